import type { ApplicationStatus, Recorded } from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import { linkAudit } from '../audit/chain.ts';
import { inTransaction } from '../database/transaction.ts';
import { MICROSECONDS } from '../profiles/load.ts';
import { ActionRefused } from '../refused.ts';
import { lockOf } from '../standings/assess.ts';
import { type ApplicationAnswer, type ApplicationOutcome, actOnApplicationWithin } from './command.ts';
import type { ApplicationKey } from './load.ts';

/** States in which somebody works on a file. */
export const QUEUED = ['received', 'inProcess'] as const satisfies readonly ApplicationStatus[];

/** A file of the queue: no name, no facts. Instants in microseconds since 1970-01-01 UTC. */
export interface QueuedFile extends ApplicationKey {
  readonly status: (typeof QUEUED)[number];
  readonly program: string;
  readonly version: number;
  readonly receivedAt: number;
  readonly completeAt: number | null;
  readonly officer: string | null;
  readonly held: boolean;
  /** Last day of the hold; null where it has none. */
  readonly heldUntil: string | null;
}

/** Which files of a pool, and from where on. */
export interface QueueAsked {
  readonly poolId: number;
  readonly status?: (typeof QUEUED)[number] | undefined;
  readonly program?: string | undefined;
  /** `waiting`: for an officer; `held`: set aside; `claimed`: somebody has them. */
  readonly which?: 'waiting' | 'held' | 'claimed' | undefined;
  readonly officer?: string | undefined;
  /** The last file of the page before: its instant of receipt and its id. */
  readonly after?: readonly [receivedAt: string, applicationId: string] | undefined;
  readonly limit: number;
}

interface QueueRow {
  candidate_id: string;
  application_id: string;
  state: (typeof QUEUED)[number];
  program: string;
  version: number;
  received: string;
  complete: string | null;
  officer: string | null;
  held: boolean;
  held_until: string | null;
}

const IN_QUEUE = `state IN ('received', 'inProcess')`;
const WAITING = `${IN_QUEUE} AND officer IS NULL AND NOT held`;
const WHICH = { waiting: WAITING, held: 'held', claimed: 'officer IS NOT NULL' } as const;

const fileOf = (row: QueueRow): QueuedFile => ({
  candidateId: Number(row.candidate_id),
  applicationId: row.application_id,
  status: row.state,
  program: row.program,
  version: row.version,
  receivedAt: Number(row.received),
  completeAt: row.complete === null ? null : Number(row.complete),
  officer: row.officer,
  held: row.held,
  heldUntil: row.held_until,
});

/** Files of a pool that are worked on, the oldest first. */
export async function listQueue(
  db: Pool,
  { poolId, status, program, which, officer, after, limit }: QueueAsked,
): Promise<QueuedFile[]> {
  const values: unknown[] = [poolId];
  const conditions = ['pool_id = $1', which === undefined ? IN_QUEUE : `${IN_QUEUE} AND ${WHICH[which]}`];
  const where = (value: unknown, condition: (place: string) => string): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(condition(`$${values.length}`));
  };
  where(status, (place) => `state = ${place}`);
  where(program, (place) => `program = ${place}`);
  where(officer, (place) => `officer = ${place}`);
  if (after !== undefined) {
    values.push(...after);
    conditions.push(
      `(received_at, application_id) > ($${values.length - 1}::timestamptz, $${values.length}::uuid)`,
    );
  }
  values.push(limit);
  const { rows } = await db.query<QueueRow>(
    `SELECT candidate_id, application_id, state, program, version, ${MICROSECONDS('received_at')} AS received,
       ${MICROSECONDS('complete_at')} AS complete, officer, held, held_until::text AS held_until
     FROM applications WHERE ${conditions.join(' AND ')}
     ORDER BY received_at, application_id LIMIT $${values.length}`,
    values,
  );
  return rows.map(fileOf);
}

/** Takes the row of the first file that nobody has or is just taking, and holds it until the transaction ends. */
const NEXT = `SELECT candidate_id, application_id FROM applications
  WHERE pool_id = $1 AND ${WAITING} AND ($2::text IS NULL OR program = $2)
  ORDER BY received_at, application_id LIMIT 1 FOR UPDATE SKIP LOCKED`;

/**
 * Claims the oldest file that waits, for whoever asks, within a transaction that begins with it: of officers who ask at
 * the same moment each gets another one.
 * @returns null where none waits
 */
export async function claimNextWithin(
  client: ClientBase,
  { poolId, program }: { readonly poolId: number; readonly program?: string | undefined },
  asked: Omit<Recorded<unknown>, 'action'>,
): Promise<ApplicationOutcome | null> {
  const before = await client.query<{ candidate_id: string; application_id: string }>(
    `SELECT candidate_id, application_id FROM application_actions
     WHERE action_id = $1 AND account = $2 AND (action ->> 'type') = 'claim'`,
    [asked.id, asked.by.account],
  );
  const { rows } =
    before.rows.length > 0
      ? before
      : await client.query<{ candidate_id: string; application_id: string }>(NEXT, [poolId, program ?? null]);
  const row = rows[0];
  if (row === undefined) return null;
  const key = { candidateId: Number(row.candidate_id), applicationId: row.application_id };
  return actOnApplicationWithin(client, key, { ...asked, action: { type: 'claim' } });
}

/**
 * Claims the oldest file of a pool that waits.
 * @returns null where none waits
 * @throws ActionRefused with the reason
 */
export async function claimNext(
  db: Pool,
  which: { readonly poolId: number; readonly program?: string | undefined },
  asked: Omit<Recorded<unknown>, 'action'>,
): Promise<ApplicationAnswer | null> {
  const outcome = await inTransaction(db, (client) => claimNextWithin(client, which, asked), {
    after: lockOf(which.poolId),
  });
  await linkAudit(db);
  if (outcome !== null && 'refusal' in outcome) throw new ActionRefused(outcome.refusal);
  return outcome?.answer ?? null;
}
