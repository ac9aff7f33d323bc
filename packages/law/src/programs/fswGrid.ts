import { ABILITIES, type ByAbility, type EducationLevel } from '../coded/candidate.ts';
import { type Explanation, parametersRead } from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import { countedCredentials, educationLevel } from '../facts/education.ts';
import { HOURS_PER_YEAR, hoursOfWork, yearsOfWork } from '../facts/experience.ts';
import type { Facts } from '../facts/facts.ts';
import { levelsOn } from '../facts/language.ts';
import { CANADA, hasQualifyingOffer, skilledJobs } from '../facts/work.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { ageOn, type PlainDate } from '../time/plainDate.ts';
import { node } from './node.ts';

/** The selection grid of the federal skilled worker class (IRPR ss. 78–83), unchanged since 2013. */
export const fswGrid = parameter({
  id: 'fsw.grid',
  provision: 'irpr.76',
  entries: [
    {
      instrument: 'irpr-2013-05-04' as const,
      value: {
        passMark: 67,
        windowYears: 10,
        education: {
          none: 0,
          secondary: 5,
          oneYear: 15,
          twoYear: 19,
          threeYear: 21,
          twoOrMore: 22,
          masters: 23,
          phd: 25,
        } satisfies Record<EducationLevel, number>,
        /** Per ability at CLB 7, 8, 9 and over; nothing below 7. */
        firstLanguage: { from: 7, points: [4, 5, 6] },
        secondLanguage: { clb: 5, points: 4 },
        /** By completed years 0 to 6 and over. */
        experience: [0, 9, 11, 11, 13, 13, 15],
        /** 12 points from 18 to 35, one less each year after, nothing from 47. */
        age: { from: 18, full: 12, fullThrough: 35 },
        arrangedEmployment: 10,
        adaptability: {
          maximum: 10,
          spouseLanguage: { clb: 4, points: 5 },
          ownStudy: 5,
          spouseStudy: 5,
          ownWork: 10,
          spouseWork: 5,
          relative: 5,
          arrangedEmployment: 5,
        },
      },
    },
  ],
});

type Grid = (typeof fswGrid)['entries'][number]['value'];

const allAtLeast = (levels: ByAbility | null, level: number): boolean =>
  levels !== null && ABILITIES.every((ability) => levels[ability] >= level);

function languagePoints(levels: ByAbility | null, grid: Grid): number {
  if (!allAtLeast(levels, grid.firstLanguage.from)) return 0;
  const { from, points } = grid.firstLanguage;
  return ABILITIES.reduce(
    (sum, ability) => sum + (points[Math.min((levels?.[ability] ?? 0) - from, points.length - 1)] ?? 0),
    0,
  );
}

function agePoints(age: number, { age: row }: Grid): number {
  if (age < row.from) return 0;
  return Math.max(0, row.full - Math.max(0, age - row.fullThrough));
}

/** At least two academic years of study in Canada are read from a credential of two or more years. */
function studiedInCanada(credentials: Facts['credentials'], on: PlainDate): boolean {
  return countedCredentials(credentials, on).some(
    ({ country, level }) => country === CANADA && level !== 'secondary' && level !== 'oneYear',
  );
}

function adaptabilityPoints(facts: Facts, on: PlainDate, { adaptability, windowYears }: Grid): number {
  const { spouse } = facts;
  const comes = spouse?.accompanying === true && !spouse.citizenOrPermanentResident ? spouse : null;
  const aYearInCanada = (jobs: Facts['jobs']): boolean =>
    hoursOfWork(
      jobs.filter((job) => job.country === CANADA),
      on,
      windowYears,
    ) >= HOURS_PER_YEAR;
  const spouseLevels =
    comes === null
      ? null
      : (levelsOn(comes.languageTests, 'en', on) ?? levelsOn(comes.languageTests, 'fr', on));
  let points = 0;
  if (allAtLeast(spouseLevels, adaptability.spouseLanguage.clb)) points += adaptability.spouseLanguage.points;
  if (studiedInCanada(facts.credentials, on)) points += adaptability.ownStudy;
  if (comes && studiedInCanada(comes.credentials, on)) points += adaptability.spouseStudy;
  if (aYearInCanada(skilledJobs(facts.jobs))) points += adaptability.ownWork;
  if (comes && aYearInCanada(comes.jobs)) points += adaptability.spouseWork;
  if (facts.siblingInCanada) points += adaptability.relative;
  if (hasQualifyingOffer(facts)) points += adaptability.arrangedEmployment;
  return Math.min(points, adaptability.maximum);
}

/** The points of the grid, one node a criterion. */
export function fswGridPoints(facts: Facts, on: PlainDate, law: Ruleset): Explanation {
  const grid = law.read(fswGrid);
  const first = facts.firstOfficialLanguage;
  const second = levelsOn(facts.languageTests, first === 'en' ? 'fr' : 'en', on);
  const years = yearsOfWork(skilledJobs(facts.jobs), on, grid.windowYears);
  const parameters = parametersRead(law, [fswGrid]);
  const row = (code: NodeCode, provision: ProvisionId, value: number, maximum: number): Explanation =>
    node(code, provision, { kind: 'value', value }, { maximum, parameters });
  const children = [
    row(
      'fsw.grid.education',
      'irpr.78',
      grid.education[educationLevel(facts.credentials, on)],
      grid.education.phd,
    ),
    row(
      'fsw.grid.firstLanguage',
      'irpr.79',
      languagePoints(levelsOn(facts.languageTests, first, on), grid),
      24,
    ),
    row(
      'fsw.grid.secondLanguage',
      'irpr.79',
      allAtLeast(second, grid.secondLanguage.clb) ? grid.secondLanguage.points : 0,
      4,
    ),
    row(
      'fsw.grid.experience',
      'irpr.80',
      grid.experience[Math.min(years, grid.experience.length - 1)] ?? 0,
      15,
    ),
    row('fsw.grid.age', 'irpr.81', agePoints(ageOn(facts.dateOfBirth, on), grid), grid.age.full),
    row(
      'fsw.grid.arrangedEmployment',
      'irpr.82',
      hasQualifyingOffer(facts) ? grid.arrangedEmployment : 0,
      grid.arrangedEmployment,
    ),
    row('fsw.grid.adaptability', 'irpr.83', adaptabilityPoints(facts, on, grid), grid.adaptability.maximum),
  ];
  const total = children.reduce(
    (sum, { outcome }) => sum + (outcome.kind === 'value' ? Number(outcome.value) : 0),
    0,
  );
  const passed = total >= grid.passMark;
  return node(
    'fsw.points',
    'irpr.76',
    { kind: 'value', value: passed },
    { children, reasons: passed ? [] : [{ code: 'grid-total', values: { total, required: grid.passMark } }] },
  );
}
