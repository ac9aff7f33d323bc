import { ABILITIES } from '../coded/candidate.ts';
import type { Explanation, Reason } from '../explain/explanation.ts';
import type { NodeCode, ReasonCode } from '../explain/texts.en.ts';
import { spouseLanguage } from '../facts/code.ts';
import { ALL_YEARS, FULL_TIME_HOURS, type Timed } from '../facts/experience.ts';
import type { Credential, Facts, Job, PersonFacts, Spouse } from '../facts/facts.ts';
import { spouseCounts, spouseOf } from '../facts/family.ts';
import type { Findings } from '../facts/findings.ts';
import { allOf, anyOf, declared, type Found, NO, type Truth, truth } from '../facts/found.ts';
import { skilled } from '../facts/occupation.ts';
import { CLOSE_RELATIVES, relativeInCanada } from '../facts/relatives.ts';
import { CANADA } from '../facts/work.ts';
import { worksYears } from '../facts/worked.ts';
import { policyReason } from '../policies/deciding.ts';
import type { Policy } from '../policies/policy.ts';
import { partTimeCanadianWork, spouseWorkDuration } from '../policies/programs.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Grid } from './fswGrid.ts';
import { node } from './node.ts';

const fromFound = (found: Found<boolean>): Truth =>
  found.known ? truth(found.value) : { is: null, missing: found.missing };

const atLeast = (value: number | undefined, required: number, path: string): Truth =>
  value === undefined ? { is: null, missing: [path] } : truth(value >= required);

/** Academic years of a program: declared, or at least what its level says. */
function yearsOf({ programYears, level }: Credential): number | undefined {
  if (programYears !== undefined) return programYears;
  if (level === 'oneYear') return 1;
  if (level === 'twoYear') return 2;
  return level === 'threeYear' || level === 'twoOrMore' ? 3 : undefined;
}

/**
 * Full-time authorised study of two academic years in a program of at least two, at a secondary or post-secondary
 * institution in Canada (s. 83(1)(b), (2)).
 */
function studied(person: PersonFacts, path: string, grid: Grid, law: Ruleset): Truth {
  if (person.credentials === undefined) return { is: null, missing: [`${path}credentials`] };
  const { study } = grid.adaptability;
  return anyOf(
    ...person.credentials.map((credential, i) => {
      const at = `${path}credentials.${i}`;
      if (credential.country !== CANADA) return NO;
      // Only completed programs are declared as credentials; the law would also take two years of one under way.
      if (!law.reached(credential.completed)) return NO;
      return allOf(
        atLeast(yearsOf(credential), study.programYears, `${at}.programYears`),
        atLeast(credential.study?.fullTimeMonths, study.fullTimeMonths, `${at}.study.fullTimeMonths`),
        declared(credential.study?.authorised, `${at}.study.authorised`),
      );
    }),
  );
}

/** A year of authorised work in Canada under conditions that differ for applicant and spouse. */
function workedAYear(
  person: PersonFacts,
  path: string,
  law: Ruleset,
  condition: (job: Job, at: string) => Truth,
  enough: (jobs: readonly Timed[]) => boolean,
): Truth {
  if (person.jobs === undefined) return { is: null, missing: [`${path}jobs`] };
  const sure: Job[] = [];
  const possible: Job[] = [];
  const missing: string[] = [];
  for (const [i, job] of person.jobs.entries()) {
    const at = `${path}jobs.${i}`;
    if (job.country !== CANADA || !law.reached(job.start)) continue;
    const counts = allOf(
      declared(job.authorised, `${at}.authorised`),
      declared(job.paid, `${at}.paid`),
      condition(job, at),
    );
    if (counts.is === false) continue;
    possible.push(job);
    if (counts.is === true) sure.push(job);
    else missing.push(...counts.missing);
  }
  if (enough(sure)) return truth(true);
  return enough(possible) ? { is: null, missing } : truth(false);
}

const year =
  (law: Ruleset) =>
  (jobs: readonly Timed[]): boolean =>
    worksYears(jobs, law, ALL_YEARS, 1);

function ownWork(facts: Facts, law: Ruleset): Truth {
  const fullTimeOnly = law.choice(partTimeCanadianWork) === 'full-time-only';
  return workedAYear(
    facts,
    '',
    law,
    (job, at) =>
      allOf(skilled(job.noc, `${at}.noc`, law), truth(!fullTimeOnly || job.hoursPerWeek >= FULL_TIME_HOURS)),
    year(law),
  );
}

