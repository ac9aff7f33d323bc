import { describe, expect, test } from 'vitest';
import type { Grounds } from '../../src/drift/causes/cause.ts';
import { candidatesOfWork } from '../../src/drift/causes/work.ts';
import { ALL_YEARS } from '../../src/facts/experience.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import type { Comparable, Moving, OfWork } from '../../src/time/moving.ts';
import { addDays, type PlainDate, plainDate } from '../../src/time/plainDate.ts';
import { type Change, job, person, spouse } from '../support/people.ts';

const on = plainDate('2026-03-10');
const yesterday = addDays(on, -1);

const groundsOf = (change: Change): Grounds => {
  const law = rulesetOn(on);
  return { facts: person(change), law, categories: law.categories };
};

/** Something that was one thing yesterday and is another today. */
function moving(was: Comparable, is: Comparable, work?: OfWork): Moving<Comparable> {
  const at = { on: (day: PlainDate) => (day >= on ? is : was), stays: () => 0 };
  return work === undefined ? at : { ...at, work };
}

const amount = (jobs: OfWork['jobs'], change: Partial<OfWork> = {}): OfWork => ({
  kind: 'amount',
  jobs,
  windowYears: 3,
  months: null,
  ...change,
});

const jobsOf = ({ facts }: Grounds) => facts.jobs ?? [];
const causes = (followed: readonly Moving<Comparable>[], grounds: Grounds) =>
  candidatesOfWork(followed, grounds).map(({ cause }) => cause);

describe('an amount of work', () => {
  const grounds = groundsOf({ jobs: [job('21231', 'CA', '2024-01-01', null)] });

  test('that did not turn is no cause, nor is what is no amount of work', () => {
    expect(causes([moving(1, 1, amount(jobsOf(grounds)))], grounds)).toEqual([]);
    expect(causes([moving(1, 2)], grounds)).toEqual([]);
  });

  test('that grew was completed: so many years of it, in months, in its window', () => {
    expect(causes([moving(1, 2, amount(jobsOf(grounds)))], grounds)).toEqual([
      { code: 'work-completed', values: { months: 24, windowYears: 3 }, paths: ['jobs.0'], instruments: [] },
    ]);
  });

  test('that shrank has left: what it was, in months', () => {
    const past = groundsOf({ jobs: [job('21231', 'CA', '2022-01-01', '2024-12-31')] });
    expect(causes([moving(2, 1, amount(jobsOf(past)))], past)).toEqual([
      { code: 'work-left', values: { months: 24, windowYears: 3 }, paths: ['jobs.0'], instruments: [] },
    ]);
  });

  test('of which months are asked for comes to those months, whichever way it turned', () => {
    const asked = amount(jobsOf(grounds), { months: 6 });
    expect(causes([moving(false, true, asked)], grounds)[0]).toMatchObject({
      code: 'work-completed',
      values: { months: 6 },
    });
    expect(causes([moving(true, false, asked)], grounds)[0]).toMatchObject({
      code: 'work-left',
      values: { months: 6 },
    });
  });

  test('without a window names none', () => {
    const [cause] = causes([moving(0, 1, amount(jobsOf(grounds), { windowYears: ALL_YEARS }))], grounds);
    expect(cause?.values).toEqual({ months: 12 });
  });
});

describe('the jobs that a completed amount names are those that ran on its day', () => {
  test.each([
    ['ended the day before', '2024-01-01', '2026-03-09', []],
    ['ended on it', '2024-01-01', '2026-03-10', ['jobs.0']],
    ['goes on', '2024-01-01', null, ['jobs.0']],
    ['began on it', '2026-03-10', null, ['jobs.0']],
    ['begins the day after', '2026-03-11', null, []],
  ])('one that %s', (_, start, end, paths) => {
    const grounds = groundsOf({ jobs: [job('21231', 'CA', start, end)] });
    expect(causes([moving(0, 1, amount(jobsOf(grounds)))], grounds)[0]?.paths).toEqual(paths);
  });
});

describe('the jobs that an amount names which has left are those on the days that left the window', () => {
  // Three years before 9 March and before 10 March: the 9th of March 2023 is out, the 10th is in.
  test.each([
    ['ended the day before', '2020-01-01', '2023-03-08', []],
    ['ended on the first day out', '2020-01-01', '2023-03-09', ['jobs.0']],
    ['goes on', '2020-01-01', null, ['jobs.0']],
    ['began on the last day out', '2023-03-09', '2024-01-01', ['jobs.0']],
    ['began on the first day in', '2023-03-10', '2024-01-01', []],
  ])('one that %s', (_, start, end, paths) => {
    const grounds = groundsOf({ jobs: [job('21231', 'CA', start, end)] });
    expect(causes([moving(1, 0, amount(jobsOf(grounds)))], grounds)[0]?.paths).toEqual(paths);
  });
});

