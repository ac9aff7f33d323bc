import { describe, expect, test } from 'vitest';
import type { AddedFactor } from '../../src/amendments/amendment.ts';
import { type OccupationPoints, occupationPoints } from '../../src/crs/occupationPoints.ts';
import { findingsOf } from '../../src/facts/findings.ts';
import { occupationParts } from '../../src/facts/occupations.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { reform } from '../support/law.ts';
import { type Change, job, offer, person } from '../support/people.ts';

const ON = plainDate('2025-01-01');
const factor = (change: Partial<OccupationPoints> = {}): AddedFactor =>
  occupationPoints({
    id: 'wages',
    title: { en: 'Wages', fr: 'Salaires' },
    group: 'crs.additional',
    tiers: [{ nocs: ['21231'], canadianWork: [0, 10], offer: 5 }],
    ...change,
  });
const onlyWork = { tiers: [{ nocs: ['21231'], canadianWork: [0, 10], offer: 0 }] };
const onlyOffers = { tiers: [{ nocs: ['21231'], canadianWork: [0], offer: 5 }] };

/** A year for each job: what the years are is the business of who asks. */
const parts = (change: Change, ...factors: AddedFactor[]) =>
  occupationParts(
    findingsOf(person(change), rulesetOn(ON, [{ ...reform({}, ON), factors }])),
    (jobs) => jobs.length,
  );
const work = (code: string, change: Change = {}) => job(code, 'CA', '2020-01-01', '2021-01-01', 30, change);
const uncoded = { paid: undefined, noc: undefined };

describe('parts of the candidate that tell occupations apart', () => {
  test('are none while no amendment adds a factor', () => {
    expect(parts({ jobs: [work('21231')], jobOffers: [offer()] })).toEqual({});
  });

  test.each<[string, Partial<OccupationPoints>, string[]]>([
    [
      'work in one occupation and offers that qualify',
      {},
      ['canadianWorkByOccupation', 'jobOfferOccupation'],
    ],
    [
      'work of a tier and any valid offer',
      { years: 'tier', offers: 'valid' },
      ['canadianWorkByTier', 'validOfferOccupation'],
    ],
    ['work alone, where an offer earns nothing', onlyWork, ['canadianWorkByOccupation']],
    ['offers alone, where work earns nothing', onlyOffers, ['jobOfferOccupation']],
  ])('are those that a factor reads: %s', (_, change, fields) => {
    expect(Object.keys(parts({}, factor(change))).sort()).toEqual(fields);
  });

  test('are all that several factors read', () => {
    const other = factor({ id: 'other', years: 'tier', offers: 'valid' });
    expect(Object.keys(parts({}, factor(), other)).sort()).toEqual([
      'canadianWorkByOccupation',
      'canadianWorkByTier',
      'jobOfferOccupation',
      'validOfferOccupation',
    ]);
  });

  test('are unknown altogether where jobs and offers were left out', () => {
    const open = { jobs: undefined, jobOffers: undefined };
    expect(parts(open, factor(), factor({ id: 'other', years: 'tier', offers: 'valid' }))).toEqual({
      canadianWorkByOccupation: { value: {}, most: null, missing: ['jobs'] },
      canadianWorkByTier: { value: {}, most: null, missing: ['jobs'] },
      jobOfferOccupation: { value: null, most: null, missing: ['jobOffers'] },
      validOfferOccupation: { value: null, most: null, missing: ['jobOffers'] },
    });
  });
});

