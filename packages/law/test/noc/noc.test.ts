import { expect, test } from 'vitest';
import { broadCategoryOf, isSkilled, occupationOf, occupations } from '../../src/noc/noc.ts';

test('NOC 2021 has 516 unit groups with five digits, each once', () => {
  expect(occupations).toHaveLength(516);
  expect(new Set(occupations.map(({ code }) => code)).size).toBe(516);
  for (const { code } of occupations) expect(code).toMatch(/^\d{5}$/);
});

test('the TEER category is the second digit', () => {
  const counts = [0, 0, 0, 0, 0, 0];
  for (const { code, teer } of occupations) {
    expect(teer, code).toBe(Number(code[1]));
    counts[teer] = (counts[teer] ?? 0) + 1;
  }
  expect(counts).toEqual([48, 97, 162, 69, 95, 45]);
});

test('every occupation has a title in both languages', () => {
  for (const { code, en, fr } of occupations) {
    expect(en.trim(), code).not.toBe('');
    expect(fr.trim(), code).not.toBe('');
  }
});

test('skilled is TEER 0 to 3; a code that does not exist is not skilled', () => {
  expect(occupations.filter(({ code }) => isSkilled(code))).toHaveLength(48 + 97 + 162 + 69);
  for (const code of ['93888', '', '2171', '00018', 'constructor']) {
    expect(isSkilled(code), code).toBe(false);
    expect(occupationOf(code), code).toBeUndefined();
  }
});

test('10022 is TEER 0 in business, finance and administration (course example)', () => {
  expect(occupationOf('10022')?.teer).toBe(0);
});

test('the broad category is the first digit of a code that exists', () => {
  for (const { code } of occupations) expect(broadCategoryOf(code), code).toBe(Number(code[0]));
  expect(new Set(occupations.map(({ code }) => broadCategoryOf(code))).size).toBe(10);
  for (const code of ['00000', '99999', '2123a', '2123', '']) expect(broadCategoryOf(code)).toBeUndefined();
});

test('no two occupations share a title', () => {
  const shared = (language: 'en' | 'fr'): string[] =>
    occupations
      .filter((one) => occupations.some((other) => other !== one && other[language] === one[language]))
      .map(({ code }) => code);
  expect(shared('en')).toEqual([]);
  expect(shared('fr')).toEqual([]);
});

test('French titles that are not the official ones say so', () => {
  // ESDC merges 00011 to 00015; the published list prints the title of 84120 for 82030.
  expect(occupations.filter(({ frAdapted }) => frAdapted).map(({ code }) => code)).toEqual([
    '00011',
    '00012',
    '00013',
    '00014',
    '00015',
    '82030',
  ]);
});
