import { distributionOn, type PoolDistribution } from '@openentry/data';
import { type Facts, type Job, type PlainDate, plainDate } from '@openentry/law';
import { STEM_SHARE, type SyntheticCandidate, synthesizePool } from '@openentry/pool';
import { history, type PoolMember } from '../../src/store/pools.ts';

/** A person as a pool holds them; `ordinal` is their number within the pool. */
export type Person = PoolMember;

/** Of the rounds in these tests: general round 292 and STEM round 293 were run on this distribution. */
export const AS_OF = '2024-04-09';

/** The published distribution of {@link AS_OF}, so many times smaller. */
export function scaledDistribution(divisor: number): PoolDistribution {
  const published = distributionOn(AS_OF);
  if (published === undefined) throw new Error(`No distribution of ${AS_OF}`);
  const wide = Object.entries(published.bands).filter(
    ([band]) => !['total', '451-500', '401-450'].includes(band),
  );
  const bands = Object.fromEntries(wide.map(([band, count]) => [band, Math.round(count / divisor)]));
  const total = Object.values(bands).reduce((sum, count) => sum + count, 0);
  return { ...published, bands: { ...bands, total } };
}

/** A synthetic pool of that distribution, made as the engine makes its own. */
export function syntheticPeople(divisor: number, seed: string): SyntheticCandidate[] {
  return [
    ...synthesizePool({
      asOf: plainDate(AS_OF),
      distribution: scaledDistribution(divisor).bands,
      history: history(),
      seed,
      stemShare: STEM_SHARE,
    }),
  ];
}

/** Microseconds since 1970-01-01 UTC of 2024-03-01T00:00:00Z: a time at which profiles came. */
export const MARCH = Date.UTC(2024, 2, 1) * 1000;

/** In the STEM list of 2023, and not in it. */
export const SOFTWARE = '21231';
export const AUDITOR = '11100';

/** A paid job, in Canada with authorisation. */
export function job(noc: string, start: string, end: string | null = null, country = 'CA'): Job {
  return {
    noc: { '2021': noc },
    country,
    start: plainDate(start),
    end: end === null ? null : plainDate(end),
    hoursPerWeek: 40,
    paid: true,
    selfEmployed: false,
    duringFullTimeStudy: false,
    ...(country === 'CA' ? { employerCountry: 'CA', authorised: true } : {}),
  };
}

/** CLB 9 in each ability. */
const ENGLISH: NonNullable<Facts['languageTests']>[number] = {
  test: 'ielts',
  date: plainDate('2023-06-01'),
  listening: 8,
  reading: 7,
  writing: 7,
  speaking: 7,
};

/** Born so that the person has this age on the days of the rounds. Fewer points a year from 30 on. */
export function bornFor(age: number): PlainDate {
  return plainDate(`${2023 - age}-06-15`);
}

/** A software engineer in Canada, eligible for CEC, of whom everything is known, with whatever a test changes. */
export function facts(changes: Partial<Facts> = {}): Facts {
  return {
    schema: 'facts/2',
    dateOfBirth: bornFor(29),
    citizenships: ['IN'],
    firstOfficialLanguage: 'en',
    languageTests: [ENGLISH],
    credentials: [
      {
        level: 'masters',
        country: 'IN',
        completed: plainDate('2016-05-01'),
        assessment: { body: 'wes', date: plainDate('2022-01-10'), equivalence: 'masters' },
      },
    ],
    jobs: [job(SOFTWARE, '2021-09-01')],
    spouse: null,
    familySize: 1,
    settlementFunds: 40_000,
    relativesInCanada: [],
    certificateOfQualification: null,
    nomination: null,
    jobOffers: [],
    workAuthorisation: { basis: 'open', validUntil: null },
    intendedProvince: 'ON',
    militaryService: null,
    inadmissibleForMisrepresentation: false,
    ...changes,
  };
}

export const nominated = (accepted: string): Facts['nomination'] => ({
  province: 'ON',
  accepted: plainDate(accepted),
});

/** A sister in Canada: 15 points. */
export const SIBLING: NonNullable<Facts['relativesInCanada']> = [
  { relation: 'sibling', of: 'self', livesInCanada: true, adult: true, citizenOrPermanentResident: true },
];

/** A qualifying offer to a senior manager who may not work in Canada yet: 200 points, and no waiver of funds. */
export const SENIOR_OFFER: Pick<Facts, 'jobOffers' | 'workAuthorisation'> = {
  workAuthorisation: null,
  jobOffers: [
    {
      noc: { '2021': '00012' },
      employer: 'A bank',
      excludedEmployer: false,
      hoursPerWeek: 40,
      months: null,
      seasonal: false,
      lmia: true,
    },
  ],
};

/** In the pool and eligible for nothing: the language test expired before the rounds. */
export const INELIGIBLE: Partial<Facts> = {
  languageTests: [{ ...ENGLISH, date: plainDate('2022-04-01') }],
};

/** People numbered in the order given, a second apart from {@link MARCH} on unless a time is given. */
export function people(...given: readonly (Partial<Facts> & { readonly at?: number })[]): Person[] {
  return given.map(({ at, ...changes }, index) => ({
    ordinal: index + 1,
    receivedAt: at ?? MARCH + index * 1_000_000,
    facts: facts(changes),
  }));
}
