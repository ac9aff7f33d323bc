import type { Pool } from 'pg';
import { isoMicroseconds, microseconds } from '../../database/instants.ts';
import { type Accounts, MINUTE } from '../accounts.ts';
import { tokenHash } from '../one-time.ts';
import type { Role } from '../roles.ts';

/** What every token begins with, so that people and scanners of code know one where it should not be. */
export const TOKEN_PREFIX = 'oe_';
/** The time of the last use is written no more often than this. */
const TOUCH_EVERY = MINUTE;

/** A token that holds, and whose it is. */
interface LiveToken {
  readonly tokenId: string;
  readonly accountId: string;
  readonly scopes: readonly string[];
  readonly secondFactor: boolean;
  /** Those of its account at this moment. */
  readonly roles: readonly Role[];
}

/** Who a token acts for; null where it is none, was taken back, is too old, or its account is closed. */
export async function findToken(accounts: Accounts, token: string): Promise<LiveToken | null> {
  if (!token.startsWith(TOKEN_PREFIX)) return null;
  const now = accounts.now();
  const { rows } = await accounts.db.query<LiveToken & { used: string | null }>(
    `SELECT token_id AS "tokenId", account_id AS "accountId", scopes, second_factor AS "secondFactor",
       to_char(last_used_at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS used,
       array(SELECT role FROM account_roles r WHERE r.account_id = a.account_id AND revoked_at IS NULL ORDER BY role) AS roles
     FROM api_tokens t JOIN accounts a USING (account_id)
     WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2 AND a.disabled_at IS NULL`,
    [tokenHash(token), isoMicroseconds(now)],
  );
  const [row] = rows;
  if (row === undefined) return null;
  const { used, ...found } = row;
  if (used === null || now - microseconds(used) > TOUCH_EVERY) await touch(accounts.db, found.tokenId, now);
  return found;
}

async function touch(db: Pool, tokenId: string, now: number): Promise<void> {
  await db.query('UPDATE api_tokens SET last_used_at = $2 WHERE token_id = $1', [
    tokenId,
    isoMicroseconds(now),
  ]);
}
