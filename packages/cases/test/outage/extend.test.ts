import '../../../law/test/support/seed.ts';
import { dayNumber, fromDayNumber, plainDate } from '@openentry/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../law/test/support/runs.ts';
import { daysTouched, extend } from '../../src/outage/extend.ts';
import type { Outage } from '../../src/outage/outage.ts';
import { endOfDay, legalDay } from '../../src/time/instants.ts';
import { at, DAY, HOUR, SECOND } from '../support/times.ts';

const outage = (from: string | number, to: string | number): Outage => ({
  id: '00000000-0000-4000-8000-000000000000',
  from: typeof from === 'number' ? from : at(from),
  to: typeof to === 'number' ? to : at(to),
  reason: 'Test',
});

const START = at('2026-01-10T09:00:00-05:00');
const LAST = dayNumber(plainDate('2026-03-11'));
const throughDay = (days: number): number => endOfDay(fromDayNumber(LAST + days));
const END = throughDay(0);
const daysAdded = (...outages: Outage[]): number => extend(outages, START, throughDay).days;

describe('an outage adds', () => {
  test('the day on which it was, however short', () => {
    expect(daysAdded(outage('2026-02-01T12:00:00-05:00', '2026-02-01T12:00:00.000001-05:00'))).toBe(1);
    expect(daysAdded(outage('2026-02-01T00:00:00-05:00', '2026-02-02T00:00:00-05:00'))).toBe(1);
  });

  test('both days where it went past midnight in Ottawa', () => {
    expect(daysAdded(outage('2026-02-01T23:59:59-05:00', '2026-02-02T00:00:01-05:00'))).toBe(2);
    // Past midnight in Greenwich, and not in Ottawa.
    expect(daysAdded(outage('2026-02-01T23:00:00Z', '2026-02-02T02:00:00Z'))).toBe(1);
  });

  test('nothing where it had no length', () => {
    expect(daysAdded(outage('2026-02-01T12:00:00-05:00', '2026-02-01T12:00:00-05:00'))).toBe(0);
  });

  test('nothing where it was over when the period began, or began when it was over', () => {
    expect(daysAdded(outage(START - DAY, START))).toBe(0);
    expect(daysAdded(outage(END, END + DAY))).toBe(0);
    expect(daysAdded(outage(END - 1, END + DAY))).toBeGreaterThan(0);
  });

  test('the first day where it began before the period', () => {
    expect(daysAdded(outage(START - 30 * DAY, START + SECOND))).toBe(1);
  });

  test('each day once where outages overlap, are nested, touch or share a day', () => {
    const day = (date: string, from: string, to: string) =>
      outage(`${date}T${from}-05:00`, `${date}T${to}-05:00`);
    const long = outage('2026-02-01T10:00:00-05:00', '2026-02-04T10:00:00-05:00');
    expect(daysAdded(long)).toBe(4);
    expect(daysAdded(long, day('2026-02-02', '10:00', '11:00'))).toBe(4);
    expect(daysAdded(long, outage('2026-02-03T10:00:00-05:00', '2026-02-06T10:00:00-05:00'))).toBe(6);
    expect(daysAdded(long, outage('2026-02-04T10:00:00-05:00', '2026-02-05T10:00:00-05:00'))).toBe(5);
    expect(daysAdded(day('2026-02-01', '08:00', '09:00'), day('2026-02-01', '20:00', '21:00'))).toBe(1);
    expect(daysAdded(long, long, long)).toBe(4);
  });

  test('also for the days that an outage added', () => {
    // The period was to end on 11 March; the first outage adds a day, and the second falls on it.
    const first = outage('2026-03-11T12:00:00-04:00', '2026-03-11T13:00:00-04:00');
    const second = outage('2026-03-12T12:00:00-04:00', '2026-03-12T13:00:00-04:00');
    expect(daysAdded(second)).toBe(0);
    expect(daysAdded(first, second)).toBe(2);
    expect(daysAdded(second, first)).toBe(2);
  });

  test('all of its days where it lasts past the end of the period', () => {
    // From 10 March on the period never ran a day without it, until it was over on 20 March.
    expect(daysAdded(outage('2026-03-10T12:00:00-04:00', '2026-03-20T12:00:00-04:00'))).toBe(11);
  });
});

/** Outages around the period, many of them at the edges of days. */
const anyOutage = fc
  .tuple(
    fc.integer({ min: -10, max: 100 }),
    fc.constantFrom(0, 1, HOUR, 12 * HOUR, -1),
    fc.oneof(fc.constantFrom(0, 1, HOUR, DAY - 1, DAY, DAY + 1), fc.integer({ min: 0, max: 40 * DAY })),
  )
  .map(([day, time, length]) => {
    const from = endOfDay(fromDayNumber(LAST - 60 + day)) + time;
    return outage(from, from + length);
  });

/** The days of an outage, one by one. */
function daysOneByOne(outages: readonly Outage[], start: number, until: number): number {
  let days = 0;
  const last = dayNumber(legalDay(until - 1));
  for (let day = dayNumber(legalDay(start)); day <= last; day++) {
    const begins = Math.max(start, endOfDay(fromDayNumber(day - 1)));
    const ends = Math.min(until, endOfDay(fromDayNumber(day)));
    if (outages.some(({ from, to }) => Math.max(from, begins) < Math.min(to, ends))) days += 1;
  }
  return days;
}

describe('whatever the outages', () => {
  const outages = fc.array(anyOutage, { maxLength: 6 });

  test('the days touched are those counted one by one', () => {
    fc.assert(
      fc.property(outages, fc.integer({ min: 1, max: 90 * DAY }), (all, length) => {
        expect(daysTouched(all, START, START + length)).toBe(daysOneByOne(all, START, START + length));
      }),
      { numRuns: runs(5000) },
    );
  });

  test('the period is the shortest in which as many days were touched as were added', () => {
    fc.assert(
      fc.property(outages, (all) => {
        let days = 0;
        while (daysTouched(all, START, throughDay(days)) > days) days += 1;
        expect(extend(all, START, throughDay)).toEqual({ until: throughDay(days), days });
      }),
      { numRuns: runs(20_000) },
    );
  });

  test('their order says nothing, and one more never makes a period shorter', () => {
    fc.assert(
      fc.property(outages, anyOutage, (all, more) => {
        const { days } = extend(all, START, throughDay);
        expect(extend(all.toReversed(), START, throughDay).days).toBe(days);
        expect(extend([more, ...all], START, throughDay).days).toBeGreaterThanOrEqual(days);
      }),
      { numRuns: runs(100_000) },
    );
  });
});
