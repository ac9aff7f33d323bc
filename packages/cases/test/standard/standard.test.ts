import { addDays, addMonths, type PlainDate, plainDate } from '@openentry/law';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { made } from '../../../law/test/support/random.ts';
import { runs } from '../../../law/test/support/runs.ts';
import '../../../law/test/support/seed.ts';
import { daysBetween, monthsWithin, timedOn } from '../../src/standard/clock.ts';
import { processingIn, waitingOn } from '../../src/standard/figures.ts';
import type { Milestones } from '../../src/standard/milestones.ts';
import { milestonesOf } from '../../src/standard/milestones.ts';
import { nearestRank } from '../../src/standard/percentile.ts';
import { lastMonths, standardOn } from '../../src/standard/standard.ts';
import { legalDay } from '../../src/time/instants.ts';
import { claimed, inProcess, inProgress, passed, submitted } from '../support/applications.ts';
import { anyNoon, someMilestones } from '../support/milestones.ts';
import { at } from '../support/times.ts';

const SOME = 400;
const MOST = 120;
const STANDARD = { months: 6, percent: 80 };

const day = plainDate;

/** Milestones of days, at noon in Ottawa. */
const of = (
  received: string,
  complete: string | null,
  final: string | null,
  outcome: Milestones['outcome'],
) => ({
  program: 'CEC' as const,
  receivedAt: at(`${received}T17:00:00Z`),
  completeAt: complete === null ? null : at(`${complete}T17:00:00Z`),
  finalAt: final === null ? null : at(`${final}T17:00:00Z`),
  outcome,
});

describe('time', () => {
  test('months are the least within which the end falls', () => {
    const from = day('2025-08-31');
    expect(monthsWithin(from, from)).toBe(0);
    expect(monthsWithin(from, day('2025-09-01'))).toBe(1);
    expect(monthsWithin(from, day('2025-09-30'))).toBe(1);
    expect(monthsWithin(from, day('2025-10-01'))).toBe(2);
    expect(monthsWithin(from, day('2026-02-28'))).toBe(6);
    expect(monthsWithin(from, day('2026-03-01'))).toBe(7);
  });

  test('any span: within as many months and not within one fewer', () => {
    const spans = made((random) => {
      const start = addDays(day('2019-01-01'), random.between(0, 4000));
      return { start, end: addDays(start, random.between(0, 2500)) };
    });
    fc.assert(
      fc.property(spans, ({ start, end }) => {
        const months = monthsWithin(start, end);
        expect(addMonths(start, months) >= end).toBe(true);
        if (months > 0) expect(addMonths(start, months - 1) < end).toBe(true);
      }),
      { numRuns: runs(5000) },
    );
  });

  test('a decision late in the evening in Ottawa is of that day, though it is the next in UTC', () => {
    const one: Milestones = {
      ...of('2025-01-01', '2025-01-02', null, 'approved'),
      finalAt: at('2025-07-02T03:30:00Z'),
    };
    const timed = timedOn([one], 'received', day('2025-12-31'));
    expect(timed[0]?.end).toBe('2025-07-01');
    expect(processingIn(timed, { from: day('2025-07-01'), to: day('2025-07-01') }, STANDARD).within).toBe(1);
  });
});

test('the percentile is the least value not exceeded by so many of a hundred', () => {
  expect(nearestRank([], 80)).toBeNull();
  expect(nearestRank([7], 80)).toBe(7);
  expect(nearestRank([5, 1, 4, 2, 3], 80)).toBe(4);
  expect(nearestRank([1, 2, 3, 4, 5, 6], 80)).toBe(5);
  const lists = made((random) => Array.from({ length: random.between(1, 60) }, () => random.between(0, 30)));
  fc.assert(
    fc.property(lists, (values) => {
      const found = nearestRank(values, 80) ?? Number.NaN;
      const upTo = (limit: number): number => values.filter((value) => value <= limit).length * 100;
      expect(values).toContain(found);
      expect(upTo(found)).toBeGreaterThanOrEqual(values.length * 80);
      expect(upTo(found - 1)).toBeLessThan(values.length * 80);
    }),
    { numRuns: runs(5000) },
  );
});

