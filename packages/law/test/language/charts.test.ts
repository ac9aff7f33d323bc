import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ABILITIES, type Ability } from '../../src/coded/candidate.ts';
import {
  acceptedTests,
  charts,
  LANGUAGE_TESTS,
  type LanguageTest,
  LOWEST_LEVEL,
  levelOf,
  minimaOf,
} from '../../src/language/charts.ts';
import { lawOn } from '../support/law.ts';

/** The team's reference beside the clone, where there is one. */
const SHARED = join(import.meta.dirname, '../../../../../shared/facts/language-equivalency.json');

/**
 * Ranges of scores as language-equivalency.json has them, both ends included: one line a level, in the order
 * speaking, listening, reading, writing. Below the first line there is no level. TEF in the old-score column, the
 * only one Express Entry uses.
 */
const RANGES: Readonly<Record<LanguageTest, string>> = {
  ielts: `
    4 4..4.5 4.5..4.5 3.5..3.5 4..4.5
    5 5..5 5..5 4..4.5 5..5
    6 5.5..5.5 5.5..5.5 5..5.5 5.5..5.5
    7 6..6 6..7 6..6 6..6
    8 6.5..6.5 7.5..7.5 6.5..6.5 6.5..6.5
    9 7..7 8..8 7..7.5 7..7
    10 7.5..9 8.5..9 8..9 7.5..9`,
  celpip: `
    4 4..4 4..4 4..4 4..4
    5 5..5 5..5 5..5 5..5
    6 6..6 6..6 6..6 6..6
    7 7..7 7..7 7..7 7..7
    8 8..8 8..8 8..8 8..8
    9 9..9 9..9 9..9 9..9
    10 10..12 10..12 10..12 10..12`,
  pte: `
    4 42..50 28..38 33..41 41..50
    5 51..58 39..49 42..50 51..59
    6 59..67 50..59 51..59 60..68
    7 68..75 60..70 60..68 69..78
    8 76..83 71..81 69..77 79..87
    9 84..88 82..88 78..87 88..89
    10 89..90 89..90 88..90 90..90`,
  tef: `
    4 181..225 145..180 121..150 181..225
    5 226..270 181..216 151..180 226..270
    6 271..309 217..248 181..206 271..309
    7 310..348 249..279 207..232 310..348
    8 349..370 280..297 233..247 349..370
    9 371..392 298..315 248..262 371..392
    10 393..450 316..360 263..300 393..450`,
  tcf: `
    4 4..5 331..368 342..374 4..5
    5 6..6 369..397 375..405 6..6
    6 7..9 398..457 406..452 7..9
    7 10..11 458..502 453..498 10..11
    8 12..13 503..522 499..523 12..13
    9 14..15 523..548 524..548 14..15
    10 16..20 549..699 549..699 16..20`,
};
const COLUMNS: readonly Ability[] = ['speaking', 'listening', 'reading', 'writing'];

/** Highest score and step of each test, in the same order. */
const SCALES: Readonly<Record<LanguageTest, { step: number; highest: readonly number[] }>> = {
  ielts: { step: 0.5, highest: [9, 9, 9, 9] },
  celpip: { step: 1, highest: [12, 12, 12, 12] },
  pte: { step: 1, highest: [90, 90, 90, 90] },
  tef: { step: 1, highest: [450, 360, 300, 450] },
  tcf: { step: 1, highest: [20, 699, 699, 20] },
};

interface Row {
  readonly level: number;
  readonly ranges: readonly (readonly [number, number])[];
}

function rowsOf(name: LanguageTest): Row[] {
  return RANGES[name]
    .trim()
    .split('\n')
    .map((line) => {
      const [level = '', ...ranges] = line.trim().split(/\s+/);
      return {
        level: Number(level),
        ranges: ranges.map((range) => range.split('..').map(Number) as [number, number]),
      };
    });
}

/** The line in whose range the score lies; 0 below all of them. */
function printedLevel(name: LanguageTest, ability: Ability, score: number): number {
  const column = COLUMNS.indexOf(ability);
  const levels = rowsOf(name).filter(({ ranges }) => {
    const [least, most] = ranges[column] ?? [Number.NaN, Number.NaN];
    return score >= least && score <= most;
  });
  expect(levels.length, `${name} ${ability} ${score}`).toBeLessThanOrEqual(1);
  return levels[0]?.level ?? 0;
}

const chartOn = (name: LanguageTest, on = '2026-07-01') => minimaOf(name, lawOn(on));

