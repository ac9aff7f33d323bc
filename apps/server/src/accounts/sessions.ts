import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds, microseconds } from '../database/instants.ts';
import { type Accounts, HOUR, MINUTE } from './accounts.ts';
import { newToken, tokenHash } from './one-time.ts';
import type { Role } from './roles.ts';

/** A session ends after so long, whatever is done. */
export const SESSION_LASTS = 12 * HOUR;
/** And after so long without a request. */
const IDLE = HOUR;
/** The time of the last request is written no more often than this. */
const TOUCH_EVERY = MINUTE;

export type How = 'password' | 'passkey' | 'oidc';

/** How somebody came in. */
export interface Entry {
  readonly how: How;
  readonly secondFactor: boolean;
  /** Family of the browser and the system. */
  readonly agent: string;
}

/** Opens a session and returns what the browser keeps; only its hash stays here. */
export async function openSession(
  accounts: Accounts,
  client: ClientBase,
  accountId: string,
  { how, secondFactor, agent }: Entry,
): Promise<{ readonly id: string; readonly token: string }> {
  const id = crypto.randomUUID();
  const token = newToken();
  const now = accounts.now();
  await client.query(
    `INSERT INTO sessions (session_id, token_hash, account_id, how, second_factor, agent, created_at, reauthenticated_at, last_seen_at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $7, $7, $8)`,
    [
      id,
      tokenHash(token),
      accountId,
      how,
      secondFactor,
      agent,
      isoMicroseconds(now),
      isoMicroseconds(now + SESSION_LASTS),
    ],
  );
  return { id, token };
}

const INSTANT = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const LIVE = '(ended_at IS NULL AND expires_at > $2 AND last_seen_at > $3)';

interface LiveSession {
  readonly sessionId: string;
  readonly accountId: string;
  readonly how: How;
  readonly secondFactor: boolean;
  readonly roles: readonly Role[];
  /** Microseconds since 1970-01-01 UTC. */
  readonly reauthenticatedAt: number;
}

/** The session of a token, if it still holds; roles are those of this moment. */
export async function findSession(accounts: Accounts, token: string): Promise<LiveSession | null> {
  const now = accounts.now();
  const { rows } = await accounts.db.query<
    Omit<LiveSession, 'reauthenticatedAt'> & { reauthenticated: string; seen: string }
  >(
    `SELECT session_id AS "sessionId", account_id AS "accountId", how, second_factor AS "secondFactor",
       ${INSTANT('reauthenticated_at')} AS reauthenticated, ${INSTANT('last_seen_at')} AS seen,
       array(SELECT role FROM account_roles r WHERE r.account_id = a.account_id AND revoked_at IS NULL ORDER BY role) AS roles
     FROM sessions s JOIN accounts a USING (account_id)
     WHERE token_hash = $1 AND ${LIVE} AND a.disabled_at IS NULL`,
    [tokenHash(token), isoMicroseconds(now), isoMicroseconds(now - IDLE)],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const { reauthenticated, seen, ...session } = row;
  if (now - microseconds(seen) > TOUCH_EVERY) {
    await accounts.db.query('UPDATE sessions SET last_seen_at = $2 WHERE session_id = $1', [
      row.sessionId,
      isoMicroseconds(now),
    ]);
  }
  return { ...session, reauthenticatedAt: microseconds(reauthenticated) };
}

/** A session as its owner sees it. */
export interface ListedSession {
  readonly id: string;
  readonly how: How;
  readonly secondFactor: boolean;
  readonly agent: string;
  /** ISO, UTC. */
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

/** The sessions of an account that still hold, newest first. */
export async function listSessions(accounts: Accounts, accountId: string): Promise<ListedSession[]> {
  const now = accounts.now();
  const { rows } = await accounts.db.query<ListedSession>(
    `SELECT session_id AS id, how, second_factor AS "secondFactor", agent,
       to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt",
       to_char(last_seen_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "lastSeenAt"
     FROM sessions WHERE account_id = $1 AND ${LIVE} ORDER BY created_at DESC, session_id`,
    [accountId, isoMicroseconds(now), isoMicroseconds(now - IDLE)],
  );
  return rows;
}

/** Ends sessions of an account: one, or all but one, or all. Returns how many. */
export async function endSessions(
  accounts: Accounts,
  client: ClientBase | Pool,
  accountId: string,
  which: { readonly only?: string; readonly except?: string } = {},
): Promise<number> {
  const now = accounts.now();
  const { rowCount } = await client.query(
    `UPDATE sessions SET ended_at = $2 WHERE account_id = $1 AND ${LIVE}
       AND ($4::uuid IS NULL OR session_id = $4) AND ($5::uuid IS NULL OR session_id <> $5)`,
    [accountId, isoMicroseconds(now), isoMicroseconds(now - IDLE), which.only ?? null, which.except ?? null],
  );
  return rowCount ?? 0;
}

/** Notes whether a second factor stands behind the sessions of an account: one that just showed it, or all by password. */
export async function markSecondFactor(
  client: ClientBase,
  which: { readonly sessionId: string } | { readonly passwordSessionsOf: string },
): Promise<void> {
  if ('sessionId' in which) {
    await client.query('UPDATE sessions SET second_factor = true WHERE session_id = $1', [which.sessionId]);
  } else {
    await client.query(
      `UPDATE sessions SET second_factor = false WHERE account_id = $1 AND how = 'password'`,
      [which.passwordSessionsOf],
    );
  }
}
