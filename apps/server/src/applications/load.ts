import {
  type ApplicationAction,
  type ApplicationState,
  type ApplicationStatus,
  foldApplication,
  type Recorded,
} from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import { type ActionRow, MICROSECONDS, type ProfileKey } from '../profiles/load.ts';

/** Which application: whose, and which of theirs. */
export interface ApplicationKey {
  readonly candidateId: number;
  readonly applicationId: string;
}

/** An application with everything that was recorded on it. */
export interface LoadedApplication extends ApplicationKey, ProfileKey {
  readonly poolId: number;
  readonly version: number;
  readonly history: readonly Recorded<ApplicationAction>[];
  readonly state: ApplicationState;
}

type Row = Omit<ActionRow, 'action'> & { readonly action: ApplicationAction };

const recordedOf = (row: Row): Recorded<ApplicationAction> => ({
  id: row.action_id,
  at: Number(row.at),
  by: { role: row.role, account: row.account },
  action: row.action,
});

/** Where an application belongs: never changes. */
export async function placeOf(
  db: Pool | ClientBase,
  { candidateId, applicationId }: ApplicationKey,
): Promise<{ readonly profileId: number; readonly poolId: number } | null> {
  const { rows } = await db.query<{ profile_id: string; pool_id: number }>(
    'SELECT profile_id, pool_id FROM applications WHERE candidate_id = $1 AND application_id = $2',
    [candidateId, applicationId],
  );
  const row = rows[0];
  return row === undefined ? null : { profileId: Number(row.profile_id), poolId: row.pool_id };
}

/** Everything recorded on an application, in order. */
async function historyOf(
  db: Pool | ClientBase,
  { candidateId, applicationId }: ApplicationKey,
): Promise<Recorded<ApplicationAction>[]> {
  const { rows } = await db.query<Row>(
    `SELECT action_id, ${MICROSECONDS('at')} AS at, role, account, action FROM application_actions
     WHERE candidate_id = $1 AND application_id = $2 ORDER BY version`,
    [candidateId, applicationId],
  );
  return rows.map(recordedOf);
}

/**
 * An application as its actions make it, or null for one that is not there.
 * @param lock holds the application until the transaction ends
 */
export async function loadApplication(
  db: Pool | ClientBase,
  key: ApplicationKey,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<LoadedApplication | null> {
  const { rows } = await db.query<{ profile_id: string; pool_id: number; version: number }>(
    `SELECT profile_id, pool_id, version FROM applications
     WHERE candidate_id = $1 AND application_id = $2${lock ? ' FOR UPDATE' : ''}`,
    [key.candidateId, key.applicationId],
  );
  const row = rows[0];
  if (row === undefined) return null;
  // Asked after the row is held: what others recorded meanwhile is among it.
  const history = await historyOf(db, key);
  const state = foldApplication(history.slice(0, row.version));
  if (state === null) throw new Error('An application has no beginning');
  const { candidateId, applicationId } = key;
  return {
    candidateId,
    applicationId,
    profileId: Number(row.profile_id),
    poolId: row.pool_id,
    version: row.version,
    history,
    state,
  };
}

/** The action recorded under an id on any application of a person, or null. */
export async function recordedUnder(
  client: ClientBase,
  candidateId: number,
  id: string,
): Promise<(Recorded<ApplicationAction> & { readonly applicationId: string }) | null> {
  const { rows } = await client.query<Row & { application_id: string }>(
    `SELECT application_id, action_id, ${MICROSECONDS('at')} AS at, role, account, action FROM application_actions
     WHERE candidate_id = $1 AND action_id = $2`,
    [candidateId, id],
  );
  const row = rows[0];
  return row ? { ...recordedOf(row), applicationId: row.application_id } : null;
}

/** The key of the application with an id, or null. */
export async function applicationKey(db: Pool, applicationId: string): Promise<ApplicationKey | null> {
  const { rows } = await db.query<{ candidate_id: string }>(
    'SELECT candidate_id FROM applications WHERE application_id = $1',
    [applicationId],
  );
  const row = rows[0];
  return row === undefined ? null : { candidateId: Number(row.candidate_id), applicationId };
}

/** An application in a list: numbers and states. Instants in microseconds since 1970-01-01 UTC. */
export interface ApplicationRow extends ApplicationKey {
  readonly profileId: number;
  readonly status: ApplicationStatus;
  readonly program: string;
  readonly version: number;
  readonly startedAt: number;
  readonly receivedAt: number | null;
  readonly finalAt: number | null;
}

/** Applications of a pool in the order of their start. */
export async function applicationsOf(
  db: Pool,
  poolId: number,
  { status, limit }: { readonly status?: ApplicationStatus | undefined; readonly limit: number },
): Promise<ApplicationRow[]> {
  const { rows } = await db.query<
    Record<'candidate_id' | 'application_id' | 'profile_id' | 'program' | 'started', string> & {
      state: ApplicationStatus;
      version: number;
      received: string | null;
      final: string | null;
    }
  >(
    `SELECT candidate_id, application_id, profile_id, state, program, version, ${MICROSECONDS('started_at')} AS started,
       ${MICROSECONDS('received_at')} AS received, ${MICROSECONDS('final_at')} AS final
     FROM applications WHERE pool_id = $1 AND ($2::text IS NULL OR state = $2)
     ORDER BY started_at, application_id LIMIT $3`,
    [poolId, status ?? null, limit],
  );
  const number = (value: string | null): number | null => (value === null ? null : Number(value));
  return rows.map((row) => ({
    candidateId: Number(row.candidate_id),
    applicationId: row.application_id,
    profileId: Number(row.profile_id),
    status: row.state,
    program: row.program,
    version: row.version,
    startedAt: Number(row.started),
    receivedAt: number(row.received),
    finalAt: number(row.final),
  }));
}
