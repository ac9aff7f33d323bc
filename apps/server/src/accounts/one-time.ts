import { createHash, randomBytes } from 'node:crypto';
import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { type Accounts, DAY, HOUR, MINUTE } from './accounts.ts';

const TOKEN_BYTES = 32;

/** How long each is good, in microseconds, and how often it may be tried. */
const PURPOSES = {
  verifyEmail: { lasts: DAY, tries: 5 },
  changeEmail: { lasts: DAY, tries: 1 },
  resetPassword: { lasts: HOUR, tries: 1 },
  invitation: { lasts: 7 * DAY, tries: 1 },
  firstAdministrator: { lasts: DAY, tries: 1 },
  secondFactor: { lasts: 5 * MINUTE, tries: 5 },
  passkeySignIn: { lasts: 5 * MINUTE, tries: 1 },
  passkeyCreation: { lasts: 5 * MINUTE, tries: 1 },
  oidc: { lasts: 10 * MINUTE, tries: 1 },
} as const;

export type Purpose = keyof typeof PURPOSES;
type Content = Readonly<Record<string, string>>;

/** What is kept of something secret and random. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A secret that cannot be guessed, for addresses and cookies. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** Makes a token for one purpose; those made before for the same account and purpose are good no longer. */
export async function issueToken(
  accounts: Accounts,
  client: ClientBase | Pool,
  purpose: Purpose,
  accountId: string | null,
  content: Content = {},
): Promise<string> {
  const token = newToken();
  const { lasts, tries } = PURPOSES[purpose];
  const now = accounts.now();
  // Sign-ins that go on beside each other do not end each other.
  if (purpose !== 'secondFactor') await dropTokens(client, purpose, accountId);
  await client.query(
    `INSERT INTO one_time_tokens (token_hash, purpose, account_id, content, created_at, expires_at, tries_left)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      tokenHash(token),
      purpose,
      accountId,
      content,
      isoMicroseconds(now),
      isoMicroseconds(now + lasts),
      tries,
    ],
  );
  return token;
}

/** Ends every token of an account for a purpose. */
export async function dropTokens(
  client: ClientBase | Pool,
  purpose: Purpose,
  accountId: string | null,
): Promise<void> {
  if (accountId === null && purpose !== 'firstAdministrator') return;
  await client.query(
    'DELETE FROM one_time_tokens WHERE purpose = $1 AND account_id IS NOT DISTINCT FROM $2',
    [purpose, accountId],
  );
}

export interface UsedToken {
  readonly accountId: string | null;
  readonly content: Content;
}

/** Uses a token up; null when it is not good. Two who come at once do not both succeed. */
export async function useToken(
  accounts: Accounts,
  client: ClientBase | Pool,
  purpose: Purpose,
  token: string,
): Promise<UsedToken | null> {
  const { rows } = await client.query<UsedToken & { good: boolean }>(
    `DELETE FROM one_time_tokens WHERE token_hash = $1 AND purpose = $2
     RETURNING account_id AS "accountId", content, expires_at > $3 AS good`,
    [tokenHash(token), purpose, isoMicroseconds(accounts.now())],
  );
  const row = rows[0];
  return row?.good ? { accountId: row.accountId, content: row.content } : null;
}

/** Takes one of the tries of a token that may be tried more than once; null when none is left. */
export async function tryToken(
  accounts: Accounts,
  client: ClientBase | Pool,
  purpose: Purpose,
  token: string,
): Promise<UsedToken | null> {
  const { rows } = await client.query<UsedToken>(
    `UPDATE one_time_tokens SET tries_left = tries_left - 1
     WHERE token_hash = $1 AND purpose = $2 AND expires_at > $3 AND tries_left > 0
     RETURNING account_id AS "accountId", content`,
    [tokenHash(token), purpose, isoMicroseconds(accounts.now())],
  );
  return rows[0] ?? null;
}
