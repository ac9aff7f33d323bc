import { expect, test } from 'vitest';
import { candidateStream } from '../../../law/test/support/candidates.ts';
import { seed } from '../../../law/test/support/seed.ts';
import { flatBreakdown } from '../../src/scorer/leaves.ts';
import { comparison } from './support/compare.ts';
import { laws } from './support/laws.ts';
import { factorLeaves, readableLeaves } from './support/readable.ts';
import { CANDIDATES, TIMEOUT } from './support/runs.ts';

const CHUNK = 10_000;
/** One candidate in this many is scored by the explanation too. */
const EXPLAINED = 20;

test(
  `every leaf, block and total of ${CANDIDATES} random candidates over all versions of the law is that of the readable rules`,
  () => {
    const next = candidateStream(seed + 1);
    const compare = laws.map(comparison);
    const wrong: string[] = [];
    const totals = new Set<number>();
    const [tree, walk] = [flatBreakdown(), flatBreakdown()];
    for (let done = 0, turn = 0; done < CANDIDATES && wrong.length === 0; done += CHUNK, turn++) {
      const law = laws[turn % laws.length];
      if (!law) throw new RangeError('There is no law');
      const candidates = Array.from({ length: Math.min(CHUNK, CANDIDATES - done) }, next);
      wrong.push(...(compare[turn % laws.length]?.(candidates, factorLeaves) ?? ['nothing was compared']));
      for (let person = 0; person < candidates.length; person += EXPLAINED) {
        const candidate = candidates[person];
        if (!candidate) continue;
        // The quick way to ask the readable rules is held to their explanation.
        expect(factorLeaves(candidate, law, walk)).toEqual(readableLeaves(candidate, law, tree));
        totals.add(walk.at(-1) ?? 0);
      }
    }
    expect(wrong).toEqual([]);
    // A stream that had collapsed to a few candidates would prove nothing.
    expect(totals.size).toBeGreaterThan(CANDIDATES >= 100_000 ? 700 : 1);
  },
  TIMEOUT,
);
