import type { PlainDate } from '@openentry/law';
import { dayFrom, writtenDay } from './days.ts';
import { monthNumber } from './months.ts';

/** What the words of a moment say. */
export type Moment =
  /** Day and time of day, UTC. */
  | { readonly says: 'instant'; readonly instant: string }
  /** All but the year: month, day and time of day. */
  | { readonly says: 'no-year' }
  | { readonly says: 'nothing' };

const NOTHING: Moment = { says: 'nothing' };

/** Time of day at the end of the words; UTC where a zone is named at all. */
const TIME =
  /(?:^|[\s,])(?:at|a|à)? ?(?:(\d{4}-\d{2}-\d{2})[ T])?(\d{1,2}) ?[:h] ?(\d{2}) ?(?:[:m]|min)? ?(?:(\d{2}) ?s?)? ?([ap]\.?m\.?)? ?\(?(?:UTC|GMT|TUC|Z)?\)?\.?$/i;
const GLUED = /\b(at|à)(?=\d)/gi;
const YEARLESS = /^(?:(\p{L}+)\.? ?(\d{1,2})|(?:le )?(\d{1,2}) ?(\p{L}+))(?:st|nd|rd|th)?$/iu;
const ISO_MOMENT = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})(?: ?UTC|Z)?$/i;

const NOON = 12;
const HOURS = 24;

/**
 * The hour of a day. The feed has put AM and PM after times of 24 hours, where they mean nothing; after an hour
 * that could be of either kind, PM is believed, and 12 AM is not read: it has been used for noon and for midnight.
 */
function hourOf(hour: number, half: string | undefined): number | null {
  if (hour >= HOURS) return null;
  const mark = half?.charAt(0).toLowerCase();
  if (mark === 'p' && hour < NOON) return hour + NOON;
  return mark === 'a' && hour === NOON ? null : hour;
}

function timeOf(hours: string, minutes: string, seconds: string | undefined, half: string | undefined) {
  const hour = hourOf(Number(hours), half);
  // Without the seconds there is no instant that people can be ranked by.
  if (hour === null || seconds === undefined || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`;
}

function momentOn(day: PlainDate | null, time: string | null): Moment {
  return day === null || time === null ? NOTHING : { says: 'instant', instant: `${day}T${time}Z` };
}

function yearless(words: string): boolean {
  const [, month, day, dayBefore, monthAfter] = YEARLESS.exec(words) ?? [];
  // Any leap year: 29 February is a day of some year.
  return dayFrom(2024, monthNumber(month ?? monthAfter ?? '') ?? 0, day ?? dayBefore ?? '') !== null;
}

/** Reads a day and a time of day as the feed writes them, in all the ways in which it has. */
export function momentOf(given: string): Moment {
  const words = given.replace(GLUED, '$1 ');
  const iso = ISO_MOMENT.exec(words);
  if (iso) return momentOn(writtenDay(iso[1] ?? ''), timeOf(...timeParts(iso[2] ?? '')));
  const match = TIME.exec(words);
  if (!match) return NOTHING;
  const [, repeated, hours = '', minutes = '', seconds, half] = match;
  const time = timeOf(hours, minutes, seconds, half);
  if (time === null) return NOTHING;
  const before = words.slice(0, match.index).replace(/[\s,.]+$/, '');
  const day = writtenDay(before);
  if (day === null) return repeated === undefined && yearless(before) ? { says: 'no-year' } : NOTHING;
  // A day that is given twice must be the same one.
  return repeated === undefined || repeated === day ? momentOn(day, time) : NOTHING;
}

function timeParts(time: string): [string, string, string, undefined] {
  const [hours = '', minutes = '', seconds = ''] = time.split(':');
  return [hours, minutes, seconds, undefined];
}
