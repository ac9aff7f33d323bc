import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
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

/** Size, first and last code of each list as the category page orders it (categories.json). */
const ENDS: Readonly<Record<string, readonly [number, string?, string?]>> = {
  'french@v1': [0],
  'healthcare@v1': [35, '31100', '42203'],
  'stem@v1': [24, '20010', '41400'],
  'trades@v1': [10, '72014', '73200'],
  'transport@v1': [10, '70020', '93200'],
  'agriculture@v1': [3, '63201', '82031'],
  'healthcare@v2': [37, '31100', '42201'],
  'stem@v2': [11, '20011', '63100'],
  'trades@v2': [25, '22303', '82021'],
  'agriculture@v2': [1, '63201', '63201'],
  'education@v1': [5, '41220', '43100'],
  'french@2026-v2': [0],
  'healthcare@2026-v3': [37, '31100', '42201'],
  'stem@2026-v3': [11, '20011', '63100'],
  'trades@2026-v3': [25, '22303', '82021'],
  'education@2026-v2': [5, '41220', '43100'],
  'transport@2026-v2': [4, '22313', '72600'],
  'physicians-ca@2026-v1': [3, '31100', '31102'],
  'senior-managers-ca@2026-v1': [4, '00012', '00015'],
  'researchers-ca@2026-v1': [2, '41200', '41201'],
  'military-recruits@2026-v1': [3, '40042', '43204'],
};

test.each(Object.entries(ENDS))(
  '%s has its number of codes, the first and the last',
  (id, [size, first, last]) => {
    const nocs = [...(categoryVersion(id)?.nocs ?? ['missing'])].sort();
    expect([nocs.length, nocs[0], nocs.at(-1)]).toEqual([size, first, last]);
  },
);

describe('the labels of rounds', () => {
  test.each([
    ['french@v1', 'French language proficiency (Version 1)', ['French language proficiency (2023-1)']],
    ['healthcare@v1', 'Healthcare occupations (Version 1)', ['Healthcare occupations (2023-1)']],
    ['stem@v1', 'STEM occupations (Version 1)', ['STEM occupations (2023-1)']],
    ['trades@v1', 'Trade occupations (Version 1)', ['Trade Occupations (2023-1)']],
    ['transport@v1', 'Transport occupations (Version 1)', []],
    ['agriculture@v1', 'Agriculture and agri-food occupations (Version 1)', []],
    ['healthcare@v2', 'Healthcare and social services occupations (Version 2)', []],
    ['stem@v2', 'STEM occupations (Version 2)', []],
    ['trades@v2', 'Trade occupations (Version 2)', []],
    ['agriculture@v2', 'Agriculture and agri-food occupations (Version 2)', []],
    ['education@v1', 'Education occupations (Version 1)', []],
    ['french@2026-v2', 'French-Language proficiency 2026-Version 2', []],
    ['healthcare@2026-v3', 'Healthcare and Social Services Occupations, 2026-Version 3', []],
    ['stem@2026-v3', 'STEM Occupations, 2026-Version 3', []],
    ['trades@2026-v3', 'Trades Occupations, 2026-Version 3', []],
    ['education@2026-v2', 'Education Occupations, 2026-Version 2', []],
    ['transport@2026-v2', 'Transport Occupations, 2026-Version 2', []],
    ['physicians-ca@2026-v1', 'Physicians with Canadian Work Experience, 2026-Version 1', []],
    ['senior-managers-ca@2026-v1', 'Senior managers with Canadian Work Experience, 2026-Version 1', []],
    ['researchers-ca@2026-v1', 'Researchers with Canadian Work Experience, 2026-Version 1', []],
    ['military-recruits@2026-v1', 'Skilled Military Recruits, 2026-Version 1', []],
  ])('of %s are %s, and earlier %j', (id, label, aliases) => {
    expect(categoryVersion(id)?.roundLabel.en).toBe(label);
    expect(categoryVersion(id)?.aliases).toEqual(aliases);
  });

  test('are inferred where no round was held', () => {
    const inferred = categoryVersions.filter(({ roundLabelInferred }) => roundLabelInferred);
    expect(inferred.map(({ id }) => id).sort()).toEqual([
      'agriculture@v2',
      'education@2026-v2',
      'researchers-ca@2026-v1',
      'stem@2026-v3',
      'stem@v2',
    ]);
  });

  test('belong to one version each', () => {
    const labels = categoryVersions.flatMap(({ roundLabel, aliases }) => [roundLabel.en, ...aliases]);
    expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
  });
});

