import { describe, expect, test } from 'vitest';
import { waivedBy } from '../../src/employment/funds.ts';
import {
  isExemptPermit,
  mayWork,
  names,
  standingLmiaPermit,
  worksFor,
  worksOn,
  yearWith,
} from '../../src/employment/permit.ts';
import type { Facts, JobOffer, WorkAuthorisation } from '../../src/facts/facts.ts';
import { NO, type Truth, YES } from '../../src/facts/found.ts';
import { lawOn } from '../support/law.ts';
import { type Change, EMPLOYER, job, offer, permit, person } from '../support/people.ts';

const ON = '2024-06-01';
const law = lawOn(ON);
const open = (...missing: string[]): Truth => ({ is: null, missing });
const held = (change: Change = {}, basis = 'lmia', code: Parameters<typeof permit>[1] = '21231') =>
  person({ workAuthorisation: permit(basis, code, change) }).workAuthorisation as WorkAuthorisation;
const at = (change: Change = {}, i = 0) => ({
  offer: person({ jobOffers: [offer('21231', change)] }).jobOffers?.[0] as JobOffer,
  path: `jobOffers.${i}`,
});

describe('the right to work in Canada', () => {
  const ask = (workAuthorisation: unknown) => mayWork(person({ workAuthorisation }), law);

  test.each<[string, unknown, Truth]>([
    ['was left out', undefined, open('workAuthorisation')],
    ['is none', null, NO],
    [
      'has no known end',
      permit('lmia', '21231', { validUntil: undefined }),
      open('workAuthorisation.validUntil'),
    ],
    ['has no end', permit('lmia', '21231', { validUntil: null }), YES],
    ['ended yesterday', permit('lmia', '21231', { validUntil: '2024-05-31' }), NO],
    ['ends today', permit('lmia', '21231', { validUntil: '2024-06-01' }), YES],
    ['ends tomorrow', permit('lmia', '21231', { validUntil: '2024-06-02' }), YES],
  ])('%s', (_, authorisation, truth) => {
    expect(ask(authorisation)).toEqual(truth);
  });
});

describe('a permit names the employer of an offer', () => {
  test.each<[string, Change, Change, Truth]>([
    ['the only one', {}, {}, YES],
    ['one of several', { employers: ['Other', EMPLOYER] }, {}, YES],
    ['another one', { employers: ['Other'] }, {}, NO],
    ['none', { employers: [] }, {}, NO],
    ['left out', { employers: undefined }, {}, open('workAuthorisation.employers')],
    ['the offer names none', {}, { employer: undefined }, open('jobOffers.0.employer')],
    [
      'neither names any: the offer is asked first',
      { employers: undefined },
      { employer: undefined },
      open('jobOffers.0.employer'),
    ],
  ])('%s', (_, ofPermit, ofOffer, truth) => {
    expect(names(held(ofPermit), at(ofOffer))).toEqual(truth);
  });
});

describe('work in Canada for an employer, on the day', () => {
  const work = (end: string | null, change: Change = {}, start = '2024-01-01') =>
    job('21231', 'CA', start, end, 30, change);
  const cases: [string, Change, Truth][] = [
    ['goes on', { jobs: [work(null)] }, YES],
    ['ends today', { jobs: [work('2024-06-01')] }, YES],
    ['ended yesterday', { jobs: [work('2024-05-31')] }, NO],
    ['begins today', { jobs: [work(null, {}, '2024-06-01')] }, YES],
    ['begins tomorrow', { jobs: [work(null, {}, '2024-06-02')] }, NO],
    ['is abroad', { jobs: [job('21231', 'IN', '2024-01-01', null)] }, NO],
    ['is for another employer', { jobs: [work(null, { employer: 'Other' })] }, NO],
    ['is for one who is not named', { jobs: [work(null, { employer: undefined })] }, open('jobs.0.employer')],
    [
      'is surely for this one, whoever the other is',
      { jobs: [work(null, { employer: undefined }), work(null)] },
      YES,
    ],
    [
      'may be one of two',
      { jobs: [work('2024-05-31'), work(null, { employer: undefined })] },
      open('jobs.1.employer'),
    ],
    ['is none', { jobs: [] }, NO],
    ['was left out', { jobs: undefined }, open('jobs')],
  ];

  test.each(cases)('who makes the offer: it %s', (_, change, truth) => {
    expect(worksFor(person(change), at(), law)).toEqual(truth);
  });

  test.each(cases)('whom the permit names: it %s', (_, change, truth) => {
    expect(worksOn(person(change), held({ employers: ['First', EMPLOYER] }), law)).toEqual(truth);
  });

  test('is open where the offer or the permit names none', () => {
    const facts: Facts = person({ jobs: [work(null)] });
    expect(worksFor(facts, at({ employer: undefined }, 3), law)).toEqual(open('jobOffers.3.employer'));
    expect(worksOn(facts, held({ employers: undefined }), law)).toEqual(open('workAuthorisation.employers'));
    expect(worksOn(facts, held({ employers: [] }), law)).toEqual(NO);
  });
});

