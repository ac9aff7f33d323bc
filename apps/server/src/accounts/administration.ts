import type { Language } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { accountByEmail, accountById, insertAccount, lockAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { grantRole, isLastAdministrator, revokeRole } from './grants.ts';
import { linkTo, mailLink } from './mails/write.ts';
import { issueToken } from './one-time.ts';
import { audited, type Doer, recorded, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';
import type { Role } from './roles.ts';
import { endSessions } from './sessions.ts';

/** An account as an administrator sees it. */
export interface ListedAccount {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
  readonly state: 'active' | 'unverified' | 'invited' | 'disabled';
  readonly demo: boolean;
  /** Whether an authenticator application is set up. */
  readonly totp: boolean;
  /** ISO, UTC. */
  readonly createdAt: string;
}

export interface ListOptions {
  readonly role?: Role | undefined;
  /** The id after which to go on. */
  readonly after?: string | undefined;
  readonly limit?: number;
}

/** Most accounts in one list. */
export const MOST_LISTED = 100;

const LISTED = `SELECT account_id AS id, email, language, demo, totp_confirmed_at IS NOT NULL AS totp,
    array(SELECT role FROM account_roles r WHERE r.account_id = a.account_id AND revoked_at IS NULL ORDER BY role) AS roles,
    CASE WHEN disabled_at IS NOT NULL THEN 'disabled' WHEN email_verified_at IS NOT NULL THEN 'active'
         WHEN password_hash IS NULL THEN 'invited' ELSE 'unverified' END AS state,
    to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt"
  FROM accounts a`;

/** Accounts in the order in which they were made. */
export async function listAccounts(
  db: Pool,
  { role, after, limit = MOST_LISTED }: ListOptions = {},
): Promise<ListedAccount[]> {
  const { rows } = await db.query<ListedAccount>(
    `${LISTED} WHERE ($1::text IS NULL OR EXISTS (
         SELECT FROM account_roles r WHERE r.account_id = a.account_id AND role = $1 AND revoked_at IS NULL))
       AND ($2::uuid IS NULL OR (created_at, account_id) > (SELECT created_at, account_id FROM accounts WHERE account_id = $2))
     ORDER BY a.created_at, account_id LIMIT $3`,
    [role ?? null, after ?? null, limit],
  );
  return rows;
}

/** One account as an administrator sees it. @throws RequestError 404 */
export async function oneAccount(db: Pool | ClientBase, id: string): Promise<ListedAccount> {
  const { rows } = await db.query<ListedAccount>(`${LISTED} WHERE account_id = $1`, [id]);
  if (rows[0] === undefined) throw refused('account.unknown');
  return rows[0];
}

/** The id of an account by its id or address. @throws RequestError 404 */
export async function findAccount(db: Pool, given: string): Promise<string> {
  const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(given);
  const account = await (isId ? accountById(db, given) : accountByEmail(db, given));
  if (account === null) throw refused('account.unknown');
  return account.id;
}

export interface Invitation {
  readonly email: string;
  readonly language: Language;
  readonly roles: readonly Role[];
}

/** An invitation and the link that was sent with it. */
export interface Invited {
  readonly id: string;
  readonly link: string;
}

/**
 * Makes an account with roles for somebody, who chooses its password by the link that is sent to them.
 * @throws RequestError 409 when another account has the address, or the roles do not go together
 */
export async function invite(accounts: Accounts, by: Doer, invitation: Invitation): Promise<Invited> {
  const { email, language, roles } = invitation;
  return recorded(accounts, async (client) => {
    const id = await insertAccount(
      client,
      { email, language, passwordHash: null, verified: false },
      accounts.now(),
    );
    if (id === null) return refused('auth.email-taken');
    await audited(accounts, client, {
      by,
      action: 'account.invite',
      subject: subjectOf(id),
      details: { roles: roles.join(' ') },
    });
    for (const role of new Set(roles)) {
      const refusal = await grantRole(accounts, client, by, id, role);
      // Thrown: without its roles there is to be no account.
      if (refusal !== null) throw refusal;
    }
    const token = await issueToken(accounts, client, 'invitation', id);
    const link = linkTo(accounts, 'welcome', language, 'invitation', token);
    await mailLink(accounts, client, { email: email.trim(), language }, 'invitation', link);
    return { id, link };
  });
}

/** Gives an account a role. @throws RequestError 404, 409 */
export async function grant(accounts: Accounts, by: Doer, id: string, role: Role): Promise<void> {
  await recorded(accounts, async (client) => {
    if (by.account === id) return refused('account.own');
    return (
      (await notOfDemo(accounts, client, id)) ??
      (await grantRole(accounts, client, by, id, role)) ??
      undefined
    );
  });
}

/** Takes a role from an account; what it could do with it, it can do no longer from this moment. */
export async function revoke(accounts: Accounts, by: Doer, id: string, role: Role): Promise<void> {
  await recorded(accounts, async (client) => {
    if (by.account === id) return refused('account.own');
    return (
      (await notOfDemo(accounts, client, id)) ??
      (await revokeRole(accounts, client, by, id, role)) ??
      undefined
    );
  });
}

/** Closes an account and ends its sessions, or opens it again. @throws RequestError 404, 409 */
export async function setDisabled(
  accounts: Accounts,
  by: Doer,
  id: string,
  disabled: boolean,
): Promise<void> {
  await recorded(accounts, async (client) => {
    if (by.account === id) return refused('account.own');
    const demo = await notOfDemo(accounts, client, id);
    if (demo !== null) return demo;
    const account = await lockAccount(client, id);
    if (account === null) return refused('account.unknown');
    if (account.disabled === disabled) return refused('account.state');
    if (await isErased(client, id)) return refused('account.erased');
    const isAdministrator = account.roles.includes('administrator');
    if (disabled && isAdministrator && (await isLastAdministrator(client, id))) {
      return refused('account.last-administrator');
    }
    await client.query('UPDATE accounts SET disabled_at = $2 WHERE account_id = $1', [
      id,
      disabled ? isoMicroseconds(accounts.now()) : null,
    ]);
    const sessionsEnded = disabled ? await endSessions(accounts, client, id) : 0;
    await audited(accounts, client, {
      by,
      action: disabled ? 'account.disable' : 'account.enable',
      subject: subjectOf(id),
      details: { sessionsEnded },
    });
    return undefined;
  });
}

/**
 * Makes a link by which the owner of an account chooses a password, for an operator to hand over: the answer to a lost
 * mailbox. Whoever was invited and never came is given a new invitation.
 * @throws RequestError 404, 409 for an account that is closed
 */
export async function makeResetLink(accounts: Accounts, by: Doer, id: string): Promise<string> {
  return recorded(accounts, async (client) => {
    const demo = await notOfDemo(accounts, client, id);
    if (demo !== null) return demo;
    const account = await lockAccount(client, id);
    if (account === null) return refused('account.unknown');
    if (account.disabled) return refused('auth.disabled');
    const invited = account.passwordHash === null;
    const token = await issueToken(accounts, client, invited ? 'invitation' : 'resetPassword', id);
    await audited(accounts, client, { by, action: 'account.reset.link', subject: subjectOf(id) });
    const { language } = account;
    return invited
      ? linkTo(accounts, 'welcome', language, 'invitation', token)
      : linkTo(accounts, 'resetPassword', language, 'reset', token);
  });
}

async function isErased(client: ClientBase, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT FROM accounts WHERE account_id = $1 AND erased_at IS NOT NULL',
    [id],
  );
  return rowCount === 1;
}

async function notOfDemo(accounts: Accounts, client: ClientBase, id: string) {
  if (!accounts.demo) return null;
  const account = await accountById(client, id);
  return account?.demo === true ? refused('account.demo') : null;
}
