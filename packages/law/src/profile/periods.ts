import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';
import { addDays, addMonths, type PlainDate } from '../time/plainDate.ts';
import { leapDayOfProfile } from './policies.ts';

/** Months that a profile lives from the instant it was received, to the same time of day (MI s. 4(1)). */
export const lifeMonths = parameter<number>({
  id: 'profile.lifeMonths',
  provision: 'mi.profile',
  entries: [{ instrument: 'mi-2014-12-01', value: 12 }],
});

/** Calendar days to complete and submit a profile once it was started. */
export const daysToComplete = parameter<number>({
  id: 'profile.daysToComplete',
  provision: 'ircc.profile',
  entries: [{ instrument: 'profiles-2015', value: 60 }],
});

/** Calendar days to accept or reject a nomination that a province confirmed. */
export const daysToAnswerNomination = parameter<number>({
  id: 'profile.daysToAnswerNomination',
  provision: 'ircc.nomination',
  entries: [{ instrument: 'profiles-2015', value: 30 }],
});

/**
 * The last day on which a profile started on the day of this law can be submitted.
 * @throws RangeError where the law has no such period.
 */
export function lastDayToComplete(law: Ruleset): PlainDate {
  return addDays(law.on, law.read(daysToComplete));
}

/**
 * The last day on which a nomination confirmed on the day of this law can be answered.
 * @throws RangeError where the law has no such period.
 */
export function lastDayToAnswer(law: Ruleset): PlainDate {
  return addDays(law.on, law.read(daysToAnswerNomination));
}

/**
 * The day on which the life of a profile received on the day of this law ends, at the time of day at which it was
 * received. From the last days of a month to a shorter one, policy `profile.leap-day` decides.
 * @throws RangeError where the law has no such period.
 */
export function lastDayOfLife(law: Ruleset): PlainDate {
  const months = law.read(lifeMonths);
  const end = addMonths(law.on, months);
  const shortened = end.slice(-2) !== law.on.slice(-2);
  return shortened && law.choice(leapDayOfProfile) === 'next-day' ? addDays(end, 1) : end;
}
