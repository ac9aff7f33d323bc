import { describe, expect, test } from 'vitest';
import { requiredFunds, settlementFunds } from '../../src/funds/settlementFunds.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { lawOf } from '../documents/family.ts';

/** As published: edition, first day, families of 1 to 7, each person more. */
const PUBLISHED = `
  2017 2017-01-05 12300 15312 18825 22856 25923 29236 32550 3314
  2018 2018-01-09 12474 15530 19092 23181 26291 29652 33013 3361
  2019 2019-01-17 12669 15772 19390 23542 26701 30114 33528 3414
  2020 2020-02-25 12960 16135 19836 24083 27315 30806 34299 3492
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
  const table = lawOf(day).read(settlementFunds);
  const [each = 0] = amounts.slice(7);
  for (let size = 1; size <= 7; size++) expect(requiredFunds(table, size)).toBe(amounts[size - 1]);
  expect(requiredFunds(table, 8)).toBe((amounts[6] ?? 0) + each);
  expect(requiredFunds(table, 12)).toBe((amounts[6] ?? 0) + 5 * each);
});

describe('the day before an edition', () => {
  test.each(rows.slice(1).map(([edition, day], i) => [edition, day, rows[i]?.[2][0] ?? 0] as const))(
    'that of %s has the amounts of the one before',
    (_edition, day, before) => {
      const eve = addDays(plainDate(day), -1);
      expect(requiredFunds(lawOf(eve).read(settlementFunds), 1)).toBe(before);
    },
  );

  test('has no table at all before 2017', () => {
    expect(lawOf('2017-01-04').find(settlementFunds)).toBeNull();
    expect(lawOf('2015-01-01').find(settlementFunds)).toBeNull();
  });
});

test('a larger family never needs less', () => {
  for (const { value } of settlementFunds.entries) {
    for (let size = 1; size < 30; size++) {
      expect(requiredFunds(value, size + 1)).toBeGreaterThan(requiredFunds(value, size));
    }
  }
});

test('a later edition never asks for less', () => {
  const tables = settlementFunds.entries.map(({ value }) => value);
  for (const [i, table] of tables.slice(1).entries()) {
    for (let size = 1; size <= 12; size++) {
      const before = tables[i];
      expect(before && requiredFunds(table, size) > requiredFunds(before, size)).toBe(true);
    }
  }
});
