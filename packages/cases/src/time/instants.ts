import { addDays, dayNumber, FIRST_DAY, fromDayNumber, type PlainDate } from '@openentry/law';
import { offsetAt } from './offset.ts';

const SECOND = 1_000_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** What clocks in Ottawa show at an instant, as if it were UTC. */
const shownAt = (at: number): number => at + offsetAt(at);

/**
 * The instant at which clocks in Ottawa show a time. Where they skip it or show it twice, the later instant: a
 * period is not shortened by the change of the hour.
 */
function instantOf(shown: number): number {
  // The clocks change by an hour or two, and not twice in two days.
  const candidates = [shown - offsetAt(shown - DAY), shown - offsetAt(shown + DAY)];
  const right = candidates.filter((at) => shownAt(at) === shown);
  return Math.max(...(right.length > 0 ? right : candidates));
}

/** The day in Ottawa on which an instant falls (microseconds since 1970-01-01 UTC). */
export function legalDay(at: number): PlainDate {
  return fromDayNumber(Math.floor(shownAt(at) / DAY));
}

/** The first instant after a day in Ottawa. */
export function endOfDay(day: PlainDate): number {
  return instantOf(dayNumber(addDays(day, 1)) * DAY);
}

/** The first instant of Express Entry: before it there is no law, so nothing can be recorded. */
export const FIRST_INSTANT = endOfDay(addDays(FIRST_DAY, -1));

const timeOfDay = (at: number): number => {
  const shown = shownAt(at);
  return shown - Math.floor(shown / DAY) * DAY;
};

/** The instant on another day at which clocks in Ottawa show the same time of day, or the later of two. */
export function sameTimeOn(day: PlainDate, at: number): number {
  return instantOf(dayNumber(day) * DAY + timeOfDay(at));
}

const twoDigits = (value: number): string => String(Math.floor(value)).padStart(2, '0');

/** An instant as people in Ottawa read it: the day, and the time as `HH:MM:SS`, rounded down. */
export function localTime(at: number): { readonly day: PlainDate; readonly time: string } {
  const time = timeOfDay(at);
  const parts = [time / HOUR, (time % HOUR) / MINUTE, (time % MINUTE) / SECOND];
  return { day: legalDay(at), time: parts.map(twoDigits).join(':') };
}
