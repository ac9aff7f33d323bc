import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AddedFactor } from '../../src/amendments/amendment.ts';
import { codedCandidateSchema } from '../../src/coded/candidate.ts';
import type { Coded } from '../../src/coded/coded.ts';
import { occupationPoints } from '../../src/crs/occupationPoints.ts';
import { certificateFound, codeFacts, nominationFound } from '../../src/facts/code.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { all } from '../support/candidates.ts';
import { lawOn, reform } from '../support/law.ts';
import {
  type Change,
  canadian,
  foreign,
  job,
  noc,
  offer,
  permit,
  person,
  relative,
  spouse,
  testResult,
} from '../support/people.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

const ON = '2024-06-01';
const both = (change: Change = {}, on = ON, values: Change = {}): Coded =>
  codeFacts(person(change), lawOn(on, values));
const coded = (...of: Parameters<typeof both>) => {
  const { candidate, unknown } = both(...of);
  expect(unknown).toEqual({});
  return candidate;
};
const unknown = (...of: Parameters<typeof both>) => both(...of).unknown;

const partner = spouse({
  languageTests: [testResult('celpip', '2024-01-10', 7)],
  credentials: [foreign('masters', '2015-06-30', '2023-01-01')],
  jobs: [job('21231', 'CA', '2022-01-01', '2023-12-31')],
});

describe('what the CRS makes of facts', () => {
  test('nothing held is the lowest of everything', () => {
    expect(coded()).toEqual({
      age: 29,
      hasAccompanyingSpouse: false,
      education: 'none',
      firstLanguage: { name: 'en', clb: all(0) },
      secondLanguage: null,
      canadianWorkYears: 0,
      foreignWorkYears: 0,
      certificateOfQualification: false,
      spouse: null,
      canadianStudy: 'none',
      sibling: false,
      nomination: false,
      jobOffer: 'none',
    });
  });

  test('a whole life is coded', () => {
    const facts = {
      dateOfBirth: '1990-06-02',
      languageTests: [
        testResult('celpip', '2024-01-10', 9),
        testResult('tcf', '2024-01-10', 10, { listening: 458, reading: 453 }),
      ],
      credentials: [foreign('threeYear', '2012-06-30', '2023-01-01'), canadian('twoYear', '2021-04-30')],
      jobs: [job('21231', 'IN', '2014-06-01', '2018-06-30'), job('21231', 'CA', '2021-06-01', null)],
      spouse: partner,
      relativesInCanada: [relative('sibling', { of: 'spouse' })],
      certificateOfQualification: { noc: noc('72310') },
      nomination: { province: 'ON', accepted: '2024-05-01' },
      jobOffers: [offer('21231')],
      workAuthorisation: permit('open'),
    };
    expect(coded(facts)).toEqual({
      age: 33,
      hasAccompanyingSpouse: true,
      education: 'twoOrMore',
      firstLanguage: { name: 'en', clb: all(9) },
      secondLanguage: all(7),
      canadianWorkYears: 3,
      foreignWorkYears: 4,
      certificateOfQualification: true,
      spouse: { education: 'masters', clb: all(7), canadianWorkYears: 2 },
      canadianStudy: 'oneOrTwoYear',
      sibling: true,
      nomination: true,
      jobOffer: 'other',
    });
  });

  test('age changes on the birthday', () => {
    const born = { dateOfBirth: '1994-06-01' };
    expect(coded(born, '2024-05-31').age).toBe(29);
    expect(coded(born, '2024-06-01').age).toBe(30);
  });

  test('nothing known is unknown by the fact that would settle it', () => {
    const law = lawOn(ON);
    const { unknown: missing } = codeFacts({ schema: 'facts/2' }, law);
    expect(missing).toEqual({
      age: ['dateOfBirth'],
      hasAccompanyingSpouse: ['spouse'],
      education: ['credentials'],
      firstLanguage: ['firstOfficialLanguage', 'languageTests'],
      secondLanguage: ['firstOfficialLanguage', 'languageTests'],
      canadianWorkYears: ['jobs'],
      foreignWorkYears: ['jobs'],
      certificateOfQualification: ['certificateOfQualification'],
      spouse: ['spouse'],
      canadianStudy: ['credentials'],
      sibling: ['relativesInCanada'],
      nomination: ['nomination'],
      jobOffer: ['jobOffers'],
    });
  });

  test.each([
    ['dateOfBirth', ['age']],
    ['firstOfficialLanguage', ['firstLanguage', 'secondLanguage']],
    ['languageTests', ['firstLanguage', 'secondLanguage']],
    ['credentials', ['canadianStudy', 'education']],
    ['jobs', ['canadianWorkYears', 'foreignWorkYears']],
    ['spouse', ['hasAccompanyingSpouse', 'spouse']],
    ['relativesInCanada', ['sibling']],
    ['certificateOfQualification', ['certificateOfQualification']],
    ['nomination', ['nomination']],
    ['jobOffers', ['jobOffer']],
    ['workAuthorisation', []],
    ['settlementFunds', []],
    ['intendedProvince', []],
    ['children', []],
  ])('%s left out keeps %j unknown', (field, fields) => {
    expect(Object.keys(unknown({ [field]: undefined })).sort()).toEqual(fields);
  });
});

