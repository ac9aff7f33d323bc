import { describe, expect, test } from 'vitest';
import { categoryVersion } from '../../src/categories/categories.ts';
import { categoryMembership } from '../../src/categories/membership.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';
import { job, person, testResult } from '../support/people.ts';
import { valueOf } from '../support/trees.ts';

const ON = plainDate('2024-04-11');
const HALF_YEAR = 182;

function ask(id: string, change: Record<string, unknown>, on = ON) {
  const category = categoryVersion(id);
  if (!category) throw new RangeError(`No category ${id}`);
  return categoryMembership(category, person(change), on);
}
const days = (count: number, noc = '21231', country = 'IN', start = '2023-01-02', hours = 30) =>
  job(noc, country, start, addDays(plainDate(start), count - 1), hours);

describe('six continuous months in three years (versions to 2026-02-17)', () => {
  const met = (jobs: readonly unknown[], on = ON) => valueOf(ask('stem@v1', { jobs }, on));

  test('are 182 days of full-time work', () => {
    expect(met([days(HALF_YEAR - 1)])).toBe(false);
    expect(met([days(HALF_YEAR)])).toBe(true);
  });

  test('may be a year of half-time work', () => {
    expect(met([days(2 * HALF_YEAR - 1, '21231', 'IN', '2023-01-02', 15)])).toBe(false);
    expect(met([days(2 * HALF_YEAR, '21231', 'IN', '2023-01-02', 15)])).toBe(true);
  });

  test('are broken by a day without work', () => {
    const half = days(91);
    expect(met([half, days(91, '21231', 'IN', '2023-04-03')])).toBe(true);
    expect(met([half, days(91, '21231', 'IN', '2023-04-04')])).toBe(false);
    expect(met([half, days(HALF_YEAR, '21231', 'IN', '2023-04-04')])).toBe(true);
  });

  test('are in a single occupation, which may be any listed one', () => {
    expect(met([days(91), days(91, '21232', 'IN', '2023-04-03')])).toBe(false);
    expect(met([days(HALF_YEAR, '20012')])).toBe(true);
    expect(met([days(HALF_YEAR, '72310')])).toBe(false);
  });

  test('may be in Canada or abroad', () => {
    expect(met([days(HALF_YEAR, '21231', 'CA')])).toBe(true);
  });

  test('are within the three years that end on the day', () => {
    const old = days(HALF_YEAR, '21231', 'IN', '2021-04-11');
    expect(met([old], plainDate('2024-04-11'))).toBe(true);
    expect(met([old], plainDate('2024-04-12'))).toBe(false);
  });

  test('are told in months counted and required', () => {
    expect(ask('stem@v1', { jobs: [days(100)] }).reasons).toEqual([
      { code: 'months-in-window', values: { months: 3, required: 6, since: '2021-04-11' } },
    ]);
    expect(ask('stem@v1', { jobs: [] }).reasons).toEqual([{ code: 'no-listed-occupation', values: {} }]);
    expect(ask('stem@v1', { jobs: [days(HALF_YEAR)] }).reasons).toEqual([]);
  });
});

describe('twelve months in three years (versions from 2026-02-18)', () => {
  const on = plainDate('2026-07-01');
  const met = (id: string, jobs: readonly unknown[]) => valueOf(ask(id, { jobs }, on));

  test('are 364 days of full-time work, in pieces', () => {
    const pieces = (last: number) => [
      days(182, '31301', 'IN', '2024-01-01'),
      days(last, '31301', 'IN', '2025-01-01'),
    ];
    expect(met('healthcare@2026-v3', pieces(181))).toBe(false);
    expect(met('healthcare@2026-v3', pieces(182))).toBe(true);
  });

  test.each([
    ['physicians-ca@2026-v1', '31102'],
    ['senior-managers-ca@2026-v1', '00012'],
    ['researchers-ca@2026-v1', '41200'],
  ])('%s count work in Canada only', (id, noc) => {
    expect(met(id, [days(364, noc, 'IN', '2025-01-01')])).toBe(false);
    expect(met(id, [days(364, noc, 'CA', '2025-01-01')])).toBe(true);
    expect(met(id, [days(182, noc, 'CA', '2025-01-01'), days(182, noc, 'IN', '2024-01-01')])).toBe(false);
  });

  test('cooks left the trades and butchers joined', () => {
    expect(met('trades@2026-v3', [days(364, '63200', 'CA', '2025-01-01')])).toBe(false);
    expect(met('trades@2026-v3', [days(364, '63201', 'CA', '2025-01-01')])).toBe(true);
  });
});

describe('French', () => {
  const tef = { test: 'tef', date: '2024-01-10', listening: 249, reading: 207, writing: 310, speaking: 310 };

  test('needs NCLC 7 in all four abilities', () => {
    expect(valueOf(ask('french@v1', { languageTests: [tef] }))).toBe(true);
    for (const ability of ['listening', 'reading', 'writing', 'speaking'] as const) {
      const lower = { ...tef, [ability]: tef[ability] - 1 };
      const tree = ask('french@v1', { languageTests: [lower] });
      expect(valueOf(tree), ability).toBe(false);
      expect(tree.reasons).toEqual([{ code: 'language-too-low', values: { lowest: 6, required: 7 } }]);
    }
  });

  test('may be the first or the second official language', () => {
    for (const firstOfficialLanguage of ['en', 'fr']) {
      expect(valueOf(ask('french@v1', { languageTests: [tef], firstOfficialLanguage }))).toBe(true);
    }
  });

  test('is not replaced by English, and needs a valid test', () => {
    expect(ask('french@v1', { languageTests: [testResult('celpip', '2024-01-10', 12)] }).reasons).toEqual([
      { code: 'no-valid-test', values: {} },
    ]);
    expect(valueOf(ask('french@v1', { languageTests: [tef] }, plainDate('2026-01-10')))).toBe(false);
  });
});

test('military recruits cannot be decided from the facts, and the answer says so', () => {
  const tree = ask('military-recruits@2026-v1', {}, plainDate('2026-07-01'));
  expect(tree.outcome).toEqual({ kind: 'unknown', missing: ['militaryService'] });
  expect(tree.reasons.map(({ code }) => code)).toEqual(['military-not-modelled']);
});
