import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import type { ProfileKey } from '../profiles/load.ts';

/** Who assigns, and when: microseconds since 1970-01-01 UTC. */
export interface Assigning {
  readonly accountId: string;
  readonly at: number;
}

/** An officer, and how many profiles are assigned to them. */
export interface Officer {
  readonly id: string;
  readonly email: string;
  readonly profiles: number;
}

const OFFICERS = `SELECT a.account_id AS id, a.email,
    (SELECT count(*)::integer FROM assignments s WHERE s.officer_id = a.account_id AND ended_at IS NULL) AS profiles
  FROM accounts a JOIN account_roles r ON r.account_id = a.account_id AND r.role = 'officer' AND r.revoked_at IS NULL
  WHERE a.disabled_at IS NULL`;

/** Officers who can sign in. */
export async function officers(db: Pool): Promise<Officer[]> {
  const { rows } = await db.query<Officer>(`${OFFICERS} ORDER BY a.created_at, a.account_id`);
  return rows;
}

/** Whether an account is that of an officer who can sign in. */
export async function isOfficer(client: ClientBase, accountId: string): Promise<boolean> {
  const { rowCount } = await client.query(`${OFFICERS} AND a.account_id = $1`, [accountId]);
  return rowCount === 1;
}

/** Ends the assignment of a profile, which is held until the transaction ends; returns whose it was, or null. */
export async function endAssignment(
  client: ClientBase,
  { candidateId, profileId }: ProfileKey,
  { accountId, at }: Assigning,
): Promise<string | null> {
  await client.query('SELECT FROM profiles WHERE candidate_id = $1 AND profile_id = $2 FOR UPDATE', [
    candidateId,
    profileId,
  ]);
  const { rows } = await client.query<{ officer_id: string }>(
    `UPDATE assignments SET ended_at = $3, ended_by = $4
     WHERE candidate_id = $1 AND profile_id = $2 AND ended_at IS NULL RETURNING officer_id`,
    [candidateId, profileId, isoMicroseconds(at), accountId],
  );
  return rows[0]?.officer_id ?? null;
}

/** Assigns a profile that is assigned to nobody. */
export async function assign(
  client: ClientBase,
  { candidateId, profileId }: ProfileKey,
  officerId: string,
  { accountId, at }: Assigning,
): Promise<void> {
  await client.query(
    `INSERT INTO assignments (candidate_id, profile_id, assignment_id, officer_id, assigned_at, assigned_by)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [candidateId, profileId, crypto.randomUUID(), officerId, isoMicroseconds(at), accountId],
  );
}
