import { describe, expect, test } from 'vitest';
import { categoriesOn, categoryVersion, categoryVersions } from '../../src/categories/categories.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { occupationOf } from '../../src/noc/noc.ts';
import { addDays, plainDate } from '../../src/time/plainDate.ts';

const codes = (text: string): string[] => text.trim().split(/\s+/);
const change = (from: readonly string[], out: string, into: string): string[] =>
  [...from.filter((code) => !codes(out).includes(code)), ...codes(into)].sort();

const HEALTHCARE_V1 = codes(`
  31100 31101 31102 31103 31110 31111 31112 31121 31200 31201 31202 31203 31204 31209 31300 31301 31302 31303
  32101 32102 32103 32109 32120 32121 32122 32200 32201 32209 33101 33102 33103 33109 41301 41320 42203`);
const HEALTHCARE_V2 = change(
  HEALTHCARE_V1,
  '31204 32200 32209 33109 41320 42203',
  '31120 32104 32111 32123 32124 32129 41300 42201',
);
const STEM_V1 = codes(`
  20010 20011 20012 21200 21201 21202 21203 21210 21211 21220 21221 21222 21223 21230 21231 21232 21233 21234
  21300 21310 21311 21321 21322 41400`);
const STEM_V2 = codes('20011 21220 21300 21301 21310 21321 21331 22300 22301 22310 63100');
const TRADES_V1 = codes('72014 72106 72200 72300 72310 72400 72402 72405 72406 73200');
const TRADES_V2 = codes(`
  22303 63200 70010 70011 72100 72102 72106 72200 72201 72300 72302 72310 72311 72320 72400 72401 72402 72422
  72501 72999 73100 73110 73112 73113 82021`);
const EDUCATION = codes('41220 41221 42202 42203 43100');

/** Lists as published; the versions of 2026 change the trades, keep the others or are new. */
const LISTS: Readonly<Record<string, readonly string[]>> = {
  'healthcare@v1': HEALTHCARE_V1,
  'healthcare@v2': HEALTHCARE_V2,
  'healthcare@2026-v3': HEALTHCARE_V2,
  'stem@v1': STEM_V1,
  'stem@v2': STEM_V2,
  'stem@2026-v3': STEM_V2,
  'trades@v1': TRADES_V1,
  'trades@v2': TRADES_V2,
  'trades@2026-v3': change(TRADES_V2, '63200', '63201'),
  'transport@v1': codes('70020 72403 72404 72600 72601 72602 72603 72604 73300 93200'),
  'transport@2026-v2': codes('22313 72404 72410 72600'),
  'agriculture@v1': codes('63201 82030 82031'),
  'agriculture@v2': codes('63201'),
  'education@v1': EDUCATION,
  'education@2026-v2': EDUCATION,
  'physicians-ca@2026-v1': codes('31100 31101 31102'),
  'senior-managers-ca@2026-v1': codes('00012 00013 00014 00015'),
  'researchers-ca@2026-v1': codes('41200 41201'),
  'military-recruits@2026-v1': codes('40042 42102 43204'),
  'french@v1': [],
  'french@2026-v2': [],
};

describe('the lists of occupations', () => {
  test.each(Object.entries(LISTS))('%s is as published', (id, expected) => {
    expect([...(categoryVersion(id)?.nocs ?? ['missing'])].sort()).toEqual([...expected].sort());
  });

  test('there are 21 versions and no others', () => {
    expect(categoryVersions.map(({ id }) => id).sort()).toEqual(Object.keys(LISTS).sort());
  });

  test('have the published sizes', () => {
    const sizes = ['healthcare@v1', 'healthcare@v2', 'stem@v1', 'stem@v2', 'trades@v1', 'trades@v2'].map(
      (id) => categoryVersion(id)?.nocs.length,
    );
    expect(sizes).toEqual([35, 37, 24, 11, 10, 25]);
  });

  test('hold only occupations of NOC 2021, each once', () => {
    for (const { id, nocs } of categoryVersions) {
      expect(new Set(nocs).size, id).toBe(nocs.length);
      for (const code of nocs) expect(occupationOf(code)?.code, `${id}: ${code}`).toBe(code);
    }
  });
});

describe('the requirements', () => {
  test('were six months, continuous, until 2026-02-17 and are twelve, in pieces, since', () => {
    for (const { id, instrument, requirement } of categoryVersions) {
      if (requirement.kind !== 'work') continue;
      const since2026 = instruments[instrument].inForce >= '2025-12-08';
      expect([id, requirement.months, requirement.continuous, requirement.windowYears]).toEqual([
        id,
        since2026 ? 12 : 6,
        !since2026,
        3,
      ]);
    }
  });

  test('are Canadian work for physicians, senior managers and researchers only', () => {
    const inCanada = categoryVersions.filter(
      ({ requirement }) => requirement.kind === 'work' && requirement.inCanada,
    );
    expect(inCanada.map(({ family }) => family).sort()).toEqual([
      'physicians-ca',
      'researchers-ca',
      'senior-managers-ca',
    ]);
  });

  test('are NCLC 7 for French', () => {
    for (const id of ['french@v1', 'french@2026-v2']) {
      expect(categoryVersion(id)?.requirement).toEqual({ kind: 'language', language: 'fr', nclc: 7 });
    }
  });
});

describe('the categories of a day', () => {
  const on = (day: string): string[] =>
    categoriesOn(plainDate(day))
      .map(({ id }) => id)
      .sort();
  const V1 = ['agriculture@v1', 'french@v1', 'healthcare@v1', 'stem@v1', 'trades@v1', 'transport@v1'];
  const V2 = ['agriculture@v2', 'education@v1', 'french@v1', 'healthcare@v2', 'stem@v2', 'trades@v2'];
  const OF_2026 = [
    'education@2026-v2',
    'french@2026-v2',
    'healthcare@2026-v3',
    'military-recruits@2026-v1',
    'physicians-ca@2026-v1',
    'researchers-ca@2026-v1',
    'senior-managers-ca@2026-v1',
    'stem@2026-v3',
    'trades@2026-v3',
    'transport@2026-v2',
  ];

  test.each([
    ['2023-05-30', []],
    ['2023-05-31', V1],
    ['2025-02-26', V1],
    ['2025-02-27', V2],
    ['2025-12-07', V2],
    ['2025-12-08', [...V2, 'physicians-ca@2026-v1'].sort()],
    ['2026-02-05', [...V2, 'physicians-ca@2026-v1'].sort()],
    [
      '2026-02-06',
      [...V2.filter((id) => id !== 'french@v1'), 'french@2026-v2', 'physicians-ca@2026-v1'].sort(),
    ],
    [
      '2026-02-17',
      [...V2.filter((id) => id !== 'french@v1'), 'french@2026-v2', 'physicians-ca@2026-v1'].sort(),
    ],
    ['2026-02-18', OF_2026],
    ['2031-12-31', OF_2026],
  ])('%s', (day, expected) => {
    expect(on(day)).toEqual(expected);
  });

  test('never include two versions of one family', () => {
    for (let day = plainDate('2023-05-01'); day < '2026-12-31'; day = addDays(day, 1)) {
      const families = categoriesOn(day).map(({ family }) => family);
      expect(new Set(families).size, day).toBe(families.length);
    }
  });

  test('have names in both languages', () => {
    for (const { id, name, roundLabel } of categoryVersions) {
      expect(name.en, id).not.toBe('');
      expect(name.fr, id).not.toBe(name.en);
      expect(roundLabel.en, id).not.toBe('');
    }
  });

  test('an unknown id is no category', () => {
    expect(categoryVersion('stem@v9')).toBeUndefined();
  });
});