describe('milestones of a history', () => {
  test('nothing before it was received, and nothing of an application that lapsed', () => {
    expect(milestonesOf([])).toBeNull();
    expect(milestonesOf(inProgress().history)).toBeNull();
    expect(milestonesOf(inProgress().does('system', { type: 'lapse', why: 'declined' }).history)).toBeNull();
  });

  test('received, complete, decided', () => {
    const life = inProcess();
    const [submit, complete] = ['submit', 'findComplete'].map(
      (type) => life.history.find(({ action }) => action.type === type)?.at,
    );
    expect(milestonesOf(life.history)).toEqual({
      program: 'CEC',
      receivedAt: submit,
      completeAt: complete,
      finalAt: null,
      outcome: null,
    });
    const approved = passed();
    approved.does('system', {
      type: 'checkQualifications',
      on: legalDay(approved.at),
      outcome: 'holds',
      crsAtInvitation: 480,
      crsAtReceipt: 480,
      reasons: [],
    });
    approved.does('officer', { type: 'approve' });
    const decidedAt = approved.at;
    // What follows moves nothing: the office had decided.
    approved.does('candidate', { type: 'withdraw', reason: null });
    expect(milestonesOf(approved.history)).toMatchObject({ finalAt: decidedAt, outcome: 'approved' });
  });

  test('returned and withdrawn have an end and were not decided', () => {
    const back = claimed().does('officer', {
      type: 'returnIncomplete',
      missing: [{ code: 'document-missing', what: 'principal/medical' }],
    });
    expect(milestonesOf(back.history)).toMatchObject({
      completeAt: null,
      finalAt: back.at,
      outcome: 'returned',
    });
    const withdrawn = submitted().does('candidate', { type: 'withdraw', reason: null });
    expect(milestonesOf(withdrawn.history)).toMatchObject({ finalAt: withdrawn.at, outcome: 'withdrawn' });
  });
});

const worlds = made((random) => ({
  milestones: someMilestones(random, MOST),
  later: someMilestones(random, MOST),
  on: legalDay(anyNoon(random)),
}));

/** Counted again without any of the code above: one application after the other, by its instants. */
function recount(milestones: readonly Milestones[], clock: 'received' | 'complete', on: PlainDate) {
  const { from } = lastMonths(on);
  let [decided, within, inventory, left, oldest] = [0, 0, 0, 0, ''];
  for (const one of milestones) {
    const instant = clock === 'received' ? one.receivedAt : one.completeAt;
    if (instant === null || legalDay(instant) > on) continue;
    const start = legalDay(instant);
    if (one.finalAt === null || legalDay(one.finalAt) > on) {
      inventory++;
      if (oldest === '' || start < oldest) oldest = start;
      continue;
    }
    const end = legalDay(one.finalAt);
    if (end > addDays(on, -91)) left++;
    if (end < from || (one.outcome !== 'approved' && one.outcome !== 'refused')) continue;
    decided++;
    const [year = 0, month = 0, date = 0] = start.split('-').map(Number);
    const length = new Date(Date.UTC(year, month + 6, 0)).getUTCDate();
    const last = new Date(Date.UTC(year, month - 1 + 6, Math.min(date, length))).toISOString().slice(0, 10);
    if (end <= last) within++;
  }
  return { decided, within, inventory, left, oldest };
}