describe('work in each single occupation', () => {
  const of = (jobs: readonly unknown[], ...factors: AddedFactor[]) =>
    parts({ jobs }, ...(factors.length === 0 ? [factor(onlyWork)] : factors)).canadianWorkByOccupation;

  test('is that of every occupation in which there are years, listed or not', () => {
    expect(of([work('21231'), work('21231'), work('72310')])).toEqual({
      value: { '21231': 2, '72310': 1 },
      most: { '21231': 2, '72310': 1 },
      missing: [],
    });
  });

  test('is of Canada, and nothing where there is none', () => {
    const nothing = { value: {}, most: {}, missing: [] };
    expect(of([])).toEqual(nothing);
    expect(of([job('21231', 'IN', '2020-01-01', null)])).toEqual(nothing);
  });

  test('leaves out occupations without a completed year', () => {
    const found = occupationParts(
      findingsOf(
        person({ jobs: [work('21231'), work('72310'), work('72310')] }),
        rulesetOn(ON, [{ ...reform({}, ON), factors: [factor(onlyWork)] }]),
      ),
      (jobs) => jobs.length - 1,
    );
    expect(found.canadianWorkByOccupation?.value).toEqual({ '72310': 1 });
  });

  test('is open where work in a listed occupation may count, with the most that it may be', () => {
    expect(of([work('21231'), work('21231', { paid: undefined })])).toEqual({
      value: { '21231': 1 },
      most: { '21231': 2 },
      missing: ['jobs.1.paid'],
    });
  });

  test('is settled where the work that may count is in an occupation that nobody lists', () => {
    expect(of([work('21231'), work('72310', { paid: undefined })])).toMatchObject({
      value: { '21231': 1 },
      missing: [],
    });
  });

  test('is open for work of an occupation that only the second factor lists', () => {
    const second = factor({ id: 'second', tiers: [{ nocs: ['72310'], canadianWork: [0, 1], offer: 0 }] });
    const jobs = [work('72310', { paid: undefined })];
    expect(of(jobs, factor(onlyWork), second)?.missing).toEqual(['jobs.0.paid']);
  });

  test('is open for work of every tier', () => {
    const tiers = [...onlyWork.tiers, { nocs: ['72310'], canadianWork: [0, 1], offer: 0 }];
    expect(of([work('72310', { paid: undefined })], factor({ tiers }))?.missing).toEqual(['jobs.0.paid']);
  });

  test('is open for any work where a factor does not say which occupations it tells apart', () => {
    const { group, factor: whole } = factor({ id: 'bare', ...onlyWork });
    const { domain: _, ...bare } = whole;
    const jobs = [work('72310', { paid: undefined })];
    expect(of(jobs, factor(onlyWork), { group, factor: bare })?.missing).toEqual(['jobs.0.paid']);
  });

  test('has no bound where the occupation of work that may count is not known', () => {
    expect(of([work('21231'), work('21231', uncoded)])).toMatchObject({
      value: { '21231': 1 },
      most: null,
      missing: expect.arrayContaining(['jobs.1.noc', 'jobs.1.paid']),
    });
  });

  test('is settled where what may count changes no years', () => {
    const found = occupationParts(
      findingsOf(
        person({ jobs: [work('21231'), work('21231', { paid: undefined })] }),
        rulesetOn(ON, [{ ...reform({}, ON), factors: [factor(onlyWork)] }]),
      ),
      (jobs) => Math.min(1, jobs.length),
    );
    expect(found.canadianWorkByOccupation).toEqual({
      value: { '21231': 1 },
      most: { '21231': 1 },
      missing: [],
    });
  });
});

