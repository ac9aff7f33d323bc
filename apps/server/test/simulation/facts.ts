import { addDays, categoriesOn, type Facts, type Job, type PlainDate } from '@openentry/law';
import type { Random } from '../../../../packages/law/test/support/random.ts';

const HALF_BANDS = [5, 5.5, 6, 6.5, 7, 7.5, 8, 8.5] as const;
const OTHER_WORK = ['11100', '21231', '00012', '63200', '65201'] as const;
const OFFER = {
  noc: { '2021': '21231' },
  employer: 'An employer',
  excludedEmployer: false,
  hoursPerWeek: 40,
  months: 24,
  seasonal: false,
  lmia: true,
} as const;

type Test = NonNullable<Facts['languageTests']>[number];

function englishResult(random: Random, on: PlainDate): Test {
  const band = (): number => random.pick(HALF_BANDS);
  return {
    test: 'ielts',
    date: addDays(on, -random.between(3, 60)),
    listening: band(),
    reading: band(),
    writing: band(),
    speaking: band(),
  };
}

function newJob(random: Random, on: PlainDate): Job {
  const listed = categoriesOn(on).flatMap(({ nocs }) => nocs);
  const noc = random.happens(0.7) ? random.pick(listed) : random.pick(OTHER_WORK);
  const inCanada = random.happens(0.5);
  return {
    noc: { '2021': noc },
    country: inCanada ? 'CA' : 'IN',
    start: addDays(on, -random.between(1, 900)),
    end: random.happens(0.5) ? null : on,
    hoursPerWeek: random.pick([15, 30, 40]),
    paid: random.happens(0.95),
    selfEmployed: random.happens(0.1),
    duringFullTimeStudy: random.happens(0.1),
    ...(inCanada ? { employerCountry: 'CA', authorised: random.happens(0.9) } : {}),
  };
}

type Change = (facts: Facts, random: Random, on: PlainDate) => Partial<Facts>;

const CHANGES: readonly Change[] = [
  ({ languageTests = [] }, random, on) => ({
    languageTests: random.happens(0.5)
      ? [englishResult(random, on)]
      : [...languageTests.slice(-3), englishResult(random, on)],
  }),
  ({ jobs = [] }, random, on) => ({ jobs: [...jobs.slice(-5), newJob(random, on)] }),
  ({ jobs = [] }, _, on) => ({ jobs: jobs.map((job) => (job.end === null ? { ...job, end: on } : job)) }),
  (_, random) => ({
    relativesInCanada: random.happens(0.5)
      ? []
      : [
          {
            relation: 'sibling',
            of: 'self',
            livesInCanada: true,
            adult: true,
            citizenOrPermanentResident: true,
          },
        ],
  }),
  (_, random) => ({ jobOffers: random.happens(0.4) ? [] : [OFFER] }),
  (_, random) => ({ settlementFunds: random.pick([0, 15_000, 60_000]) }),
  // What nobody may declare by themselves counts for nothing.
  (_, random, on) => ({ nomination: random.happens(0.5) ? null : { province: 'ON', accepted: on } }),
];

/** The same person some time later: another language result, job, offer, relative or savings. */
export function laterFacts(facts: Facts, random: Random, on: PlainDate): Facts {
  let later = facts;
  for (let times = random.between(1, 2); times > 0; times--) {
    later = { ...later, ...random.pick(CHANGES)(later, random, on) };
  }
  return later;
}

/** The same person with something that the score may read left out. */
export function incompleteFacts(facts: Facts, random: Random): Facts {
  const {
    [random.pick(['languageTests', 'jobs', 'jobOffers', 'credentials', 'spouse'] as const)]: _,
    ...left
  } = facts;
  return left;
}
