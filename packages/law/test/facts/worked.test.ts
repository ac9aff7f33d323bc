import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { watched } from '../../src/drift/watch.ts';
import { ageUnder } from '../../src/facts/age.ts';
import { amountOfWork, hoursForMonths, longestRun, type Timed } from '../../src/facts/experience.ts';
import {
  reachesMonths,
  runsForYears,
  staysInOrder,
  worksYears,
  yearsOfRun,
  yearsWorked,
} from '../../src/facts/worked.ts';
import type { Ruleset } from '../../src/ruleset.ts';
import type { Comparable, Moving } from '../../src/time/moving.ts';
import { addDays, addYears, dayNumber, fromDayNumber, plainDate } from '../../src/time/plainDate.ts';
import { lawOn } from '../support/law.ts';
import { made, type Random } from '../support/random.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

const HOURS = [0, 0.07, 7.5, 15, 20, 29.99, 30, 30, 30, 37.5, 60];

interface Case {
  readonly jobs: readonly Timed[];
  readonly law: Ruleset;
  readonly window: number;
  readonly years: number;
}

/** Jobs whose edges, and whose edges of windows, lie around the day; and choices on which amounts depend. */
function caseOf(random: Random): Case {
  const on = plainDate(random.pick(['2020-02-27', '2023-02-28', '2024-02-28', '2026-07-01', '2028-02-29']));
  const window = random.pick([1, 3, 5, 10]);
  const near = () =>
    addDays(addYears(on, -random.pick([0, 1, 2, window, window, window + 1])), random.between(-400, 60));
  const jobs = Array.from({ length: random.between(0, 4) }, (): Timed => {
    const [start, end] = [near(), near()].sort();
    if (start === undefined || end === undefined) throw new RangeError('two days');
    return { start, end: random.happens(0.4) ? null : end, hoursPerWeek: random.pick(HOURS) };
  });
  const law = lawOn(on, {
    ...(random.happens(0.3) && { 'work.calendar-time': 'hours-only' }),
    ...(random.happens(0.2) && { 'work.calendar-months': 'hours-only' }),
    ...(random.happens(0.3) && { 'work.weekend-gap': 'broken' }),
  });
  return { jobs, law, window, years: random.pick([1, 1, 2, 3]) };
}

/** What a measure followed, of a watched law. */
function followed(measure: (law: Ruleset) => unknown, law: Ruleset): Moving<Comparable> {
  const watch = watched(law);
  measure(watch.law);
  const [moving] = watch.followed;
  if (moving === undefined) throw new RangeError('The measure followed nothing');
  return moving;
}

/** Days on which a person looks ahead; after as many the rest need not be looked at. */
const AHEAD = 800;

function staysAsItSays(moving: Moving<Comparable>, law: Ruleset): void {
  const from = dayNumber(law.on);
  const now = moving.on(law.on);
  const stays = moving.stays(law.on);
  if (!(stays >= 0)) throw new Error(`stays ${stays} days`);
  for (let days = 1; days <= Math.min(stays, AHEAD); days++) {
    const then = moving.on(fromDayNumber(from + days));
    if (then !== now) throw new Error(`${now} for ${stays} days is ${then} after ${days}`);
  }
}

const measures: Readonly<Record<string, (one: Case) => (law: Ruleset) => Comparable>> = {
  'completed years in a window':
    ({ jobs, window }) =>
    (law) =>
      yearsWorked(jobs, law, window),
  'so many years in a window':
    ({ jobs, window, years }) =>
    (law) =>
      worksYears(jobs, law, window, years),
  'completed years without a break':
    ({ jobs, window }) =>
    (law) =>
      yearsOfRun(jobs, law, window),
  'so many years without a break':
    ({ jobs, window, years }) =>
    (law) =>
      runsForYears(jobs, law, window, years),
  'so many hours':
    ({ jobs, window, years }) =>
    (law) =>
      reachesMonths(jobs, law, window, years * 780, (day) => amountOfWork(jobs, day, window).hours),
  'so many hours without a break':
    ({ jobs, window, years }) =>
    (law) =>
      reachesMonths(jobs, law, window, years * 780, (day) => longestRun(jobs, law, window, day).hours),
  'so many months of the calendar':
    ({ jobs, window, years }) =>
    (law) =>
      reachesMonths(jobs, law, window, years * 780, (day) => hoursForMonths(jobs, law, window, false, day)),
  'so many months of the calendar without a break':
    ({ jobs, window, years }) =>
    (law) =>
      reachesMonths(jobs, law, window, years * 780, (day) => hoursForMonths(jobs, law, window, true, day)),
};

