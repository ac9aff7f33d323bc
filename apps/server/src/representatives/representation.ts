import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';

/** Bodies whose members may represent or advise for a fee (IRPA s. 91(2)). */
export const BODIES = ['lawSociety', 'chambreDesNotaires', 'college'] as const;

/** What form IMM 5476 says: who may act, whether for a fee, and how long. */
export interface Authorisation {
  /** Account of the representative. */
  readonly representative: string;
  /** As the candidate writes it. */
  readonly name: string;
  readonly paid: boolean;
  readonly body: (typeof BODIES)[number] | null;
  readonly membership: string | null;
  /** First day in Ottawa on which it holds, and last; null until it is revoked. */
  readonly from: string;
  readonly until: string | null;
}

/** An authorisation on record. */
export interface Representation extends Authorisation {
  readonly id: string;
  readonly person: number;
  /** ISO, UTC. */
  readonly grantedAt: string;
  readonly endedAt: string | null;
}

interface Row {
  representation_id: string;
  candidate_id: string;
  representative_id: string;
  name: string;
  paid: boolean;
  body: Authorisation['body'];
  membership: string | null;
  from_day: string;
  until_day: string | null;
  granted: string;
  ended: string | null;
}

const INSTANT = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const SELECTED = `SELECT representation_id, candidate_id, representative_id, name, paid, body, membership,
    from_day::text, until_day::text, ${INSTANT('granted_at')} AS granted, ${INSTANT('revoked_at')} AS ended
  FROM representations r`;

const readRow = (row: Row): Representation => ({
  id: row.representation_id,
  person: Number(row.candidate_id),
  representative: row.representative_id,
  name: row.name,
  paid: row.paid,
  body: row.body,
  membership: row.membership,
  from: row.from_day,
  until: row.until_day,
  grantedAt: row.granted,
  endedAt: row.ended,
});

/** Where a list of authorisations goes on: newest first. */
export interface RepresentationsAsked {
  /** Of one person, or of everybody. */
  readonly person: number | null;
  readonly before: readonly [grantedAt: string, id: string] | null;
  readonly limit: number;
}

/** Authorisations, those that ended too, newest first. */
export async function representations(
  db: Pool,
  { person, before, limit }: RepresentationsAsked,
): Promise<Representation[]> {
  const { rows } = await db.query<Row>(
    `${SELECTED} WHERE ($1::bigint IS NULL OR candidate_id = $1)
       AND ($2::timestamptz IS NULL OR (granted_at, representation_id) < ($2, $3::uuid))
     ORDER BY granted_at DESC, representation_id DESC LIMIT $4`,
    [person, before?.[0] ?? null, before?.[1] ?? null, limit],
  );
  return rows.map(readRow);
}

/** Whether an account is that of a representative who can sign in. */
export async function isRepresentative(client: ClientBase, accountId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM accounts a JOIN account_roles r USING (account_id)
     WHERE account_id = $1 AND role = 'representative' AND revoked_at IS NULL AND disabled_at IS NULL`,
    [accountId],
  );
  return rowCount === 1;
}

/** Whether a representative has an authorisation of a person that has not ended, for now or later. */
export async function isAuthorised(
  client: ClientBase,
  person: number,
  representative: string,
  today: string,
): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM representations WHERE candidate_id = $1 AND representative_id = $2 AND revoked_at IS NULL
       AND (until_day IS NULL OR until_day >= $3)`,
    [person, representative, today],
  );
  return rowCount !== 0;
}

/** Who records something, and when: microseconds since 1970-01-01 UTC. */
export interface Recording {
  readonly accountId: string;
  readonly at: number;
}

/** Records an authorisation. */
export async function authorise(
  client: ClientBase,
  person: number,
  { representative, name, paid, body, membership, from, until }: Authorisation,
  { accountId, at }: Recording,
): Promise<Representation> {
  const id = crypto.randomUUID();
  await client.query(
    `INSERT INTO representations (candidate_id, representation_id, representative_id, name, paid, body, membership,
       from_day, until_day, granted_at, granted_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [person, id, representative, name, paid, body, membership, from, until, isoMicroseconds(at), accountId],
  );
  return found(client, id);
}

async function found(client: ClientBase, id: string): Promise<Representation> {
  const { rows } = await client.query<Row>(`${SELECTED} WHERE representation_id = $1`, [id]);
  if (rows[0] === undefined) throw new Error('An authorisation that was recorded is not there');
  return readRow(rows[0]);
}

/** Ends of whose an authorisation is ended: that of a person, or that of a representative. */
export interface EndedBy extends Recording {
  readonly person: number | null;
}

/**
 * Ends an authorisation at once, for the candidate it is of or the representative it is to.
 * @returns it, or null where there is none that has not ended and is theirs
 */
export async function endRepresentation(
  client: ClientBase,
  id: string,
  { person, accountId, at }: EndedBy,
): Promise<Representation | null> {
  const { rowCount } = await client.query(
    `UPDATE representations SET revoked_at = $2, revoked_by = $3
     WHERE representation_id = $1 AND revoked_at IS NULL AND (candidate_id = $4 OR representative_id = $3)`,
    [id, isoMicroseconds(at), accountId, person],
  );
  return rowCount === 0 ? null : found(client, id);
}
