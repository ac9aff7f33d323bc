import { type Explanation, parametersRead } from '../explain/explanation.ts';
import { amountOfWork, MONTHS_PER_YEAR } from '../facts/experience.ts';
import type { Job } from '../facts/facts.ts';
import type { Findings } from '../facts/findings.ts';
import { type Found, found, notFound, type Truth, truth } from '../facts/found.ts';
import { byOccupation, type Counting, measured, UNCODED } from '../facts/work.ts';
import { staysInOrder, worksYears } from '../facts/worked.ts';
import { isHigherSkill } from '../noc/skill.ts';
import { nocVersion } from '../noc/version.ts';
import { parameter } from '../parameters/parameter.ts';
import { equalOccupations } from '../policies/programs.ts';
import type { Ruleset } from '../ruleset.ts';
import type { PlainDate } from '../time/plainDate.ts';
import { inAll, languageRequirement, leavesQuebecOut, outsideQuebec, speaks, workShort } from './common.ts';
import { allHold, program, requirement } from './node.ts';

/** What the class asks for; the language levels are the Minister's under s. 74(1). */
export const cecRequirements = parameter({
  id: 'cec.requirements',
  provision: 'irpr.87.1',
  entries: [
    {
      instrument: 'irpr-2013-01-02' as const,
      value: { windowYears: 3, years: 1, clbHigherSkill: 7, clbOtherSkill: 5 },
    },
  ],
});

/**
 * The occupation with the greater amount of work in the window decides the language level (87.1(2)(e)): TEER 0
 * and 1, or skill type 0 and level A, ask for more than the others. Unknown where work that may count could make
 * an occupation of another level the greater one.
 */
function requiredClb(jobs: Found<Counting>, law: Ruleset): Found<number> {
  if (!jobs.known) return jobs;
  const { windowYears } = law.read(cecRequirements);
  const { possible, missing } = jobs.value;
  const occupations = occupationsOf(jobs.value, law);
  const hours = (held: readonly Job[], on: PlainDate): number => amountOfWork(held, on, windowYears).hours;
  const level = law.follow({
    work: { kind: 'order', jobs: possible, windowYears, months: null },
    on: (day) =>
      levelAmong(
        occupations.map(({ levels, sure, possible: all }) => ({
          levels,
          least: hours(sure, day),
          most: hours(all, day),
        })),
        missing.length > 0,
        law,
      ),
    // What decides is which amounts of work are greater than others, and than none.
    stays: (day) =>
      staysInOrder([
        0,
        ...occupations.map(({ sure }) => hours(sure, day)),
        ...(missing.length > 0 ? occupations.map(({ possible: all }) => hours(all, day)) : []),
      ]),
  });
  return level === null ? notFound(missing) : found(level);
}

/** Work in one occupation, with the levels that it may ask for. */
interface Occupied {
  readonly levels: readonly number[];
  readonly sure: readonly Job[];
  readonly possible: readonly Job[];
}

function occupationsOf({ sure, possible }: Counting, law: Ruleset): Occupied[] {
  const { clbHigherSkill, clbOtherSkill } = law.read(cecRequirements);
  const version = law.read(nocVersion);
  const surely = byOccupation(sure, law);
  return [...byOccupation(possible, law)].map(([code, held]) => ({
    levels:
      code === UNCODED
        ? [clbHigherSkill, clbOtherSkill]
        : [isHigherSkill(version, code) ? clbHigherSkill : clbOtherSkill],
    sure: surely.get(code) ?? [],
    possible: held,
  }));
}

/** The level that the occupations ask for; null where that is open. */
function levelAmong(
  occupations: readonly {
    readonly levels: readonly number[];
    readonly least: number;
    readonly most: number;
  }[],
  open: boolean,
  law: Ruleset,
): number | null {
  const greatest = Math.max(0, ...occupations.map(({ least }) => least));
  const levels = occupations
    .filter(({ most }) => most > 0 && most >= greatest)
    .flatMap((occupation) => occupation.levels);
  // Without any work nobody meets the class; the higher level is named.
  if (greatest === 0) levels.push(law.read(cecRequirements).clbHigherSkill);
  const [lowest, highest] = [Math.min(...levels), Math.max(...levels)];
  if (lowest < highest && open) return null;
  if (lowest === highest) return lowest;
  return law.choice(equalOccupations) === 'higher' ? highest : lowest;
}

/** A year of work in the window. */
function hasWorked({ canadianJobs, law }: Findings): Truth {
  const { windowYears, years } = law.read(cecRequirements);
  const enough = measured(canadianJobs(), (held) => worksYears(held, law, windowYears, years));
  return enough.known ? truth(enough.value) : { is: null, missing: enough.missing };
}

function experience(findings: Findings): Explanation {
  const { law } = findings;
  const { windowYears, years } = law.read(cecRequirements);
  const jobs = findings.canadianJobs();
  const sure = jobs.known ? jobs.value.sure : [];
  return requirement('cec.experience', 'irpr.87.1', hasWorked(findings), {
    facts: jobs.known ? [{ path: 'jobs', value: sure.length }] : [],
    parameters: parametersRead(law, [cecRequirements, nocVersion]),
    ...workShort(sure, years * MONTHS_PER_YEAR, windowYears, law),
  });
}

/** The level of the occupation; where that is not known, one whose answer every occupation gives still stands. */
function levelAsked({ canadianJobs, firstLanguageOfClass, law }: Findings): Found<number> {
  const required = requiredClb(canadianJobs(), law);
  if (required.known) return required;
  const levels = firstLanguageOfClass();
  const { clbHigherSkill, clbOtherSkill } = law.read(cecRequirements);
  const strict = Math.max(clbHigherSkill, clbOtherSkill);
  const lenient = Math.min(clbHigherSkill, clbOtherSkill);
  if (speaks(levels, inAll(strict)).is === true) return found(strict);
  if (speaks(levels, inAll(lenient)).is === false) return found(lenient);
  return notFound([...required.missing, ...(levels.known ? [] : levels.missing)]);
}

/** The level of the occupation in every ability. */
function speaksEnough(findings: Findings): Truth {
  const asked = levelAsked(findings);
  return asked.known
    ? speaks(findings.firstLanguageOfClass(), inAll(asked.value))
    : { is: null, missing: asked.missing };
}

function language(findings: Findings): Explanation {
  const { law } = findings;
  const { clbHigherSkill, clbOtherSkill } = law.read(cecRequirements);
  const asked = levelAsked(findings);
  const level = asked.known ? asked.value : Math.min(clbHigherSkill, clbOtherSkill);
  const shown = languageRequirement(
    'cec.language',
    'irpr.87.1',
    findings.firstLanguageOfClass(),
    inAll(level),
    law,
    [cecRequirements],
  );
  return asked.known ? shown : { ...shown, outcome: { kind: 'unknown', missing: asked.missing } };
}

/**
 * Canadian Experience Class (IRPR s. 87.1): a year of skilled work in Canada within three years and the
 * language level of the occupation. No education, funds or offer.
 */
export function canadianExperienceClass(findings: Findings): Explanation {
  return program('program.cec', 'irpr.87.1', [
    outsideQuebec(findings.facts),
    experience(findings),
    language(findings),
  ]);
}

/** Whether the class is met, without the why. */
export function meetsCec(findings: Findings): boolean {
  return allHold([
    () => leavesQuebecOut(findings.facts),
    () => hasWorked(findings),
    () => speaksEnough(findings),
  ]);
}
