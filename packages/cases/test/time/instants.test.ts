import '../../../law/test/support/seed.ts';
import { addDays, dayNumber, fromDayNumber, plainDate } from '@openentry/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../law/test/support/runs.ts';
import { endOfDay, legalDay, localTime, sameTimeOn } from '../../src/time/instants.ts';
import { at, DAY, HOUR, SECOND } from '../support/times.ts';

const ZONE = 'America/Toronto';
const zoned = (instant: number): Temporal.ZonedDateTime =>
  new Temporal.Instant(BigInt(instant) * 1000n).toZonedDateTimeISO(ZONE);
const instant = (local: Temporal.ZonedDateTime): number => Number(local.epochNanoseconds / 1000n);

const FROM = at('2015-01-01T00:00:00-05:00');
const TO = at('2100-01-01T00:00:00-05:00');

/** The changes of the hour in Ottawa. */
const changes: readonly number[] = (() => {
  const found: number[] = [];
  let change = zoned(FROM).getTimeZoneTransition('next');
  while (change !== null && instant(change) < TO) {
    found.push(instant(change));
    change = change.getTimeZoneTransition('next');
  }
  return found;
})();

/** Any instant; those around a change of the hour and around midnight come up often. */
const anyInstant: fc.Arbitrary<number> = fc.oneof(
  fc.integer({ min: FROM, max: TO }),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * DAY, max: 2 * DAY }))
    .map(([change, near]) => change + near),
  fc
    .tuple(fc.constantFrom(...changes), fc.integer({ min: -2, max: 2 }))
    .map(([change, near]) => change + near),
  fc
    .tuple(fc.integer({ min: 16_500, max: 40_000 }), fc.integer({ min: -HOUR, max: HOUR }))
    .map(([day, near]) => instant(Temporal.PlainDate.from(fromDayNumber(day)).toZonedDateTime(ZONE)) + near),
);
const anyDay = fc.integer({ min: 16_500, max: 40_000 }).map(fromDayNumber);

test('there are two changes of the hour a year', () => {
  expect(changes.length).toBe(2 * 85);
});

describe('against Temporal', () => {
  test('the day of an instant, and its time', () => {
    fc.assert(
      fc.property(anyInstant, (now) => {
        const local = zoned(now);
        expect(legalDay(now)).toBe(local.toPlainDate().toString());
        expect(localTime(now).time).toBe(
          local.toPlainTime().toString({ smallestUnit: 'second', roundingMode: 'floor' }),
        );
      }),
      { numRuns: runs(20_000) },
    );
  });

  test('the end of a day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const next = Temporal.PlainDate.from(day).add({ days: 1 });
        expect(endOfDay(day)).toBe(instant(next.toZonedDateTime(ZONE)));
      }),
      { numRuns: runs(20_000) },
    );
  });

  test('the same time on another day, the later where there are two or none', () => {
    fc.assert(
      fc.property(anyInstant, fc.integer({ min: -800, max: 800 }), (now, days) => {
        const day = addDays(legalDay(now), days);
        const there = Temporal.PlainDate.from(day).toPlainDateTime(zoned(now).toPlainTime());
        const later = instant(there.toZonedDateTime(ZONE, { disambiguation: 'later' }));
        expect(sameTimeOn(day, now)).toBe(later);
      }),
      { numRuns: runs(20_000) },
    );
  });
});

describe('a day in Ottawa', () => {
  test('an instant lies in its own day, which ends after it and began at or before it', () => {
    fc.assert(
      fc.property(anyInstant, (now) => {
        const day = legalDay(now);
        expect(endOfDay(day)).toBeGreaterThan(now);
        expect(endOfDay(addDays(day, -1))).toBeLessThanOrEqual(now);
      }),
      { numRuns: runs(100_000) },
    );
  });

  test('the last instant of a day is in it, and the next is in the next', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        expect(legalDay(endOfDay(day) - 1)).toBe(day);
        expect(legalDay(endOfDay(day))).toBe(addDays(day, 1));
      }),
      { numRuns: runs(100_000) },
    );
  });

  test.each([
    ['2026-03-08', 23],
    ['2026-11-01', 25],
    ['2026-07-01', 24],
  ])('%s has %i hours', (day, hours) => {
    const date = plainDate(day);
    expect(endOfDay(date) - endOfDay(addDays(date, -1))).toBe(hours * HOUR);
  });

  test('a time that the clocks skip is an hour later', () => {
    const received = at('2026-03-07T02:30:00-05:00');
    expect(sameTimeOn(plainDate('2026-03-08'), received)).toBe(at('2026-03-08T03:30:00-04:00'));
  });

  test('a time that the clocks show twice is the second', () => {
    const received = at('2026-10-31T01:30:00-04:00');
    expect(sameTimeOn(plainDate('2026-11-01'), received)).toBe(at('2026-11-01T01:30:00-05:00'));
  });

  test('instants far from today have a day too', () => {
    for (const far of [Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0, -1]) {
      expect(legalDay(far)).toBe(zoned(far).toPlainDate().toString());
    }
    expect(dayNumber(legalDay(SECOND))).toBe(-1);
  });
});
