import { randomBytes } from 'node:crypto';
import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { type Account, lockAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { beginAttempt, succeeded } from './attempts.ts';
import type { Caller } from './caller.ts';
import { doerOf } from './caller.ts';
import { mailNotice } from './mails/write.ts';
import { audited, type Doer, recorded, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';
import { markSecondFactor } from './sessions.ts';
import { base32, newTotpSecret, stepOf, totpUri } from './totp.ts';

const RECOVERY_CODES = 10;
/** 80 bits: nobody guesses one, so that a keyed hash without a work factor is enough. */
const RECOVERY_BYTES = 10;

/** In which context the secret of an authenticator application is sealed. */
export const sealContext = (accountId: string): string => `totp/${accountId}`;
const codeHash = (accounts: Accounts, accountId: string, code: string): Buffer =>
  accounts.keys.lookup(`recovery/${accountId}`, code.toUpperCase().replace(/[^A-Z2-7]/g, ''));

/** What an authenticator application is set up with. */
export interface TotpSetUp {
  readonly secret: string;
  readonly uri: string;
}

/**
 * Makes a secret for an authenticator application. It counts only once a code of it was given.
 * @throws RequestError 409 where one is set up already
 */
export async function beginTotp(accounts: Accounts, caller: Caller): Promise<TotpSetUp> {
  return recorded(accounts, async (client) => {
    const account = await ownAccount(client, caller);
    if (account.totp) return refused('auth.totp-on');
    const secret = newTotpSecret();
    await client.query('UPDATE accounts SET totp_secret = $2 WHERE account_id = $1', [
      account.id,
      accounts.keys.seal(secret, sealContext(account.id)),
    ]);
    return { secret: base32(secret), uri: totpUri(secret, account.email) };
  });
}

/**
 * Confirms the authenticator application with its first code, and gives the recovery codes, this once.
 * @throws RequestError 401 for a wrong code
 */
export async function confirmTotp(accounts: Accounts, caller: Caller, code: string): Promise<string[]> {
  const attempt = await beginAttempt(accounts, 'code', caller.accountId);
  const codes = await recorded(accounts, async (client) => {
    const account = await ownAccount(client, caller);
    if (account.totp) return refused('auth.totp-on');
    if (account.totpSecret === null) return refused('auth.totp-off');
    if (!(await useTotpCode(accounts, client, account, code))) return refused('auth.code');
    await client.query('UPDATE accounts SET totp_confirmed_at = $2 WHERE account_id = $1', [
      account.id,
      isoMicroseconds(accounts.now()),
    ]);
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'account.totp.on',
      subject: subjectOf(account.id),
    });
    await markSecondFactor(client, { sessionId: caller.sessionId });
    await mailNotice(accounts, client, account, 'secondFactorOn');
    return newRecoveryCodes(accounts, client, account.id);
  });
  await succeeded(accounts, attempt);
  return codes;
}

/** Removes the authenticator application and its recovery codes. */
export async function removeTotp(accounts: Accounts, caller: Caller): Promise<void> {
  await recorded(accounts, async (client) => {
    const account = await ownAccount(client, caller);
    if (!account.totp) return refused('auth.totp-off');
    await client.query(
      'UPDATE accounts SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE account_id = $1',
      [account.id],
    );
    await client.query('DELETE FROM recovery_codes WHERE account_id = $1', [account.id]);
    await markSecondFactor(client, { passwordSessionsOf: account.id });
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'account.totp.off',
      subject: subjectOf(account.id),
    });
    await mailNotice(accounts, client, account, 'secondFactorOff');
    return undefined;
  });
}

/** New recovery codes; those from before are good no longer. */
export async function renewRecoveryCodes(accounts: Accounts, caller: Caller): Promise<string[]> {
  return recorded(accounts, async (client) => {
    const account = await ownAccount(client, caller);
    if (!account.totp) return refused('auth.totp-off');
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'account.recoveryCodes',
      subject: subjectOf(account.id),
    });
    return newRecoveryCodes(accounts, client, account.id);
  });
}

/** How many recovery codes are left. */
export async function recoveryCodesLeft(accounts: Accounts, accountId: string): Promise<number> {
  const { rows } = await accounts.db.query<{ left: number }>(
    'SELECT count(*)::integer AS left FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL',
    [accountId],
  );
  return rows[0]?.left ?? 0;
}

/**
 * Uses a code of the authenticator application or a recovery code up: each is good once. Part of a transaction in which
 * the account is locked; false when the code is not right or was used.
 */
export async function useCode(
  accounts: Accounts,
  client: ClientBase,
  account: Account,
  code: string,
  by: Doer,
): Promise<boolean> {
  if (/^\d{6}$/.test(code.trim())) return useTotpCode(accounts, client, account, code.trim());
  const { rowCount } = await client.query(
    'UPDATE recovery_codes SET used_at = $3 WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL',
    [account.id, codeHash(accounts, account.id, code), isoMicroseconds(accounts.now())],
  );
  if (rowCount !== 1) return false;
  await audited(accounts, client, { by, action: 'account.recoveryCode.use', subject: subjectOf(account.id) });
  await mailNotice(accounts, client, account, 'recoveryCodeUsed');
  return true;
}

async function useTotpCode(
  accounts: Accounts,
  client: ClientBase,
  { id, totpSecret }: Account,
  code: string,
): Promise<boolean> {
  if (totpSecret === null) return false;
  const step = stepOf(accounts.keys.open(totpSecret, sealContext(id)), code, accounts.now());
  if (step === null) return false;
  // Steps only go forward: a code that was used, or one before it, is refused (RFC 6238, 5.2).
  const { rowCount } = await client.query(
    'UPDATE accounts SET totp_last_step = $2 WHERE account_id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2)',
    [id, step],
  );
  return rowCount === 1;
}

async function newRecoveryCodes(
  accounts: Accounts,
  client: ClientBase,
  accountId: string,
): Promise<string[]> {
  await client.query('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
  const codes = Array.from({ length: RECOVERY_CODES }, () =>
    (base32(randomBytes(RECOVERY_BYTES)).match(/.{4}/g) ?? []).join('-'),
  );
  await client.query('INSERT INTO recovery_codes (account_id, code_hash) SELECT $1, unnest($2::bytea[])', [
    accountId,
    codes.map((code) => codeHash(accounts, accountId, code)),
  ]);
  return codes;
}

/** The account of whoever asks, locked. Accounts of the demonstration are everybody's and stay as they are. */
export async function ownAccount(client: ClientBase, { accountId }: Caller): Promise<Account> {
  const account = await lockAccount(client, accountId);
  if (account === null) throw refused('auth.signed-out');
  if (account.demo) throw refused('account.demo');
  return account;
}