describe('which jobs of the facts are meant', () => {
  test('those of the amount alone, the spouse’s or partner’s by their own path', () => {
    const grounds = groundsOf({
      jobs: [job('21231', 'CA', '2024-01-01', null), job('21232', 'CA', '2024-02-01', null)],
      spouse: spouse({ jobs: [job('31301', 'CA', '2024-03-01', null)] }),
    });
    const own = jobsOf(grounds);
    expect(causes([moving(0, 1, amount(own.slice(1)))], grounds)[0]?.paths).toEqual(['jobs.1']);
    const theirs = grounds.facts.spouse?.jobs ?? [];
    expect(causes([moving(0, 1, amount(theirs))], grounds)[0]?.paths).toEqual(['spouse.jobs.0']);
    expect(causes([moving(0, 1, amount([...own, ...theirs]))], grounds)[0]?.paths).toEqual([
      'jobs.0',
      'jobs.1',
      'spouse.jobs.0',
    ]);
  });

  test('the part of a job from the day of qualification on is that job', () => {
    const grounds = groundsOf({
      jobs: [
        job('72310', 'CA', '2024-01-01', '2026-12-31', 30, { qualifiedSince: '2024-06-01' }),
        job('72310', 'CA', '2024-01-01', '2026-11-30', 30, { qualifiedSince: '2024-06-01' }),
        job('72310', 'CA', '2024-06-01', '2026-12-31', 30, { qualifiedSince: '2024-06-01' }),
      ],
    });
    const part = { start: plainDate('2024-06-01'), end: plainDate('2026-12-31') };
    expect(causes([moving(0, 1, amount([part]))], grounds)[0]?.paths).toEqual(['jobs.0']);
  });

  test('the greater one of several amounts names all jobs that it weighs, running or not', () => {
    const grounds = groundsOf({
      jobs: [job('21231', 'CA', '2020-01-01', '2021-01-01'), job('72310', 'CA', '2024-01-01', null)],
    });
    const order = amount(jobsOf(grounds), { kind: 'order' });
    expect(causes([moving('21231', '72310', order)], grounds)).toEqual([
      { code: 'main-occupation', values: { windowYears: 3 }, paths: ['jobs.0', 'jobs.1'], instruments: [] },
    ]);
  });

  test('nobody without jobs is asked for them', () => {
    const { jobs: _, ...facts } = person({});
    const law = rulesetOn(on);
    const grounds: Grounds = { facts, law, categories: law.categories };
    const part = { start: plainDate('2024-06-01'), end: null };
    expect(causes([moving(0, 1, amount([part]))], grounds)[0]?.paths).toEqual([]);
  });
});

describe('what would be without it', () => {
  const grounds = groundsOf({ jobs: [job('21231', 'CA', '2024-01-01', null)] });
  const work = amount(jobsOf(grounds));

  test('several that say the same are one, and all of them stand as they stood the day before', () => {
    const one = moving(0, 1, work);
    const other = moving(0, 1, {
      ...work,
      jobs: [...work.jobs, { start: plainDate('2019-01-01'), end: plainDate('2019-06-01') }],
    });
    const found = candidatesOfWork([one, other], grounds);
    expect(found).toHaveLength(1);
    const { law } = found[0]?.without(grounds) ?? grounds;
    expect([law.follow(one), law.follow(other)]).toEqual([0, 0]);
    expect([grounds.law.follow(one), grounds.law.follow(other)]).toEqual([1, 1]);
  });

  test.each([
    ['another window', { windowYears: 10 }],
    ['other months', { months: 12 }],
    ['another kind', { kind: 'order' as const }],
    ['other jobs', { jobs: [] }],
  ])('of %s stands as it stands', (_, change) => {
    const [found] = candidatesOfWork([moving(0, 1, work)], grounds);
    const { law } = found?.without(grounds) ?? grounds;
    expect(law.follow(moving(0, 1, { ...work, ...change }))).toBe(1);
    expect(law.follow(moving(0, 1))).toBe(1);
    expect(law.follow(moving(0, 1, { ...work }))).toBe(0);
  });

  test('two that say different things are two, in the order in which they were followed', () => {
    const ten = moving(0, 1, { ...work, windowYears: 10 });
    expect(causes([ten, moving(0, 1, work)], grounds).map(({ values }) => values.windowYears)).toEqual([
      10, 3,
    ]);
  });

  test('facts and categories stay as they are', () => {
    const [found] = candidatesOfWork([moving(0, 1, work)], grounds);
    const without = found?.without(grounds);
    expect([without?.facts, without?.categories]).toEqual([grounds.facts, grounds.categories]);
    expect(yesterday).toBe('2026-03-09');
  });
});
