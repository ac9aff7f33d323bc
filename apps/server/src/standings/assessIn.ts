import { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { copyHeader, copyTrailer, rowBatches } from '../database/binaryCopy.ts';
import type { BatchWork } from '../parallel/answer.ts';
import { mapHere, Threads, threadsOf } from '../parallel/threads.ts';
import { assessBatches } from './assessBatch.ts';
import type { Assessed, AssessedBatch, AssessTask } from './assessed.ts';
import { Impact, type ImpactReport } from './impact.ts';
import type { AssessOptions } from './options.ts';
import { recordChanges } from './record.ts';
import { rescoreBatches } from './rescoreBatch.ts';
import type { RescoredBatch } from './rescored.ts';
import { STANDING_COLUMNS } from './rows.ts';
import {
  candidatesNotAssessed,
  factsCopies,
  factsCopy,
  type Source,
  sizeOf,
  standingsCopy,
} from './source.ts';

const BATCH = 1000;
/** So few people are done before another thread has started. */
const FEW = 2000;
/** Batches written together: memory is bounded by these, whatever the size of the pool. */
const SEGMENT = 16;
/** Days that the next look is sought in; by then everybody is looked at again. */
const HORIZON_DAYS = 45;

/**
 * Assesses within transactions of the caller: scores standings again where they say enough, reads the facts of
 * everybody else, and writes and records what is found.
 * @param writer null where nothing is written
 */
export async function assessIn(
  reader: PoolClient,
  writer: PoolClient | null,
  poolId: number,
  options: AssessOptions,
): Promise<ImpactReport> {
  const { on, at, who, reforms = [], horizonDays = HORIZON_DAYS, threads, progress = () => {} } = options;
  const source: Source = { poolId, who, on };
  const writes = writer !== null;
  const task: AssessTask = { on, reforms, horizonDays: writes ? horizonDays : 0, writes };
  const { assessed, others, anyStands } = await sizeOf(reader, source, options);
  const impact = new Impact(options.each);
  const total = assessed + others;
  if (total === 0) return impact.report();
  const keep = new Keeper(writer, on, at);
  await keep.removeOld(source);
  const add = async (
    batch: Pick<AssessedBatch, 'people' | 'first' | 'standings' | 'changed'>,
  ): Promise<void> => {
    impact.add(batch);
    await keep.add(batch);
    progress(impact.people, total);
  };

  let rest: number[] = [];
  // Where most are new, one look at everybody's facts is quicker than two.
  const rescores = anyStands && options.fromFacts !== true && others <= assessed;
  if (rescores) {
    const again: Work<RescoredBatch> = {
      module: new URL('./rescoreThread.ts', import.meta.url),
      here: rescoreBatches,
    };
    for await (const batch of worked(reader, [standingsCopy(source)], assessed, again, task, threads)) {
      for (const candidate of batch.rest) rest.push(candidate);
      await add({ ...batch, first: 0 });
    }
    if (others > 0) rest = rest.concat(await candidatesNotAssessed(reader, source));
  }
  const queries = rescores ? factsCopies(source, rest) : [factsCopy(source)];
  const people = rescores ? rest.length : total;
  const fromFacts: Work<AssessedBatch> = {
    module: new URL('./assessThread.ts', import.meta.url),
    here: assessBatches,
  };
  for await (const batch of worked(reader, queries, people, fromFacts, task, threads)) await add(batch);
  await keep.flush();
  return impact.report();
}

interface Work<Result> {
  /** Where threads of it begin. */
  readonly module: URL;
  here(task: AssessTask): BatchWork<Result>;
}

/** Works on the rows of some queries, in threads where they are many. */
async function* worked<Result>(
  reader: PoolClient,
  queries: Iterable<string>,
  people: number,
  { module, here }: Work<Result>,
  task: AssessTask,
  threads: number | undefined,
): AsyncGenerator<Result> {
  if (people === 0) return;
  const workers = people <= FEW ? null : new Threads<Result>(module, threadsOf(threads), task);
  try {
    const work = workers === null ? here(task) : null;
    for (const query of queries) {
      const rows = reader.query(copyTo(query));
      try {
        const batches = rowBatches(rows.iterator({ destroyOnReturn: false }), BATCH);
        yield* work === null ? (workers as Threads<Result>).map(batches) : mapHere(batches, work);
      } finally {
        await readToEnd(rows);
      }
    }
  } finally {
    await workers?.close();
  }
}

/**
 * Lets the rest of a COPY go by, where whoever read it stopped on the way. A stream that is broken off instead may leave
 * the connection waiting for an end that never comes, and with it whatever is asked next: the rollback.
 */
async function readToEnd(rows: Readable): Promise<void> {
  if (rows.readableEnded || rows.destroyed) return;
  rows.resume();
  // Why it was left is what is to be told; a connection that is lost meanwhile says so at the next question.
  await finished(rows).catch(() => undefined);
}

type Found = Pick<AssessedBatch, 'standings' | 'changed'>;

/** Writes what is found, some batches together. */
class Keeper {
  readonly #writer: PoolClient | null;
  readonly #on: AssessOptions['on'];
  readonly #at: number;
  #segment: Found[] = [];

  constructor(writer: PoolClient | null, on: AssessOptions['on'], at: number) {
    this.#writer = writer;
    this.#on = on;
    this.#at = at;
  }

  async removeOld({ poolId, who, on }: Source): Promise<void> {
    const due = who === 'due';
    await this.#writer?.query(
      `DELETE FROM standings WHERE pool_id = $1 ${due ? 'AND next_look <= $2' : ''}`,
      [poolId, ...(due ? [on] : [])],
    );
  }

  async add(batch: Found): Promise<void> {
    if (this.#writer === null) return;
    this.#segment.push(batch);
    if (this.#segment.length === SEGMENT) await this.flush();
  }

  async flush(): Promise<void> {
    const segment = this.#segment;
    if (this.#writer === null || segment.length === 0) return;
    this.#segment = [];
    const rows = [copyHeader(), ...segment.map(({ standings }) => standings), copyTrailer()];
    const sink = this.#writer.query(
      copyFrom(`COPY standings (${STANDING_COLUMNS.join(', ')}) FROM STDIN (FORMAT binary)`),
    );
    await pipeline(Readable.from(rows), sink);
    const changed: Assessed[] = segment.flatMap((batch) => batch.changed);
    await recordChanges(this.#writer, changed, this.#on, this.#at);
  }
}
