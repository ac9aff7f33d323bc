import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addMonths, addYears, fromDayNumber, plainDate } from '../../src/time/plainDate.ts';

test.each([
  ['2020-01-31', 1, '2020-02-29'],
  ['2021-01-31', 1, '2021-02-28'],
  ['2020-08-31', 6, '2021-02-28'],
  ['2020-12-15', 1, '2021-01-15'],
  ['2020-01-15', -1, '2019-12-15'],
  ['2020-03-31', -1, '2020-02-29'],
  ['2026-06-15', -6, '2025-12-15'],
  ['2020-02-29', 12, '2021-02-28'],
])('%s and %i months is %s', (from, months, to) => {
  expect(addMonths(plainDate(from), months)).toBe(to);
});

test('twelve months are a year, and months follow their order', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), fc.integer({ min: -30, max: 30 }), (number, months) => {
      const date = fromDayNumber(number);
      expect(addMonths(date, 12)).toBe(addYears(date, 1));
      expect(addMonths(date, months) <= addMonths(date, months + 1)).toBe(true);
      expect(addMonths(date, 0)).toBe(date);
    }),
    { numRuns: runs(1000) },
  );
});