describe('an amount of work', () => {
  test.each(Object.entries(measures))('surely stays for as many days as it says: %s', (_, measure) => {
    fc.assert(
      fc.property(made(caseOf), (one) => {
        staysAsItSays(followed(measure(one), one.law), one.law);
      }),
      { numRuns: runs(5000) },
    );
  });

  test('of a job that goes on stays nearly until the day on which the year is complete', () => {
    const law = lawOn('2026-07-01');
    const jobs = [{ start: plainDate('2025-09-01'), end: null, hoursPerWeek: 30 }];
    const moving = followed((watch) => yearsWorked(jobs, watch, 10), law);
    // 365 days from 1 September 2025: the last of them is 31 August 2026.
    expect(moving.stays(law.on)).toBe(60);
    expect([moving.on(plainDate('2026-08-30')), moving.on(plainDate('2026-08-31'))]).toEqual([0, 1]);
  });

  test('says of which jobs, in which window and how much is asked for', () => {
    const jobs = [{ start: plainDate('2025-09-01'), end: null, hoursPerWeek: 30 }];
    const law = lawOn('2026-07-01');
    const of = (measure: (watch: Ruleset) => unknown) => followed(measure, law).work;
    const amount = { kind: 'amount', jobs };
    expect(of((watch) => yearsWorked(jobs, watch, 10))).toEqual({ ...amount, windowYears: 10, months: null });
    expect(of((watch) => worksYears(jobs, watch, 3, 1))).toEqual({ ...amount, windowYears: 3, months: 12 });
    expect(of((watch) => yearsOfRun(jobs, watch, 5))).toEqual({ ...amount, windowYears: 5, months: null });
    expect(of((watch) => runsForYears(jobs, watch, 5, 2))).toEqual({
      ...amount,
      windowYears: 5,
      months: 24,
    });
    expect(of((watch) => reachesMonths(jobs, watch, 3, 780, () => 0))).toEqual({
      ...amount,
      windowYears: 3,
      months: 6,
    });
  });
});

