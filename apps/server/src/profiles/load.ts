import {
  foldProfile,
  type Outage,
  type ProfileAction,
  type ProfileState,
  type Recorded,
  type Role,
} from '@openentry/cases';
import type { Facts } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { SYSTEM } from '../standings/record.ts';

/** Which profile: of whom, and which of theirs. */
export interface ProfileKey {
  readonly candidateId: number;
  readonly profileId: number;
}

/** A profile with everything that was recorded on it. */
export interface LoadedProfile extends ProfileKey {
  readonly poolId: number;
  readonly version: number;
  readonly history: readonly Recorded<ProfileAction>[];
  readonly state: ProfileState | null;
}

interface ProfileRow {
  pool_id: number;
  version: number;
  received_at: string | null;
  facts: Facts;
}
export interface ActionRow {
  action_id: string;
  at: string;
  role: Role;
  account: string;
  action: ProfileAction;
}

export const MICROSECONDS = (column: string): string =>
  `(extract(epoch FROM ${column}) * 1000000)::bigint::text`;

export const recordedOf = (row: ActionRow): Recorded<ProfileAction> => ({
  id: row.action_id,
  at: Number(row.at),
  by: { role: row.role, account: row.account },
  action: row.action,
});

/** A profile that was loaded with its pool and has no actions yet begins with one that says so. */
export function imported({
  received_at,
  facts,
}: Pick<ProfileRow, 'received_at' | 'facts'>): Recorded<ProfileAction> {
  return {
    id: '00000000-0000-0000-0000-000000000000',
    at: Number(received_at),
    by: SYSTEM,
    action: { type: 'import', facts },
  };
}

/** The pool of a profile, or null for one that is not there. */
export async function poolOf(db: Pool | ClientBase, key: ProfileKey): Promise<number | null> {
  const { rows } = await db.query<{ pool_id: number }>(
    'SELECT pool_id FROM profiles WHERE candidate_id = $1 AND profile_id = $2',
    [key.candidateId, key.profileId],
  );
  return rows[0]?.pool_id ?? null;
}

/**
 * A profile as its actions make it, or null for one that is not there.
 * @param lock holds the profile until the transaction ends
 */
export async function loadProfile(
  client: Pool | ClientBase,
  key: ProfileKey,
  outages: readonly Recorded<Outage>[],
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<LoadedProfile | null> {
  const { rows } = await client.query<ProfileRow>(
    `SELECT pool_id, version, ${MICROSECONDS('received_at')} AS received_at, facts
     FROM profiles WHERE candidate_id = $1 AND profile_id = $2${lock ? ' FOR UPDATE' : ''}`,
    [key.candidateId, key.profileId],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const history = row.version === 0 ? [imported(row)] : await historyOf(client, key);
  return { ...key, poolId: row.pool_id, version: row.version, history, state: foldProfile(history, outages) };
}

async function historyOf(client: Pool | ClientBase, key: ProfileKey): Promise<Recorded<ProfileAction>[]> {
  const { rows } = await client.query<ActionRow>(
    `SELECT action_id, ${MICROSECONDS('at')} AS at, role, account, action FROM profile_actions
     WHERE candidate_id = $1 AND profile_id = $2 ORDER BY version`,
    [key.candidateId, key.profileId],
  );
  return rows.map(recordedOf);
}

/** The action recorded under an id on any profile of a person, or null. */
export async function recordedUnder(
  client: Pool | ClientBase,
  candidateId: number,
  id: string,
): Promise<(Recorded<ProfileAction> & { readonly profileId: number }) | null> {
  const { rows } = await client.query<ActionRow & { profile_id: string }>(
    `SELECT profile_id, action_id, ${MICROSECONDS('at')} AS at, role, account, action FROM profile_actions
     WHERE candidate_id = $1 AND action_id = $2`,
    [candidateId, id],
  );
  const row = rows[0];
  return row ? { ...recordedOf(row), profileId: Number(row.profile_id) } : null;
}
