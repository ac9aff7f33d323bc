import { describe, expect, test } from 'vitest';
import { ABILITIES, type Ability } from '../../src/coded/candidate.ts';
import { charts, LANGUAGE_TESTS, type LanguageTest, levelOf } from '../../src/language/charts.ts';

/**
 * Lowest scores as IRCC's pages print them: one line a level, in the order speaking, listening, reading,
 * writing. TEF in the old-score column.
 */
const PRINTED: Readonly<Record<LanguageTest, string>> = {
  ielts: `
    10 7.5 8.5 8.0 7.5
     9 7.0 8.0 7.0 7.0
     8 6.5 7.5 6.5 6.5
     7 6.0 6.0 6.0 6.0
     6 5.5 5.5 5.0 5.5
     5 5.0 5.0 4.0 5.0
     4 4.0 4.5 3.5 4.0`,
  celpip: `
    10 10 10 10 10
     9  9  9  9  9
     8  8  8  8  8
     7  7  7  7  7
     6  6  6  6  6
     5  5  5  5  5
     4  4  4  4  4`,
  pte: `
    10 89 89 88 90
     9 84 82 78 88
     8 76 71 69 79
     7 68 60 60 69
     6 59 50 51 60
     5 51 39 42 51
     4 42 28 33 41`,
  tef: `
    10 393 316 263 393
     9 371 298 248 371
     8 349 280 233 349
     7 310 249 207 310
     6 271 217 181 271
     5 226 181 151 226
     4 181 145 121 181`,
  tcf: `
    10 16 549 549 16
     9 14 523 524 14
     8 12 503 499 12
     7 10 458 453 10
     6  7 398 406  7
     5  6 369 375  6
     4  4 331 342  4`,
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

/** The first line, from the top, whose score is reached. */
function printedLevel(name: LanguageTest, ability: Ability, score: number): number {
  for (const line of PRINTED[name].trim().split('\n')) {
    const [level = 0, ...lowest] = line.trim().split(/\s+/).map(Number);
    if (score >= (lowest[COLUMNS.indexOf(ability)] ?? Number.NaN)) return level;
  }
  return 0;
}

describe.each(LANGUAGE_TESTS)('%s', (name) => {
  test.each(COLUMNS)('every score of %s has the printed level', (ability) => {
    const { step, highest } = SCALES[name];
    const top = highest[COLUMNS.indexOf(ability)] ?? 0;
    const levels = new Set<number>();
    for (let score = 0; score <= top; score += step) {
      const level = levelOf(name, ability, score);
      expect(level, `${ability} ${score}`).toBe(printedLevel(name, ability, score));
      levels.add(level);
    }
    expect([...levels].sort((a, b) => a - b)).toEqual([0, 4, 5, 6, 7, 8, 9, 10]);
  });

  test('has the scale of the certificate', () => {
    const chart = charts[name];
    expect(chart.step).toBe(SCALES[name].step);
    expect(COLUMNS.map((ability) => chart.maximum[ability])).toEqual(SCALES[name].highest);
  });

  test('has seven rising lowest scores for each ability, none above the highest score', () => {
    for (const ability of ABILITIES) {
      const minima = charts[name].minima[ability];
      expect(minima).toHaveLength(7);
      expect([...minima].sort((a, b) => a - b)).toEqual(minima);
      expect(new Set(minima).size).toBe(7);
      expect(Math.max(...minima)).toBeLessThanOrEqual(charts[name].maximum[ability]);
    }
  });
});

test('a score is never rounded up: just below a line is the level below', () => {
  expect(levelOf('ielts', 'listening', 8.4)).toBe(9);
  expect(levelOf('ielts', 'reading', 3.4)).toBe(0);
  expect(levelOf('pte', 'writing', 89.9)).toBe(9);
});

test('English tests are English and French tests French', () => {
  expect(LANGUAGE_TESTS.map((name) => charts[name].language)).toEqual(['en', 'en', 'en', 'fr', 'fr']);
});
