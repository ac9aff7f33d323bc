import { describe, expect, test } from 'vitest';
import { candidateStream, single } from '../../../law/test/support/candidates.ts';
import { seed } from '../../../law/test/support/seed.ts';
import { compileBreakdown } from '../../src/scorer/breakdown.ts';
import { blockPoints, compileScorer } from '../../src/scorer/compile.ts';
import { flatBreakdown } from '../../src/scorer/leaves.ts';
import { packPool } from '../../src/scorer/pack.ts';
import { compileTotals } from '../../src/scorer/totals.ts';
import { comparison, occupiedStream } from './support/compare.ts';
import { occupationTiers, reform, reforms } from './support/laws.ts';
import { factorLeaves, readableLeaves } from './support/readable.ts';
import { CANDIDATES, TIMEOUT } from './support/runs.ts';

const RANDOM = Math.ceil(CANDIDATES / 50);
const EXPLAINED = Math.ceil(RANDOM / 20);

describe.each(Object.entries(reforms))('a reform: %s', (_name, law) => {
  test(
    'every leaf, block and total is that of the readable rules',
    () => {
      const next = occupiedStream(seed + 2);
      const candidates = Array.from({ length: RANDOM }, next);
      const compare = comparison(law);
      expect(compare(candidates.slice(0, EXPLAINED), readableLeaves)).toEqual([]);
      expect(compare(candidates, factorLeaves)).toEqual([]);
    },
    TIMEOUT,
  );
});

describe('a factor that tells occupations apart', () => {
  const law = reform({}, [{ group: 'crs.additional', factor: occupationTiers }]);
  const nurse = { canadianWorkByOccupation: { '31301': 2, '64100': 9 }, jobOfferOccupation: null };

  test('counts the best single occupation or offer, and the totals of a pool with it', () => {
    const people = [
      single(nurse),
      single({ ...nurse, jobOfferOccupation: '72310' }),
      single({ canadianWorkByOccupation: {}, jobOfferOccupation: null }),
      single({ canadianWorkByOccupation: { '31102': 100, '21231': 1 }, jobOfferOccupation: '31301' }),
    ];
    const scorer = compileScorer(law);
    expect(people.map((person) => scorer(person, blockPoints()).additional)).toEqual([40, 60, 0, 50]);
    const base = compileTotals(reform({})).scoreAll(packPool(people), new Uint16Array(4));
    const totals = compileTotals(law).scoreAll(packPool(people), new Uint16Array(4));
    expect(totals.map((total, person) => total - (base[person] ?? 0))).toEqual(Uint16Array.of(40, 60, 0, 50));
  });

  test.each([
    ['canadianWorkByOccupation', { jobOfferOccupation: null }],
    ['jobOfferOccupation', { canadianWorkByOccupation: {} }],
  ])('refuses a candidate without %s, by name: a bulk score has no range', (field, change) => {
    const person = single(change);
    const message = new RegExp(`lacks ${field},`);
    expect(() => compileScorer(law)(person, blockPoints())).toThrow(message);
    expect(() => compileBreakdown(law)(person, flatBreakdown())).toThrow(message);
    const pool = packPool([single({ ...nurse }), person]);
    expect(() => compileTotals(law).scoreAll(pool, new Uint16Array(2))).toThrow(message);
    // The law in force does not ask.
    expect(compileTotals(reform({})).scoreAll(pool, new Uint16Array(2))).toHaveLength(2);
  });

  test('refuses such a candidate where the readable rules do the scoring too', () => {
    const slow = reform({ 'crs.transferability.foreignWorkThresholds': { tier1: 1, tier2: 40 } }, [
      { group: 'crs.core', factor: occupationTiers },
    ]);
    expect(() => compileScorer(slow)(single(), blockPoints())).toThrow(/lacks canadianWorkByOccupation,/);
  });

  test('refuses an occupation that does not exist', () => {
    const person = single({ canadianWorkByOccupation: { '99999': 1 }, jobOfferOccupation: null });
    expect(() => compileScorer(law)(person, blockPoints())).toThrow('99999 is not a code of NOC 2021');
  });

  test('may not read anything besides, or its table would be wrong', () => {
    const factor = { ...occupationTiers, reads: [...occupationTiers.reads, 'age'] as const };
    const strange = reform({}, [{ group: 'crs.additional', factor }]);
    expect(() => compileScorer(strange)).toThrow(
      'added.tiers has the domain of occupations and reads age besides',
    );
  });
});

test.each([
  ['half points', 0.5],
  ['negative points', -1],
  ['points that no table holds', 70_000],
])('refuses %s at once', (_what, points) => {
  const strange = reform({ 'crs.sibling.points': points });
  expect(() => compileScorer(strange)).toThrow(/crs\.sibling gives .*whole points from 0 to 65535/);
  expect(() => compileTotals(strange)).toThrow(RangeError);
});

test('a pool keeps nothing of a law: the same pool serves the law and its reforms', () => {
  const next = candidateStream(seed + 3);
  const people = Array.from({ length: 1000 }, next);
  const pool = packPool(people);
  for (const name of ['other values', 'caps that bind, different in the two columns'] as const) {
    const law = reforms[name];
    if (!law) throw new RangeError(`There is no reform "${name}"`);
    const totals = compileTotals(law).scoreAll(pool, new Uint16Array(people.length));
    const scorer = compileScorer(law);
    expect([...totals]).toEqual(people.map((person) => scorer(person, blockPoints()).total));
  }
});
