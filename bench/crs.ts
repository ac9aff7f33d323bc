/**
 * How fast the CRS is computed, beside a calculator as others write them: a million invented people from the
 * assumptions of the synthetic pool, everything in one process on one thread. Every total is compared first, and
 * every leaf of the two that give a breakdown. The contenders take turns on each batch of people, so that whatever
 * else the machine does falls on all of them. Prints one JSON object; ratios are what to compare across machines.
 *
 * Run: npm run -s bench:crs
 */
import { cpus } from 'node:os';
import { type CodedCandidate, plainDate, pointsOf, rulesetOn, scoreCrs } from '@openentry/law';
import { compileBreakdown } from '../packages/pool/src/scorer/breakdown.ts';
import { blockPoints, compileScorer } from '../packages/pool/src/scorer/compile.ts';
import { flatBreakdown, flatten, LEAVES } from '../packages/pool/src/scorer/leaves.ts';
import { packPool } from '../packages/pool/src/scorer/pack.ts';
import { compileTotals } from '../packages/pool/src/scorer/totals.ts';
import { calculateCrs } from './crs-baseline.ts';
import { inventedCandidates } from './crs-candidates.ts';

const CANDIDATES = 1_000_000;
/** As many as the server reads at a time: their objects fit the cache. */
const BATCH = 4000;
/** Explaining everybody in every round would take most of the time of the bench. */
const EXPLAINED = 5 * BATCH;
/** Times that the pool is scored in a round: it takes a hundredth of the others' time. */
const TURNS = 10;
const WARM_UP = 3;
const ROUNDS = 11;

const law = rulesetOn(plainDate('2025-03-25'));
const candidates = inventedCandidates(CANDIDATES);
const batches = Array.from({ length: CANDIDATES / BATCH }, (_, at) =>
  candidates.slice(at * BATCH, (at + 1) * BATCH),
);
const scorer = compileScorer(law);
const breakdown = compileBreakdown(law);
const totals = compileTotals(law);
const pool = packPool(candidates);
const [points, leaves, into] = [blockPoints(), flatBreakdown(), new Uint16Array(CANDIDATES)];
const TOTAL = LEAVES.length - 1;

function checkEverybody(): void {
  totals.scoreAll(pool, into);
  const expected = flatBreakdown();
  for (const [person, candidate] of candidates.entries()) {
    const calculated = calculateCrs(candidate);
    flatten({ ...calculated, rules: law.on }, expected);
    breakdown(candidate, leaves);
    const all = [pointsOf(scoreCrs(candidate, law)), scorer(candidate, points).total, into[person]];
    const equal = leaves.every((leaf, at) => leaf === expected[at]);
    if (equal && all.every((total) => total === calculated.total)) continue;
    throw new Error(
      `Not equal: ${expected.join()}; ${leaves.join()}; ${all.join()}: ${JSON.stringify(candidate)}`,
    );
  }
}

/** Keeps results alive, so that nothing of the work is left out. */
let kept: unknown;
type Run = (batch: readonly CodedCandidate[]) => void;

// Each has a loop of its own: the machine code of one must not be made for the objects of another.
const onBatches: Readonly<Record<string, Run>> = {
  baseline(batch) {
    for (let i = 0; i < batch.length; i++) kept = calculateCrs(batch[i] as CodedCandidate);
  },
  compileScorer(batch) {
    for (let i = 0; i < batch.length; i++) kept = scorer(batch[i] as CodedCandidate, points).total;
  },
  compileBreakdown(batch) {
    for (let i = 0; i < batch.length; i++) kept = breakdown(batch[i] as CodedCandidate, leaves)[TOTAL];
  },
};
const readable: Run = (batch) => {
  for (let i = 0; i < batch.length; i++) kept = scoreCrs(batch[i] as CodedCandidate, law);
};

/** Nanoseconds for one candidate, by contender, then by batch, then by round. */
const times = new Map<string, number[][]>();
function time(name: string, at: number, people: number, work: () => void): void {
  const started = performance.now();
  work();
  const spent = ((performance.now() - started) * 1e6) / people;
  const byBatch = times.get(name) ?? [];
  times.set(name, byBatch);
  byBatch[at] = [...(byBatch[at] ?? []), spent];
}

function runOnce(): void {
  for (const [at, batch] of batches.entries()) {
    // Brings the objects into the cache, where they are when a program has just read them.
    for (const candidate of batch) scorer(candidate, points);
    for (const [name, run] of Object.entries(onBatches)) time(name, at, BATCH, () => run(batch));
    if (at < EXPLAINED / BATCH) time('readable', at, BATCH, () => readable(batch));
  }
  for (let turn = 0; turn < TURNS; turn++) {
    time('scoreAll', turn, CANDIDATES, () => {
      totals.scoreAll(pool, into);
    });
  }
  time('packPool', 0, CANDIDATES, () => {
    kept = packPool(candidates);
  });
}

checkEverybody();
for (let round = 0; round < WARM_UP; round++) runOnce();
times.clear();
for (let round = 0; round < ROUNDS; round++) runOnce();

const mean = (values: readonly number[]): number =>
  values.reduce((sum, each) => sum + each, 0) / values.length;
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const rounded = (value: number): number => Number(value.toPrecision(3));
/** The best and the median round of each batch, over all batches. */
function summary(name: string): { best: number; middle: number } {
  const byBatch = times.get(name) ?? [];
  return { best: mean(byBatch.map((all) => Math.min(...all))), middle: mean(byBatch.map(median)) };
}

const baseline = summary('baseline');
const results = [...times.keys()].map((name) => {
  const { best, middle } = summary(name);
  return [
    name,
    {
      nanosecondsBest: rounded(best),
      nanosecondsMedian: rounded(middle),
      candidatesPerSecond: Math.round(1e9 / best),
      timesBaselineBest: rounded(baseline.best / best),
      timesBaselineMedian: rounded(baseline.middle / middle),
    },
  ] as const;
});
if (kept === undefined) throw new Error('Nothing was computed');
process.stdout.write(
  `${JSON.stringify(
    {
      machine: { cpus: cpus().length, model: cpus()[0]?.model ?? '', node: process.versions.node },
      law: law.on,
      candidates: CANDIDATES,
      rounds: ROUNDS,
      allTotalsEqual: true,
      ...Object.fromEntries(results),
    },
    null,
    2,
  )}\n`,
);
