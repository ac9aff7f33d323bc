import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type FileClock, fairnessOf } from '../../src/application/fairness.ts';

const DAY = 86_400_000_000;
const file = (receivedAt: number, finalAt: number | null = null): FileClock => ({ receivedAt, finalAt });
const ALL = { since: 0, at: 100 * DAY };

/** The same as it is said: file by file against every other. */
function byDefinition(files: readonly FileClock[], { since, at }: { since: number; at: number }) {
  const known = files
    .filter(({ receivedAt }) => receivedAt <= at)
    .map(({ receivedAt, finalAt }) => file(receivedAt, finalAt !== null && finalAt <= at ? finalAt : null));
  const finalised = known.filter(({ finalAt }) => finalAt !== null && finalAt >= since);
  const outOfOrder = finalised.filter((one) =>
    known.some(
      (other) =>
        other.receivedAt < one.receivedAt && (other.finalAt === null || other.finalAt > (one.finalAt ?? 0)),
    ),
  );
  return { finalised: finalised.length, outOfOrder: outOfOrder.length };
}

describe('how far the order of receipt is kept', () => {
  test('nothing was finalised, nothing waits', () => {
    expect(fairnessOf([], ALL)).toEqual({
      finalised: 0,
      outOfOrder: 0,
      shareOutOfOrder: null,
      waiting: 0,
      oldestReceivedAt: null,
      oldestDays: null,
    });
  });

  test('a file that overtakes one which is not final is out of order; of two received at once neither is', () => {
    expect(fairnessOf([file(1), file(2, 3)], ALL)).toMatchObject({ finalised: 1, outOfOrder: 1 });
    expect(fairnessOf([file(1, 4), file(2, 3)], ALL)).toMatchObject({ shareOutOfOrder: 0.5 });
    expect(fairnessOf([file(1, 3), file(1)], ALL)).toMatchObject({ finalised: 1, outOfOrder: 0 });
  });

  test('what became final later was not, and the oldest is told in whole days', () => {
    const then = { since: 0, at: 10 * DAY };
    expect(fairnessOf([file(DAY, 11 * DAY), file(12 * DAY)], then)).toMatchObject({
      finalised: 0,
      waiting: 1,
      oldestReceivedAt: DAY,
      oldestDays: 9,
    });
  });

  test('is what its definition says, whatever happened', () => {
    const instants = fc.integer({ min: 0, max: 20 });
    const files = fc.array(
      fc
        .tuple(instants, fc.option(instants))
        .map(([received, took]) => file(received, took === null ? null : received + took)),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(files, instants, instants, (given, a, b) => {
        const asked = { since: Math.min(a, b), at: Math.max(a, b) };
        expect(fairnessOf(given, asked)).toMatchObject(byDefinition(given, asked));
      }),
      { numRuns: Number(process.env['OPENENTRY_TEST_RUNS'] ?? 300) },
    );
  });
});
