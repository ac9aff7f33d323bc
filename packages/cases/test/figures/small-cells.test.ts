import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { made, type Random } from '../../../law/test/support/random.ts';
import { runs } from '../../../law/test/support/runs.ts';
import '../../../law/test/support/seed.ts';
import { isSmall, type Shown, shownList, shownTable } from '../../src/figures/small-cells.ts';

const MANY = 5000;

const anyCount = (random: Random): number =>
  random.happens(0.3) ? 0 : random.happens(0.4) ? random.between(1, 4) : random.between(5, 40);

const anyTable = made((random: Random) => {
  const width = random.between(1, 5);
  return Array.from({ length: random.between(1, 6) }, () =>
    Array.from({ length: width }, () => anyCount(random)),
  );
});

const sum = (counts: readonly number[]): number => counts.reduce((so, count) => so + count, 0);

/** What a reader learns of the parts of a line that were kept back, who knows that those shown as 0 are 0. */
function isGivenAway(parts: readonly Shown[], total: Shown): boolean {
  if (total === null) return false;
  const held = parts.filter((part) => part === null).length;
  const left = total - sum(parts.map((part) => part ?? 0));
  // Each is at least 1: alone it is what is left, and so many as are left are 1 each.
  return held === 1 || (held > 1 && left <= held);
}

describe('small cells', () => {
  test('of 1 to 4 are kept back, nobody and five are not', () => {
    expect([0, 1, 4, 5].map(isSmall)).toEqual([false, true, true, false]);
    expect(shownList([0, 9, 12])).toEqual({ counts: [0, 9, 12], total: 21 });
  });

  test('one that is kept back takes the least other with it, and leaves the total', () => {
    expect(shownList([3, 9, 12])).toEqual({ counts: [null, null, 12], total: 24 });
    expect(shownList([3, 0, 12])).toEqual({ counts: [null, 0, null], total: 15 });
  });

  test('with no other it takes the total', () => {
    expect(shownList([3, 0])).toEqual({ counts: [null, 0], total: null });
  });

  test('two of one are not as good as said', () => {
    expect(shownList([1, 1, 30])).toEqual({ counts: [null, null, null], total: 32 });
  });

  test('in any table nothing small is shown, what is shown is true, and no line gives away what it keeps back', () => {
    fc.assert(
      fc.property(anyTable, (rows) => {
        const shown = shownTable(rows);
        for (const [y, row] of rows.entries()) {
          for (const [x, count] of row.entries()) {
            const cell = shown.rows[y]?.[x] ?? null;
            if (isSmall(count)) expect(cell).toBeNull();
            if (cell !== null) expect(cell).toBe(count);
            if (count === 0) expect(cell).toBe(0);
          }
          const total = shown.rowSums[y] ?? null;
          if (total !== null) expect(total).toBe(sum(row));
          expect(isGivenAway(shown.rows[y] ?? [], total)).toBe(false);
        }
        for (const [x, total] of shown.columnSums.entries()) {
          const column = shown.rows.map((row) => row[x] ?? null);
          if (total !== null) expect(total).toBe(sum(rows.map((row) => row[x] ?? 0)));
          expect(isGivenAway(column, total)).toBe(false);
        }
        if (shown.total !== null) expect(shown.total).toBe(sum(rows.flat()));
        expect(isGivenAway(shown.rowSums, shown.total)).toBe(false);
        expect(isGivenAway(shown.columnSums, shown.total)).toBe(false);
      }),
      { numRuns: runs(MANY) },
    );
  });

  test('a table in which nothing is small is shown whole', () => {
    const rows = [
      [5, 0, 70],
      [8, 12, 0],
    ];
    expect(shownTable(rows)).toEqual({ rows, rowSums: [75, 20], columnSums: [13, 12, 70], total: 95 });
  });
});