test('the French names of education, researchers and transport of 2026 are not verified', () => {
  const unverified = categoryVersions.filter(({ nameFrVerified }) => !nameFrVerified);
  expect(unverified.map(({ id }) => id).sort()).toEqual([
    'education@2026-v2',
    'education@v1',
    'researchers-ca@2026-v1',
    'transport@2026-v2',
  ]);
});

/** The team's reference beside the clone, where there is one. */
const SHARED = join(import.meta.dirname, '../../../../../shared/facts/categories.json');

interface Published {
  readonly id: string;
  readonly family: string;
  readonly version: string;
  readonly nameEn: string;
  readonly nameFr: string;
  readonly roundNameEn: string;
  readonly roundNameEnInferred: boolean;
  readonly roundNameFr: string | null;
  readonly roundNamesAlsoSeen: readonly string[];
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly requirement: Readonly<Record<string, unknown>>;
  readonly nocs: readonly { readonly code: string }[];
  readonly confidence: string;
}

describe.skipIf(!existsSync(SHARED))('the versions of the reference', () => {
  const { categories } = existsSync(SHARED)
    ? (JSON.parse(readFileSync(SHARED, 'utf8')) as { categories: Published[] })
    : { categories: [] };
  const apostrophes = (text: string): string => text.replaceAll("'", '’');

  test.each(categories)('$id', (published) => {
    const version = categoryVersion(published.id);
    expect({
      family: version?.family,
      version: version?.version,
      names: [version?.name.en, version?.name.fr],
      labels: [version?.roundLabel.en, version?.roundLabel.fr, version?.roundLabelInferred, version?.aliases],
      from: version && instruments[version.instrument].inForce,
      until: version?.until,
      nocs: [...(version?.nocs ?? [])].sort(),
      confidence: version?.confidence,
    }).toEqual({
      family: published.family,
      version: published.version,
      names: [published.nameEn, apostrophes(published.nameFr)],
      labels: [
        published.roundNameEn,
        published.roundNameFr,
        published.roundNameEnInferred,
        published.roundNamesAlsoSeen,
      ],
      from: published.effectiveFrom,
      until: published.effectiveTo,
      nocs: published.nocs.map(({ code }) => code).sort(),
      confidence: published.confidence,
    });
    const { requirement } = published;
    expect(version?.requirement.kind).toBe(requirement.kind);
    if (version?.requirement.kind !== 'work') return;
    const { months, windowYears, continuous, inCanada } = version.requirement;
    expect({ months, windowYears, continuous, inCanada }).toEqual({
      months: requirement.minMonthsFullTimeEquivalent,
      windowYears: requirement.lookbackYears,
      continuous: requirement.continuous,
      inCanada: requirement.location === 'Canada only',
    });
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

  test('are ten years of service, an offer of three and a credential of two for military recruits', () => {
    expect(categoryVersion('military-recruits@2026-v1')?.requirement).toEqual({
      kind: 'military',
      serviceYears: 10,
      offerYears: 3,
      credentialYears: 2,
    });
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

  test('begin on the day of their instrument and end on their last day', () => {
    for (const { id, instrument, until } of categoryVersions) {
      const { inForce } = instruments[instrument];
      expect(on(inForce), id).toContain(id);
      expect(on(addDays(inForce, -1)), id).not.toContain(id);
      if (until === null) continue;
      expect(on(until), id).toContain(id);
      expect(on(addDays(until, 1)), id).not.toContain(id);
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
