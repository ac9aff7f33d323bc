import { plainDate, rulesetOn } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { candidateStream, couple, single } from '../../../law/test/support/candidates.ts';
import { seed } from '../../../law/test/support/seed.ts';
import { blockPoints, compileScorer } from '../../src/scorer/compile.ts';
import { packCandidate, packPool } from '../../src/scorer/pack.ts';
import { compileWords, PACKING } from '../../src/scorer/words.ts';
import { reforms } from './support/laws.ts';

const DAYS = ['2015-01-01', '2015-05-30', '2016-11-19', '2017-06-06', '2020-10-20', '2025-03-25'];

describe.each(DAYS)('words under the law of %s', (day) => {
  const law = rulesetOn(plainDate(day));

  test('score as the candidate that they are of', () => {
    const scoreWords = compileWords(law);
    const score = compileScorer(law);
    if (scoreWords === null) throw new Error('Not scored');
    for (const candidate of Array.from({ length: 5000 }, candidateStream(seed))) {
      expect(scoreWords(packCandidate(candidate), blockPoints())).toEqual(score(candidate, blockPoints()));
    }
  });
});

test('one candidate has the words that they have in a pool', () => {
  const people = Array.from({ length: 100 }, candidateStream(seed + 1));
  expect(people.flatMap((person) => [...packCandidate(person)])).toEqual([...packPool(people).words]);
});

test('words score under a reform of values, and not where it adds factors', () => {
  const scored = Object.entries(reforms).map(([, law]) => [
    law.added().length > 0,
    compileWords(law) !== null,
  ]);
  expect(scored).toContainEqual([false, true]);
  expect(scored).not.toContainEqual([true, true]);
});

test('what words mean is pinned: where this fails, PACKING takes another number', () => {
  expect(PACKING).toBe(1);
  const words = [single(), couple(), ...Array.from({ length: 200 }, candidateStream(20240409))].map(
    (person) => packCandidate(person),
  );
  const digest = words
    .flatMap((each) => [...each])
    .reduce((sum, word) => (Math.imul(sum, 31) + word) >>> 0, 7);
  expect([[...(words[0] ?? [])], [...(words[1] ?? [])], digest]).toMatchInlineSnapshot(`
    [
      [
        0,
        2392,
        60,
      ],
      [
        106496,
        477104472,
        238682474,
      ],
      1644115011,
    ]
  `);
});
