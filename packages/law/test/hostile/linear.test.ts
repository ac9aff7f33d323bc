import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import { type Facts, type Job, readFacts } from '../../src/facts/facts.ts';
import { occupations2016 } from '../../src/noc/concordance.ts';
import { occupations } from '../../src/noc/noc.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { isLimited } from '../support/hostile.ts';
import { lawOn } from '../support/law.ts';
import { type Change, job, offer, permit, person } from '../support/people.ts';

/**
 * Work is counted, not timed: how often a property of a job is read. Twice the jobs may cost about twice the reads;
 * a rule that compares every job with every other would read four times as much.
 */
const MOST_GROWTH = 2.2;
const SIZES = [500, 1000, 2000] as const;
const DAYS = ['2016-01-01', '2024-06-01', '2026-03-01'];

let reads = 0;
/** The same object, counting every property that is read of it or of what is in it. */
function counted<T extends object>(value: T): T {
  return new Proxy(value, {
    get(target, key, receiver) {
      reads++;
      const inner: unknown = Reflect.get(target, key, receiver);
      return typeof inner === 'object' && inner !== null ? counted(inner) : inner;
    },
  });
}

function readsOf(run: () => void): number {
  reads = 0;
  run();
  return reads;
}

const first = plainDate('2010-01-01');
const nocOf = (i: number): Record<string, string> => {
  const now = occupations[i % occupations.length];
  const old = occupations2016[i % occupations2016.length];
  return { '2021': now?.code ?? '', '2016': old?.code ?? '', '2011': old?.code ?? '' };
};

const TRADE = { '2021': '72310', '2016': '7271', '2011': '7271' };

/** Shapes of lives that different rules could find hard; each is some thousands of jobs. */
const lives: Readonly<Record<string, (i: number) => unknown>> = {
  'one occupation, one after the other': (i) =>
    job('21231', 'CA', addDays(first, i * 3), addDays(first, i * 3 + 2)),
  'all at the same time': (i) => job('72310', i % 2 === 0 ? 'CA' : 'IN', '2015-01-01', null, (i % 80) + 1),
  'each in another occupation': (i) =>
    job(nocOf(i), i % 2 === 0 ? 'CA' : 'IN', addDays(first, i), addDays(first, i + 400)),
  'nobody knows which occupation': (i) =>
    job('21231', 'CA', addDays(first, i), addDays(first, i + 400), 30, { noc: undefined }),
  'every second occupation not known': (i) =>
    job('21231', 'CA', addDays(first, i), addDays(first, i + 400), 30, {
      noc: i % 2 === 0 ? undefined : nocOf(i),
    }),
  'nothing declared but the days': (i) => ({
    country: 'CA',
    start: addDays(first, i),
    end: null,
    hoursPerWeek: 30,
  }),
  'pay, status and study not known': (i) =>
    job(nocOf(i), 'CA', addDays(first, i), addDays(first, i + 400), 30, {
      paid: undefined,
      authorised: undefined,
      duringFullTimeStudy: undefined,
      selfEmployed: undefined,
    }),
  'trades, qualified at different times': (i) =>
    job([TRADE, nocOf(i)][i % 2] ?? '', 'CA', addDays(first, i), null, 15, {
      qualifiedSince: i % 3 === 0 ? null : addDays(first, 2 * i),
      employer: `Employer ${i % 50}`,
    }),
};

/** Offers in one trade, each from one of the employers: pairs of them are looked at. */
const offers = Array.from({ length: 3 }, (_, i) => offer(TRADE, { employer: `Employer ${i}`, lmia: false }));
const authorisation = permit('205', TRADE, {
  employers: offers.map((_offer, i) => `Employer ${i}`),
});

const declared = (make: (i: number) => unknown, size: number): Change => ({
  jobs: Array.from({ length: size }, (_, i) => make(i)),
  jobOffers: offers,
  workAuthorisation: authorisation,
  certificateOfQualification: { issued: '2015-01-01' },
});

describe.skipIf(isLimited).each(Object.entries(lives))('with jobs of a life (%s)', (_name, make) => {
  test('reading 2,000 of them looks no more often at each than reading 500', () => {
    const counts = SIZES.map((size) => {
      const input = person(declared(make, size));
      return readsOf(() => expect(readFacts({ ...input, jobs: counted(input.jobs as Job[]) }).ok).toBe(true));
    });
    expectLinear(counts);
  });

  test('assessing 2,000 of them, and as many of the spouse, looks no more often at each than assessing 500', () => {
    for (const day of DAYS) {
      const law = lawOn(day);
      const counts = SIZES.map((size) => {
        const facts = person(declared(make, size));
        const jobs = counted(facts.jobs as Job[]);
        const spouse = { accompanying: true, citizenOrPermanentResident: false, jobs };
        return readsOf(() => assess({ ...facts, jobs, spouse } as Facts, law));
      });
      expectLinear(counts, day);
    }
  });
});

function expectLinear(counts: readonly number[], day = ''): void {
  const [some = 0, twice = 0, fourfold = 0] = counts;
  expect(some).toBeGreaterThan(SIZES[0]);
  expect(twice / some, `${day}: ${counts.join(', ')}`).toBeLessThanOrEqual(MOST_GROWTH);
  expect(fourfold / twice, `${day}: ${counts.join(', ')}`).toBeLessThanOrEqual(MOST_GROWTH);
}
