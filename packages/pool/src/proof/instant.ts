import { dayNumber, fromDayNumber, isPlainDate, type PlainDate, plainDate } from '@openentry/law';

const DAY = 86_400_000_000;
const HOUR = 3_600_000_000;
const MINUTE = 60_000_000;
const SECOND = 1_000_000;
const MILLISECOND = 1000;

const INSTANT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,6}))?Z$/;

/**
 * Microseconds since 1970-01-01 UTC of an ISO instant in UTC with at most six decimals, or null for any other text.
 * Without the clock, time zone or calendar of the machine.
 */
export function readInstant(text: string): number | null {
  const match = INSTANT.exec(text);
  const day = match?.[1];
  if (!match || !isPlainDate(day)) return null;
  const [, , hours, minutes, seconds, decimals = ''] = match;
  return (
    dayNumber(day) * DAY +
    Number(hours) * HOUR +
    Number(minutes) * MINUTE +
    Number(seconds) * SECOND +
    Number(decimals.padEnd(6, '0'))
  );
}

/** The same for an instant that is known to be one. @throws RangeError for any other text. */
export function microsecondsOf(text: string): number {
  const at = readInstant(text);
  if (at === null) throw new RangeError(`Not an instant in UTC with at most six decimals: "${text}"`);
  return at;
}

/** ISO instant in UTC with six decimals: the one text of an instant in everything that is hashed. */
export function instantText(at: number): string {
  const days = Math.floor(at / DAY);
  const within = at - days * DAY;
  const part = (size: number, digits: number, most: number): string =>
    String(Math.floor(within / size) % most).padStart(digits, '0');
  const time = `${part(HOUR, 2, 24)}:${part(MINUTE, 2, 60)}:${part(SECOND, 2, 60)}.${part(1, 6, SECOND)}`;
  return `${fromDayNumber(days)}T${time}Z`;
}

/** True for the text that {@link instantText} gives of an instant from 1970 on, and for no other writing of one. */
export function isInstantText(text: unknown): text is string {
  if (typeof text !== 'string') return false;
  const at = readInstant(text);
  return at !== null && at >= 0 && instantText(at) === text;
}

const toronto = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/Toronto',
  calendar: 'iso8601',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The legal day of an instant: the one in Toronto, whatever the time zone of the machine. */
export function legalDayOf(at: number): PlainDate {
  const parts = new Map(
    toronto.formatToParts(Math.floor(at / MILLISECOND)).map(({ type, value }) => [type, value]),
  );
  return plainDate(`${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`);
}
