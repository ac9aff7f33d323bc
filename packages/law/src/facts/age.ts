import { leapDay } from '../policies/age.ts';
import type { Ruleset } from '../ruleset.ts';
import { addDays, ageOn, type PlainDate } from '../time/plainDate.ts';

const LEAP_DAY = '02-29';
const EVE = '02-28';

/** Completed years of age on the day of the law; the birthday counts on the day itself (policy `age.leap-day`). */
export function ageUnder(birth: PlainDate, law: Ruleset): number {
  const early = law.choice(leapDay) === 'february-28' && birth.endsWith(LEAP_DAY) && law.on.endsWith(EVE);
  // Asked on the eve of 1 March, the year is complete as it would be on that day.
  return ageOn(birth, early ? addDays(law.on, 1) : law.on);
}
