import { type CodedCandidate, plainDate, rulesetOn } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { all, candidateStream, couple, single } from '../../../law/test/support/candidates.ts';
import { seed } from '../../../law/test/support/seed.ts';
import { blockPoints, compileScorer } from '../../src/scorer/compile.ts';
import { FIELDS } from '../../src/scorer/fields.ts';
import { indexIn, packPool } from '../../src/scorer/pack.ts';
import { compileTotals } from '../../src/scorer/totals.ts';

const law = rulesetOn(plainDate('2025-03-25'));

test.each([0, 1, 2, 3, 4, 5, 7, 16_383, 16_384, 16_385, 40_001])('a pool of %i people', (length) => {
  const people = Array.from({ length }, candidateStream(seed + length));
  const scorer = compileScorer(law);
  // Room beyond the pool stays as it was.
  const into = new Uint16Array(length + 2).fill(7);
  expect(compileTotals(law).scoreAll(packPool(people), into)).toBe(into);
  expect([...into]).toEqual([...people.map((person) => scorer(person, blockPoints()).total), 7, 7]);
});

test('too little room for the totals is refused', () => {
  const pool = packPool([single(), single()]);
  expect(() => compileTotals(law).scoreAll(pool, new Uint16Array(1))).toThrow(
    'There is room for 1 totals; the pool has 2 people',
  );
});

test('every index is one of its field', () => {
  const people = Array.from({ length: 10_000 }, candidateStream(seed));
  const { words } = packPool(people);
  for (const field of Object.keys(FIELDS) as (keyof typeof FIELDS)[]) {
    const most = Math.max(...people.map((_, person) => indexIn(words, person, field)));
    expect(most, field).toBeLessThan(FIELDS[field].size);
    expect(most, field).toBeGreaterThan(FIELDS[field].size / 2);
  }
});

describe('what no reader of candidates lets pass is refused by name', () => {
  const strange: readonly (readonly [string, CodedCandidate])[] = [
    ['age', single({ age: 151 })],
    ['age', single({ age: -1 })],
    ['age', single({ age: 30.5 })],
    ['canadianWorkYears', single({ canadianWorkYears: 101 })],
    ['foreignWorkYears', single({ foreignWorkYears: Number.NaN })],
    ['firstLanguage.clb', single({ firstLanguage: { name: 'en', clb: { ...all(9), writing: 13 } } })],
    ['firstLanguage.clb', single({ firstLanguage: { name: 'en', clb: { ...all(9), writing: 9.5 } } })],
    ['secondLanguage', single({ secondLanguage: { ...all(9), speaking: 16 } })],
    ['secondLanguage', single({ secondLanguage: { ...all(9), listening: -1 } })],
    ['spouse', { ...couple(), spouse: null }],
    ['spouse', { ...couple(), hasAccompanyingSpouse: false }],
    ['spouse.canadianWorkYears', couple({}, { canadianWorkYears: -1 })],
    ['spouse.clb', couple({}, { clb: all(14) })],
  ];
  test.each(strange)('%s', (field, candidate) => {
    expect(() => packPool([single(), candidate])).toThrow(`Candidate 1: ${field} cannot be`);
  });
});
