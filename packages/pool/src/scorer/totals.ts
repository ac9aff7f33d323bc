import type { Ruleset } from '@openentry/law';
import { type Added, addsInside } from './added.ts';
import { whereTabular } from './ask.ts';
import { type Block, blocksOf } from './blocks.ts';
import { blockPoints, compileScorer } from './compile.ts';
import { ABREAST, columnOf, PERSON_BYTES, TOTAL_BYTES } from './fields.ts';
import { kernelOf } from './kernel.ts';
import { expectFields, occupationsOf } from './occupations.ts';
import { indexIn, type PackedPool } from './pack.ts';
import { functionOf, type Memory } from './wasm.ts';

/** Scores whole pools under one law. */
export interface CompiledTotals {
  /**
   * Writes everybody's total into `into`, which it returns, in the order of the pool.
   * @throws RangeError when `into` is shorter than the pool, or when a candidate lacks a part that a reform reads.
   */
  scoreAll(pool: PackedPool, into: Uint16Array): Uint16Array;
}

/** People between two returns of the generated loop: it is exchanged for its optimized form only then. */
const STRETCH = 16_384;

/** Whose tables lie in a memory now. */
const resident = new WeakMap<Memory, Uint16Array>();

/**
 * A scorer for whole pools: a loop generated for one law, whose tables come from asking the readable factors for their
 * whole domains. Factors that amendments add to a block are added person by person after the loop; where they are
 * added inside a block, or the tables do not hold the law, everybody is scored by {@link compileScorer}.
 */
export function compileTotals(law: Ruleset): CompiledTotals {
  const blocks = addsInside(law) ? null : whereTabular(() => blocksOf(law));
  if (blocks === null) return { scoreAll: oneByOne(law) };
  const { module, tables } = kernelOf(blocks.filter(({ added }) => added === null));
  const loops = new WeakMap<Memory, (...numbers: number[]) => void>();
  return {
    scoreAll(pool, into) {
      expectRoom(pool, into);
      const { memory, length, wordsAt, totals } = pool;
      let loop = loops.get(memory);
      if (loop === undefined) {
        loop = functionOf(module, memory);
        loops.set(memory, loop);
      }
      if (resident.get(memory) !== tables) {
        new Uint16Array(memory.buffer).set(tables);
        resident.set(memory, tables);
      }
      for (let from = 0; from < length; from += STRETCH) {
        const to = Math.ceil(Math.min(length, from + STRETCH) / ABREAST) * ABREAST;
        loop(
          wordsAt + from * PERSON_BYTES,
          wordsAt + to * PERSON_BYTES,
          totals.byteOffset + from * TOTAL_BYTES,
        );
      }
      into.set(totals);
      for (const { terms, caps, added } of blocks)
        if (added !== null) addBlock(pool, terms, caps, added, into);
      return into;
    },
  };
}

/** Adds a block that a reform adds to. */
function addBlock(
  pool: PackedPool,
  terms: Block['terms'],
  caps: Uint16Array,
  added: Added,
  into: Uint16Array,
): void {
  const { words, candidates } = pool;
  const occupations = occupationsOf(pool);
  expectFields(occupations, added.needs);
  for (const [person, candidate] of candidates.entries()) {
    let sum = added.inPool(candidate, occupations, person);
    for (const { field, points } of terms) sum += points[indexIn(words, person, field)] ?? 0;
    into[person] = (into[person] ?? 0) + Math.min(sum, caps[columnOf(indexIn(words, person, 'first'))] ?? 0);
  }
}

function oneByOne(law: Ruleset): CompiledTotals['scoreAll'] {
  const scorer = compileScorer(law);
  const points = blockPoints();
  return (pool, into) => {
    expectRoom(pool, into);
    for (const [person, candidate] of pool.candidates.entries())
      into[person] = scorer(candidate, points).total;
    return into;
  };
}

function expectRoom(pool: PackedPool, into: Uint16Array): void {
  if (into.length >= pool.length) return;
  throw new RangeError(`There is room for ${into.length} totals; the pool has ${pool.length} people`);
}
