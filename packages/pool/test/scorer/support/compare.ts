import { type CodedCandidate, type Ruleset } from '@openentry/law';
import { candidateStream } from '../../../../law/test/support/candidates.ts';
import { compileBreakdown } from '../../../src/scorer/breakdown.ts';
import { blockPoints, compileScorer } from '../../../src/scorer/compile.ts';
import { flatBreakdown, LEAVES, leafAt } from '../../../src/scorer/leaves.ts';
import { packPool } from '../../../src/scorer/pack.ts';
import { compileTotals } from '../../../src/scorer/totals.ts';
import { CODES, TIERED } from './laws.ts';
import { SHOWN } from './runs.ts';

const CORE = leafAt('core.total');
const SPOUSE = leafAt('spouse.total');
const TRANSFERABILITY = leafAt('transferability.total');
const ADDITIONAL = leafAt('additional.total');
const TOTAL = leafAt('total');

type Leaves = (candidate: CodedCandidate, law: Ruleset, into: Int32Array) => Int32Array;

/** Compares the three compiled scorers of a law with readable leaves; tells what differs for the first candidates. */
export function comparison(
  law: Ruleset,
): (candidates: readonly CodedCandidate[], readable: Leaves) => string[] {
  const breakdown = compileBreakdown(law);
  const scorer = compileScorer(law);
  const totals = compileTotals(law);
  const [expected, actual, blocks] = [flatBreakdown(), flatBreakdown(), blockPoints()];
  return (candidates, readable) => {
    const all = totals.scoreAll(packPool(candidates), new Uint16Array(candidates.length));
    const wrong: string[] = [];
    for (const [person, candidate] of candidates.entries()) {
      readable(candidate, law, expected);
      breakdown(candidate, actual);
      scorer(candidate, blocks);
      const leaf = LEAVES.find((_, at) => expected[at] !== actual[at]);
      const problem =
        leaf !== undefined
          ? `${leaf} is ${actual[leafAt(leaf)]}, not ${expected[leafAt(leaf)]}`
          : blocks.core !== expected[CORE] ||
              blocks.spouse !== expected[SPOUSE] ||
              blocks.transferability !== expected[TRANSFERABILITY] ||
              blocks.additional !== expected[ADDITIONAL] ||
              blocks.total !== expected[TOTAL]
            ? `the blocks are ${JSON.stringify(blocks)}, not ${expected.join()}`
            : all[person] !== expected[TOTAL]
              ? `scoreAll gives ${all[person]}, not ${expected[TOTAL]}`
              : null;
      if (problem !== null) wrong.push(`${law.on}: ${problem} for ${JSON.stringify(candidate)}`);
      if (wrong.length === SHOWN) break;
    }
    return wrong;
  };
}

/** Random candidates with work in single occupations and the occupation of an offer. */
export function occupiedStream(seed: number): () => CodedCandidate {
  const next = candidateStream(seed);
  // Any stream of numbers will do: that of another seed's ages and years.
  const numbers = candidateStream(~seed);
  const pick = (): string => CODES[numbers().age % CODES.length] ?? '';
  const offered = (): string | string[] | null =>
    numbers().sibling ? (numbers().sibling ? [pick(), pick()] : pick()) : null;
  return () => {
    const work = Array.from({ length: numbers().foreignWorkYears % 4 }, () => [
      pick(),
      numbers().canadianWorkYears,
    ]);
    return {
      ...next(),
      canadianWorkByOccupation: Object.fromEntries(work),
      canadianWorkByTier: { [TIERED]: Array.from({ length: 3 }, () => numbers().canadianWorkYears) },
      jobOfferOccupation: offered(),
      validOfferOccupation: offered(),
    };
  };
}
