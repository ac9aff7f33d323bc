import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { legalDay } from '@openentry/cases';
import type { AmendmentFile, PlainDate } from '@openentry/law';
import type { Pool, PoolClient } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { writeAudit } from '../audit/entry.ts';
import { copyHeader, copyTrailer, rowBatches } from '../database/binaryCopy.ts';
import { inTransaction, inTransactionWithSpare } from '../database/transaction.ts';
import { RequestError } from '../errors.ts';
import { mapHere, Threads, threadsOf } from '../parallel/threads.ts';
import { assessBatches } from './assessBatch.ts';
import type { AssessedBatch, AssessTask } from './assessed.ts';
import { Impact, type ImpactReport, type PersonImpact } from './impact.ts';
import { recordChanges, SYSTEM } from './record.ts';
import { STANDING_COLUMNS } from './rows.ts';

const BATCH = 1000;
/** So few people are done before another thread has started. */
const FEW = 2000;
/** Batches written together: memory is bounded by these, whatever the size of the pool. */
const SEGMENT = 16;
/** Days that the next look is sought in; by then everybody is looked at again. */
const HORIZON_DAYS = 45;

export interface AssessOptions {
  /** Day by whose law. */
  readonly on: PlainDate;
  /** Instant at which what is found is recorded: microseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** Everybody, or those whose verdict can have changed by that day and those not assessed yet. */
  readonly who: 'everybody' | 'due';
  /** Hypothetical instruments laid over the law: nothing is written then. */
  readonly reforms?: readonly AmendmentFile[];
  /** Finds what would change and writes nothing. */
  readonly dryRun?: boolean;
  readonly horizonDays?: number;
  readonly threads?: number | undefined;
  readonly progress?: (done: number, total: number) => void;
  /** Told of each person of whom something else is found. */
  readonly each?: (person: PersonImpact) => void;
}

const IN_POOL = `p.state IN ('inPool', 'nominationPending')`;
const DUE = '(s.next_look IS NULL OR s.next_look <=';

function source(poolId: number, { who, on }: AssessOptions): string {
  return `FROM profiles p LEFT JOIN standings s USING (candidate_id, profile_id)
    WHERE p.pool_id = ${Number(poolId)} AND ${IN_POOL}${who === 'due' ? ` AND ${DUE} '${on}')` : ''}`;
}

/**
 * Brings the standings of a pool up to a day: of everybody under its law, or of those of whom the law can make
 * something else since they were last looked at. What changed is recorded on the profiles and told to the people;
 * who is eligible for no program any more leaves. All of it in one transaction.
 * @throws FactsUnknownError for somebody whose score the law of the day does not know; RequestError where it would be
 * recorded on another day than that of its law
 */
export async function assessPool(db: Pool, poolId: number, options: AssessOptions): Promise<ImpactReport> {
  const { on, at, progress = () => {}, reforms = [], horizonDays = HORIZON_DAYS } = options;
  const dryRun = options.dryRun === true || reforms.length > 0;
  if (!dryRun) expectDay(on, at);
  const task: AssessTask = { on, reforms, horizonDays: dryRun ? 0 : horizonDays };
  const read = async (reader: PoolClient, writer: PoolClient | null): Promise<ImpactReport> => {
    const { rows } = await reader.query<{ count: number }>(
      `SELECT count(*)::integer AS count ${source(poolId, options)}`,
    );
    const total = rows[0]?.count ?? 0;
    const impact = new Impact(options.each);
    if (total === 0) return impact.report();
    if (writer !== null) await removeStandings(writer, poolId, options);
    const workers =
      total <= FEW
        ? null
        : new Threads<AssessedBatch>(
            new URL('./assessThread.ts', import.meta.url),
            threadsOf(options.threads),
            task,
          );
    try {
      let segment: AssessedBatch[] = [];
      const flush = async (): Promise<void> => {
        if (writer !== null) await writeSegment(writer, segment, on, at);
        segment = [];
      };
      const stream = reader.query(copyTo(copyOut(poolId, options)));
      const batches = rowBatches(stream, BATCH);
      for await (const batch of workers?.map(batches) ?? mapHere(batches, assessBatches(task))) {
        impact.add(batch);
        segment.push(batch);
        if (segment.length === SEGMENT) await flush();
        progress(impact.people, total);
      }
      await flush();
    } finally {
      await workers?.close();
    }
    return impact.report();
  };
  const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
  if (dryRun) return inTransaction(db, (reader) => read(reader, null), { begin });
  // What the reader sees begins with its first query, when the pool is held. Nor does a round run meanwhile: what is
  // found of people whom it invites would come too late.
  return inTransactionWithSpare(
    db,
    (reader, spare) =>
      inTransaction(spare, async (writer) => {
        await writer.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [lockOf(poolId)]);
        const report = await read(reader, writer);
        await auditAssessment(writer, poolId, options, report);
        return report;
      }),
    { begin, lock: roundsLock(poolId), announce: lockOf(poolId) },
  );
}

/** What is found is recorded on the day whose law found it, like everything else. */
function expectDay(on: PlainDate, at: number): void {
  const today = legalDay(at);
  if (today === on) return;
  throw new RequestError('pool.assess-other-day', 422, {
    en: `An assessment by the law of ${on} is recorded on that day in Ottawa, and its instant falls on ${today}. Give an instant of that day with --at, or leave it out; --dry-run shows what any day would change.`,
    fr: `Une évaluation selon la loi du ${on} est consignée ce jour-là à Ottawa, or son instant tombe le ${today}. Donnez avec --at un instant de ce jour, ou omettez-le ; --dry-run montre ce que changerait n’importe quel jour.`,
  });
}

async function auditAssessment(
  writer: PoolClient,
  poolId: number,
  { on, at, who }: AssessOptions,
  { people, first, gain, lose, leave }: ImpactReport,
): Promise<void> {
  await writeAudit(writer, {
    ...SYSTEM,
    at,
    action: 'pool.assess',
    subject: `pool/${poolId}`,
    outcome: 'done',
    details: { on, who, people, first, gain, lose, leave },
  });
}

/** Rounds of a pool, and assessments of it, come one after the other. */
export function roundsLock(poolId: number): string {
  return `rounds/${poolId}`;
}

/** Commands on profiles of a pool hold this lock together; an assessment of the pool holds it alone. */
export function lockOf(poolId: number): string {
  return `standings/${poolId}`;
}

const copyOut = (poolId: number, options: AssessOptions): string =>
  `COPY (SELECT p.candidate_id, p.profile_id, p.pool_id, p.version, p.received_at, p.facts::text, s.crs, s.programs, s.categories, s.assessed_on
   ${source(poolId, options)}) TO STDOUT (FORMAT binary)`;

async function removeStandings(
  writer: PoolClient,
  poolId: number,
  { who, on }: AssessOptions,
): Promise<void> {
  const due = who === 'due';
  await writer.query(`DELETE FROM standings WHERE pool_id = $1 ${due ? 'AND next_look <= $2' : ''}`, [
    poolId,
    ...(due ? [on] : []),
  ]);
}

async function writeSegment(
  writer: PoolClient,
  segment: readonly AssessedBatch[],
  on: PlainDate,
  at: number,
): Promise<void> {
  const rows = [copyHeader(), ...segment.map(({ standings }) => standings), copyTrailer()];
  const sink = writer.query(
    copyFrom(`COPY standings (${STANDING_COLUMNS.join(', ')}) FROM STDIN (FORMAT binary)`),
  );
  await pipeline(Readable.from(rows), sink);
  await recordChanges(
    writer,
    segment.flatMap(({ changed }) => changed),
    on,
    at,
  );
}
