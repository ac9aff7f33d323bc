import {
  type ApplicationAction,
  type ApplicationState,
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
