import { publishedRounds } from '@openentry/data';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../law/test/support/seed.ts';
import {
  instantText,
  isInstantText,
  legalDayOf,
  microsecondsOf,
  readInstant,
} from '../../src/proof/instant.ts';

const of = (at: number): Temporal.Instant => new Temporal.Instant(BigInt(at) * 1000n);
/** From the year 1900 to 2200, so that days before 1970 are there too. */
const anyInstant = fc.integer({ min: -2_208_988_800_000_000, max: 7_258_118_400_000_000 });

describe('the text of an instant', () => {
  test('is the one that Temporal writes with six decimals, and is read back', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const text = instantText(at);
        expect(text).toBe(of(at).toString({ fractionalSecondDigits: 6 }));
        expect(readInstant(text)).toBe(at);
        expect(isInstantText(text)).toBe(at >= 0);
      }),
      { numRuns: 3000 },
    );
  });

  test('is read with fewer decimals, and is then not the one text', () => {
    expect(microsecondsOf('2024-04-10T14:43:36Z')).toBe(Date.UTC(2024, 3, 10, 14, 43, 36) * 1000);
    expect(microsecondsOf('1969-12-31T23:59:59.5Z')).toBe(-500_000);
    for (const text of ['2024-04-10T14:43:36Z', '2024-04-10T14:43:36.00000Z'])
      expect(isInstantText(text)).toBe(false);
  });

  test.each([
    '',
    '2024-04-10',
    '2024-04-10T14:43Z',
    '2024-04-10T14:43:36',
    '2024-04-10T14:43:36+00:00',
    '2024-04-10t14:43:36z',
    '2024-04-10T24:00:00Z',
    '2024-04-10T14:60:00Z',
    '2024-04-10T14:43:60Z',
    '2023-02-29T00:00:00Z',
    '2024-04-10T14:43:36.0000000Z',
    '+002024-04-10T14:43:36Z',
    ' 2024-04-10T14:43:36Z',
    '2024-04-10T14:43:36Z\n',
  ])('is not %j', (text) => {
    expect(readInstant(text)).toBeNull();
    expect(isInstantText(text)).toBe(false);
    expect(() => microsecondsOf(text)).toThrow(RangeError);
  });
});

describe('the legal day', () => {
  test('is that of Toronto', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        expect(legalDayOf(at)).toBe(of(at).toZonedDateTimeISO('America/Toronto').toPlainDate().toString());
      }),
      { numRuns: 2000 },
    );
  });

  test('is the published day of every round but six, of which instant or day is irregular', () => {
    const others = publishedRounds.filter(
      ({ date, instant }) => legalDayOf(microsecondsOf(instant)) !== date,
    );
    expect(others.map(({ number }) => number)).toEqual(['104', '108', '111', '146', '148', '274']);
  });
});
