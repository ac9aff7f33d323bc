import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import type { RequestError } from '../errors.ts';
import { lockAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { audited, type Doer, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';
import { type Role, roleBarredBy } from './roles.ts';

/** Gives an account a role, as part of a transaction. Returns why not, where it cannot have it. */
export async function grantRole(
  accounts: Accounts,
  client: ClientBase,
  by: Doer,
  accountId: string,
  role: Role,
): Promise<RequestError | null> {
  const account = await lockAccount(client, accountId);
  if (account === null) return refused('account.unknown');
  if (account.roles.includes(role)) return refused('account.role-held');
  const subject = subjectOf(accountId);
  if (roleBarredBy(account.roles, role) !== null) {
    const details = { role, reason: 'account.role-barred' };
    await audited(accounts, client, { by, action: 'account.grant', subject, outcome: 'refused', details });
    return refused('account.role-barred');
  }
  await client.query(
    'INSERT INTO account_roles (account_id, role, granted_at, granted_by) VALUES ($1, $2, $3, $4)',
    [accountId, role, isoMicroseconds(accounts.now()), by.account],
  );
  await audited(accounts, client, { by, action: 'account.grant', subject, details: { role } });
  return null;
}

/** One administrator is never the last to go, whoever comes at the same moment. */
const ADMINISTRATORS = 'accounts/administrators';

/** Takes a role from an account, as part of a transaction. Returns why not, where it cannot be taken. */
export async function revokeRole(
  accounts: Accounts,
  client: ClientBase,
  by: Doer,
  accountId: string,
  role: Role,
): Promise<RequestError | null> {
  const account = await lockAccount(client, accountId);
  if (account === null) return refused('account.unknown');
  if (!account.roles.includes(role)) return refused('account.role-not-held');
  if (role === 'administrator' && (await isLastAdministrator(client, accountId))) {
    return refused('account.last-administrator');
  }
  await client.query(
    'UPDATE account_roles SET revoked_at = $3, revoked_by = $4 WHERE account_id = $1 AND role = $2 AND revoked_at IS NULL',
    [accountId, role, isoMicroseconds(accounts.now()), by.account],
  );
  await audited(accounts, client, {
    by,
    action: 'account.revoke',
    subject: subjectOf(accountId),
    details: { role },
  });
  return null;
}

/** Whether nobody else is an administrator who can sign in. Others who ask wait until this transaction ends. */
export async function isLastAdministrator(client: ClientBase, accountId: string): Promise<boolean> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [ADMINISTRATORS]);
  return (await administrators(client, accountId)) === 0;
}

/** How many administrators there are who can sign in, but for one account. */
export async function administrators(client: ClientBase, but: string | null = null): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM account_roles r JOIN accounts a USING (account_id)
     WHERE role = 'administrator' AND revoked_at IS NULL AND disabled_at IS NULL AND account_id IS DISTINCT FROM $1`,
    [but],
  );
  return rows[0]?.count ?? 0;
}