describe('work in all occupations of a tier', () => {
  const tiers = [
    { nocs: ['21231', '21232'], canadianWork: [0, 10], offer: 0 },
    { nocs: ['72310'], canadianWork: [0, 5], offer: 0 },
  ];
  const byTier = factor({ years: 'tier', tiers });
  const of = (jobs: readonly unknown[], ...more: AddedFactor[]) =>
    parts({ jobs }, byTier, ...more).canadianWorkByTier;

  test('adds up, tier by tier, for each factor', () => {
    const other = factor({
      id: 'other',
      years: 'tier',
      tiers: [{ ...tiers[0], nocs: ['72310', '21231'] }] as never,
    });
    const jobs = [work('21231'), work('21232'), work('72310'), work('63200')];
    expect(of(jobs, other)).toEqual({
      value: { wages: [2, 1], other: [2] },
      most: { wages: [2, 1], other: [2] },
      missing: [],
    });
    expect(of([])).toMatchObject({ value: { wages: [0, 0] } });
  });

  test('is open where work in a tier may count', () => {
    expect(of([work('21231'), work('72310', { paid: undefined })])).toEqual({
      value: { wages: [1, 0] },
      most: { wages: [1, 1] },
      missing: ['jobs.1.paid'],
    });
  });

  test('is settled where the work that may count is in no tier', () => {
    expect(of([work('63200', { paid: undefined })])).toEqual({
      value: { wages: [0, 0] },
      most: { wages: [0, 0] },
      missing: [],
    });
  });

  test('may be in any tier where its occupation is not known', () => {
    const part = of([work('21231'), work('21231', { noc: undefined })]);
    expect(part).toEqual({ value: { wages: [1, 0] }, most: { wages: [2, 1] }, missing: ['jobs.1.noc'] });
  });

  test('is asked of the factors that say their tiers', () => {
    const { group, factor: whole } = factor({ id: 'bare', years: 'tier', ...onlyWork });
    const { domain: _, ...bare } = whole;
    expect(Object.keys(of([work('21231')], { group, factor: bare })?.value ?? {})).toEqual(['wages']);
  });
});

describe('the occupations of offers', () => {
  const of = (jobOffers: readonly unknown[], change: Partial<OccupationPoints> = {}) => {
    const found = parts({ jobOffers }, factor({ ...onlyOffers, ...change }));
    return found.jobOfferOccupation ?? found.validOfferOccupation;
  };
  const VALID = { offers: 'valid' } as const;

  test('are none, one by itself, or several in order, each once', () => {
    expect(of([])).toEqual({ value: null, most: null, missing: [] });
    expect(of([offer('21231')])).toEqual({ value: '21231', most: '21231', missing: [] });
    expect(of([offer('72310'), offer('21231'), offer('72310')])).toEqual({
      value: ['21231', '72310'],
      most: ['21231', '72310'],
      missing: [],
    });
  });

  test('need an assessment only where they have to qualify', () => {
    const without = [offer('21231', { lmia: false })];
    expect(of(without)).toEqual({ value: null, most: null, missing: [] });
    expect(of(without, VALID)).toEqual({ value: '21231', most: '21231', missing: [] });
  });

  test.each([{ hoursPerWeek: 29 }, { seasonal: true }, { months: 11 }, { excludedEmployer: true }])(
    'of an offer that is not valid are none: %j',
    (change) => {
      expect(of([offer('21231', change)], VALID)).toEqual({ value: null, most: null, missing: [] });
      expect(of([offer('21231', change)])).toEqual({ value: null, most: null, missing: [] });
    },
  );

  test('are open for an offer in a listed occupation that may hold', () => {
    expect(of([offer('21231', { seasonal: undefined })], VALID)).toEqual({
      value: null,
      most: '21231',
      missing: ['jobOffers.0.seasonal'],
    });
  });

  test('are settled for one in an occupation that nobody lists', () => {
    expect(of([offer('72310', { seasonal: undefined })], VALID)).toEqual({
      value: null,
      most: '72310',
      missing: [],
    });
  });

  test('have no bound where the occupation is not known', () => {
    expect(of([offer({ '2016': '2173' }, {}), offer('21231')], VALID)).toEqual({
      value: '21231',
      most: null,
      missing: ['jobOffers.0.noc.2021'],
    });
  });

  test('name a fact that several offers lack once for each of them', () => {
    const open = offer('21231', { seasonal: undefined });
    expect(of([open, open], VALID)?.missing).toEqual(['jobOffers.0.seasonal', 'jobOffers.1.seasonal']);
  });
});
