import { ABILITIES } from '../coded/candidate.ts';
import type { Explanation } from '../explain/explanation.ts';
import { byOccupation, HOURS_PER_YEAR, hoursOfWork } from '../facts/experience.ts';
import type { Facts, Job } from '../facts/facts.ts';
import { levelsOn } from '../facts/language.ts';
import { canadianJobs } from '../facts/work.ts';
import { occupationOf } from '../noc/noc.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import { program, requirement } from './node.ts';

const WINDOW_YEARS = 3;
const CLB_TEER_0_1 = 7;
const CLB_TEER_2_3 = 5;
const MONTHS = 12;

/** The occupation with the greater amount of work in the window decides the language level (87.1(2)(e)). */
function requiredClb(jobs: readonly Job[], on: PlainDate): number {
  let most = 0;
  let clb = CLB_TEER_0_1;
  for (const [noc, held] of byOccupation(jobs)) {
    const hours = hoursOfWork(held, on, WINDOW_YEARS);
    if (hours <= most) continue;
    most = hours;
    clb = (occupationOf(noc)?.teer ?? 0) <= 1 ? CLB_TEER_0_1 : CLB_TEER_2_3;
  }
  return clb;
}

/**
 * Canadian Experience Class (IRPR s. 87.1): a year of skilled work in Canada within three years and the
 * language level of the occupation. No education, funds or offer. Residence outside Quebec is assumed.
 */
export function canadianExperienceClass(facts: Facts, on: PlainDate): Explanation {
  const jobs = canadianJobs(facts.jobs);
  const hours = hoursOfWork(jobs, on, WINDOW_YEARS);
  const levels = levelsOn(facts.languageTests, facts.firstOfficialLanguage, on);
  const lowest = levels === null ? null : Math.min(...ABILITIES.map((ability) => levels[ability]));
  const required = requiredClb(jobs, on);
  return program('program.cec', 'irpr.87.1', [
    requirement('cec.experience', 'irpr.87.1', hours >= HOURS_PER_YEAR, [
      {
        code: 'months-in-window',
        values: {
          months: Math.floor((hours / HOURS_PER_YEAR) * MONTHS),
          required: MONTHS,
          since: addYears(on, -WINDOW_YEARS),
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
