import { poolDistributions } from '@openentry/data';
import { describe, expect, test } from 'vitest';
import { bandsOf, fitBands, narrowestBands } from '../../src/bands/bands.ts';

const PUBLISHED = {
  '501-600': 5,
  '601-1200': 2,
  '451-500': 30,
  '491-500': 10,
  '481-490': 8,
  '471-480': 6,
  '461-470': 4,
  '451-460': 2,
  '0-450': 40,
  total: 77,
};

describe('the bands of a distribution', () => {
  test('are read from the names, highest first, a wide band before its parts', () => {
    expect(bandsOf(PUBLISHED).map(({ band }) => band)).toEqual([
      '601-1200',
      '501-600',
      '451-500',
      '491-500',
      '481-490',
      '471-480',
      '461-470',
      '451-460',
      '0-450',
    ]);
  });

  test('have both ends, their count, and are marked when they are parts', () => {
    const bands = bandsOf(PUBLISHED);
    expect(bands.find(({ band }) => band === '451-500')).toEqual({
      band: '451-500',
      from: 451,
      to: 500,
      count: 30,
      part: false,
    });
    expect(bands.filter(({ part }) => part).map(({ band }) => band)).toEqual([
      '491-500',
      '481-490',
      '471-480',
      '461-470',
      '451-460',
    ]);
  });

  test('do not include the total or other words', () => {
    expect(bandsOf({ total: 5, note: 1, '10-20-30': 2, '-5': 1 })).toEqual([]);
  });
});

describe('the narrowest bands', () => {
  test('leave out the wide band whose parts are published', () => {
    const narrow = narrowestBands(PUBLISHED);
    expect(narrow.map(({ band }) => band)).not.toContain('451-500');
    expect(narrow).toHaveLength(8);
    expect(narrow.reduce((sum, { count }) => sum + count, 0)).toBe(77);
  });

  const whole = poolDistributions.filter(({ quality }) => quality === 'as published');
  /** As IRCC printed it: the five parts of 451–500 are 55,687 together and the band says 55,867. */
  const SHORT: Readonly<Record<string, number>> = { '2023-04-26': 180 };

  test('of the published distributions cover 0 to 1,200 once and add up to the total', () => {
    expect(whole.length).toBeGreaterThan(20);
    for (const { asOf, bands } of whole) {
      const covered = new Uint8Array(1201);
      let people = 0;
      for (const { from, to, count } of narrowestBands(bands)) {
        people += count;
        for (let crs = from; crs <= to; crs++) covered[crs] = (covered[crs] ?? 0) + 1;
      }
      expect([...new Set(covered)], asOf).toEqual([1]);
      expect(people + (SHORT[asOf] ?? 0), asOf).toBe(bands.total);
    }
  });
});

describe('the fit of a pool', () => {
  test('counts people by band, both ends included, beside the published number', () => {
    const countAt = Array.from({ length: 1201 }, () => 0);
    for (const crs of [0, 450, 451, 460, 461, 500, 501, 600, 601, 1200]) countAt[crs] = 1;
    const fit = Object.fromEntries(
      fitBands(PUBLISHED, countAt).map(({ band, published, simulated }) => [band, [published, simulated]]),
    );
    expect(fit).toEqual({
      '601-1200': [2, 2],
      '501-600': [5, 2],
      '451-500': [30, 4],
      '491-500': [10, 1],
      '481-490': [8, 0],
      '471-480': [6, 0],
      '461-470': [4, 1],
      '451-460': [2, 2],
      '0-450': [40, 2],
    });
  });

  test('of an empty pool is zero everywhere, and short columns count as empty', () => {
    for (const { simulated } of fitBands(PUBLISHED, [])) expect(simulated).toBe(0);
  });
});
