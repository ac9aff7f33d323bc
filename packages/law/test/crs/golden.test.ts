import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readCodedCandidate } from '../../src/coded/read.ts';
import { breakdownOf } from '../../src/crs/breakdown.ts';
import { scoreCrs } from '../../src/crs/score.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { sample } from '../support/runs.ts';
import { differences, type Vector, vectors, vectorsOf } from '../support/vectors.ts';

const ORIGINAL = join(import.meta.dirname, '../../../../../shared/examples/crs-vectors.jsonl');
const SHOWN = 5;

function disagreement({ id, rules, profile, expected }: Vector): string[] {
  const read = readCodedCandidate(profile);
  if (!read.ok) return [`${id}: not readable: ${JSON.stringify(read.problems)}`];
  const on = plainDate(rules);
  const actual = breakdownOf(scoreCrs(read.value, rulesetOn(on)), on);
  const leaves = differences(expected, actual);
  return leaves.length === 0 ? [] : [`${id}: ${leaves.join('; ')}`];
}

describe('5,000 published vectors', () => {
  for (const [day, count] of [
    ['2016-11-19', 286],
    ['2017-06-06', 282],
    ['2020-10-20', 289],
    ['2025-03-25', 4143],
  ] as const) {
    test(`every leaf of the ${count} scores under the rules of ${day} is as expected`, () => {
      const ofDay = vectors.filter(({ rules }) => rules === day);
      expect(ofDay).toHaveLength(count);
      const wrong = sample(ofDay).flatMap(disagreement);
      expect(wrong.slice(0, SHOWN), `${wrong.length} of ${count} disagree`).toEqual([]);
    });
  }

  test('the set is whole: 5,000 different candidates, 338 of them ambiguous', () => {
    expect(new Set(vectors.map(({ id }) => id)).size).toBe(5000);
    expect(vectors.filter(({ ambiguous }) => ambiguous === 'french-mixed-english')).toHaveLength(338);
  });

  test('the comparison finds a single wrong leaf and names it', () => {
    const [first] = vectors;
    const spoilt = JSON.parse(JSON.stringify(first)) as Vector & { expected: { core: { age: number } } };
    spoilt.expected.core.age += 1;
    expect(disagreement(spoilt)).toEqual([`${first?.id}: core.age: expected 1, got 0`]);
  });

  test.skipIf(!existsSync(ORIGINAL))('the copy agrees with the original set', () => {
    const original = vectorsOf(readFileSync(ORIGINAL, 'utf8')).map(
      ({ id, rules, profile, expected, ambiguous }) => ({
        id,
        rules,
        profile,
        expected,
        ...(ambiguous === undefined ? {} : { ambiguous }),
      }),
    );
    expect(vectors).toEqual(original);
  });
});
