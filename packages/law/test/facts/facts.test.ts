import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemText } from '../../src/explain/render.ts';
import { type Facts, readFacts } from '../../src/facts/facts.ts';
import {
  canadian,
  child,
  foreign,
  job,
  offer,
  permit,
  person,
  relative,
  spouse,
  testResult,
} from '../support/people.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

const plain = (change: Record<string, unknown> = {}): Record<string, unknown> => ({ ...person(), ...change });

function problemsIn(input: unknown): string[] {
  const read = readFacts(input);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path}: ${code}`).sort();
}

/** Every part of the facts filled in. */
const full = {
  dateOfBirth: '1990-02-28',
  citizenships: ['IN', 'GB'],
  residences: [
    { country: 'IN', start: '2000-01-01', end: '2019-12-31' },
    { country: 'CA', start: '2020-01-01', end: null },
  ],
  maritalStatus: 'commonLaw',
  languageTests: [
    testResult('celpip', '2024-05-01', 9, { oneSkillRetake: false }),
    testResult('tcf', '2024-05-02', 18, { listening: 500, reading: 500, speaking: null }),
  ],
  credentials: [foreign('threeYear', '2016-06-30', '2023-01-15'), canadian('oneYear', '2019-04-30')],
  jobs: [
    job({ '2011': '2173', '2016': '2173', '2021': '21231' }, 'CA', '2020-01-01', null, 37.5, {
      employerCountry: 'US',
      publiclyFundedPhysician: false,
      qualifiedSince: null,
    }),
  ],
  spouse: spouse({ languageTests: [testResult('ielts', '2024-01-01', 6.5)] }),
  children: [child('2015-01-01')],
  familySize: 3,
  settlementFunds: 25_000,
  relativesInCanada: [relative('auntOrUncle', { of: 'spouse' })],
  certificateOfQualification: { noc: { '2021': '72310' }, issuedBy: 'federal', issued: '2020-01-01' },
  nomination: { province: 'NB', accepted: '2024-06-01' },
  jobOffers: [offer('21231', { months: null })],
  workAuthorisation: permit('204a', '21231', { validUntil: null }),
  intendedProvince: 'NB',
  militaryService: {
    recognizedForce: true,
    start: '2010-01-01',
    end: null,
    noc: { '2021': '42102' },
    offerMonths: 36,
    offerNoc: { '2021': '42102' },
  },
  inadmissibleForMisrepresentation: false,
  representative: true,
};

describe('the facts of a person', () => {
  test('are read with every part filled in, and nothing is added or lost', () => {
    const read = readFacts({ schema: 'facts/2', firstOfficialLanguage: 'fr', ...full });
    expect(read).toEqual({
      ok: true,
      value: { schema: 'facts/2', firstOfficialLanguage: 'fr', ...full },
    });
  });

  test('may leave out everything but the name of their form', () => {
    expect(readFacts({ schema: 'facts/2' })).toEqual({ ok: true, value: { schema: 'facts/2' } });
    for (const field of Object.keys(full)) {
      const { [field]: _, ...rest } = person(full) as Record<string, unknown>;
      expect(problemsIn(rest), field).toEqual([]);
    }
  });

  test('say by null that something does not exist', () => {
    const nothing = {
      spouse: null,
      certificateOfQualification: null,
      nomination: null,
      workAuthorisation: null,
      militaryService: null,
    };
    expect(problemsIn(plain(nothing))).toEqual([]);
    for (const field of [
      'languageTests',
      'jobs',
      'children',
      'jobOffers',
      'settlementFunds',
      'dateOfBirth',
    ]) {
      expect(problemsIn(plain({ [field]: null })), field).not.toEqual([]);
    }
  });

  const resultWith = (test: Parameters<typeof testResult>[0], score: number, change: object) =>
    plain({ languageTests: [testResult(test, '2024-01-01', score, { ...change })] });
  const jobWith = (change: object) =>
    plain({ jobs: [job('21231', 'CA', '2020-01-02', null, 30, { ...change })] });

  test.each([
    ['a day that does not exist', plain({ dateOfBirth: '1995-02-29' }), ['dateOfBirth: not-a-day']],
    ['a day as a number', plain({ dateOfBirth: 19950228 }), ['dateOfBirth: not-a-day']],
    ['another version', plain({ schema: 'facts/1' }), ['schema: not-a-choice']],
    ['a country in words', plain({ citizenships: ['India'] }), ['citizenships.0: not-a-country']],
    ['a country in small letters', jobWith({ country: 'ca' }), ['jobs.0.country: not-a-country']],
    [
      'an unknown test',
      plain({ languageTests: [{ ...testResult('ielts', '2024-01-01', 6), test: 'toefl' }] }),
      ['languageTests.0.test: not-a-choice'],
    ],
    ['IELTS 6.3', resultWith('ielts', 6, { reading: 6.3 }), ['languageTests.0.reading: off-chart']],
    ['IELTS 9.5', resultWith('ielts', 6, { writing: 9.5 }), ['languageTests.0.writing: off-chart']],
    ['CELPIP 13', resultWith('celpip', 6, { speaking: 13 }), ['languageTests.0.speaking: off-chart']],
    ['CELPIP 7.5', resultWith('celpip', 6, { listening: 7.5 }), ['languageTests.0.listening: off-chart']],
    ['PTE 91', resultWith('pte', 60, { listening: 91 }), ['languageTests.0.listening: off-chart']],
    ['TEF reading 301', resultWith('tef', 200, { reading: 301 }), ['languageTests.0.reading: off-chart']],
    [
      'TEF listening 361',
      resultWith('tef', 200, { listening: 361 }),
      ['languageTests.0.listening: off-chart'],
    ],
    ['TCF writing 21', resultWith('tcf', 10, { writing: 21 }), ['languageTests.0.writing: off-chart']],
    ['a negative score', resultWith('tcf', 10, { writing: -1 }), ['languageTests.0.writing: too-small']],
    [
      'a score of 700',
      resultWith('tcf', 10, { reading: 700 }),
      ['languageTests.0.reading: off-chart', 'languageTests.0.reading: too-large'],
    ],
    [
      'a result without any score',
      resultWith('tcf', 10, { listening: null, reading: null, writing: null, speaking: null }),
      ['languageTests.0.listening: no-score'],
    ],
    [
      'a result that leaves out a score',
      plain({ languageTests: [testResult('tcf', '2024-01-01', 10, { reading: undefined })] }),
      ['languageTests.0.reading: missing'],
    ],
    [
      'an occupation outside NOC 2021',
      jobWith({ noc: { '2021': '93888' } }),
      ['jobs.0.noc.2021: unknown-noc'],
    ],
    [
      'an occupation outside NOC 2016',
      jobWith({ noc: { '2016': '9999' } }),
      ['jobs.0.noc.2016: unknown-noc'],
    ],
    [
      'a code of NOC 2016 in the place of 2021, and the other way round',
      jobWith({ noc: { '2016': '21231', '2021': '2173' } }),
      ['jobs.0.noc.2016: unknown-noc', 'jobs.0.noc.2021: unknown-noc'],
    ],
    ['a code without its version', jobWith({ noc: '21231' }), ['jobs.0.noc: wrong-type']],
    ['an occupation without a code', jobWith({ noc: {} }), ['jobs.0.noc: no-noc']],
    ['a job that ends before it starts', jobWith({ end: '2020-01-01' }), ['jobs.0.end: order-of-days']],
    ['169 hours a week', jobWith({ hoursPerWeek: 169 }), ['jobs.0.hoursPerWeek: too-large']],
    ['negative hours', jobWith({ hoursPerWeek: -1 }), ['jobs.0.hoursPerWeek: too-small']],
    ['an employer without a name', jobWith({ employer: '' }), ['jobs.0.employer: too-small']],
    [
      'a residence that ends before it starts',
      plain({ residences: [{ country: 'IN', start: '2020-01-02', end: '2020-01-01' }] }),
      ['residences.0.end: order-of-days'],
    ],
    ['a family of none', plain({ familySize: 0 }), ['familySize: too-small']],
    ['a family of a hundred and one', plain({ familySize: 101 }), ['familySize: too-large']],
    ['debts as funds', plain({ settlementFunds: -5 }), ['settlementFunds: too-small']],
    ['cents', plain({ settlementFunds: 5.5 }), ['settlementFunds: not-an-integer']],
    ['a CLB instead of scores', plain({ clb: 9 }), ['clb: unknown-field']],
    [
      'an unknown body',
      plain({
        credentials: [
          foreign('phd', '2016-06-30', '2023-01-15', {
            assessment: { body: 'enic', date: '2023-01-15', equivalence: 'phd' },
          }),
        ],
      }),
      ['credentials.0.assessment.body: not-a-choice'],
    ],
    [
      'an unknown level',
      plain({ credentials: [canadian('bachelor', '2016-06-30')] }),
      ['credentials.0.level: not-a-choice'],
    ],
    [
      'an unknown permit',
      plain({ workAuthorisation: permit('204e') }),
      ['workAuthorisation.basis: not-a-choice'],
    ],
    ['an unknown province', plain({ intendedProvince: 'XX' }), ['intendedProvince: not-a-choice']],
    [
      'an unknown relation',
      plain({ relativesInCanada: [relative('friend')] }),
      ['relativesInCanada.0.relation: not-a-choice'],
    ],
    ['an unknown marital status', plain({ maritalStatus: 'engaged' }), ['maritalStatus: not-a-choice']],
    ...['married', 'commonLaw'].map((maritalStatus): [string, unknown, string[]] => [
      `${maritalStatus} without a spouse or partner`,
      plain({ maritalStatus, spouse: null }),
      ['spouse: spouse-denied'],
    ]),
    ...['single', 'divorced', 'widowed', 'annulled'].map((maritalStatus): [string, unknown, string[]] => [
      `${maritalStatus} with a spouse or partner`,
      plain({ maritalStatus, spouse: spouse() }),
      ['spouse: spouse-without-union'],
    ]),
    [
      'a nomination of nobody',
      plain({ nomination: { accepted: '2024-06-01' } }),
      ['nomination.province: missing'],
    ],
    [
      '2,001 jobs',
      plain({ jobs: Array.from({ length: 2001 }, () => job('21231', 'CA', '2020-01-01', null)) }),
      ['jobs: too-large'],
    ],
    ['21 offers', plain({ jobOffers: Array.from({ length: 21 }, () => offer()) }), ['jobOffers: too-large']],
    [
      'three problems in three places',
      plain({ familySize: 1.5, citizenships: ['ca'], spouse: 'yes' }),
      ['citizenships.0: not-a-country', 'familySize: not-an-integer', 'spouse: wrong-type'],
    ],
  ])('with %s are refused with the path and the code', (_name, input, expected) => {
    expect(problemsIn(input)).toEqual(expected);
  });

  test.each([
    ['a marital status that leaves the spouse open', plain({ maritalStatus: 'married', spouse: undefined })],
    ['separated from a declared spouse', plain({ maritalStatus: 'separated', spouse: spouse() })],
    ['separated and alone', plain({ maritalStatus: 'separated', spouse: null })],
    ['one-day jobs on 29 February', jobWith({ start: '2024-02-29', end: '2024-02-29' })],
    [
      'the lowest and the highest scores',
      plain({
        languageTests: [
          testResult('ielts', '2024-01-01', 0),
          testResult('ielts', '2024-01-01', 9),
          testResult('celpip', '2024-01-01', 0),
          testResult('celpip', '2024-01-01', 12),
          testResult('pte', '2024-01-01', 0),
          testResult('pte', '2024-01-01', 90),
          testResult('tef', '2024-01-01', 0),
          testResult('tef', '2024-01-01', 450, { listening: 360, reading: 300 }),
          testResult('tcf', '2024-01-01', 20, { listening: 699, reading: 699 }),
        ],
      }),
    ],
    ['a result with one score', resultWith('ielts', 6, { listening: null, reading: null, writing: null })],
    [
      'no hours and all hours of a week',
      plain({
        jobs: [job('21231', 'CA', '2020-01-01', null, 0), job('21231', 'CA', '2020-01-01', null, 168)],
      }),
    ],
    [
      'a residence of one day',
      plain({ residences: [{ country: 'IN', start: '2020-01-01', end: '2020-01-01' }] }),
    ],
    ['no funds and one person', plain({ settlementFunds: 0, familySize: 1 })],
  ])('%s are read', (_name, input) => {
    expect(problemsIn(input)).toEqual([]);
  });

  test('a field called __proto__ is an unknown field', () => {
    const text = JSON.stringify(plain()).replace('{', '{"__proto__":{"familySize":9},');
    expect(problemsIn(JSON.parse(text))).toEqual(['__proto__: unknown-field']);
  });

  test.each(['constructor', 'toString', '__proto__'])('a test called %s is no test, not a crash', (name) => {
    const languageTests = [{ ...testResult('ielts', '2024-01-01', 6), test: name }];
    expect(problemsIn(plain({ languageTests }))).toEqual(['languageTests.0.test: not-a-choice']);
  });

  test('without the name of their form are no facts', () => {
    const { schema: _, ...rest } = plain();
    expect(problemsIn(rest)).toEqual(['schema: missing']);
  });

  test('no JSON value makes reading throw, and every problem has words in both languages', () => {
    const fields = Object.keys(full) as (keyof Facts)[];
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.jsonValue(), (field, value) => {
        const read = readFacts(plain({ [field]: value }));
        return (
          read.ok ||
          read.problems.every(
            (problem) =>
              (problem.path === field || problem.path.startsWith(`${field}.`)) &&
              problemText(problem, 'fr') !== problemText(problem, 'en'),
          )
        );
      }),
      { numRuns: runs(2000) },
    );
  });
});