describe('any office on any day', () => {
  test('has the figures of a naive recount, on both clocks', () => {
    let seen = 0;
    fc.assert(
      fc.property(worlds, ({ milestones, on }) => {
        for (const clock of ['received', 'complete'] as const) {
          const timed = timedOn(milestones, clock, on);
          const naive = recount(milestones, clock, on);
          const { decided, within, withinPercent } = processingIn(timed, lastMonths(on), STANDARD);
          const { inventory, left, oldestDays, expectedDays } = waitingOn(timed, on);
          expect({ decided, within, inventory, left }).toEqual({
            decided: naive.decided,
            within: naive.within,
            inventory: naive.inventory,
            left: naive.left,
          });
          expect(oldestDays).toBe(naive.oldest === '' ? null : daysBetween(day(naive.oldest), on));
          expect(withinPercent === null).toBe(decided === 0);
          expect(expectedDays).toBe(left === 0 ? null : Math.ceil((inventory * 91) / left));
          seen += decided;
        }
      }),
      { numRuns: runs(SOME) },
    );
    expect(seen).toBeGreaterThan(0);
  });

  test('keeps its past: what is recorded later changes no figure', () => {
    fc.assert(
      fc.property(worlds, ({ milestones, later, on }) => {
        const before = standardOn(milestones, on);
        // What comes after the day: ends of those that waited, and applications that were not there yet.
        const known = milestones.map((one) => {
          const known = (instant: number | null): number | null =>
            instant !== null && legalDay(instant) <= on ? instant : null;
          const finalAt = known(one.finalAt);
          return {
            ...one,
            completeAt: known(one.completeAt),
            finalAt,
            outcome: finalAt === null ? null : one.outcome,
          };
        });
        const unborn = later.filter((one) => legalDay(one.receivedAt) > on);
        expect(standardOn(known, on)).toEqual(before);
        expect(standardOn([...milestones, ...unborn], on)).toEqual(before);
      }),
      { numRuns: runs(SOME) },
    );
  });

  test('shows nothing of one to four applications, and what it shows adds up', () => {
    let kept = 0;
    fc.assert(
      fc.property(worlds, ({ milestones, on }) => {
        for (const rows of Object.values(standardOn(milestones, on).clocks)) {
          for (const key of ['decided', 'inventory', 'left'] as const) {
            const counts = rows.map((row) => row[key]);
            expect(counts.some((count) => count !== null && count > 0 && count < 5)).toBe(false);
            const total = counts.at(-1) ?? null;
            const parts = counts.slice(0, -1);
            const held = parts.filter((count) => count === null).length;
            if (total !== null) expect(held).not.toBe(1);
            if (total !== null && held === 0)
              expect(parts.reduce<number>((so, count) => so + (count ?? 0), 0)).toBe(total);
          }
          for (const row of rows) {
            if (row.decided === null) {
              kept++;
              expect([row.within, row.withinPercent, row.percentileDays, row.percentileMonths]).toEqual([
                null,
                null,
                null,
                null,
              ]);
              expect(row.keptBack).toContain('processing');
            }
            if (row.inventory === null) expect([row.oldestDays, row.expectedDays]).toEqual([null, null]);
          }
        }
      }),
      { numRuns: runs(SOME) },
    );
    expect(kept).toBeGreaterThan(0);
  });
});

describe('the report', () => {
  const five = Array.from({ length: 5 }, (_, i) =>
    of('2025-01-10', '2025-02-01', i < 4 ? '2025-07-10' : '2025-07-11', i % 2 === 0 ? 'approved' : 'refused'),
  );

  test('six months from receipt end on the same day of the month', () => {
    const { clocks, standard, period } = standardOn(five, day('2025-08-01'));
    expect(standard).toMatchObject({ months: 6, percent: 80, instrument: 'standard-2015', grade: 'S' });
    expect(period).toEqual({ from: '2025-02-02', to: '2025-08-01' });
    const all = clocks.received.at(-1);
    expect(all).toMatchObject({
      program: 'all',
      decided: 5,
      within: 4,
      withinPercent: 80,
      percentileMonths: 6,
    });
    expect(all?.percentileDays).toBe(181);
    expect(clocks.complete.at(-1)).toMatchObject({ within: 5, withinPercent: 100, percentileMonths: 6 });
  });

  test('what was returned or withdrawn has no time, and is no longer there', () => {
    const ends = ['returned', 'withdrawn', 'terminated'] as const;
    const others = ends.map((outcome) => of('2025-01-10', null, '2025-03-01', outcome));
    const { clocks } = standardOn([...five, ...others], day('2025-08-01'));
    expect(clocks.received.at(-1)).toMatchObject({ decided: 5, inventory: 0, oldestDays: null });
  });

  test('how long it will take is how many wait by how fast they left', () => {
    const waiting = Array.from({ length: 20 }, () => of('2025-06-01', '2025-06-20', null, null));
    const { clocks } = standardOn([...five, ...waiting], day('2025-08-01'));
    // 20 wait, 5 left in 91 days: 364 days, within 12 months of the day.
    expect(clocks.received.at(-1)).toMatchObject({
      inventory: 20,
      oldestDays: 61,
      left: 5,
      expectedDays: 364,
      expectedMonths: 12,
    });
  });

  test('a period that is not over has no figures', () => {
    expect(() =>
      standardOn(five, day('2025-08-01'), { from: day('2025-08-01'), to: day('2025-08-02') }),
    ).toThrow(/was not over/);
    expect(() => standardOn([], day('2014-12-31'))).toThrow(RangeError);
  });
});