describe('the work of the CRS', () => {
  const years = (jobs: readonly unknown[], on = ON, values: Change = {}) => {
    const { canadianWorkYears, foreignWorkYears } = coded({ jobs }, on, values);
    return [canadianWorkYears, foreignWorkYears];
  };
  const year = (of: string, country: string, code: Parameters<typeof job>[0] = noc('21231', '2173')) =>
    job(code, country, `${of}-01-01`, `${of}-12-31`);

  test('several occupations and employers add up; Canada and abroad do not', () => {
    const half = (from: string, to: string, country: string, code: string) => job(code, country, from, to);
    expect(
      years([
        half('2022-01-01', '2022-06-30', 'CA', '21231'),
        half('2023-01-01', '2023-07-03', 'CA', '72310'),
      ]),
    ).toEqual([1, 0]);
    expect(
      years([
        half('2022-01-01', '2022-06-30', 'CA', '21231'),
        half('2022-07-01', '2022-12-31', 'IN', '21231'),
      ]),
    ).toEqual([0, 0]);
    expect(years([year('2021', 'CA'), year('2022', 'IN'), year('2023', 'IN')])).toEqual([1, 2]);
  });

  test('counts within ten years', () => {
    const jobs = [
      job(noc('21231', '2173'), 'CA', '2014-06-01', '2015-05-31'),
      job(noc('21231', '2173'), 'IN', '2014-06-01', '2015-05-31'),
    ];
    expect(years(jobs, '2024-06-01')).toEqual([1, 1]);
    expect(years(jobs, '2024-06-02')).toEqual([0, 0]);
  });

  test('in Canada was continuous until 29 May 2015', () => {
    const pieces = [
      job('2173', 'CA', '2013-01-01', '2013-06-30'),
      job('2173', 'CA', '2014-01-01', '2014-12-31'),
      job('2173', 'CA', '2012-01-01', '2012-06-30'),
    ];
    expect(years(pieces, '2015-05-29')).toEqual([1, 0]);
    expect(years(pieces.slice(1, 2).concat(pieces.slice(2)), '2015-05-29')).toEqual([1, 0]);
    const halves = [pieces[0], job('2173', 'CA', '2014-01-01', '2014-07-15')];
    expect(years(halves, '2015-05-29')).toEqual([0, 0]);
    expect(years(halves, '2015-05-30')).toEqual([1, 0]);
  });

  test('abroad need not be continuous', () => {
    const halves = [
      job('2173', 'IN', '2013-01-01', '2013-06-30'),
      job('2173', 'IN', '2014-01-01', '2014-07-15'),
    ];
    expect(years(halves, '2015-05-29')).toEqual([0, 1]);
  });

  test('of a spouse or partner follows the same rule of continuity', () => {
    const halves = [
      job('2173', 'CA', '2013-01-01', '2013-06-30'),
      job('2173', 'CA', '2014-01-01', '2014-07-15'),
    ];
    const of = (on: string) => coded({ spouse: spouse({ jobs: halves }) }, on).spouse?.canadianWorkYears;
    expect([of('2015-05-29'), of('2015-05-30')]).toEqual([0, 1]);
  });

  test('abroad may be in several occupations, or in one (policy crs.foreign-occupations)', () => {
    const jobs = [
      year('2018', 'IN'),
      year('2019', 'IN', noc('72310', '7271')),
      year('2020', 'IN'),
      year('2021', 'IN', noc('72310', '7271')),
      year('2022', 'IN'),
    ];
    const one = { 'crs.foreign-occupations': 'one' };
    expect(years(jobs)).toEqual([0, 5]);
    expect(years(jobs, ON, one)).toEqual([0, 3]);
    expect(years([], ON, one)).toEqual([0, 0]);
  });

  test('abroad in one occupation is open where work has no code of the day', () => {
    const one = { 'crs.foreign-occupations': 'one' };
    const jobs = [year('2018', 'IN', '21231'), year('2020', 'IN', noc('2173'))];
    expect(unknown({ jobs }, ON, one)).toEqual({
      foreignWorkYears: ['jobs.1.noc.2021'],
    });
  });

  test('done remotely in Canada for an employer abroad is for a person to decide', () => {
    const jobs = [job('21231', 'CA', '2022-01-01', '2023-12-31', 30, { employerCountry: 'US' })];
    expect(unknown({ jobs })).toEqual({ foreignWorkYears: ['policy:work.remote-foreign'] });
    expect(years(jobs, ON, { 'work.remote-foreign': 'counts' })).toEqual([0, 2]);
    expect(years(jobs, ON, { 'work.remote-foreign': 'does-not-count' })).toEqual([0, 0]);
    const canadianToo = { 'work.remote-foreign': 'counts', 'work.employer-in-canada': 'not-required' };
    expect(years(jobs, ON, canadianToo)).toEqual([2, 2]);
  });

  test('with a NOC 2016 code only is unknown from 16 November 2022 on, never migrated', () => {
    const jobs = [year('2020', 'CA', noc('2173')), year('2021', 'IN', noc('2173'))];
    expect(years(jobs, '2022-11-15')).toEqual([1, 1]);
    expect(unknown({ jobs }, '2022-11-16')).toEqual({
      canadianWorkYears: ['jobs.0.noc.2021'],
      foreignWorkYears: ['jobs.1.noc.2021'],
    });
  });

  test('that may count and changes nothing leaves the years known', () => {
    const jobs = [year('2022', 'CA'), job('21231', 'CA', '2024-05-01', null, 30, { paid: undefined })];
    expect(years(jobs)).toEqual([1, 0]);
    const more = [
      ...jobs,
      year('2023', 'CA'),
      job('21231', 'CA', '2021-01-01', '2021-12-31', 30, { paid: undefined }),
    ];
    expect(unknown({ jobs: more })).toEqual({ canadianWorkYears: ['jobs.1.paid', 'jobs.3.paid'] });
  });

  test('is never more than the calendar (policy work.calendar-time)', () => {
    const jobs = [job('21231', 'CA', '2022-01-03', '2023-01-01', 40)];
    expect(years(jobs)).toEqual([0, 0]);
    expect(years(jobs, ON, { 'work.calendar-time': 'hours-only' })).toEqual([1, 0]);
  });
});

