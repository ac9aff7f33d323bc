import { describe, expect, test } from 'vitest';
import { ageUnder } from '../../src/facts/age.ts';
import { ageFound } from '../../src/facts/code.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { lawOn } from '../support/law.ts';
import { person } from '../support/people.ts';

const EARLY = { 'age.leap-day': 'february-28' };
const age = (birth: string, on: string, values = {}): number => ageUnder(plainDate(birth), lawOn(on, values));

describe('the age of a person', () => {
  test.each([
    ['1994-06-01', '2024-05-31', 29],
    ['1994-06-01', '2024-06-01', 30],
    ['1994-06-01', '2024-06-02', 30],
    ['1994-12-31', '2025-01-01', 30],
    ['1995-01-01', '2024-12-31', 29],
  ])('born on %s is on %s %i, whatever the policy on 29 February', (birth, on, expected) => {
    expect(age(birth, on)).toBe(expected);
    expect(age(birth, on, EARLY)).toBe(expected);
  });

  test.each([
    // Common years: the policy decides 28 February.
    ['2023-02-27', 22, 22],
    ['2023-02-28', 22, 23],
    ['2023-03-01', 23, 23],
    // Leap years have the day itself.
    ['2024-02-27', 23, 23],
    ['2024-02-28', 23, 23],
    ['2024-02-29', 24, 24],
    ['2024-03-01', 24, 24],
  ])(
    'born on 29 February 2000 is on %s %i, or %i where 28 February completes the year',
    (on, late, early) => {
      expect(age('2000-02-29', on)).toBe(late);
      expect(age('2000-02-29', on, { 'age.leap-day': 'march-1' })).toBe(late);
      expect(age('2000-02-29', on, EARLY)).toBe(early);
    },
  );

  test.each(['1999-02-28', '2000-03-01', '2000-01-29', '2000-12-29'])(
    'born on %s is touched by no policy',
    (birth) => {
      for (const on of ['2023-02-27', '2023-02-28', '2023-03-01', '2024-02-28', '2024-02-29']) {
        expect(age(birth, on, EARLY)).toBe(age(birth, on));
      }
    },
  );

  test('is found with the day of birth, and unknown without it', () => {
    const law = lawOn('2024-06-01');
    expect(ageFound(person(), law)).toMatchObject({
      known: true,
      value: 29,
      facts: [{ path: 'dateOfBirth', value: '1995-01-01' }],
    });
    expect(ageFound(person({ dateOfBirth: undefined }), law)).toMatchObject({
      known: false,
      missing: ['dateOfBirth'],
    });
  });
});