/** The policies that other work of the person in Canada would need to count. */
function workPolicies(person: PersonFacts, policies: readonly Policy[], law: Ruleset): Reason[] {
  const worked = (person.jobs ?? []).filter((job) => job.country === CANADA && law.reached(job.start));
  return policies
    .filter((each) =>
      worked.some((job) => job.hoursPerWeek < FULL_TIME_HOURS === (each === partTimeCanadianWork)),
    )
    .map((each) => policyReason(each, law));
}

function spouseWork(spouse: Spouse, law: Ruleset): Truth {
  const fullTimeOnly = law.choice(partTimeCanadianWork) === 'full-time-only';
  const enough =
    law.choice(spouseWorkDuration) === 'one-year' ? year(law) : (jobs: readonly Timed[]) => jobs.length > 0;
  return workedAYear(
    spouse,
    'spouse.',
    law,
    (job) => truth(!fullTimeOnly || job.hoursPerWeek >= FULL_TIME_HOURS),
    enough,
  );
}

/** One element of adaptability: whether it is there, what it gives and what it asks for. */
export interface Element {
  readonly code: NodeCode;
  readonly condition: Truth;
  readonly points: number;
  readonly asked: ReasonCode;
  /** The policies that would count what the person has. */
  readonly policies: () => readonly Reason[];
}

/** An element: its points; nothing, or a range where facts are missing, with what it asks for. */
export function elementNode({ code, condition, points, asked, policies }: Element): Explanation {
  const reasons = condition.is === true ? [] : [{ code: asked, values: {} }, ...policies()];
  return node(
    code,
    'irpr.83',
    condition.is === null
      ? { kind: 'unknown', missing: condition.missing, range: [0, points] }
      : { kind: 'value', value: condition.is ? points : 0 },
    { maximum: points, reasons },
  );
}

/** The elements of adaptability (IRPR s. 83), before their common maximum. */
export function adaptabilityElements({ facts, law, arranged }: Findings, grid: Grid): Element[] {
  const { adaptability } = grid;
  const declaredSpouse = spouseOf(facts);
  const spouse = declaredSpouse.known ? declaredSpouse.value : null;
  const comes: Truth = declaredSpouse.known
    ? spouseCounts(spouse)
    : { is: null, missing: declaredSpouse.missing };
  const ofSpouse = (condition: (counted: Spouse) => Truth): Truth =>
    spouse === null ? comes : allOf(comes, comes.is === false ? NO : condition(spouse));
  const speaks = (counted: Spouse): Truth => {
    const levels = spouseLanguage(counted, law);
    if (!levels.known) return { is: null, missing: levels.missing };
    const { value } = levels;
    return truth(
      value !== null && ABILITIES.every((ability) => value[ability] >= adaptability.spouseLanguage.clb),
    );
  };
  const element = (
    name: Exclude<keyof Grid['adaptability'], 'maximum' | 'study'>,
    condition: Truth,
    points: number,
    asked: ReasonCode,
    policies: () => readonly Reason[] = () => [],
  ): Element => ({ code: `fsw.grid.adaptability.${name}`, condition, points, asked, policies });
  return [
    element(
      'spouseLanguage',
      ofSpouse(speaks),
      adaptability.spouseLanguage.points,
      'adaptability.spouse-language',
    ),
    element('ownStudy', studied(facts, '', grid, law), adaptability.ownStudy, 'adaptability.study'),
    element(
      'spouseStudy',
      ofSpouse((counted) => studied(counted, 'spouse.', grid, law)),
      adaptability.spouseStudy,
      'adaptability.spouse-study',
    ),
    element('ownWork', ownWork(facts, law), adaptability.ownWork, 'adaptability.work', () =>
      workPolicies(facts, [partTimeCanadianWork], law),
    ),
    element(
      'spouseWork',
      ofSpouse((counted) => spouseWork(counted, law)),
      adaptability.spouseWork,
      'adaptability.spouse-work',
      () =>
        comes.is === true && spouse !== null
          ? workPolicies(spouse, [partTimeCanadianWork, spouseWorkDuration], law)
          : [],
    ),
    element(
      'relative',
      fromFound(relativeInCanada(facts, CLOSE_RELATIVES)),
      adaptability.relative,
      'adaptability.relative',
    ),
    element(
      'arrangedEmployment',
      arranged().holds,
      adaptability.arrangedEmployment,
      'adaptability.arranged-employment',
    ),
  ];
}
