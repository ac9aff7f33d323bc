import { describe, expect, test } from 'vitest';
import { exactUtcInWords, instantInWords, utcInWords } from '../../src/writing/time.ts';
import { instant } from '../letters/subjects.ts';

describe('an instant in words', () => {
  test.each([
    ['2024-04-11T13:23:42Z', 'April 11, 2024 at 13:23:42 UTC (09:23:42 EDT in Ottawa)'],
    ['2024-01-02T02:00:00Z', 'January 2, 2024 at 02:00:00 UTC (January 1, 2024 at 21:00:00 EST in Ottawa)'],
    // The hour that an autumn night has twice in Ottawa is told apart by its name.
    ['2024-11-03T05:30:00Z', 'November 3, 2024 at 05:30:00 UTC (01:30:00 EDT in Ottawa)'],
    ['2024-11-03T06:30:00Z', 'November 3, 2024 at 06:30:00 UTC (01:30:00 EST in Ottawa)'],
  ])('%s', (iso, expected) => {
    expect(instantInWords(instant(iso), 'en')).toBe(expected);
  });

  test('in French, with the first of a month as an ordinal', () => {
    expect(instantInWords(instant('2024-04-01T13:23:42Z'), 'fr')).toBe(
      '1er avril 2024 à 13:23:42 UTC (09:23:42 HAE à Ottawa)',
    );
    expect(instantInWords(instant('2024-12-01T13:23:42Z'), 'fr')).toContain('HNE à Ottawa');
  });

  test('is that of the second before it; exact where ties are broken', () => {
    const at = instant('2024-01-16T10:47:15Z') + 999_999;
    expect(utcInWords(at, 'en')).toBe('January 16, 2024 at 10:47:15 UTC');
    expect(exactUtcInWords(at, 'en')).toBe('January 16, 2024 at 10:47:15.999999 UTC');
    expect(exactUtcInWords(instant('2024-01-16T10:47:15Z') + 7, 'fr')).toBe(
      '16 janvier 2024 à 10:47:15.000007 UTC',
    );
  });

  test('before 1970 too', () => {
    expect(exactUtcInWords(-1, 'en')).toBe('December 31, 1969 at 23:59:59.999999 UTC');
  });
});
