import type { Language } from '@openentry/law';
import { isoMicroseconds } from '../database/instants.ts';
import { accountByEmail, accountById, emailKey, insertAccount, lockAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { beginAttempt, succeeded } from './attempts.ts';
import { grantRole } from './grants.ts';
import { limit, overLimit } from './limits.ts';
import { linkTo, mailLink } from './mails/write.ts';
import { issueToken, tryToken, useToken } from './one-time.ts';
import { checkNewPassword, hashPassword, verifyPassword } from './password.ts';
import { audited, type Doer, NOBODY, recorded, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';
import { leadingRole } from './roles.ts';
import { enter, type Origin, type SignedIn } from './sign-in.ts';

const SIGN_UP: Doer = { account: 'signUp', role: 'none' };

export interface SignUp {
  readonly email: string;
  readonly password: string;
  readonly language: Language;
}

/**
 * Opens an account, that of a candidate, for whoever then confirms the address. The answer is the same when the address
 * has an account: its owner is told by mail.
 * @throws RequestError 422 for a password that may not be chosen, 429
 */
export async function signUp(accounts: Accounts, given: SignUp, address: string): Promise<void> {
  const { email, password, language } = given;
  await limit(accounts, 'sign-up', address);
  checkNewPassword(password, email);
  // Before anything is looked up: both cases take as long.
  const passwordHash = await hashPassword(password);
  const silent = await overLimit(accounts, 'mail-to', emailKey(email));
  await recorded(accounts, async (client) => {
    const id = await insertAccount(
      client,
      { email, language, passwordHash, verified: false },
      accounts.now(),
    );
    if (id === null) {
      const account = await accountByEmail(client, email);
      // Whoever was invited comes by their invitation.
      const invited = account?.passwordHash === null;
      if (account === null || account.disabled || invited || silent) return;
      // Nobody has proved that the address is theirs yet: the last to choose a password is asked for it.
      if (!account.verified) {
        await client.query(
          'UPDATE accounts SET password_hash = $2, password_changed_at = $3 WHERE account_id = $1',
          [account.id, passwordHash, isoMicroseconds(accounts.now())],
        );
        const token = await issueToken(accounts, client, 'verifyEmail', account.id);
        const link = linkTo(accounts, 'confirmEmail', account.language, 'verify', token);
        await mailLink(accounts, client, account, 'verifyEmail', link);
        return;
      }
      const token = await issueToken(accounts, client, 'resetPassword', account.id);
      const link = linkTo(accounts, 'resetPassword', account.language, 'reset', token);
      await mailLink(accounts, client, account, 'alreadyRegistered', link);
      return;
    }
    await audited(accounts, client, { by: NOBODY, action: 'account.signUp', subject: subjectOf(id) });
    const refusal = await grantRole(accounts, client, SIGN_UP, id, 'candidate');
    if (refusal !== null) throw refusal;
    const token = await issueToken(accounts, client, 'verifyEmail', id);
    if (!silent) {
      const link = linkTo(accounts, 'confirmEmail', language, 'verify', token);
      await mailLink(accounts, client, { email: email.trim(), language }, 'verifyEmail', link);
    }
  });
}

/** Sends the link again to an address that was never confirmed. The answer is the same for every address. */
export async function sendVerification(accounts: Accounts, email: string, address: string): Promise<void> {
  await limit(accounts, 'link', address);
  if (await overLimit(accounts, 'mail-to', emailKey(email))) return;
  await recorded(accounts, async (client) => {
    const account = await accountByEmail(client, email);
    if (account === null || account.verified || account.disabled) return;
    const token = await issueToken(accounts, client, 'verifyEmail', account.id);
    const link = linkTo(accounts, 'confirmEmail', account.language, 'verify', token);
    await mailLink(accounts, client, account, 'verifyEmail', link);
  });
}

/**
 * Confirms an address by the link that was sent to it and the password that was chosen with it, and signs in. Both are
 * needed: otherwise somebody could open an account with another's address, and have its owner confirm it.
 * @throws RequestError 422 for a link that is not good, 401 for another password, 429
 */
export async function verifyEmail(
  accounts: Accounts,
  { token, password }: { readonly token: string; readonly password: string },
  origin: Origin,
): Promise<SignedIn> {
  await limit(accounts, 'link', origin.address);
  const pending = await tryToken(accounts, accounts.db, 'verifyEmail', token);
  const account = pending?.accountId == null ? null : await accountById(accounts.db, pending.accountId);
  if (account === null) throw refused('auth.link');
  const attempt = await beginAttempt(accounts, 'password', emailKey(account.email));
  if (!(await verifyPassword(account.passwordHash, password))) throw refused('auth.credentials');
  const signedIn = await recorded<SignedIn>(accounts, async (client) => {
    const used = await useToken(accounts, client, 'verifyEmail', token);
    const locked = await lockAccount(client, account.id);
    if (used === null || locked === null || locked.disabled) return refused('auth.link');
    if (locked.passwordHash !== account.passwordHash) return refused('auth.credentials');
    await client.query('UPDATE accounts SET email_verified_at = $2 WHERE account_id = $1', [
      account.id,
      isoMicroseconds(accounts.now()),
    ]);
    const by = { account: account.id, role: leadingRole(account.roles) };
    await audited(accounts, client, { by, action: 'account.email.verify', subject: subjectOf(account.id) });
    return enter(accounts, client, locked, { how: 'password', secondFactor: false, agent: origin.agent });
  });
  await succeeded(accounts, attempt);
  return signedIn;
}
