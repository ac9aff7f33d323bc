import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountOfWork,
  completedYears,
  HOURS_PER_MONTH,
  longestRun,
  makesYears,
  monthsOf,
  monthsOfHours,
  type Timed,
} from '../../src/facts/experience.ts';
import { yearsOfRun } from '../../src/facts/worked.ts';
import { addDays, addYears, dayNumber, type PlainDate, plainDate } from '../../src/time/plainDate.ts';
import { lawOn } from '../support/law.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

/** A Monday. */
const START = plainDate('2020-01-06');
const ON = plainDate('2024-06-01');
const law = lawOn(ON);
const hoursOnly = lawOn(ON, { 'work.calendar-time': 'hours-only' });
const strictWeekend = lawOn(ON, { 'work.weekend-gap': 'broken' });
const YEAR_HOURS = 1560;

/** Work of so many days from a day on. */
const days = (count: number, hoursPerWeek = 30, start: string = START): Timed => ({
  start: plainDate(start),
  end: addDays(plainDate(start), count - 1),
  hoursPerWeek,
});
const work = (start: string, end: string | null, hoursPerWeek = 30): Timed => ({
  start: plainDate(start),
  end: end === null ? null : plainDate(end),
  hoursPerWeek,
});
const hours = (jobs: readonly Timed[], on: string = ON, window = 10): number =>
  amountOfWork(jobs, plainDate(on), window).hours;
const years = (jobs: readonly Timed[], on: string = ON, window = 10): number =>
  completedYears(amountOfWork(jobs, plainDate(on), window), lawOn(on));

describe('a completed year of work', () => {
  test.each([
    [364, 0],
    [365, 1],
    [729, 1],
    [730, 2],
    [1824, 4],
    [1825, 5],
  ])('%i days of 30 hours a week are %i years: never faster than the calendar', (count, expected) => {
    const amount = amountOfWork([days(count, 30, '2015-01-05')], ON, 10);
    expect(completedYears(amount, law)).toBe(expected);
    expect(makesYears(amount, expected, law)).toBe(true);
    expect(makesYears(amount, expected + 1, law)).toBe(false);
  });

  test.each([
    [363, 0],
    [364, 1],
    [727, 1],
    [728, 2],
  ])('%i days are %i years where hours alone are asked (policy work.calendar-time)', (count, expected) => {
    const amount = amountOfWork([days(count)], ON, 10);
    expect(completedYears(amount, hoursOnly)).toBe(expected);
    expect(makesYears(amount, expected, hoursOnly)).toBe(true);
    expect(makesYears(amount, expected + 1, hoursOnly)).toBe(false);
  });

  test('is 1,560 hours: 15 hours a week for 104 weeks (IRCC page, 2026-06-22)', () => {
    expect(hours([days(728, 15)])).toBe(YEAR_HOURS);
    expect(years([days(728, 15)])).toBe(1);
    expect(years([days(727, 15)])).toBe(0);
  });

  test('is not reached by 60 hours a week for six months (IRCC page, 2026-06-22)', () => {
    expect(years([days(182, 60)])).toBe(0);
    expect(hours([days(182, 60)])).toBe(YEAR_HOURS / 2);
    expect(hours([days(364, 60)])).toBe(hours([days(364, 30)]));
  });

  test('may be two part-time jobs at the same time (IRCC page, 2025-10-07)', () => {
    expect(years([days(365, 15), days(365, 15)])).toBe(1);
    expect(years([days(365, 15), days(365, 14)])).toBe(0);
  });

  test('is not made twice by two full-time jobs at the same time', () => {
    expect(years([days(365, 40), days(365, 40)])).toBe(1);
    expect(years([days(365, 30), days(365, 15)])).toBe(1);
    expect(amountOfWork([days(365, 40), days(365, 40)], ON, 10).days).toBe(365);
  });

  test('counts part-time hours down to hundredths, and hours above full time never', () => {
    expect(hours([days(7, 0.25)])).toBe(0.25);
    expect(hours([days(7, 0.07), days(7, 0.07)])).toBe(0.14);
    expect(hours([days(7, 29.99)])).toBe(29.99);
    expect(hours([days(7, 30.01)])).toBe(30);
  });

  test('no hours a week are no work', () => {
    expect(amountOfWork([days(400, 0)], ON, 10)).toEqual({ hours: 0, days: 0 });
    expect(longestRun([days(100), days(200, 0, addDays(START, 100))], law, 10).days).toBe(100);
  });

  test('is counted down to whole years: two and a half are two', () => {
    expect(years([days(912)])).toBe(2);
  });

  test('may be interrupted', () => {
    expect(years([days(182), days(183, 30, '2022-01-03')])).toBe(1);
    expect(years([days(182), days(182, 30, '2022-01-03')])).toBe(0);
  });

  test('goes on while the job does, and not beyond the day that is asked', () => {
    const open = [work('2023-06-03', null)];
    expect(years(open, '2024-05-31')).toBe(0);
    expect(years(open, '2024-06-01')).toBe(1);
    expect(years([work('2023-06-03', '2030-01-01')], '2024-05-31')).toBe(0);
    expect(hours([work('2024-06-01', null)], '2024-06-01')).toBeCloseTo(30 / 7, 9);
    expect(hours([work('2024-06-02', null)], '2024-06-01')).toBe(0);
    expect(years([work('2025-01-01', null)])).toBe(0);
  });

  test('is the same year however many employers it is divided among', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 364 }), { minLength: 1, maxLength: 8 }),
        (cuts) => {
          const ends = [...cuts, 365].sort((a, b) => a - b);
          const parts = ends.map((end, i) =>
            days(end - (ends[i - 1] ?? 0), 30, addDays(START, ends[i - 1] ?? 0)),
          );
          expect(years(parts)).toBe(1);
          expect(yearsOfRun(parts, law, 10)).toBe(1);
        },
      ),
      { numRuns: runs(500) },
    );
  });

  test('is told in whole months of 130 hours', () => {
    expect(HOURS_PER_MONTH).toBe(130);
    expect([0, 129.9, 130, 1559.9, 1560].map(monthsOfHours)).toEqual([0, 0, 1, 11, 12]);
  });

  test('is told in twelve months only where they make a year (policy work.calendar-time)', () => {
    const year = (of: number) => ({ hours: 1560, days: of });
    expect([364, 365].map((of) => monthsOf(year(of), 1560, law))).toEqual([11, 12]);
    expect(monthsOf(year(364), 1560, lawOn('2024-06-01', { 'work.calendar-time': 'hours-only' }))).toBe(12);
    expect(monthsOf({ hours: 780, days: 730 }, 780, law)).toBe(6);
  });
});

