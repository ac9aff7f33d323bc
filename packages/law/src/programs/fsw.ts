import { ABILITIES } from '../coded/candidate.ts';
import type { Explanation } from '../explain/explanation.ts';
import { countedCredentials } from '../facts/education.ts';
import { byOccupation, HOURS_PER_YEAR, longestRunHours } from '../facts/experience.ts';
import type { Facts } from '../facts/facts.ts';
import { levelsOn } from '../facts/language.ts';
import { skilledJobs } from '../facts/work.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import { fswGridPoints } from './fswGrid.ts';
import { fundsRequirement } from './funds.ts';
import { program, requirement } from './node.ts';

const WINDOW_YEARS = 10;
const CLB = 7;
const MONTHS = 12;

/** Federal Skilled Worker class (IRPR ss. 75–83). Residence outside Quebec is assumed. */
export function federalSkilledWorker(facts: Facts, on: PlainDate, law: Ruleset): Explanation {
  let longest = 0;
  for (const held of byOccupation(skilledJobs(facts.jobs)).values()) {
    longest = Math.max(longest, longestRunHours(held, on, WINDOW_YEARS));
  }
  const levels = levelsOn(facts.languageTests, facts.firstOfficialLanguage, on);
  const lowest = levels === null ? null : Math.min(...ABILITIES.map((ability) => levels[ability]));
  return program('program.fsw', 'irpr.75', [
    requirement('fsw.experience', 'irpr.75', longest >= HOURS_PER_YEAR, [
      {
        code: 'months-in-window',
        values: {
          months: Math.floor((longest / HOURS_PER_YEAR) * MONTHS),
          required: MONTHS,
          since: addYears(on, -WINDOW_YEARS),
        },
      },
    ]),
    requirement('fsw.language', 'irpr.75', lowest !== null && lowest >= CLB, [
      lowest === null
        ? { code: 'no-valid-test', values: {} }
        : { code: 'language-too-low', values: { lowest, required: CLB } },
    ]),
    requirement('fsw.education', 'irpr.75', countedCredentials(facts.credentials, on).length > 0, [
      { code: 'no-education', values: {} },
    ]),
    fswGridPoints(facts, on, law),
    fundsRequirement('fsw.funds', facts, law),
  ]);
}
