import { randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../../database/instants.ts';
import { lockAccount } from '../account.ts';
import { type Accounts, DAY } from '../accounts.ts';
import { type Caller, doerOf } from '../caller.ts';
import { mailNotice } from '../mails/write.ts';
import { tokenHash } from '../one-time.ts';
import { audited, type Doer, recorded, subjectOf } from '../recorded.ts';
import { refused } from '../refusals.ts';
import { isStaff } from '../roles.ts';
import { TOKEN_PREFIX } from './find.ts';
import { type Scope, scopesFor } from './scopes.ts';

const TOKEN_BYTES = 32;
/** So much of it is kept, for its owner to know it again. */
const HINT_LENGTH = TOKEN_PREFIX.length + 4;
/** Most tokens of one account that hold at once. */
const MOST = 20;
/** Longest time that a token holds, in days. */
export const LONGEST_DAYS = 366;

/** A token as its owner sees it: never what it is. */
export interface ListedToken {
  readonly id: string;
  readonly name: string;
  /** How it begins. */
  readonly hint: string;
  readonly scopes: readonly Scope[];
  /** ISO, UTC. */
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

const SHOWN = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;
const LISTED = `token_id AS id, name, hint, scopes, ${SHOWN('created_at')} AS "createdAt",
  ${SHOWN('expires_at')} AS "expiresAt", ${SHOWN('last_used_at')} AS "lastUsedAt"`;

/** The tokens of an account that hold, newest first. */
export async function listTokens(accounts: Accounts, accountId: string): Promise<ListedToken[]> {
  const { rows } = await accounts.db.query<ListedToken>(
    `SELECT ${LISTED} FROM api_tokens WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2
     ORDER BY created_at DESC, token_id`,
    [accountId, isoMicroseconds(accounts.now())],
  );
  return rows;
}

export interface NewToken {
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly days: number;
}

/**
 * Makes a token of whoever asks, who proved themselves a moment ago.
 * @returns the token as well, this once
 * @throws RequestError 403 for a scope that no role of theirs has, 409 where there are too many
 */
export async function makeToken(
  accounts: Accounts,
  caller: Caller,
  { name, scopes, days }: NewToken,
): Promise<ListedToken & { readonly token: string }> {
  const allowed = scopesFor(caller.roles);
  if (!scopes.every((scope) => allowed.includes(scope))) throw refused('token.scope-role');
  const token = `${TOKEN_PREFIX}${randomBytes(TOKEN_BYTES).toString('base64url')}`;
  const id = crypto.randomUUID();
  return recorded(accounts, async (client) => {
    const account = await lockAccount(client, caller.accountId);
    if (account === null || account.disabled) return refused('auth.signed-out');
    const now = accounts.now();
    const { rows: held } = await client.query<{ count: number }>(
      `SELECT count(*)::integer AS count FROM api_tokens
       WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2`,
      [account.id, isoMicroseconds(now)],
    );
    if ((held[0]?.count ?? 0) >= MOST) return refused('token.too-many');
    const { rows } = await client.query<ListedToken>(
      `INSERT INTO api_tokens (token_id, token_hash, hint, account_id, name, scopes, second_factor, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING ${LISTED}`,
      [
        id,
        tokenHash(token),
        token.slice(0, HINT_LENGTH),
        account.id,
        name,
        [...new Set(scopes)].toSorted(),
        // The organisation’s sign-in, and a demonstration, stand for a second factor in the session too.
        caller.secondFactor || isStaff(caller.roles),
        isoMicroseconds(now),
        isoMicroseconds(now + days * DAY),
      ],
    );
    const [made] = rows;
    if (made === undefined) throw new Error('A token that was kept is not there');
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'account.token.make',
      subject: subjectOf(account.id),
      details: { token: id, scopes: made.scopes.join(' '), days },
    });
    if (!account.demo) await mailNotice(accounts, client, account, 'tokenMade');
    return { ...made, token };
  });
}

/**
 * Takes back a token of an account: whoever uses it is refused from this moment.
 * @throws RequestError 404 where the account has no such token
 */
export async function revokeToken(
  accounts: Accounts,
  by: Doer,
  accountId: string,
  id: string,
): Promise<void> {
  await recorded(accounts, async (client) =>
    (await endTokens(accounts, client, { by, accountId, only: id })) === 0
      ? refused('token.unknown')
      : undefined,
  );
}

/** Takes back every token of an account. Returns how many. */
export async function revokeTokens(accounts: Accounts, by: Doer, accountId: string): Promise<number> {
  return recorded(accounts, (client) => endTokens(accounts, client, { by, accountId }));
}

/** Ends tokens of an account, one or all, as part of a transaction. Returns how many. */
export async function endTokens(
  accounts: Accounts,
  client: ClientBase,
  { by, accountId, only }: { readonly by: Doer; readonly accountId: string; readonly only?: string },
): Promise<number> {
  const { rows } = await client.query<{ id: string }>(
    `UPDATE api_tokens SET revoked_at = $2, revoked_by = $3
     WHERE account_id = $1 AND revoked_at IS NULL AND expires_at > $2 AND ($4::uuid IS NULL OR token_id = $4)
     RETURNING token_id AS id`,
    [accountId, isoMicroseconds(accounts.now()), by.account, only ?? null],
  );
  for (const { id } of rows) {
    const details = { token: id };
    await audited(accounts, client, {
      by,
      action: 'account.token.revoke',
      subject: subjectOf(accountId),
      details,
    });
  }
  return rows.length;
}
