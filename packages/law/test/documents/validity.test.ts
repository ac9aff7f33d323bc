import { expect, test } from 'vitest';
import { isGood } from '../../src/documents/validity.ts';
import { countryName, dayInWords, dollars, listInWords } from '../../src/documents/words.ts';
import { plainDate } from '../../src/time/plainDate.ts';

const day = plainDate;

test('whether a document is good on the day of submission', () => {
  const on = day('2026-06-15');
  const police = { kind: 'issuedWithinMonths', months: 6 } as const;
  expect(isGood(police, day('2025-12-15'), on)).toBe(true);
  expect(isGood(police, day('2025-12-14'), on)).toBe(false);
  expect(isGood(police, day('2026-06-16'), on)).toBe(false);
  const results = { kind: 'youngerThanYears', years: 2 } as const;
  expect(isGood(results, day('2024-06-16'), on)).toBe(true);
  expect(isGood(results, day('2024-06-15'), on)).toBe(false);
  const stay = { kind: 'afterLastStay', day: day('2020-03-31') } as const;
  expect(isGood(stay, day('2020-03-31'), on)).toBe(false);
  expect(isGood(stay, day('2020-04-01'), on)).toBe(true);
  expect(isGood({ kind: 'afterLastStay', day: null }, day('2020-04-01'), on)).toBeNull();
  expect(isGood({ kind: 'noLimit' }, day('1999-01-01'), on)).toBe(true);
  expect(isGood({ kind: 'validOnSubmission' }, day('1999-01-01'), on)).toBeNull();
  expect(isGood({ kind: 'examinedWithinMonths', months: 12 }, day('2025-06-15'), on)).toBe(true);
});

test('amounts, days, countries and lists in both languages, with plain spaces', () => {
  expect([dollars(15_263, 'en'), dollars(15_263, 'fr')]).toEqual(['$15,263', '15 263 $']);
  expect(dayInWords(day('2026-08-24'), 'en')).toBe('August 24, 2026');
  expect(dayInWords(day('2026-08-24'), 'fr')).toBe('24 août 2026');
  expect(dayInWords(day('2026-05-01'), 'fr')).toBe('1er mai 2026');
  expect(dayInWords(day('2026-05-11'), 'fr')).toBe('11 mai 2026');
  expect([countryName('DE', 'en'), countryName('DE', 'fr'), countryName('XZ', 'fr')]).toEqual([
    'Germany',
    'Allemagne',
    'XZ',
  ]);
  expect([listInWords(['a', 'b', 'c'], 'en'), listInWords(['a', 'b'], 'fr')]).toEqual([
    'a, b and c',
    'a et b',
  ]);
});