describe('the order of amounts', () => {
  test('stands for longer the farther they are apart', () => {
    // Full time adds 30/7 hours a day to one amount and takes twice that from another.
    expect(staysInOrder([0, 1560, 3120])).toBe(121);
    expect(staysInOrder([1560, 0])).toBe(121);
    expect(staysInOrder([0, 12, 1560])).toBe(0);
    expect(staysInOrder([0, 26, 1560])).toBe(2);
  });

  test('of equal ones can be another at once, and of one alone never', () => {
    expect(staysInOrder([0, 1560, 1560])).toBe(0);
    expect(staysInOrder([1560])).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('an age', () => {
  test('stays until the day before the next birthday, exactly', () => {
    fc.assert(
      fc.property(
        made((random) => ({
          birth: random.happens(0.3)
            ? plainDate(random.pick(['1996-02-29', '2000-02-29']))
            : fromDayNumber(random.between(0, 14_000)),
          law: lawOn(fromDayNumber(random.between(17_000, 24_000)), {
            ...(random.happens(0.5) && { 'age.leap-day': 'february-28' }),
          }),
        })),
        ({ birth, law }) => {
          const moving = followed((watch) => ageUnder(birth, watch), law);
          const birthday = addDays(law.on, moving.stays(law.on) + 1);
          expect(moving.on(addDays(birthday, -1))).toBe(moving.on(law.on));
          expect(moving.on(birthday)).toBe(Number(moving.on(law.on)) + 1);
        },
      ),
      { numRuns: runs(3000) },
    );
  });
});

describe('how many days an amount of work surely stays what it is', () => {
  const ON = '2024-06-01';
  const HOURS_ONLY = { 'work.calendar-time': 'hours-only' };
  const MONTHS_ONLY = { 'work.calendar-months': 'hours-only' };
  /** Full-time work of so many days that ended so many days before the day. */
  const worked = (days: number, ago = 0): Timed => {
    const end = addDays(plainDate(ON), -ago);
    return { start: addDays(end, 1 - days), end, hoursPerWeek: 30 };
  };
  const stays = (measure: (law: Ruleset) => unknown, values: Readonly<Record<string, unknown>> = {}) => {
    const law = lawOn(ON, values);
    return followed(measure, law).stays(law.on);
  };

  // A full-time day is 30/7 hours, a year 1,560 hours and 365 days; a day can take two days from a window.
  test.each<[string, Timed[], number, number]>([
    ['nothing makes a year in 365 days, or in 364 by hours', [], 364, 363],
    ['100 days make one in 265 more, or in 264', [worked(100)], 264, 263],
    ['a year that is just made may be gone tomorrow', [worked(365)], 0, 0],
    ['400 days keep it for 17', [worked(400)], 17, 17],
    ['401 days keep it by hours for 18', [worked(401)], 17, 18],
    ['700 days make two in 30 more, or in 28', [worked(700)], 29, 27],
  ])('of completed years: %s', (_, jobs, byCalendar, byHours) => {
    const measure = (law: Ruleset) => yearsWorked(jobs, law, 10);
    expect(stays(measure)).toBe(byCalendar);
    expect(stays(measure, HOURS_ONLY)).toBe(byHours);
  });

  test.each<[string, Timed[], number, number, number]>([
    ['nothing makes one', [], 1, 364, 363],
    ['100 days make one', [worked(100)], 1, 264, 263],
    ['401 days keep one', [worked(401)], 1, 17, 18],
    ['401 days make two', [worked(401)], 2, 328, 326],
    ['700 days keep one', [worked(700)], 1, 167, 167],
  ])('of so many years: %s', (_, jobs, years, byCalendar, byHours) => {
    const measure = (law: Ruleset) => worksYears(jobs, law, 10, years);
    expect(stays(measure)).toBe(byCalendar);
    expect(stays(measure, HOURS_ONLY)).toBe(byHours);
  });

  test.each<[string, Timed[], number]>([
    ['without any work', [], 364],
    ['of the longest of two that make none', [worked(100), worked(200, 200)], 164],
    ['of one', [worked(401)], 17],
    ['of the better of two that make one', [worked(401), worked(500, 500)], 67],
    ['of one, whatever a shorter one is', [worked(100), worked(401, 200)], 17],
    ['that nears its second year while another keeps its first', [worked(500), worked(720, 600)], 9],
  ])('of the completed years of a run: %s', (_, jobs, days) => {
    expect(stays((law) => yearsOfRun(jobs, law, 10))).toBe(days);
  });

  test.each<[string, Timed[], number]>([
    ['without any work', [], 364],
    ['where none makes one, of the one that is nearest', [worked(100), worked(200, 200)], 164],
    ['where the longest makes one, while it does', [worked(401)], 17],
    ['and while no other may become the longest', [worked(401), worked(500, 500)], 32],
    ['a short one hardly may', [worked(100), worked(401, 200)], 17],
  ])('of a run of so many years: %s', (_, jobs, days) => {
    expect(stays((law) => runsForYears(jobs, law, 10, 1))).toBe(days);
  });

  test.each([
    [1000, 1, 21, 25],
    [1000, 2, 16, 25],
    [780, 1, 0, 0],
    [790, 1, 0, 1],
    [500, 1, 56, 65],
    [500, 2, 47, 65],
    [760, 1, 0, 4],
    [0, 0, 181, 181],
  ])(
    'of six months: %d hours of %d jobs, by months of the calendar %d, by hours %d',
    (hours, jobs, byMonths, byHours) => {
      const measure = (law: Ruleset) =>
        reachesMonths(Array(jobs).fill(worked(100)), law, 3, 780, () => hours);
      expect(stays(measure)).toBe(byMonths);
      expect(stays(measure, MONTHS_ONLY)).toBe(byHours);
    },
  );

  test.each([
    [779.99, false],
    [780, true],
    [780.01, true],
  ])('six months are 780 hours: %d reach them: %s', (hours, reached) => {
    expect(reachesMonths([worked(100)], lawOn(ON), 3, 780, () => hours)).toBe(reached);
  });

  test.each<[number[], number]>([
    [[0, 100, 200], 7],
    [[300, 0, 100], 7],
    [[0, 0], 0],
    [[50, 0, 300], 3],
    [[42], Number.POSITIVE_INFINITY],
  ])('of the order of %j: %d', (hours, days) => {
    expect(staysInOrder(hours)).toBe(days);
  });

  test('what is followed is named: the jobs, their window and the months asked', () => {
    const jobs = [worked(100)];
    const law = lawOn(ON);
    const of = (measure: (watchedLaw: Ruleset) => unknown) => followed(measure, law).work;
    expect(of((l) => yearsWorked(jobs, l, 10))).toEqual({
      kind: 'amount',
      jobs,
      windowYears: 10,
      months: null,
    });
    expect(of((l) => yearsOfRun(jobs, l, 10))).toMatchObject({ windowYears: 10, months: null });
    expect(of((l) => worksYears(jobs, l, 5, 2))).toMatchObject({ windowYears: 5, months: 24 });
    expect(of((l) => runsForYears(jobs, l, 5, 2))).toMatchObject({ windowYears: 5, months: 24 });
    expect(of((l) => reachesMonths(jobs, l, 3, 780, () => 0))).toMatchObject({ kind: 'amount', months: 6 });
  });
});
