import { type Grade, instruments } from '../instruments/instruments.ts';
import { parameter } from '../parameters/parameter.ts';
import { type InForce, rulesetOn } from '../ruleset.ts';
import { addDays, type PlainDate } from '../time/plainDate.ts';
import type { InvitationNoteCode } from './texts.en.ts';

/** Calendar days to apply, by the day of the invitation (IRPA s. 10.3(1)(k)). */
export const daysToApply = parameter<number>({
  id: 'invitation.daysToApply',
  provision: 'irpa.10.3.k',
  entries: [
    { instrument: 'mi-2014-12-01', value: 60 },
    { instrument: 'mi-2016-11-19', value: 90 },
    { instrument: 'mi-2018-06-26', value: 60 },
    { instrument: 'mi-2020-03', value: 90 },
    { instrument: 'mi-2021-06-29', value: 60 },
  ],
});

/** Of this one the month is known and the day is not. */
const DAY_NOT_KNOWN = 'mi-2020-03';
const MONTH = 'YYYY-MM'.length;

export interface InvitationNote {
  readonly code: InvitationNoteCode;
  readonly grade: Grade;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Until when an invitation can be answered with an application. */
export interface Deadline {
  readonly invitedOn: PlainDate;
  readonly days: number;
  /** Last day on which the application can be made. */
  readonly lastDay: PlainDate;
  readonly instrument: string;
  readonly grade: Grade;
  readonly notes: readonly InvitationNote[];
}

/** Notes of invitations in a month in which the period changed on a day nobody knows. */
function notesOn(invitedOn: PlainDate): InvitationNote[] {
  const { inForce, grade } = instruments[DAY_NOT_KNOWN];
  if (inForce.slice(0, MONTH) !== invitedOn.slice(0, MONTH)) return [];
  const before = rulesetOn(addDays(inForce, -1)).read(daysToApply);
  const after = rulesetOn(inForce).read(daysToApply);
  return [{ code: 'day-not-known', grade, values: { before, after, from: inForce } }];
}

/**
 * The last day to apply on an invitation: as many calendar days after it as the instructions of its day say. A
 * later change of the period does not touch invitations already issued.
 * @throws RangeError before the first day of Express Entry.
 */
export function deadlineOf(invitedOn: PlainDate): Deadline {
  // The first period is in force since the first day of Express Entry.
  const { value: days, instrument, grade } = rulesetOn(invitedOn).find(daysToApply) as InForce<number>;
  return { invitedOn, days, lastDay: addDays(invitedOn, days), instrument, grade, notes: notesOn(invitedOn) };
}