describe('a nomination', () => {
  const nominated = (nomination: unknown, on = ON) => {
    const found = nominationFound(person({ nomination }), lawOn(on));
    return found.known ? found.value : found.missing;
  };

  test('counts from the day it is accepted', () => {
    const accepted = { province: 'NB', accepted: '2024-06-01' };
    expect(nominated(accepted, '2024-05-31')).toBe(false);
    expect(nominated(accepted, '2024-06-01')).toBe(true);
    expect(nominated(accepted, '2024-06-02')).toBe(true);
  });

  test('does not while it is pending, or where there is none', () => {
    expect(nominated({ province: 'NB', accepted: null })).toBe(false);
    expect(nominated(null)).toBe(false);
  });

  test('is unknown where it, or its day, was left out', () => {
    expect(nominated(undefined)).toEqual(['nomination']);
    expect(nominated({ province: 'NB' })).toEqual(['nomination.accepted']);
  });

  test('is never of Quebec, which has none in Express Entry', () => {
    const quebec = person({ nomination: { province: 'QC', accepted: '2024-01-01' } });
    expect(nominationFound(quebec, lawOn(ON))).toMatchObject({
      known: true,
      value: false,
      facts: [{ path: 'nomination.province', value: 'QC' }],
      reasons: [{ code: 'nomination.quebec' }],
    });
    expect(nominated({ province: 'QC' })).toBe(false);
  });

  test('is read by its day', () => {
    const { facts } = nominationFound(person({ nomination: { province: 'NB', accepted: null } }), lawOn(ON));
    expect(facts).toEqual([{ path: 'nomination.accepted', value: null }]);
  });
});

