import { describe, expect, test } from 'vitest';
import { notYetBorn } from '../../src/facts/notYetBorn.ts';
import { plainDate } from '../../src/time/plainDate.ts';

const on = plainDate('2026-03-10');
const problem = (path: string, given: string) => ({
  path,
  code: 'after-the-day',
  values: { on, given: JSON.stringify(given) },
});

describe('whoever is born after the day', () => {
  test.each([
    ['the day before', '2026-03-09', []],
    ['on the day itself', '2026-03-10', []],
    ['on the day after', '2026-03-11', [problem('dateOfBirth', '2026-03-11')]],
  ])('the applicant, born %s', (_, dateOfBirth, expected) => {
    expect(notYetBorn({ dateOfBirth }, on)).toEqual(expected);
  });

  test.each([
    ['the day before', '2026-03-09', []],
    ['on the day itself', '2026-03-10', []],
    ['on the day after', '2026-03-11', [problem('spouse.dateOfBirth', '2026-03-11')]],
  ])('the spouse or partner, born %s', (_, dateOfBirth, expected) => {
    expect(notYetBorn({ dateOfBirth: '1990-01-01', spouse: { dateOfBirth } }, on)).toEqual(expected);
  });

  test('both are told, the applicant first', () => {
    const input = { dateOfBirth: '2027-01-01', spouse: { dateOfBirth: '2028-01-01' } };
    expect(notYetBorn(input, on)).toEqual([
      problem('dateOfBirth', '2027-01-01'),
      problem('spouse.dateOfBirth', '2028-01-01'),
    ]);
  });

  test.each([
    null,
    undefined,
    7,
    'a text',
    [],
    {},
    { dateOfBirth: undefined },
    { dateOfBirth: null },
    { dateOfBirth: 20270101 },
    { dateOfBirth: '2027-13-01' },
    { dateOfBirth: 'tomorrow' },
    { spouse: null },
    { spouse: undefined },
    { spouse: 'somebody' },
    { spouse: {} },
    { spouse: { dateOfBirth: '2027-02-30' } },
  ])('what is no day of birth is not looked at here: %j', (input) => {
    expect(notYetBorn(input, on)).toEqual([]);
  });
});
