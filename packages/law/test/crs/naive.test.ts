import { expect, test } from 'vitest';
import { breakdown, candidateStream, RULE_DATES } from '../support/candidates.ts';
import { seed } from '../support/seed.ts';
import { agree, differences, vectors } from '../support/vectors.ts';
import { naiveBreakdown } from './naive.ts';

const CANDIDATES = 100_000;
const SHOWN = 3;
/** Room for a busy machine. */
const TIMEOUT = 300_000;

for (const day of RULE_DATES) {
  test(
    `an evaluator written only from the tables agrees on every leaf of ${CANDIDATES} candidates under the rules of ${day}`,
    () => {
      const next = candidateStream(seed);
      const wrong: string[] = [];
      const totals = new Set<number>();
      for (let i = 0; i < CANDIDATES && wrong.length < SHOWN; i++) {
        const candidate = next();
        const actual = breakdown(candidate, day);
        totals.add(actual.total);
        const expected = naiveBreakdown(candidate, day);
        if (agree(expected, actual)) continue;
        const leaves = differences(expected, actual);
        if (leaves.length > 0) wrong.push(`${leaves.join('; ')} for ${JSON.stringify(candidate)}`);
      }
      expect(wrong).toEqual([]);
      // A stream that had collapsed to a few candidates would prove nothing.
      expect(totals.size).toBeGreaterThan(700);
    },
    TIMEOUT,
  );
}

test('the evaluator written from the tables agrees with the published vectors', () => {
  const wrong = vectors.flatMap(({ id, rules, profile, expected }) => {
    const leaves = differences(
      expected,
      naiveBreakdown(profile as Parameters<typeof naiveBreakdown>[0], rules),
    );
    return leaves.length === 0 ? [] : [`${id}: ${leaves.join('; ')}`];
  });
  expect(wrong.slice(0, SHOWN)).toEqual([]);
});
