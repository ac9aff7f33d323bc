import { ABILITIES, type ByAbility, EDUCATION_LEVELS, type EducationLevel } from '../coded/candidate.ts';
import {
  type Explanation,
  type FactRead,
  type Outcome,
  parametersRead,
  type Reason,
  rangeOf,
} from '../explain/explanation.ts';
import type { ProvisionId } from '../explain/provisions.ts';
import type { NodeCode } from '../explain/texts.en.ts';
import { ageFound, firstLanguageLevels, secondLanguageFound } from '../facts/code.ts';
import { educationLevel } from '../facts/education.ts';
import type { Facts } from '../facts/facts.ts';
import { type Found, found, notFound, type Truth } from '../facts/found.ts';
import { counting, measured, skilledExperience } from '../facts/work.ts';
import { yearsWorked } from '../facts/worked.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { adaptabilityElements } from './adaptability.ts';
import { node } from './node.ts';

/** The selection grid of the federal skilled worker class (IRPR ss. 76(2), 78–83), unchanged since 2013. */
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
          /** Two academic years, of eight months each, in a program of at least two. */
          study: { programYears: 2, fullTimeMonths: 16 },
        },
      },
    },
  ],
});

export type Grid = (typeof fswGrid)['entries'][number]['value'];

const allAtLeast = (levels: ByAbility | null, level: number): levels is ByAbility =>
  levels !== null && ABILITIES.every((ability) => levels[ability] >= level);

/** Points for the first official language (s. 79(1)): none where an ability is below the threshold. */
export function languagePoints(levels: ByAbility | null, { firstLanguage: { from, points } }: Grid): number {
  if (!allAtLeast(levels, from)) return 0;
  return ABILITIES.reduce(
    (sum, ability) => sum + (points[Math.min(levels[ability] - from, points.length - 1)] ?? 0),
    0,
  );
}

/** Points for age (s. 81). */
export function agePoints(age: number, { age: row }: Grid): number {
  return age < row.from ? 0 : Math.max(0, row.full - Math.max(0, age - row.fullThrough));
}

/** The points that something found gives, or the range that anything it can be gives. */
function pointsFor<T>(
  found: Found<T>,
  points: (value: T) => number,
  maximum: number,
): { readonly outcome: Outcome; readonly facts: readonly FactRead[]; readonly reasons: readonly Reason[] } {
  return {
    outcome: found.known
      ? { kind: 'value', value: points(found.value) }
      : { kind: 'unknown', missing: found.missing, range: [0, maximum] },
    facts: found.facts,
    reasons: found.reasons,
  };
}

/** The points of the grid, one node a criterion, met from the pass mark on (IRPR s. 76(2)). */
export function fswGridPoints(facts: Facts, arranged: Truth, law: Ruleset): Explanation {
  const grid = law.read(fswGrid);
  const parameters = parametersRead(law, [fswGrid]);
  const experience = measured(counting(facts, skilledExperience, law), (jobs) => {
    const years = yearsWorked(jobs, law, grid.windowYears);
    return grid.experience[Math.min(years, grid.experience.length - 1)] ?? 0;
  });
  const row = <T>(
    code: NodeCode,
    provision: ProvisionId,
    found: Found<T>,
    points: (value: T) => number,
    maximum: number,
    remedies: readonly Reason[] = [],
  ): Explanation => {
    const { outcome, facts: read, reasons } = pointsFor(found, points, maximum);
    return node(code, provision, outcome, { maximum, parameters, facts: read, reasons, remedies });
  };
  const elements = adaptabilityElements(facts, arranged, grid, law);
  const most = grid.adaptability.maximum;
  const [least, greatest] = [0, 1].map((end) =>
    Math.min(
      most,
      elements.reduce((sum, element) => sum + (rangeOf(element)[end] ?? 0), 0),
    ),
  ) as [number, number];
  const adaptability = node(
    'fsw.grid.adaptability',
    'irpr.83',
    least === greatest
      ? { kind: 'value', value: least }
      : {
          kind: 'unknown',
          missing: missingOf(elements),
          range: [least, greatest],
        },
    { maximum: most, parameters, children: elements },
  );
  const children = [
    row(
      'fsw.grid.education',
      'irpr.78',
      educationLevel(facts, law),
      (level) => grid.education[level],
      Math.max(...EDUCATION_LEVELS.map((level) => grid.education[level])),
    ),
    row(
      'fsw.grid.firstLanguage',
      'irpr.79',
      firstLanguageLevels(facts, law),
      (levels) => languagePoints(levels, grid),
      ABILITIES.length * Math.max(...grid.firstLanguage.points),
    ),
    row(
      'fsw.grid.secondLanguage',
      'irpr.79',
      secondLanguageFound(facts, law),
      (levels) => (allAtLeast(levels, grid.secondLanguage.clb) ? grid.secondLanguage.points : 0),
      grid.secondLanguage.points,
    ),
    row('fsw.grid.experience', 'irpr.80', experience, (points) => points, Math.max(...grid.experience)),
    row('fsw.grid.age', 'irpr.81', ageFound(facts, law), (age) => agePoints(age, grid), grid.age.full),
    row(
      'fsw.grid.arrangedEmployment',
      'irpr.82',
      arranged.is === null ? notFound(arranged.missing) : found(arranged.is),
      (holds) => (holds ? grid.arrangedEmployment : 0),
      grid.arrangedEmployment,
      arranged.is === false ? [{ code: 'remedy.arranged-employment', values: {} }] : [],
    ),
    adaptability,
  ];
  return total(children, grid.passMark);
}

function missingOf(children: readonly Explanation[]): string[] {
  return [...new Set(children.flatMap(({ outcome }) => (outcome.kind === 'unknown' ? outcome.missing : [])))];
}

function total(children: readonly Explanation[], passMark: number): Explanation {
  const low = children.reduce((sum, child) => sum + rangeOf(child)[0], 0);
  const high = children.reduce((sum, child) => sum + rangeOf(child)[1], 0);
  const outcome: Outcome =
    low >= passMark || high < passMark
      ? { kind: 'value', value: low >= passMark }
      : { kind: 'unknown', missing: missingOf(children) };
  const passed = low >= passMark;
  return node('fsw.points', 'irpr.76', outcome, {
    children,
    reasons: [{ code: 'grid-total', values: { total: low, highest: high, required: passMark } }],
    remedies: passed ? [] : [{ code: 'remedy.grid', values: { points: passMark - low } }],
  });
}