describe('a certificate of qualification', () => {
  const held = (certificateOfQualification: unknown, on = ON) =>
    certificateFound(person({ certificateOfQualification }), lawOn(on));

  test('counts from the day it was issued; one without a day is held', () => {
    const issued = { noc: noc('72310'), issued: '2024-06-01' };
    expect(held(issued, '2024-05-31')).toMatchObject({ value: false });
    expect(held(issued, '2024-06-01')).toMatchObject({
      value: true,
      facts: [{ path: 'certificateOfQualification', value: '2024-06-01' }],
    });
    expect(held({ noc: noc('72310') })).toMatchObject({
      value: true,
      facts: [{ path: 'certificateOfQualification', value: true }],
    });
  });

  test('in any trade counts for the CRS', () => {
    expect(held({})).toMatchObject({ value: true });
  });

  test('is none or unknown', () => {
    expect(held(null)).toMatchObject({ known: true, value: false });
    expect(held(undefined)).toMatchObject({ known: false, missing: ['certificateOfQualification'] });
  });
});

describe('a spouse or partner', () => {
  test('who comes and is neither citizen nor permanent resident counts', () => {
    expect(coded({ spouse: partner })).toMatchObject({
      hasAccompanyingSpouse: true,
      spouse: { education: 'masters', clb: all(7), canadianWorkYears: 2 },
    });
  });

  test.each([
    [false, false],
    [false, true],
    [true, true],
  ])(
    'accompanying %s, citizen or resident %s, is as if there were none',
    (accompanying, citizenOrPermanentResident) => {
      const away = { ...partner, accompanying, citizenOrPermanentResident };
      expect(both({ spouse: away })).toEqual(both({ spouse: null }));
    },
  );

  test('without a valid test has no language level', () => {
    const expired = [testResult('celpip', '2022-06-01', 9)];
    expect(coded({ spouse: { ...partner, languageTests: expired } }).spouse?.clb).toBeNull();
    expect(coded({ spouse: { ...partner, languageTests: [] } }).spouse?.clb).toBeNull();
  });

  test('who was tested in French only is read in French', () => {
    const tests = [{ ...testResult('tcf', '2024-01-10', 10), listening: 458, reading: 453 }];
    expect(coded({ spouse: { ...partner, languageTests: tests } }).spouse?.clb).toEqual(all(7));
  });

  test('with a foreign credential needs an assessment', () => {
    const credentials = [foreign('masters', '2015-06-30', null)];
    expect(coded({ spouse: { ...partner, credentials } }).spouse?.education).toBe('none');
  });

  test('earns nothing for work abroad', () => {
    const jobs = [job('21231', 'IN', '2015-01-01', '2023-12-31')];
    expect(coded({ spouse: { ...partner, jobs } }).spouse?.canadianWorkYears).toBe(0);
  });

  test('self-employed in Canada counts, unless the exclusions apply to spouses too (policy)', () => {
    const jobs = [job('21231', 'CA', '2022-01-01', '2023-12-31', 30, { selfEmployed: true })];
    const of = (values: Change) => coded({ spouse: spouse({ jobs }) }, ON, values).spouse?.canadianWorkYears;
    expect(of({})).toBe(2);
    expect(of({ 'crs.spouse-work-exclusions': 'applied' })).toBe(0);
  });

  test('of whom parts are left out is unknown in those parts', () => {
    const part = (field: string) => unknown({ spouse: { ...partner, [field]: undefined } });
    expect(part('languageTests')).toEqual({ 'spouse.clb': ['spouse.languageTests'] });
    expect(part('credentials')).toEqual({ 'spouse.education': ['spouse.credentials'] });
    expect(part('jobs')).toEqual({ 'spouse.canadianWorkYears': ['spouse.jobs'] });
    expect(part('accompanying')).toEqual({
      hasAccompanyingSpouse: ['spouse.accompanying'],
      spouse: ['spouse.accompanying'],
    });
    expect(unknown({ spouse: spouse({ accompanying: false, jobs: undefined }) })).toEqual({});
  });
});