describe('a continuous year for the employers of offers', () => {
  const work = (start: string, end: string | null, change: Change = {}) =>
    job('21231', 'CA', start, end, 30, change);
  const ask = (jobs: readonly unknown[] | undefined, ...offers: Change[]) =>
    yearWith(
      person({ jobs }),
      (offers.length === 0 ? [{}] : offers).map((change, i) => at(change, i)),
      law,
    );

  test.each<[string, unknown[], Truth]>([
    ['is a year to the day', [work('2023-01-01', '2023-12-31')], YES],
    ['is not a day less', [work('2023-01-01', '2023-12-30')], NO],
    ['may be years ago', [work('2010-01-01', '2010-12-31')], YES],
    ['is not broken', [work('2023-01-01', '2023-06-30'), work('2023-08-01', '2024-05-31')], NO],
    ['is in Canada', [job('21231', 'IN', '2022-01-01', '2023-12-31')], NO],
    ['is for that employer', [work('2022-01-01', '2023-12-31', { employer: 'Other' })], NO],
    [
      'may be for one who is not named',
      [work('2022-01-01', '2023-12-31', { employer: undefined })],
      open('jobs.0.employer'),
    ],
    ['cannot be, where even that is short', [work('2024-01-01', null, { employer: undefined })], NO],
  ])('%s', (_, jobs, truth) => {
    expect(ask(jobs)).toEqual(truth);
  });

  test('is open where the jobs were left out', () => {
    expect(ask(undefined)).toEqual(open('jobs'));
  });

  test('is for several employers together, and every offer must name its own', () => {
    const halves = [
      work('2023-01-01', '2023-06-30'),
      work('2023-07-01', '2023-12-31', { employer: 'Other' }),
    ];
    expect(ask(halves)).toEqual(NO);
    expect(ask(halves, {}, { employer: 'Other' })).toEqual(YES);
    expect(ask(halves, {}, { employer: undefined })).toEqual(open('jobOffers.1.employer'));
    expect(ask(halves, { employer: undefined }, { employer: undefined })).toEqual(
      open('jobOffers.0.employer', 'jobOffers.1.employer'),
    );
  });
});

describe('a permit on an assessment', () => {
  test.each<[string, WorkAuthorisation, Truth]>([
    ['stands in a skilled occupation', held(), YES],
    ['does not in another one', held({}, 'lmia', '65201'), NO],
    ['does not once the assessment is revoked', held({ lmiaRevoked: true }), NO],
    ['stands where nothing is said of a revocation', held({ lmiaRevoked: undefined }), YES],
    ['is none on another basis', held({}, '205'), NO],
    ['is open where its occupation was left out', held({ noc: undefined }), open('workAuthorisation.noc')],
    [
      'is open where its code is of another version',
      held({}, 'lmia', '2173'),
      open('workAuthorisation.noc.2021'),
    ],
  ])('%s', (_, authorisation, truth) => {
    expect(standingLmiaPermit(authorisation, law)).toEqual(truth);
  });

  test.each([
    ['204a', true],
    ['204c', true],
    ['205', true],
    ['lmia', false],
    ['204d', false],
    ['open', false],
    ['s186', false],
    ['other', false],
  ])('a permit on the basis %s is exempt: %s', (basis, exempt) => {
    expect(isExemptPermit(held({}, basis), law)).toEqual(exempt ? YES : NO);
  });
});

test('funds are waived by the route, or by any right to work where the policy follows the page', () => {
  const byPage = lawOn(ON, { 'funds.exemption': 'page' });
  for (const truth of [YES, NO, open('jobs')]) {
    for (const authorised of [YES, NO, open('workAuthorisation')]) {
      expect(waivedBy(truth, authorised, law)).toEqual(truth);
      expect(waivedBy(truth, authorised, byPage)).toEqual(authorised);
    }
  }
});