describe('the window', () => {
  test('of ten years begins on the same day ten years before', () => {
    const on = '2024-06-01';
    expect(hours([work('2000-01-01', '2014-05-31')], on)).toBe(0);
    expect(hours([work('2000-01-01', '2014-06-07')], on)).toBe(30);
    expect(hours([work('2014-05-25', '2014-06-07')], on)).toBe(30);
  });

  test.each([3, 5, 10])('of %i years slides by a day every day', (window) => {
    const start = addYears(ON, -window);
    const jobs = [days(365, 30, start)];
    expect(years(jobs, ON, window)).toBe(1);
    expect(years(jobs, addDays(ON, 1), window)).toBe(0);
  });

  test('that ends on 29 February begins on 28 February of a common year', () => {
    const jobs = [days(365, 30, '2021-02-28')];
    expect(years(jobs, '2024-02-29', 3)).toBe(1);
    expect(years(jobs, '2024-03-01', 3)).toBe(0);
  });

  const anyJob = fc
    .tuple(
      fc.integer({ min: 0, max: 1200 }),
      fc.integer({ min: 1, max: 500 }),
      fc.integer({ min: 2, max: 120 }),
    )
    .map(([start, count, half]) => days(count, half / 2, addDays(plainDate('2021-05-01'), start)));

  test('gives the hours, the days and the run that counting day by day gives', () => {
    fc.assert(
      fc.property(fc.array(anyJob, { maxLength: 5 }), fc.boolean(), (jobs, bridged) => {
        const on = bridged ? law : strictWeekend;
        let sum = 0;
        let worked = 0;
        let run = 0;
        let longest = 0;
        let gap: PlainDate[] = [];
        for (let day = addYears(ON, -3); day <= ON; day = addDays(day, 1)) {
          const held = jobs.filter(({ start, end }) => start <= day && (end === null || day <= end));
          const weekly = Math.min(
            30,
            held.reduce((total, { hoursPerWeek }) => total + hoursPerWeek, 0),
          );
          sum += weekly;
          if (held.length === 0) gap.push(day);
          else {
            const weekend = gap.every((free) => [6, 7].includes(Temporal.PlainDate.from(free).dayOfWeek));
            if (gap.length > 0 && !(bridged && weekend)) run = 0;
            gap = [];
            worked++;
            run += weekly;
          }
          longest = Math.max(longest, run);
        }
        const amount = amountOfWork(jobs, ON, 3);
        expect(amount.hours).toBeCloseTo(sum / 7, 6);
        expect(amount.days).toBe(worked);
        expect(longestRun(jobs, on, 3).hours).toBeCloseTo(longest / 7, 6);
      }),
      { numRuns: runs(300) },
    );
  });

  test('never yields more hours than 30 for each week in it', () => {
    fc.assert(
      fc.property(fc.array(anyJob, { maxLength: 6 }), fc.constantFrom(1, 2, 3), (jobs, window) => {
        const length = dayNumber(ON) - dayNumber(addYears(ON, -window)) + 1;
        const amount = amountOfWork(jobs, ON, window);
        expect(amount.hours).toBeLessThanOrEqual((length * 30) / 7 + 1e-6);
        expect(amount.days).toBeLessThanOrEqual(length);
        expect(longestRun(jobs, law, window).hours).toBeLessThanOrEqual(amount.hours + 1e-6);
      }),
      { numRuns: runs(500) },
    );
  });
});

