import { expect, test } from 'vitest';
import { requiredFunds, settlementFunds } from '../../src/funds/settlementFunds.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';

/** As published: edition, first day, families of 1 to 7, each person more. */
const PUBLISHED = `
  2021 2021-07-15 13213 16449 20222 24553 27847 31407 34967 3560
  2022 2022-06-09 13310 16570 20371 24733 28052 31638 35224 3586
  2023 2023-04-25 13757 17127 21055 25564 28994 32700 36407 3706
  2024 2024-05-28 14690 18288 22483 27297 30690 34917 38875 3958
  2025 2025-07-07 15263 19001 23360 28362 32168 36280 40392 4112`;

const rows = PUBLISHED.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/))
  .map(([edition = '', day = '', ...amounts]) => [edition, day, amounts.map(Number)] as const);

test.each(rows)('the table of %s, from %s', (_edition, day, amounts) => {
  const table = rulesetOn(plainDate(day)).read(settlementFunds);
  const [each = 0] = amounts.slice(7);
  for (let size = 1; size <= 7; size++) expect(requiredFunds(table, size)).toBe(amounts[size - 1]);
  expect(requiredFunds(table, 8)).toBe((amounts[6] ?? 0) + each);
  expect(requiredFunds(table, 12)).toBe((amounts[6] ?? 0) + 5 * each);
});

test('a larger family never needs less', () => {
  for (const { value } of settlementFunds.entries) {
    for (let size = 1; size < 30; size++) {
      expect(requiredFunds(value, size + 1)).toBeGreaterThan(requiredFunds(value, size));
    }
  }
});
