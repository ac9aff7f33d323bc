import fc from 'fast-check';
import { expect, it } from 'vitest';
import '../../../../packages/law/test/support/seed.ts';
import { runs } from '../../../../packages/law/test/support/runs.ts';
import { keyOf, Seen } from '../../src/intake/seen.ts';

it('says what a map says, for numbers of every size', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 50 }),
    fc.maxSafeNat(),
    fc.nat(2 ** 30).map((n) => n * 2 ** 20),
  );
  fc.assert(
    fc.property(fc.array(number, { maxLength: 3000 }), (numbers) => {
      const seen = new Seen();
      const map = new Map<number, number>();
      for (const [i, value] of numbers.entries()) {
        expect(seen.first(keyOf(value), i + 1)).toBe(map.get(value) ?? null);
        if (!map.has(value)) map.set(value, i + 1);
      }
    }),
    { numRuns: runs(50) },
  );
});

it('holds a hundred thousand numbers in a row, and finds each again', () => {
  const seen = new Seen();
  for (let n = 1; n <= 100_000; n++) expect(seen.first(keyOf(n), n)).toBeNull();
  for (let n = 1; n <= 100_000; n++) expect(seen.first(keyOf(n), 0)).toBe(n);
});
