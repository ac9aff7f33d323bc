import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeFacts } from '../../src/facts/code.ts';
import { hoursOfWork, longestRunHours, yearsOfWork } from '../../src/facts/experience.ts';
import { canadianJobs, foreignJobs, skilledJobs } from '../../src/facts/work.ts';
import { addDays, addYears, dayNumber, type PlainDate, plainDate } from '../../src/time/plainDate.ts';
import { job, person } from '../support/people.ts';
import '../support/seed.ts';

const START = plainDate('2020-01-06');
const ON = plainDate('2024-06-01');
const YEAR_HOURS = 1560;

/** Work of so many days from a day on. */
const days = (count: number, hoursPerWeek = 30, start: PlainDate = START, noc = '21231', country = 'IN') =>
  job(noc, country, start, addDays(start, count - 1), hoursPerWeek);
const jobsOf = (...jobs: readonly unknown[]) => person({ jobs }).jobs;
const years = (jobs: ReturnType<typeof jobsOf>, on: PlainDate = ON, window = 10): number =>
  yearsOfWork(jobs, on, window);

describe('a completed year of work', () => {
  test.each([
    [363, 0],
    [364, 1],
    [727, 1],
    [728, 2],
  ])('%i days of 30 hours a week are %i years', (count, expected) => {
    expect(years(jobsOf(days(count)))).toBe(expected);
  });

  test('is 1,560 hours: 15 hours a week for 104 weeks (IRCC page, 2026-06-22)', () => {
    expect(hoursOfWork(jobsOf(days(728, 15)), ON, 10)).toBe(YEAR_HOURS);
    expect(years(jobsOf(days(728, 15)))).toBe(1);
    expect(years(jobsOf(days(727, 15)))).toBe(0);
  });

  test('is not reached by 60 hours a week for six months (IRCC page, 2026-06-22)', () => {
    expect(years(jobsOf(days(182, 60)))).toBe(0);
    expect(hoursOfWork(jobsOf(days(182, 60)), ON, 10)).toBe(YEAR_HOURS / 2);
  });

  test('may be two part-time jobs at the same time (IRCC page, 2025-10-07)', () => {
    expect(years(jobsOf(days(364, 15), days(364, 15)))).toBe(1);
    expect(years(jobsOf(days(364, 15), days(364, 14)))).toBe(0);
  });

  test('is not made twice by two full-time jobs at the same time', () => {
    expect(years(jobsOf(days(364, 40), days(364, 40)))).toBe(1);
    expect(years(jobsOf(days(364, 30), days(364, 15)))).toBe(1);
  });

  test('is counted down to whole years: two and a half are two', () => {
    expect(years(jobsOf(days(910)))).toBe(2);
  });

  test('may be interrupted', () => {
    expect(years(jobsOf(days(182), days(182, 30, plainDate('2022-01-03'))))).toBe(1);
    expect(years(jobsOf(days(182), days(181, 30, plainDate('2022-01-03'))))).toBe(0);
  });

  test('goes on while the job does, and not beyond the day that is asked', () => {
    const open = jobsOf(job('21231', 'IN', '2023-06-04', null));
    expect(years(open, plainDate('2024-05-31'))).toBe(0);
    expect(years(open, plainDate('2024-06-01'))).toBe(1);
    expect(years(jobsOf(job('21231', 'IN', '2023-06-04', '2030-01-01')), plainDate('2024-05-31'))).toBe(0);
    expect(years(jobsOf(job('21231', 'IN', '2025-01-01', null)))).toBe(0);
  });

  test('is the same year however many employers it is divided among', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.integer({ min: 1, max: 363 }), { minLength: 1, maxLength: 8 }),
        (cuts) => {
          const ends = [...cuts, 364].sort((a, b) => a - b);
          const parts = ends.map((end, i) =>
            days(end - (ends[i - 1] ?? 0), 30, addDays(START, ends[i - 1] ?? 0)),
          );
          expect(years(jobsOf(...parts))).toBe(1);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the window', () => {
  test('of ten years begins on the same day ten years before', () => {
    const on = plainDate('2024-06-01');
    expect(hoursOfWork(jobsOf(job('21231', 'IN', '2000-01-01', '2014-05-31')), on, 10)).toBe(0);
    expect(hoursOfWork(jobsOf(job('21231', 'IN', '2000-01-01', '2014-06-07')), on, 10)).toBe(30);
    expect(hoursOfWork(jobsOf(job('21231', 'IN', '2014-05-25', '2014-06-07')), on, 10)).toBe(30);
  });

  test('slides by a day every day', () => {
    const jobs = jobsOf(days(364, 30, plainDate('2014-06-01')));
    expect(years(jobs, plainDate('2024-06-01'))).toBe(1);
    expect(years(jobs, plainDate('2024-06-02'))).toBe(0);
  });

  test('that ends on 29 February begins on 28 February of a common year', () => {
    const jobs = jobsOf(days(364, 30, plainDate('2021-02-28')));
    expect(years(jobs, plainDate('2024-02-29'), 3)).toBe(1);
    expect(years(jobs, plainDate('2024-03-01'), 3)).toBe(0);
  });

  test('never yields more hours than 30 for each week in it', () => {
    const anyJob = fc
      .tuple(
        fc.integer({ min: -500, max: 4500 }),
        fc.integer({ min: 1, max: 4000 }),
        fc.integer({ min: 2, max: 120 }),
      )
      .map(([start, count, half]) => days(count, half / 2, addDays(plainDate('2013-01-01'), start)));
    fc.assert(
      fc.property(fc.array(anyJob, { maxLength: 6 }), fc.constantFrom(3, 5, 10), (held, window) => {
        const jobs = jobsOf(...held);
        const length = dayNumber(ON) - dayNumber(addYears(ON, -window)) + 1;
        const hours = hoursOfWork(jobs, ON, window);
        expect(hours).toBeGreaterThanOrEqual(0);
        expect(hours).toBeLessThanOrEqual((length * 30) / 7 + 1e-6);
        expect(longestRunHours(jobs, ON, window)).toBeLessThanOrEqual(hours + 1e-6);
      }),
      { numRuns: 3000 },
    );
  });

  test('gives the hours that counting day by day gives', () => {
    const anyJob = fc
      .tuple(
        fc.integer({ min: 0, max: 1200 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 2, max: 120 }),
      )
      .map(([start, count, half]) => days(count, half / 2, addDays(plainDate('2021-05-01'), start)));
    fc.assert(
      fc.property(fc.array(anyJob, { maxLength: 5 }), (held) => {
        const jobs = jobsOf(...held);
        let hours = 0;
        let run = 0;
        let longest = 0;
        for (let day = dayNumber(addYears(ON, -3)); day <= dayNumber(ON); day++) {
          const working = jobs.filter(
            ({ start, end }) => dayNumber(start) <= day && (end === null || day <= dayNumber(end)),
          );
          const weekly = Math.min(
            30,
            working.reduce((sum, { hoursPerWeek }) => sum + hoursPerWeek, 0),
          );
          hours += weekly;
          run = working.length > 0 ? run + weekly : 0;
          longest = Math.max(longest, run);
        }
        expect(hoursOfWork(jobs, ON, 3)).toBeCloseTo(hours / 7, 6);
        expect(longestRunHours(jobs, ON, 3)).toBeCloseTo(longest / 7, 6);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('an unbroken run', () => {
  test('goes on through a change of employer from one day to the next', () => {
    const jobs = jobsOf(days(200), days(164, 30, addDays(START, 200)));
    expect(longestRunHours(jobs, ON, 10)).toBe(YEAR_HOURS);
  });

  test('ends with a single day without work', () => {
    const jobs = jobsOf(days(200), days(164, 30, addDays(START, 201)));
    expect(longestRunHours(jobs, ON, 10)).toBeCloseTo((200 * 30) / 7);
  });

  test('ends with a gap whatever the hours of the jobs before it', () => {
    const second = plainDate('2021-06-01');
    const alone = longestRunHours(jobsOf(days(364, 30, second)), ON, 10);
    fc.assert(
      fc.property(fc.integer({ min: 10, max: 99 }), fc.integer({ min: 10, max: 99 }), (a, b) => {
        const jobs = jobsOf(days(90, a / 10), days(180, b / 10, addDays(START, 30)), days(364, 30, second));
        expect(longestRunHours(jobs, ON, 10)).toBe(alone);
      }),
    );
  });
});

describe('which work counts', () => {
  const held = (change: Record<string, unknown>, noc = '21231', country = 'CA') => {
    const jobs = [{ ...days(400, 30, START, noc, country), ...change }];
    const { canadianWorkYears, foreignWorkYears } = codeFacts(person({ jobs }), ON);
    return [canadianWorkYears, foreignWorkYears];
  };

  test.each([
    ['TEER 0', '20012', 1],
    ['TEER 1', '21231', 1],
    ['TEER 2', '72310', 1],
    ['TEER 3', '13102', 1],
    ['TEER 4', '14200', 0],
    ['TEER 5', '65100', 0],
  ])('%s work in Canada and abroad: %s counts %i', (_name, noc, count) => {
    expect(held({}, noc, 'CA')).toEqual([count, 0]);
    expect(held({}, noc, 'IN')).toEqual([0, count]);
  });

  test('self-employment counts abroad and not in Canada', () => {
    expect(held({ selfEmployed: true })).toEqual([0, 0]);
    expect(held({ selfEmployed: true }, '21231', 'IN')).toEqual([0, 1]);
  });

  test('work during full-time study counts abroad and not in Canada', () => {
    expect(held({ duringFullTimeStudy: true })).toEqual([0, 0]);
    expect(held({ duringFullTimeStudy: true }, '21231', 'IN')).toEqual([0, 1]);
  });

  test('several occupations add up to a year for the CRS', () => {
    const jobs = [days(182, 30, START, '21231', 'CA'), days(182, 30, addDays(START, 182), '72310', 'CA')];
    expect(codeFacts(person({ jobs }), ON).canadianWorkYears).toBe(1);
  });

  test('work in Canada and work abroad do not add up to one another', () => {
    const jobs = [days(182, 30, START, '21231', 'CA'), days(182, 30, addDays(START, 182), '21231', 'IN')];
    const coded = codeFacts(person({ jobs }), ON);
    expect([coded.canadianWorkYears, coded.foreignWorkYears]).toEqual([0, 0]);
  });

  test('every skilled job is Canadian, foreign, or Canadian and excluded', () => {
    const jobs = jobsOf(
      days(10),
      days(10, 30, START, '21231', 'CA'),
      { ...days(10, 30, START, '21231', 'CA'), selfEmployed: true },
      days(10, 30, START, '14200'),
    );
    expect(skilledJobs(jobs)).toHaveLength(3);
    expect(canadianJobs(jobs)).toEqual([jobs[1]]);
    expect(foreignJobs(jobs)).toEqual([jobs[0]]);
  });
});
