import { describe, expect, test } from 'vitest';
import { chanceOf, weighted } from '../../src/synthesis/random.ts';

const draw = (seed: string, count: number): number[] => {
  const chance = chanceOf(seed);
  return Array.from({ length: count }, () => chance.fraction());
};

describe('a stream of chances', () => {
  test('is the same for the same seed and another for another', () => {
    expect(draw('a', 100)).toEqual(draw('a', 100));
    expect(draw('a', 100)).not.toEqual(draw('b', 100));
    expect(draw('pool/2024-04-09', 5)).not.toEqual(draw('pool/2024-04-10', 5));
  });

  test('gives fractions from 0 to 1, 1 excluded, spread evenly', () => {
    const values = draw('spread', 100_000);
    expect(Math.min(...values.slice(0, 1000))).toBeGreaterThanOrEqual(0);
    expect(values.every((value) => value >= 0 && value < 1)).toBe(true);
    const tenths = Array.from({ length: 10 }, () => 0);
    for (const value of values) tenths[Math.floor(value * 10)] = (tenths[Math.floor(value * 10)] ?? 0) + 1;
    for (const count of tenths) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });

  test('gives whole numbers between two ends, both included', () => {
    const chance = chanceOf('between');
    const seen = new Set(Array.from({ length: 1000 }, () => chance.between(-2, 3)));
    expect([...seen].sort((a, b) => a - b)).toEqual([-2, -1, 0, 1, 2, 3]);
    expect(chance.between(7, 7)).toBe(7);
  });

  test('never lets happen what cannot, and always what must', () => {
    const chance = chanceOf('happens');
    for (let i = 0; i < 1000; i++) {
      expect(chance.happens(0)).toBe(false);
      expect(chance.happens(1)).toBe(true);
    }
  });

  test('picks items about as often as their weights, and never one of weight 0', () => {
    const chance = chanceOf('pick');
    const items = weighted([
      ['never', 0],
      ['one', 1],
      ['three', 3],
    ]);
    const counts: Record<string, number> = {};
    for (let i = 0; i < 20_000; i++) {
      const item = chance.pick(items);
      counts[item] = (counts[item] ?? 0) + 1;
    }
    expect(counts.never).toBeUndefined();
    expect((counts.three ?? 0) / (counts.one ?? 1)).toBeGreaterThan(2.8);
    expect((counts.three ?? 0) / (counts.one ?? 1)).toBeLessThan(3.2);
  });

  test('refuses to pick from nothing', () => {
    expect(() => chanceOf('x').pick(weighted([]))).toThrow(RangeError);
  });
});