describe('an unbroken run', () => {
  /** A job of a hundred days up to the day before a gap, and one from the day after it on. */
  const gap = (from: string, length: number): Timed[] => [
    days(100, 30, addDays(plainDate(from), -100)),
    days(265, 30, addDays(plainDate(from), length)),
  ];

  test('goes on through a change of employer from one day to the next', () => {
    expect(longestRun([days(200), days(165, 30, addDays(START, 200))], law, 10)).toEqual({
      hours: (365 * 30) / 7,
      days: 365,
    });
  });

  // 2022-06-03 was a Friday.
  test.each([
    ['Friday', '2022-06-03', 1, false],
    ['Friday to Sunday', '2022-06-03', 3, false],
    ['Saturday', '2022-06-04', 1, true],
    ['Saturday and Sunday', '2022-06-04', 2, true],
    ['Saturday to Monday', '2022-06-04', 3, false],
    ['Sunday', '2022-06-05', 1, true],
    ['Sunday and Monday', '2022-06-05', 2, false],
    ['Monday', '2022-06-06', 1, false],
    ['Thursday', '2022-06-09', 1, false],
    ['Saturday and Sunday before 1970', '1969-12-06', 2, true],
    ['Thursday and Friday before 1970', '1969-12-04', 2, false],
  ])('with a gap of %s is bridged: %s %i %s (policy work.weekend-gap)', (_name, from, count, bridged) => {
    const length = (on: typeof law): number => longestRun(gap(from, count), on, 100).days;
    expect(length(law)).toBe(bridged ? 365 : 265);
    expect(length(strictWeekend)).toBe(265);
  });

  test('ends with a gap whatever the hours of the jobs before it', () => {
    const second = '2021-06-01';
    const alone = longestRun([days(364, 30, second)], law, 10);
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 10, max: 99 }), (a, b) => {
        const jobs = [days(90, a / 10), days(180, b / 10, addDays(START, 30)), days(364, 30, second)];
        expect(longestRun(jobs, law, 10)).toEqual(alone);
      }),
      { numRuns: runs(300) },
    );
  });

  test('is the one with most hours, and of equal ones the longer: it makes the year', () => {
    const short = days(364, 30, '2015-01-05');
    const partTime = days(728, 15, '2018-01-01');
    for (const jobs of [
      [short, partTime],
      [partTime, short],
    ]) {
      expect(longestRun(jobs, law, 10)).toEqual({ hours: YEAR_HOURS, days: 728 });
    }
    expect(longestRun([days(365, 30, '2015-01-05'), partTime], law, 10).days).toBe(365);
  });

  test('of fewer hours may complete more years', () => {
    // Two years by hours and one by days; and two years half-time.
    const jobs = [days(729, 30, '2014-07-07'), days(1456, 15, '2018-01-01')];
    expect(longestRun(jobs, law, 10).days).toBe(729);
    expect(yearsOfRun(jobs, law, 10)).toBe(2);
    expect(yearsOfRun([jobs[0] ?? days(1)], law, 10)).toBe(1);
    expect(yearsOfRun([], law, 10)).toBe(0);
    expect(yearsOfRun(jobs.slice(0, 1), hoursOnly, 10)).toBe(2);
  });

  test('is cut by the window', () => {
    expect(longestRun([work('2000-01-01', '2024-01-01')], law, 1).days).toBe(215);
  });
});