describe.each(LANGUAGE_TESTS)('%s', (name) => {
  test.each(COLUMNS)('every score of %s has the printed level', (ability) => {
    const { step, highest } = SCALES[name];
    const top = highest[COLUMNS.indexOf(ability)] ?? 0;
    const levels = new Set<number>();
    for (let score = 0; score <= top; score += step) {
      const level = levelOf(chartOn(name), ability, score);
      expect(level, `${ability} ${score}`).toBe(printedLevel(name, ability, score));
      levels.add(level);
    }
    expect([...levels].sort((a, b) => a - b)).toEqual([0, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('has ranges without gaps up to the highest score', () => {
    const { step, highest } = SCALES[name];
    const rows = rowsOf(name);
    expect(rows.map(({ level }) => level)).toEqual([4, 5, 6, 7, 8, 9, 10]);
    for (const [column, top] of highest.entries()) {
      for (const [i, { ranges }] of rows.entries()) {
        const next = rows[i + 1]?.ranges[column]?.[0];
        expect(ranges[column]?.[1]).toBe(next === undefined ? top : next - step);
      }
    }
  });

  test('has the scale of the certificate', () => {
    const chart = charts[name];
    expect(chart.step).toBe(SCALES[name].step);
    expect(COLUMNS.map((ability) => chart.maximum[ability])).toEqual(SCALES[name].highest);
  });

  test('has seven rising lowest scores for each ability, none above the highest score', () => {
    for (const ability of ABILITIES) {
      const minima = chartOn(name)[ability];
      expect(minima).toHaveLength(7);
      expect([...minima].sort((a, b) => a - b)).toEqual(minima);
      expect(new Set(minima).size).toBe(7);
      expect(Math.max(...minima)).toBeLessThanOrEqual(charts[name].maximum[ability]);
    }
  });
});

test('a score is never rounded up: just below a line is the level below', () => {
  expect(levelOf(chartOn('ielts'), 'listening', 8.4)).toBe(9);
  expect(levelOf(chartOn('ielts'), 'reading', 3.4)).toBe(0);
  expect(levelOf(chartOn('pte'), 'writing', 89.9)).toBe(9);
});

test('English tests are English and French tests French, by the names of their certificates', () => {
  expect(LANGUAGE_TESTS.map((name) => [charts[name].name, charts[name].language])).toEqual([
    ['IELTS General Training', 'en'],
    ['CELPIP-General', 'en'],
    ['PTE Core', 'en'],
    ['TEF Canada', 'fr'],
    ['TCF Canada', 'fr'],
  ]);
  expect(LOWEST_LEVEL).toBe(4);
});

/** Errors of public calculators (traps.md; eligibility.md, section E). */
test.each([
  ['tef', 'reading', 247, 8],
  ['tef', 'reading', 248, 9],
  ['tef', 'reading', 262, 9],
  ['tef', 'reading', 263, 10],
  ['pte', 'reading', 50, 5],
  ['pte', 'reading', 51, 6],
  ['ielts', 'reading', 3.5, 4],
  ['ielts', 'reading', 6.5, 8],
  ['ielts', 'reading', 7.5, 9],
  ['ielts', 'reading', 8, 10],
  ['ielts', 'listening', 7, 7],
  ['ielts', 'listening', 7.5, 8],
  ['ielts', 'listening', 8, 9],
  ['ielts', 'listening', 8.5, 10],
  ['tcf', 'speaking', 6, 5],
  ['tcf', 'speaking', 5, 4],
  ['celpip', 'writing', 12, 10],
] as const)('%s %s %d is level %i', (name, ability, score, level) => {
  expect(levelOf(chartOn(name), ability, score)).toBe(level);
});

test.each([
  ['2015-01-01', ['ielts', 'celpip', 'tef']],
  ['2018-11-30', ['ielts', 'celpip', 'tef']],
  ['2018-12-01', ['ielts', 'celpip', 'tef', 'tcf']],
  ['2024-01-29', ['ielts', 'celpip', 'tef', 'tcf']],
  ['2024-01-30', ['ielts', 'celpip', 'pte', 'tef', 'tcf']],
  ['2026-07-01', ['ielts', 'celpip', 'pte', 'tef', 'tcf']],
])('on %s these tests are accepted: %j', (on, tests) => {
  expect(lawOn(on).read(acceptedTests)).toEqual(tests);
});

test.skipIf(!existsSync(SHARED))('the ranges are those of the reference', () => {
  type Published = Readonly<Record<Ability, { min: number; max: number }>> & { readonly level: number };
  interface PublishedTest {
    readonly id: string;
    readonly rows?: readonly Published[];
    readonly scales?: readonly { readonly id: string; readonly rows: readonly Published[] }[];
    readonly expressEntryUses?: string;
  }
  const { tests } = JSON.parse(readFileSync(SHARED, 'utf8')) as { tests: PublishedTest[] };
  const IDS: Readonly<Record<LanguageTest, string>> = {
    ielts: 'ieltsGeneralTraining',
    celpip: 'celpipGeneral',
    pte: 'pteCore',
    tef: 'tefCanada',
    tcf: 'tcfCanada',
  };
  for (const name of LANGUAGE_TESTS) {
    const published = tests.find(({ id }) => id === IDS[name]);
    const rows =
      published?.rows ?? published?.scales?.find(({ id }) => id === published.expressEntryUses)?.rows ?? [];
    const charted = rows.filter(({ level }) => level >= LOWEST_LEVEL);
    expect(rowsOf(name), name).toEqual(
      charted.map((row) => ({
        level: row.level,
        ranges: COLUMNS.map((ability) => [row[ability].min, row[ability].max]),
      })),
    );
  }
});
