import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codedCandidateSchema } from '../../src/coded/candidate.ts';
import { codeFacts } from '../../src/facts/code.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { all } from '../support/candidates.ts';
import { canadian, foreign, job, person, testResult } from '../support/people.ts';
import '../support/seed.ts';

const ON = plainDate('2024-06-01');
const coded = (change: Record<string, unknown> = {}, on = ON) => codeFacts(person(change), on);

const partner = {
  accompanying: true,
  citizenOrPermanentResident: false,
  languageTests: [testResult('celpip', '2024-01-10', 7)],
  credentials: [foreign('masters', '2015-06-30', '2023-01-01')],
  jobs: [job('21231', 'CA', '2022-01-01', '2023-12-31')],
};

describe('what the CRS makes of facts', () => {
  test('nothing declared is the lowest of everything', () => {
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
      languageTests: [testResult('celpip', '2024-01-10', 9)],
      credentials: [foreign('threeYear', '2012-06-30', '2023-01-01'), canadian('twoYear', '2021-04-30')],
      jobs: [job('21231', 'IN', '2014-06-01', '2018-06-30'), job('21231', 'CA', '2021-06-01', null)],
      spouse: partner,
      siblingInCanada: true,
      certificateOfQualification: true,
      nomination: { province: 'ON', accepted: '2024-05-01' },
      jobOffer: { noc: '21231', authorisedToWork: true },
    };
    expect(coded(facts)).toEqual({
      age: 33,
      hasAccompanyingSpouse: true,
      education: 'twoOrMore',
      firstLanguage: { name: 'en', clb: all(9) },
      secondLanguage: null,
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
    expect(coded(born, plainDate('2024-05-31')).age).toBe(29);
    expect(coded(born, plainDate('2024-06-01')).age).toBe(30);
  });

  test('a nomination counts from the day it is accepted', () => {
    const nomination = { province: 'NB', accepted: '2024-06-01' };
    expect(coded({ nomination }, plainDate('2024-05-31')).nomination).toBe(false);
    expect(coded({ nomination }, plainDate('2024-06-01')).nomination).toBe(true);
  });

  test.each([
    ['00012', 'teer00'],
    ['00015', 'teer00'],
    ['10022', 'other'],
    ['20012', 'other'],
    ['72310', 'other'],
  ])('an offer as %s is of kind %s: only major group 00 is senior management', (noc, kind) => {
    expect(coded({ jobOffer: { noc, authorisedToWork: false } }).jobOffer).toBe(kind);
  });

  test('an offer in TEER 4 or 5 is no qualifying offer', () => {
    expect(coded({ jobOffer: { noc: '65100', authorisedToWork: false } }).jobOffer).toBe('none');
  });
});

describe('a spouse or partner', () => {
  test('who comes and is neither citizen nor permanent resident counts', () => {
    expect(coded({ spouse: partner }).spouse).toEqual({
      education: 'masters',
      clb: all(7),
      canadianWorkYears: 2,
    });
  });

  test.each([
    [false, false],
    [false, true],
    [true, true],
  ])(
    'accompanying %s, citizen or resident %s, is as if there were none',
    (accompanying, citizenOrPermanentResident) => {
      const spouse = { ...partner, accompanying, citizenOrPermanentResident };
      expect(coded({ spouse })).toEqual(coded({ spouse: null }));
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
});

test('whatever the day, facts are coded into a valid candidate', () => {
  const facts = person({
    languageTests: [testResult('celpip', '2024-01-10', 9)],
    credentials: [foreign('threeYear', '2012-06-30', '2023-01-01')],
    jobs: [job('21231', 'IN', '2014-06-01', '2018-06-30'), job('72310', 'CA', '2021-06-01', null)],
    spouse: partner,
  });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 6200 }), (days) => {
      const on = addDays(plainDate('2015-01-01'), days);
      expect(codedCandidateSchema.safeParse(codeFacts(facts, on)).success).toBe(true);
    }),
    { numRuns: 2000 },
  );
});
