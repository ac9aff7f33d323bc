import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { type Account, accountByEmail, accountById, emailKey, lockAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { forgiveAttempts } from './attempts.ts';
import { type Caller, doerOf } from './caller.ts';
import { limit, overLimit } from './limits.ts';
import { linkTo, mailLink, mailNotice } from './mails/write.ts';
import { dropTokens, issueToken, type Purpose, useToken } from './one-time.ts';
import { checkNewPassword, hashPassword } from './password.ts';
import { audited, type Doer, NOBODY, recorded, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';
import { leadingRole } from './roles.ts';
import { ownAccount } from './second-factor.ts';
import { endSessions } from './sessions.ts';
import { endTokens } from './tokens/tokens.ts';

/** Keeps a new password: links that were on their way and, but for one, all sessions end with the old one. */
async function keepPassword(
  accounts: Accounts,
  client: ClientBase,
  account: Account,
  passwordHash: string,
  { by, except }: { readonly by: Doer; readonly except?: string },
): Promise<void> {
  await client.query(
    'UPDATE accounts SET password_hash = $2, password_changed_at = $3 WHERE account_id = $1',
    [account.id, passwordHash, isoMicroseconds(accounts.now())],
  );
  const sessions = await endSessions(accounts, client, account.id, except === undefined ? {} : { except });
  for (const purpose of ['resetPassword', 'invitation', 'secondFactor'] as const) {
    await dropTokens(client, purpose, account.id);
  }
  await audited(accounts, client, {
    by,
    action: 'account.password',
    subject: subjectOf(account.id),
    details: { sessionsEnded: sessions },
  });
}

/**
 * Changes the password of whoever asks, who proved themselves a moment ago; their other sessions end.
 * @throws RequestError 422 for a password that may not be chosen
 */
export async function changePassword(accounts: Accounts, caller: Caller, password: string): Promise<void> {
  const known = await accountById(accounts.db, caller.accountId);
  if (known === null) throw refused('auth.signed-out');
  checkNewPassword(password, known.email);
  const passwordHash = await hashPassword(password);
  await recorded(accounts, async (client) => {
    const account = await ownAccount(client, caller);
    await keepPassword(accounts, client, account, passwordHash, {
      by: doerOf(caller),
      except: caller.sessionId,
    });
    await mailNotice(accounts, client, account, 'passwordChanged');
  });
}

/** Sends a link by which a new password is chosen. The answer is the same for every address. */
export async function sendReset(accounts: Accounts, email: string, address: string): Promise<void> {
  await limit(accounts, 'link', address);
  if (await overLimit(accounts, 'mail-to', emailKey(email))) return;
  await recorded(accounts, async (client) => {
    const account = await accountByEmail(client, email);
    if (account === null || account.disabled || account.demo) return;
    const token = await issueToken(accounts, client, 'resetPassword', account.id);
    const link = linkTo(accounts, 'resetPassword', account.language, 'reset', token);
    await mailLink(accounts, client, account, 'resetPassword', link);
    await audited(accounts, client, {
      by: NOBODY,
      action: 'account.reset.send',
      subject: subjectOf(account.id),
    });
  });
}

/**
 * Chooses a password by a link that came by mail, which also proves the address. All sessions and tokens end; an
 * authenticator application stays.
 * @throws RequestError 422 for a link that is not good or a password that may not be chosen
 */
export async function choosePassword(
  accounts: Accounts,
  purpose: Extract<Purpose, 'resetPassword' | 'invitation'>,
  { token, password }: { readonly token: string; readonly password: string },
  address: string,
): Promise<void> {
  await limit(accounts, 'link', address);
  const passwordHash = await hashPassword(password);
  const email = await recorded(accounts, async (client) => {
    const used = await useToken(accounts, client, purpose, token);
    const account = used?.accountId == null ? null : await lockAccount(client, used.accountId);
    if (account === null || account.disabled) return refused('auth.link');
    // Thrown, not returned: the link stays good for a better password.
    checkNewPassword(password, account.email);
    const by = { account: account.id, role: leadingRole(account.roles) };
    await keepPassword(accounts, client, account, passwordHash, { by });
    // Whoever forgot the password may have lost more than that; programs are given new tokens.
    await endTokens(accounts, client, { by, accountId: account.id });
    await client.query(
      'UPDATE accounts SET email_verified_at = $2 WHERE account_id = $1 AND email_verified_at IS NULL',
      [account.id, isoMicroseconds(accounts.now())],
    );
    if (purpose === 'resetPassword') await mailNotice(accounts, client, account, 'passwordChanged');
    return account.email;
  });
  await forgiveAttempts(accounts, emailKey(email));
}
