import type { AmendmentFile, Program } from '@openentry/law';
import { type Standings, standingsOf } from '@openentry/pool';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { rowBatches } from '../database/binaryCopy.ts';
import { isoMicroseconds, microseconds } from '../database/instants.ts';
import { mapHere, Threads, threadsOf } from '../parallel/threads.ts';
import { freezeBatches } from './freezeBatch.ts';
import type { Instruction } from './instruction.ts';

/** The pool as a round froze and recomputed it, as columns. */
export interface FrozenPool {
  readonly standings: Standings;
  readonly candidateId: Float64Array;
  readonly core: Int16Array;
  readonly spouse: Int16Array;
  readonly transferability: Int16Array;
  readonly additional: Int16Array;
  /** Bits of the programs for which each person is eligible at the instant; 0 for none. */
  readonly eligible: Uint8Array;
  /** 1 for each eligible person the round addresses. */
  readonly group: Uint8Array;
  /** Place in {@link INVITED_UNDER} of the program each person would be invited under; 0 for none. */
  readonly program: Uint8Array;
  /** Actions recorded on each profile. */
  readonly version: Int32Array;
  /** SHA-256 of each person's line of the snapshot, one after the other. */
  readonly lines: Uint8Array;
}

/** Programs as a column holds them. */
export const INVITED_UNDER: readonly (Program | null)[] = [null, 'CEC', 'FSW', 'FST', 'PNP'];

export const HASH_BYTES = 32;
const BATCH = 2000;
/** So few people are done before another thread has started. */
const FEW = 4000;

/** What each thread is told when it starts. */
export interface FreezeTask {
  readonly instruction: Instruction;
  readonly reforms: readonly AmendmentFile[];
}

/** The columns of a batch, as a thread hands them over. */
export interface FrozenBatch extends Omit<FrozenPool, 'standings'> {
  readonly profileId: Float64Array;
  readonly crs: Int16Array;
  readonly receivedAt: Float64Array;
}

export interface FreezeOptions {
  readonly threads?: number | undefined;
  /** Hypothetical instruments laid over the law, for a shadow round. */
  readonly reforms?: readonly AmendmentFile[];
  readonly progress?: (done: number, total: number) => void;
}

/** Who was in the pool at the instant of the round: whoever came later is not ranked in it. */
const inPool = ({ instant }: Instruction): string =>
  `state IN ('inPool', 'nominationPending') AND received_at <= '${isoMicroseconds(microseconds(instant))}'`;

function emptyPool(length: number): FrozenPool {
  return {
    standings: standingsOf(length),
    candidateId: new Float64Array(length),
    core: new Int16Array(length),
    spouse: new Int16Array(length),
    transferability: new Int16Array(length),
    additional: new Int16Array(length),
    eligible: new Uint8Array(length),
    group: new Uint8Array(length),
    program: new Uint8Array(length),
    version: new Int32Array(length),
    lines: new Uint8Array(length * HASH_BYTES),
  };
}

function place({ standings, ...pool }: FrozenPool, batch: FrozenBatch, row: number): void {
  standings.profileId.set(batch.profileId, row);
  standings.crs.set(batch.crs, row);
  standings.receivedAt.set(batch.receivedAt, row);
  for (const column of ['candidateId', 'core', 'spouse', 'transferability', 'additional'] as const) {
    pool[column].set(batch[column], row);
  }
  for (const column of ['eligible', 'group', 'program'] as const) pool[column].set(batch[column], row);
  pool.version.set(batch.version, row);
  pool.lines.set(batch.lines, row * HASH_BYTES);
}

/**
 * Reads the pool of a round inside its transaction and recomputes eligibility, score and group of everyone
 * for its instant: nothing stored is trusted. Several threads evaluate the law; the result does not depend on how many.
 * @throws FactsUnknownError for somebody whose score is not known: profiles are checked before they enter a pool.
 */
export async function freezePool(
  client: PoolClient,
  poolId: number,
  instruction: Instruction,
  { threads, reforms = [], progress = () => {} }: FreezeOptions = {},
): Promise<FrozenPool> {
  const { rows: counted } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM profiles WHERE pool_id = $1 AND ${inPool(instruction)}`,
    [poolId],
  );
  const length = counted[0]?.count ?? 0;
  const frozen = emptyPool(length);
  if (length === 0) return frozen;
  const task: FreezeTask = { instruction, reforms };
  const workers =
    length <= FEW
      ? null
      : new Threads<FrozenBatch>(new URL('./freezeThread.ts', import.meta.url), threadsOf(threads), task);
  try {
    const source = client.query(
      copyTo(
        `COPY (SELECT candidate_id, profile_id, version, received_at, facts::text FROM profiles
               WHERE pool_id = ${Number(poolId)} AND ${inPool(instruction)}) TO STDOUT (FORMAT binary)`,
      ),
    );
    let row = 0;
    const batches = rowBatches(source, BATCH);
    for await (const batch of workers?.map(batches) ?? mapHere(batches, freezeBatches(task))) {
      place(frozen, batch, row);
      row += batch.profileId.length;
      progress(row, length);
    }
    if (row !== length) throw new Error(`The frozen pool has ${row} people; ${length} were counted`);
    return frozen;
  } finally {
    await workers?.close();
  }
}
