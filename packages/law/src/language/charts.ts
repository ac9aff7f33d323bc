import type { Ability } from '../coded/candidate.ts';
import { type Parameter, parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';

/** The tests that Express Entry accepts, by the short name used in facts. */
export const LANGUAGE_TESTS = ['ielts', 'celpip', 'pte', 'tef', 'tcf'] as const;
export type LanguageTest = (typeof LANGUAGE_TESTS)[number];

/** Tests whose results count, by day. TCF Canada came in December 2018 on a day that is not known. */
export const acceptedTests = parameter<readonly LanguageTest[]>({
  id: 'language.acceptedTests',
  provision: 'irpr.74',
  entries: [
    { instrument: 'mi-2014-12-01', value: ['ielts', 'celpip', 'tef'] },
    { instrument: 'tcf-2018-12', value: ['ielts', 'celpip', 'tef', 'tcf'] },
    { instrument: 'pte-2024-01-30', value: ['ielts', 'celpip', 'pte', 'tef', 'tcf'] },
  ],
});

/** Lowest score of each level from {@link LOWEST_LEVEL}, by ability; the last level is "or more". */
export type Minima = Readonly<Record<Ability, readonly number[]>>;

/** What the certificate of a test prints. No law decides that; it decides which level a score is. */
export interface Chart {
  readonly name: string;
  readonly language: 'en' | 'fr';
  readonly step: number;
  readonly maximum: Readonly<Record<Ability, number>>;
  /** CLB/NCLC levels from raw scores, in the unit printed on the certificate. */
  readonly minima: Parameter<Minima>;
}

/** The level of the first entry of each row of minima. */
export const LOWEST_LEVEL = 4;

const same = (value: number): Record<Ability, number> => ({
  listening: value,
  reading: value,
  writing: value,
  speaking: value,
});

const celpip = [4, 5, 6, 7, 8, 9, 10];
const tefProduction = [181, 226, 271, 310, 349, 371, 393];
const tcfProduction = [4, 6, 7, 10, 12, 14, 16];

// The charts are those of IRCC's language-test pages (page modified 2025-08-21); none is known to have been another.

export const ieltsMinima = parameter<Minima>({
  id: 'language.minima.ielts',
  provision: 'irpr.74',
  entries: [
    {
      instrument: 'language-charts',
      value: {
        listening: [4.5, 5, 5.5, 6, 7.5, 8, 8.5],
        reading: [3.5, 4, 5, 6, 6.5, 7, 8],
        writing: [4, 5, 5.5, 6, 6.5, 7, 7.5],
        speaking: [4, 5, 5.5, 6, 6.5, 7, 7.5],
      },
    },
  ],
});

export const celpipMinima = parameter<Minima>({
  id: 'language.minima.celpip',
  provision: 'irpr.74',
  entries: [
    {
      instrument: 'language-charts',
      value: { listening: celpip, reading: celpip, writing: celpip, speaking: celpip },
    },
  ],
});

export const pteMinima = parameter<Minima>({
  id: 'language.minima.pte',
  provision: 'irpr.74',
  entries: [
    {
      instrument: 'pte-2024-01-30',
      value: {
        listening: [28, 39, 50, 60, 71, 82, 89],
        reading: [33, 42, 51, 60, 69, 78, 88],
        writing: [41, 51, 60, 69, 79, 88, 90],
        speaking: [42, 51, 59, 68, 76, 84, 89],
      },
    },
  ],
});

/** Read in the column « Équivalence ancien score » whatever the test date: the only one Express Entry uses. */
export const tefMinima = parameter<Minima>({
  id: 'language.minima.tef',
  provision: 'irpr.74',
  entries: [
    {
      instrument: 'language-charts',
      value: {
        listening: [145, 181, 217, 249, 280, 298, 316],
        reading: [121, 151, 181, 207, 233, 248, 263],
        writing: tefProduction,
        speaking: tefProduction,
      },
    },
  ],
});

export const tcfMinima = parameter<Minima>({
  id: 'language.minima.tcf',
  provision: 'irpr.74',
  entries: [
    {
      instrument: 'tcf-2018-12',
      value: {
        listening: [331, 369, 398, 458, 503, 523, 549],
        reading: [342, 375, 406, 453, 499, 524, 549],
        writing: tcfProduction,
        speaking: tcfProduction,
      },
    },
  ],
});

export const charts: Readonly<Record<LanguageTest, Chart>> = {
  ielts: {
    name: 'IELTS General Training',
    language: 'en',
    step: 0.5,
    maximum: same(9),
    minima: ieltsMinima,
  },
  celpip: { name: 'CELPIP-General', language: 'en', step: 1, maximum: same(12), minima: celpipMinima },
  pte: { name: 'PTE Core', language: 'en', step: 1, maximum: same(90), minima: pteMinima },
  tef: {
    name: 'TEF Canada',
    language: 'fr',
    step: 1,
    maximum: { listening: 360, reading: 300, writing: 450, speaking: 450 },
    minima: tefMinima,
  },
  tcf: {
    name: 'TCF Canada',
    language: 'fr',
    step: 1,
    maximum: { listening: 699, reading: 699, writing: 20, speaking: 20 },
    minima: tcfMinima,
  },
};

/**
 * The chart of a test on the day of a law. Before the test was accepted there is none; it is read then by its first
 * one, so that its levels can be told and a reform can accept it earlier.
 */
export function minimaOf(test: LanguageTest, law: Ruleset): Minima {
  const { minima } = charts[test];
  const [first] = minima.entries;
  const value = law.find(minima)?.value ?? first?.value;
  if (value === undefined) throw new RangeError(`${minima.id} has no chart`);
  return value;
}

/**
 * CLB or NCLC of a raw score: the highest level whose lowest score it reaches, never rounded up.
 * Below the chart the level is 0; the last level of the chart, 10 so far, stands for itself and above.
 */
export function levelOf(minima: Minima, ability: Ability, score: number): number {
  const lowest = minima[ability];
  let level = 0;
  for (let i = 0; i < lowest.length; i++) {
    if (score >= (lowest[i] ?? Number.POSITIVE_INFINITY)) level = LOWEST_LEVEL + i;
  }
  return level;
}

/** CELPIP prints M for minimal or insufficient: below every level. */
const MINIMAL = 'M';

/** A score as the certificate prints it, or null for one that the test does not give. */
export function readTestScore(test: LanguageTest, ability: Ability, given: string): number | null {
  if (test === 'celpip' && given.toUpperCase() === MINIMAL) return 0;
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(given)) return null;
  const score = Number(given.replace(',', '.'));
  const { maximum, step } = charts[test];
  return score <= maximum[ability] && Number.isInteger(score / step) ? score : null;
}
