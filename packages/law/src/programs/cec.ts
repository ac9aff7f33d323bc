import { ABILITIES } from '../coded/candidate.ts';
import type { Explanation } from '../explain/explanation.ts';
import { byOccupation, HOURS_PER_YEAR, hoursOfWork } from '../facts/experience.ts';
import type { Facts, Job } from '../facts/facts.ts';
import { levelsOn } from '../facts/language.ts';
import { canadianJobs } from '../facts/work.ts';
import { occupationOf } from '../noc/noc.ts';
import { parameter } from '../parameters/parameter.ts';
import { rulesetOn } from '../ruleset.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import { program, requirement } from './node.ts';

/** What the class asks for; the language levels are the Minister's under s. 74(1). */
export const cecRequirements = parameter({
  id: 'cec.requirements',
  provision: 'irpr.87.1',
  entries: [
    {
      instrument: 'irpr-2013-01-02' as const,
      value: { windowYears: 3, years: 1, clbTeer0And1: 7, clbTeer2And3: 5 },
    },
  ],
});

const MONTHS = 12;

/**
 * The occupation with the greater amount of work in the window decides the language level (87.1(2)(e)).
 * Policy `cec.equal-occupations` (inferred): of two with equal amounts, the one that asks for more.
 */
function requiredClb(jobs: readonly Job[], on: PlainDate): number {
  const rule = rulesetOn(on).read(cecRequirements);
  let most = 0;
  let clb = rule.clbTeer0And1;
  for (const [noc, held] of byOccupation(jobs)) {
    const hours = hoursOfWork(held, on, rule.windowYears);
    const needed = (occupationOf(noc)?.teer ?? 0) <= 1 ? rule.clbTeer0And1 : rule.clbTeer2And3;
    if (hours > most) clb = needed;
    else if (hours === most && hours > 0) clb = Math.max(clb, needed);
    most = Math.max(most, hours);
  }
  return clb;
}

/**
 * Canadian Experience Class (IRPR s. 87.1): a year of skilled work in Canada within three years and the
 * language level of the occupation. No education, funds or offer. Residence outside Quebec is assumed.
 */
export function canadianExperienceClass(facts: Facts, on: PlainDate): Explanation {
  const law = rulesetOn(on);
  const rule = law.read(cecRequirements);
  const jobs = canadianJobs(facts.jobs);
  const hours = hoursOfWork(jobs, on, rule.windowYears);
  const levels = levelsOn(facts.languageTests, facts.firstOfficialLanguage, on);
  const lowest = levels === null ? null : Math.min(...ABILITIES.map((ability) => levels[ability]));
  const required = requiredClb(jobs, on);
  return program('program.cec', 'irpr.87.1', [
    requirement('cec.experience', 'irpr.87.1', hours >= rule.years * HOURS_PER_YEAR, [
      {
        code: 'months-in-window',
        values: {
          months: Math.floor((hours / HOURS_PER_YEAR) * MONTHS),
          required: rule.years * MONTHS,
          since: addYears(on, -rule.windowYears),
        },
      },
    ]),
    requirement('cec.language', 'irpr.87.1', lowest !== null && lowest >= required, [
      lowest === null
        ? { code: 'no-valid-test', values: {} }
        : { code: 'language-too-low', values: { lowest, required } },
    ]),
  ]);
}
