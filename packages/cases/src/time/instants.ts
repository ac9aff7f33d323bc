import { addDays, type PlainDate, plainDate } from '@openentry/law';

/** Where the legal day begins and ends: Ottawa keeps the time of this zone. */
const ZONE = 'America/Toronto';
const NANOSECONDS = 1000n;

function zoned(at: number): Temporal.ZonedDateTime {
  return new Temporal.Instant(BigInt(at) * NANOSECONDS).toZonedDateTimeISO(ZONE);
}

const microseconds = ({ epochNanoseconds }: Temporal.ZonedDateTime): number =>
  Number(epochNanoseconds / NANOSECONDS);

/** The day in Ottawa on which an instant falls (microseconds since 1970-01-01 UTC). */
export function legalDay(at: number): PlainDate {
  return plainDate(zoned(at).toPlainDate().toString());
}

/** The first instant after a day in Ottawa. */
export function endOfDay(day: PlainDate): number {
  return microseconds(Temporal.PlainDate.from(addDays(day, 1)).toZonedDateTime(ZONE));
}

/**
 * The instant on another day at which clocks in Ottawa show the same time of day. Where the clocks skip that time or
 * show it twice, the later instant: a period is not shortened by the change of the hour.
 */
export function sameTimeOn(day: PlainDate, at: number): number {
  const dateTime = Temporal.PlainDate.from(day).toPlainDateTime(zoned(at).toPlainTime());
  return microseconds(dateTime.toZonedDateTime(ZONE, { disambiguation: 'later' }));
}

/** An instant as people in Ottawa read it: day and time to the second, rounded down. */
export function localTime(at: number): { readonly day: PlainDate; readonly time: string } {
  const local = zoned(at);
  return {
    day: plainDate(local.toPlainDate().toString()),
    time: local.toPlainTime().toString({ smallestUnit: 'second', roundingMode: 'floor' }),
  };
}
