import { leapDay } from '../policies/age.ts';
import type { Ruleset } from '../ruleset.ts';
import { addDays, addYears, ageOn, dayNumber, type PlainDate } from '../time/plainDate.ts';

const LEAP_DAY = '02-29';
const DAY_AFTER = '03-01';

/** The day on which a person completes so many years (policy `age.leap-day`). */
export function dayOfAge(birth: PlainDate, years: number, law: Ruleset): PlainDate {
  const anniversary = addYears(birth, years);
  const late = birth.endsWith(LEAP_DAY) && !anniversary.endsWith(LEAP_DAY);
  return late && law.choice(leapDay) === 'march-1' ? addDays(anniversary, 1) : anniversary;
}

function ageAt(birth: PlainDate, law: Ruleset, on: PlainDate): number {
  const tomorrow = addDays(on, 1);
  // On 28 February of a common year the year is complete as it would be on 1 March; a leap year has the day itself.
  const early =
    birth.endsWith(LEAP_DAY) && tomorrow.endsWith(DAY_AFTER) && law.choice(leapDay) === 'february-28';
  return ageOn(birth, early ? tomorrow : on);
}

/** Completed years of age on the day of the law; the birthday counts on the day itself (policy `age.leap-day`). */
export function ageUnder(birth: PlainDate, law: Ruleset): number {
  return law.follow({
    on: (day) => ageAt(birth, law, day),
    stays: (day) => dayNumber(dayOfAge(birth, ageAt(birth, law, day) + 1, law)) - dayNumber(day) - 1,
  });
}
