import { describe, expect, test } from 'vitest';
import { readCodedCandidate } from '../../src/coded/read.ts';
import { all, breakdown, couple, english, french, single } from '../support/candidates.ts';

/** Rows at the edges of the tables, where public implementations were seen to go wrong. */
describe('rows at the edges', () => {
  test.each([
    [0, 0, 0],
    [16, 0, 0],
    [17, 0, 0],
    [18, 90, 99],
    [19, 95, 105],
    [20, 100, 110],
    [29, 100, 110],
    [30, 95, 105],
    [32, 85, 94],
    [33, 80, 88],
    [39, 50, 55],
    [40, 45, 50],
    [44, 5, 6],
    [45, 0, 0],
    [66, 0, 0],
    [150, 0, 0],
  ])('age %i earns %i with a spouse and %i without', (age, withSpouse, alone) => {
    expect(breakdown(couple({ age })).core.age).toBe(withSpouse);
    expect(breakdown(single({ age })).core.age).toBe(alone);
  });

  test.each([17, 66])('age %i is scored, not refused', (age) => {
    expect(readCodedCandidate(single({ age })).ok).toBe(true);
    expect(breakdown(single({ age, education: 'secondary' })).total).toBe(30);
  });

  test.each([
    ['none', 0, 0, 0],
    ['secondary', 28, 30, 2],
    ['oneYear', 84, 90, 6],
    ['twoYear', 91, 98, 7],
    ['threeYear', 112, 120, 8],
    ['twoOrMore', 119, 128, 9],
    ['masters', 126, 135, 10],
    ['phd', 140, 150, 10],
  ] as const)('education %s earns %i, %i alone, %i for a spouse', (education, withSpouse, alone, spouse) => {
    expect(breakdown(couple({ education })).core.education).toBe(withSpouse);
    expect(breakdown(single({ education })).core.education).toBe(alone);
    expect(breakdown(couple({}, { education })).spouse.education).toBe(spouse);
  });

  test.each(['none', 'secondary'] as const)('%s has no combination, whatever comes with it', (education) => {
    const { transferability } = breakdown(
      single({ education, firstLanguage: english(10), canadianWorkYears: 5 }),
    );
    expect(transferability.education).toBe(0);
  });

  test.each([
    [3, 0, 0],
    [4, 6, 6],
    [5, 6, 6],
    [6, 8, 9],
    [7, 16, 17],
    [8, 22, 23],
    [9, 29, 31],
    [10, 32, 34],
    [12, 32, 34],
  ])('CLB %i in one ability of the first language earns %i, %i alone', (clb, withSpouse, alone) => {
    const firstLanguage = { name: 'en' as const, clb: { ...all(0), writing: clb } };
    expect(breakdown(couple({ firstLanguage })).core.firstLanguage.total).toBe(withSpouse);
    expect(breakdown(single({ firstLanguage })).core.firstLanguage.total).toBe(alone);
  });

  test('each ability of the first language counts on its own level, never four times the lowest', () => {
    const firstLanguage = {
      name: 'en' as const,
      clb: { listening: 10, reading: 7, writing: 6, speaking: 4 },
    };
    expect(breakdown(single({ firstLanguage })).core.firstLanguage).toEqual({
      listening: 34,
      reading: 17,
      writing: 9,
      speaking: 6,
      total: 66,
    });
  });

  test('French as the first language earns the same core and combinations as English', () => {
    const change = { education: 'masters' as const, foreignWorkYears: 3 };
    const inFrench = breakdown(single({ ...change, firstLanguage: french(9) }));
    const inEnglish = breakdown(single({ ...change, firstLanguage: english(9) }));
    expect(inFrench.core).toEqual(inEnglish.core);
    expect(inFrench.transferability).toEqual(inEnglish.transferability);
    expect(inFrench.core.firstLanguage.total).toBe(124);
  });

  test.each([
    [4, 0],
    [5, 4],
    [6, 4],
    [7, 12],
    [8, 12],
    [9, 24],
  ])('a second language at %i in all abilities earns %i', (clb, points) => {
    expect(breakdown(single({ secondLanguage: all(clb) })).core.secondLanguage.total).toBe(points);
  });

  test('no second test earns nothing', () => {
    expect(breakdown(single({ secondLanguage: null })).core.secondLanguage.total).toBe(0);
  });

  test('sums of 19 and 21 in the second language stay whole with a spouse; only 24 is cut', () => {
    const sum = (listening: number, reading: number): number =>
      breakdown(couple({ secondLanguage: { ...all(9), listening, reading } })).core.secondLanguage.total;
    expect([sum(5, 9), sum(7, 9), sum(9, 9)]).toEqual([19, 21, 22]);
  });

  test('Canadian work earns 35 to 70 with a spouse and 40 to 80 alone, no more after five years', () => {
    const years = [0, 1, 2, 3, 4, 5, 6, 100];
    const points = (make: typeof single | typeof couple): number[] =>
      years.map((canadianWorkYears) => breakdown(make({ canadianWorkYears })).core.canadianWork);
    expect(points(couple)).toEqual([0, 35, 46, 56, 63, 70, 70, 70]);
    expect(points(single)).toEqual([0, 40, 53, 64, 72, 80, 80, 80]);
  });

  test('foreign work earns nothing by itself', () => {
    expect(breakdown(single({ foreignWorkYears: 10 })).total).toBe(breakdown(single()).total);
  });

  test.each([
    [0, 0],
    [1, 13],
    [2, 13],
    [3, 25],
    [10, 25],
  ])('%i years of foreign work with CLB 7 earn %i', (foreignWorkYears, points) => {
    const { transferability } = breakdown(single({ foreignWorkYears, firstLanguage: english(7) }));
    expect(transferability.foreignLanguage).toBe(points);
  });

  test('each part of the spouse counts by itself: education without a test, a test without education', () => {
    expect(breakdown(couple({}, { education: 'phd' })).spouse.total).toBe(10);
    expect(breakdown(couple({}, { clb: all(9) })).spouse.total).toBe(20);
    expect(breakdown(couple({}, { canadianWorkYears: 5 })).spouse.total).toBe(10);
  });

  test('the spouse never feeds the combinations', () => {
    const { transferability } = breakdown(
      couple({}, { education: 'phd', clb: all(10), canadianWorkYears: 5 }),
    );
    expect(transferability.raw).toBe(0);
  });

  test('Canadian study earns 15 or 30, and nothing before 2016-11-19', () => {
    const points = (canadianStudy: 'none' | 'oneOrTwoYear' | 'threePlus', day: string): number =>
      breakdown(single({ canadianStudy }), day).additional.canadianStudy;
    expect([
      points('none', '2025-03-25'),
      points('oneOrTwoYear', '2025-03-25'),
      points('threePlus', '2025-03-25'),
    ]).toEqual([0, 15, 30]);
    expect([points('threePlus', '2016-11-18'), points('threePlus', '2016-11-19')]).toEqual([0, 30]);
  });

  test('a sibling earns 15 from 2017-06-06, once', () => {
    const points = (day: string): number => breakdown(single({ sibling: true }), day).additional.sibling;
    expect([points('2017-06-05'), points('2017-06-06'), points('2026-08-24')]).toEqual([0, 15, 15]);
  });

  test('French earns nothing, then 15 or 30, then 25 or 50', () => {
    const points = (day: string): number[] =>
      [null, all(5)].map(
        (secondLanguage) =>
          breakdown(single({ firstLanguage: french(7), secondLanguage }), day).additional.french,
      );
    expect(points('2017-06-05')).toEqual([0, 0]);
    expect(points('2017-06-06')).toEqual([15, 30]);
    expect(points('2020-10-19')).toEqual([15, 30]);
    expect(points('2020-10-20')).toEqual([25, 50]);
  });

  test('an offer earned 600, then 200 or 50, then nothing', () => {
    const points = (day: string): number[] =>
      (['teer00', 'other'] as const).map(
        (jobOffer) => breakdown(single({ jobOffer }), day).additional.jobOffer,
      );
    expect(points('2015-01-01')).toEqual([600, 600]);
    expect(points('2016-11-18')).toEqual([600, 600]);
    expect(points('2016-11-19')).toEqual([200, 50]);
    expect(points('2025-03-24')).toEqual([200, 50]);
    expect(points('2025-03-25')).toEqual([0, 0]);
  });

  test('in 2015 a nomination and an offer together counted 600 once', () => {
    const { additional } = breakdown(single({ nomination: true, jobOffer: 'other' }), '2015-01-01');
    expect(additional.raw).toBe(1200);
    expect(additional.total).toBe(600);
  });

  test('the highest score without a nomination is 695, with one 1,200', () => {
    const best = single({
      age: 25,
      education: 'phd',
      firstLanguage: french(10),
      secondLanguage: all(9),
      canadianWorkYears: 5,
      foreignWorkYears: 3,
      canadianStudy: 'threePlus',
      sibling: true,
    });
    expect(breakdown(best).total).toBe(695);
    expect(breakdown({ ...best, nomination: true }).total).toBe(1200);
  });
});
