import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemText } from '../../src/explain/render.ts';
import { readFacts } from '../../src/facts/facts.ts';
import { canadian, foreign, job, person, testResult } from '../support/people.ts';
import '../support/seed.ts';

const plain = (change: Record<string, unknown> = {}): Record<string, unknown> => ({ ...person(), ...change });

function problemsIn(input: unknown): string[] {
  const read = readFacts(input);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path}: ${code}`).sort();
}

describe('the facts of a person', () => {
  test('are read with every part filled in', () => {
    const full = {
      languageTests: [testResult('celpip', '2024-05-01', 9), testResult('tcf', '2024-05-02', 18)].map(
        (result) => (result.test === 'tcf' ? { ...result, listening: 500, reading: 500 } : result),
      ),
      credentials: [foreign('threeYear', '2016-06-30', '2023-01-15'), canadian('oneYear', '2019-04-30')],
      jobs: [job('21231', 'CA', '2020-01-01', null, 37.5)],
      spouse: {
        accompanying: true,
        citizenOrPermanentResident: false,
        languageTests: [testResult('ielts', '2024-01-01', 6.5)],
        credentials: [],
        jobs: [],
      },
      familySize: 3,
      settlementFunds: 25_000,
      nomination: { province: 'NB', accepted: '2024-06-01' },
      jobOffer: { noc: '21231', authorisedToWork: true },
    };
    expect(person(full)).toMatchObject(full);
  });

  test.each([
    ['a day that does not exist', plain({ dateOfBirth: '1995-02-29' }), ['dateOfBirth: not-a-day']],
    ['another version', plain({ schema: 'facts/2' }), ['schema: not-a-choice']],
    ['a country in words', plain({ citizenship: 'India' }), ['citizenship: invalid-text']],
    [
      'an unknown test',
      plain({ languageTests: [{ ...testResult('ielts', '2024-01-01', 6), test: 'toefl' }] }),
      ['languageTests.0.test: not-a-choice'],
    ],
    [
      'IELTS 6.3',
      plain({ languageTests: [{ ...testResult('ielts', '2024-01-01', 6), reading: 6.3 }] }),
      ['languageTests.0.reading: off-chart'],
    ],
    [
      'IELTS 9.5',
      plain({ languageTests: [{ ...testResult('ielts', '2024-01-01', 6), writing: 9.5 }] }),
      ['languageTests.0.writing: off-chart'],
    ],
    [
      'CELPIP 13',
      plain({ languageTests: [{ ...testResult('celpip', '2024-01-01', 6), speaking: 13 }] }),
      ['languageTests.0.speaking: off-chart'],
    ],
    [
      'CELPIP 7.5',
      plain({ languageTests: [{ ...testResult('celpip', '2024-01-01', 6), listening: 7.5 }] }),
      ['languageTests.0.listening: off-chart'],
    ],
    [
      'PTE 91',
      plain({ languageTests: [{ ...testResult('pte', '2024-02-01', 60), listening: 91 }] }),
      ['languageTests.0.listening: off-chart'],
    ],
    [
      'TEF reading 301',
      plain({ languageTests: [{ ...testResult('tef', '2024-01-01', 200), reading: 301 }] }),
      ['languageTests.0.reading: off-chart'],
    ],
    [
      'TCF writing 21',
      plain({ languageTests: [{ ...testResult('tcf', '2024-01-01', 10), writing: 21 }] }),
      ['languageTests.0.writing: off-chart'],
    ],
    [
      'a negative score',
      plain({ languageTests: [{ ...testResult('tcf', '2024-01-01', 10), writing: -1 }] }),
      ['languageTests.0.writing: too-small'],
    ],
    [
      '"two or more" as one credential',
      plain({ credentials: [canadian('twoOrMore', '2020-01-01')] }),
      ['credentials.0.level: not-a-choice'],
    ],
    [
      'an occupation outside NOC 2021',
      plain({ jobs: [job('93888', 'CA', '2020-01-01', null)] }),
      ['jobs.0.noc: unknown-noc'],
    ],
    [
      'a NOC 2016 code',
      plain({ jobs: [job('2171', 'CA', '2020-01-01', null)] }),
      ['jobs.0.noc: unknown-noc'],
    ],
    [
      'a job that ends before it starts',
      plain({ jobs: [job('21231', 'CA', '2020-01-02', '2020-01-01')] }),
      ['jobs.0.end: order-of-days'],
    ],
    [
      '169 hours a week',
      plain({ jobs: [job('21231', 'CA', '2020-01-01', null, 169)] }),
      ['jobs.0.hoursPerWeek: too-large'],
    ],
    [
      'no hours',
      plain({ jobs: [job('21231', 'CA', '2020-01-01', null, 0)] }),
      ['jobs.0.hoursPerWeek: too-small'],
    ],
    ['a family of none', plain({ familySize: 0 }), ['familySize: too-small']],
    ['debts as funds', plain({ settlementFunds: -5 }), ['settlementFunds: too-small']],
    ['a CLB instead of scores', plain({ clb: 9 }), ['clb: unknown-field']],
    [
      '2,001 jobs',
      plain({ jobs: Array.from({ length: 2001 }, () => job('21231', 'CA', '2020-01-01', null)) }),
      ['jobs: too-large'],
    ],
    [
      'three problems in three places',
      plain({ familySize: 1.5, residence: 'ca', spouse: 'yes' }),
      ['familySize: not-an-integer', 'residence: invalid-text', 'spouse: wrong-type'],
    ],
  ])('with %s are refused with the path and the code', (_name, input, expected) => {
    expect(problemsIn(input)).toEqual(expected);
  });

  test('one-day jobs and days at the ends of months are read', () => {
    expect(problemsIn(plain({ jobs: [job('21231', 'CA', '2024-02-29', '2024-02-29')] }))).toEqual([]);
  });

  test('a field called __proto__ is an unknown field', () => {
    const text = JSON.stringify(plain()).replace('{', '{"__proto__":{"familySize":9},');
    expect(problemsIn(JSON.parse(text))).toEqual(['__proto__: unknown-field']);
  });

  test.each(['constructor', 'toString', '__proto__'])('a test called %s is no test, not a crash', (name) => {
    const languageTests = [{ ...testResult('ielts', '2024-01-01', 6), test: name }];
    expect(problemsIn(plain({ languageTests }))).toEqual(['languageTests.0.test: not-a-choice']);
  });

  test('a missing day is missing, not "undefined"', () => {
    const { dateOfBirth: _, ...rest } = plain();
    expect(problemsIn(rest)).toEqual(['dateOfBirth: missing']);
  });

  test('an offer names an occupation of NOC 2021', () => {
    expect(problemsIn(plain({ jobOffer: { noc: 'manager', authorisedToWork: true } }))).toEqual([
      'jobOffer.noc: unknown-noc',
    ]);
  });

  test('no JSON value makes reading throw, and every problem has words in both languages', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(person())), fc.jsonValue(), (field, value) => {
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
    );
  });
});
