import { leapDay } from '../policies/age.ts';
import type { Ruleset } from '../ruleset.ts';
import { addDays, ageOn, type PlainDate } from '../time/plainDate.ts';

const LEAP_DAY = '02-29';
const DAY_AFTER = '03-01';

/** Completed years of age on the day of the law; the birthday counts on the day itself (policy `age.leap-day`). */
export function ageUnder(birth: PlainDate, law: Ruleset): number {
  const tomorrow = addDays(law.on, 1);
  // On 28 February of a common year the year is complete as it would be on 1 March; a leap year has the day itself.
  const early =
    law.choice(leapDay) === 'february-28' && birth.endsWith(LEAP_DAY) && tomorrow.endsWith(DAY_AFTER);
  return ageOn(birth, early ? tomorrow : law.on);
}