describe('a factor that tells occupations apart', () => {
  const factor: AddedFactor = occupationPoints({
    id: 'test',
    title: { en: 'Test', fr: 'Essai' },
    group: 'crs.additional',
    tiers: [{ nocs: ['21231'], canadianWork: [0, 10], offer: 5 }],
  });
  const law = rulesetOn(plainDate(ON), [{ ...reform({}, ON), factors: [factor] }]);
  const of = (change: Change) => codeFacts(person(change), law);

  test('is given the years in each occupation and the occupation of the offer', () => {
    const jobs = [
      job('21231', 'CA', '2020-01-01', '2021-12-31'),
      job('72310', 'CA', '2022-01-01', '2022-12-31'),
      job('62200', 'CA', '2023-01-01', '2023-06-30'),
      job('21231', 'IN', '2018-01-01', '2018-12-31'),
    ];
    const { candidate } = of({ jobs, jobOffers: [offer('72310')] });
    expect(candidate.canadianWorkByOccupation).toEqual({ '21231': 2, '72310': 1 });
    expect(candidate.jobOfferOccupation).toBe('72310');
  });

  test('is told what is unknown', () => {
    expect(of({ jobs: undefined, jobOffers: undefined }).unknown).toMatchObject({
      canadianWorkByOccupation: ['jobs'],
      jobOfferOccupation: ['jobOffers'],
    });
    const open = [job('21231', 'CA', '2020-01-01', '2021-12-31', 30, { paid: undefined })];
    expect(of({ jobs: open }).unknown.canadianWorkByOccupation).toEqual(['jobs.0.paid']);
  });

  test('costs nobody else anything', () => {
    expect(Object.keys(both().candidate)).not.toContain('canadianWorkByOccupation');
    expect(Object.keys(both().candidate)).not.toContain('jobOfferOccupation');
  });
});

test('whatever the day, facts are coded into a valid candidate', () => {
  const facts = person({
    languageTests: [testResult('celpip', '2024-01-10', 9)],
    credentials: [foreign('threeYear', '2012-06-30', '2023-01-01')],
    jobs: [
      job(noc('21231', '2173'), 'IN', '2014-06-01', '2018-06-30'),
      job(noc('72310', '7271'), 'CA', '2021-06-01', null),
    ],
    spouse: partner,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6200 }), (days) => {
      const on = addDays(plainDate('2015-01-01'), days);
      expect(codedCandidateSchema.safeParse(codeFacts(facts, lawOn(on)).candidate).success).toBe(true);
    }),
    { numRuns: runs(500) },
  );
});

test('a birth in any year makes a candidate that can be read back', () => {
  for (const dateOfBirth of ['0001-01-01', '1874-06-01', '1875-06-01', '1995-01-01']) {
    const { candidate } = codeFacts(person({ dateOfBirth }), rulesetOn(plainDate('2025-06-01')));
    expect(codedCandidateSchema.safeParse(candidate).success).toBe(true);
    expect(candidate.age).toBe(dateOfBirth < '1876' ? 150 : 30);
  }
});
