import { describe, expect, test } from 'vitest';
import { whyNothing } from '../../src/facts/why.ts';
import { lawOn } from '../support/law.ts';
import { type Change, canadian, foreign, job, person, spouse, study, testResult } from '../support/people.ts';

const ON = '2024-06-01';
const why = (change: Change, on = ON, values: Readonly<Record<string, unknown>> = {}) =>
  whyNothing(person(change), lawOn(on, values));
const ofPerson = [
  'education',
  'firstLanguage',
  'secondLanguage',
  'canadianWorkYears',
  'foreignWorkYears',
  'certificateOfQualification',
  'canadianStudy',
  'nomination',
] as const;
const ofSpouse = ['spouse.education', 'spouse.clb', 'spouse.canadianWorkYears'] as const;

describe('why what is declared earns nothing', () => {
  test('is asked of eight parts of a person alone, and there is no reason where nothing is declared', () => {
    expect(why({})).toEqual(Object.fromEntries(ofPerson.map((part) => [part, []])));
  });

  test('is asked of three parts more where there is a spouse, who need not count', () => {
    for (const change of [{}, { accompanying: false }, { citizenOrPermanentResident: true }]) {
      expect(why({ spouse: spouse(change) })).toEqual(
        Object.fromEntries([...ofPerson, ...ofSpouse].map((part) => [part, []])),
      );
    }
  });

  test('is not asked of a spouse who was left out', () => {
    expect(Object.keys(why({ spouse: undefined }))).toEqual([...ofPerson]);
  });

  test('has no reason for what was left out', () => {
    const open = { credentials: undefined, languageTests: undefined, jobs: undefined, nomination: undefined };
    expect(why({ ...open, certificateOfQualification: undefined, spouse: spouse(open) })).toEqual(
      Object.fromEntries([...ofPerson, ...ofSpouse].map((part) => [part, []])),
    );
  });

  const late = { issued: '2024-06-02' };
  test.each<[string, Change, Readonly<Record<string, unknown>>]>([
    [
      'a credential without an assessment',
      { credentials: [foreign('masters', '2018-05-01', null)] },
      { education: [{ code: 'credential.not-assessed', values: { path: 'credentials.0' } }] },
    ],
    [
      'results that are too old or not there yet, each in its language',
      { languageTests: [testResult('ielts', '2022-06-01', 8), testResult('tcf', '2024-06-02', 12)] },
      {
        firstLanguage: [
          { code: 'test.expired', values: { test: 'IELTS General Training', date: '2022-06-01', years: 2 } },
        ],
        secondLanguage: [{ code: 'test.later', values: { test: 'TCF Canada', date: '2024-06-02' } }],
      },
    ],
    [
      'work in Canada without pay; it is no work abroad',
      { jobs: [job('21231', 'CA', '2020-01-01', null, 30, { paid: false })] },
      { canadianWorkYears: [{ code: 'job.unpaid', values: { path: 'jobs.0' } }] },
    ],
    [
      'work abroad that is not skilled; it is no work in Canada',
      {
        jobs: [
          job('21231', 'IN', '2018-01-01', '2018-12-31'),
          job('65201', 'IN', '2020-01-01', null, 30, { dutiesPerformed: false }),
        ],
      },
      {
        foreignWorkYears: [
          { code: 'job.not-skilled', values: { path: 'jobs.1' } },
          { code: 'job.duties', values: { path: 'jobs.1' } },
        ],
      },
    ],
    [
      'a certificate of tomorrow',
      { certificateOfQualification: late },
      { certificateOfQualification: [{ code: 'certificate.later', values: { date: '2024-06-02' } }] },
    ],
    [
      'study in Canada with too little of it full-time',
      { credentials: [canadian('twoYear', '2019-05-01', { study: study({ fullTimeMonths: 7 }) })] },
      {
        canadianStudy: [
          { code: 'study.full-time', values: { path: 'credentials.0', months: 7, required: 8 } },
        ],
      },
    ],
    [
      'a nomination of Quebec',
      { nomination: { province: 'QC', accepted: '2024-01-01' } },
      { nomination: [{ code: 'nomination.quebec', values: {} }] },
    ],
  ])('%s', (_, change, reasons) => {
    expect(why(change)).toEqual({ ...Object.fromEntries(ofPerson.map((part) => [part, []])), ...reasons });
  });

  test('of a spouse is told with the place of the spouse', () => {
    const told = why({
      spouse: spouse({
        credentials: [foreign('masters', '2018-05-01', null)],
        languageTests: [testResult('ielts', '2022-06-01', 8), testResult('tcf', '2022-06-01', 12)],
        jobs: [
          job('21231', 'CA', '2020-01-01', null, 30, { authorised: false }),
          job('65201', 'IN', '2020-01-01', null),
        ],
      }),
    });
    const expired = (name: string) => ({
      code: 'test.expired',
      values: { test: name, date: '2022-06-01', years: 2 },
    });
    expect(told).toMatchObject({
      education: [],
      canadianWorkYears: [],
      foreignWorkYears: [],
      'spouse.education': [{ code: 'credential.not-assessed', values: { path: 'spouse.credentials.0' } }],
      'spouse.clb': [expired('IELTS General Training'), expired('TCF Canada')],
      // Work abroad of a spouse earns nothing anywhere: there is no line to explain.
      'spouse.canadianWorkYears': [{ code: 'job.unauthorised', values: { path: 'spouse.jobs.0' } }],
    });
  });

  test('of work in Canada for an employer abroad names the policy that leaves it out', () => {
    const jobs = [job('21231', 'CA', '2020-01-01', null, 30, { employerCountry: 'US' })];
    expect(why({ jobs }).canadianWorkYears).toEqual([
      { code: 'job.foreign-employer', values: { path: 'jobs.0' } },
      {
        code: 'policy',
        values: { policy: 'work.employer-in-canada', choice: expect.any(String) as unknown as string },
      },
    ]);
  });

  test('is no policy: which of two valid results counts is no reason why none does', () => {
    const languageTests = [testResult('ielts', '2023-06-01', 6), testResult('celpip', '2024-01-01', 9)];
    expect(why({ languageTests }).firstLanguage).toEqual([]);
  });

  test('of study in Canada is none before there were points for it', () => {
    const credentials = [canadian('twoYear', '2014-05-01', { study: study({ fullTimeMonths: 7 }) })];
    expect(why({ credentials }, '2016-11-18').canadianStudy).toEqual([]);
    expect(why({ credentials }, '2016-11-19').canadianStudy).toMatchObject([{ code: 'study.full-time' }]);
  });
});
