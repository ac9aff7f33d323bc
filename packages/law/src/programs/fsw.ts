import { ABILITIES } from '../coded/candidate.ts';
import type { Explanation } from '../explain/explanation.ts';
import { countedCredentials } from '../facts/education.ts';
import { byOccupation, HOURS_PER_YEAR, longestRunHours } from '../facts/experience.ts';
import type { Facts } from '../facts/facts.ts';
import { levelsOn } from '../facts/language.ts';
import { hasQualifyingOffer, skilledJobs } from '../facts/work.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { addYears, type PlainDate } from '../time/plainDate.ts';
import { fswGridPoints } from './fswGrid.ts';
import { fundsRequirement } from './funds.ts';
import { program, requirement } from './node.ts';

/** What the class asks for; the language level is the Minister's under s. 74(1). */
export const fswRequirements = parameter({
  id: 'fsw.requirements',
  provision: 'irpr.75',
  entries: [{ instrument: 'irpr-2013-05-04' as const, value: { windowYears: 10, years: 1, clb: 7 } }],
});

const MONTHS = 12;

/** Federal Skilled Worker class (IRPR ss. 75–83). Residence outside Quebec is assumed. */
export function federalSkilledWorker(facts: Facts, on: PlainDate, law: Ruleset): Explanation {
  const rule = law.read(fswRequirements);
  let longest = 0;
  for (const held of byOccupation(skilledJobs(facts.jobs)).values()) {
    longest = Math.max(longest, longestRunHours(held, on, rule.windowYears));
  }
  const levels = levelsOn(facts.languageTests, facts.firstOfficialLanguage, on);
  const lowest = levels === null ? null : Math.min(...ABILITIES.map((ability) => levels[ability]));
  return program('program.fsw', 'irpr.75', [
    requirement('fsw.experience', 'irpr.75', longest >= rule.years * HOURS_PER_YEAR, [
      {
        code: 'months-in-window',
        values: {
          months: Math.floor((longest / HOURS_PER_YEAR) * MONTHS),
          required: rule.years * MONTHS,
          since: addYears(on, -rule.windowYears),
        },
      },
    ]),
    requirement('fsw.language', 'irpr.75', lowest !== null && lowest >= rule.clb, [
      lowest === null
        ? { code: 'no-valid-test', values: {} }
        : { code: 'language-too-low', values: { lowest, required: rule.clb } },
    ]),
    requirement('fsw.education', 'irpr.75', countedCredentials(facts.credentials, on).length > 0, [
      { code: 'no-education', values: {} },
    ]),
    fswGridPoints(facts, on, law),
    fundsRequirement('fsw.funds', 'irpr.76', facts, law, hasQualifyingOffer(facts)),
  ]);
}
