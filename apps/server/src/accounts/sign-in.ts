import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import type { RequestError } from '../errors.ts';
import { type Account, accountByEmail, emailKey, lockAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { type Attempt, beginAttempt, succeeded } from './attempts.ts';
import { type Caller, doerOf } from './caller.ts';
import { limit } from './limits.ts';
import { issueToken, tryToken, useToken } from './one-time.ts';
import { verifyPassword } from './password.ts';
import { audited, type Doer, NOBODY, recorded, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';
import { leadingRole } from './roles.ts';
import { useCode } from './second-factor.ts';
import { endSessions, openSession } from './sessions.ts';

/** From where a request comes. */
export interface Origin {
  /** Network address; only ever kept as a keyed hash. */
  readonly address: string;
  /** Family of the browser and the system. */
  readonly agent: string;
}

/** Signed in, or half-way: an account with an authenticator application needs a code of it too. */
export type SignedIn =
  | { readonly status: 'signedIn'; readonly token: string; readonly accountId: string }
  | { readonly status: 'secondFactor'; readonly challenge: string };

/** In whose name an account’s own acts are written down before it has a session. */
const ownerOf = ({ id, roles }: Account): Doer => ({ account: id, role: leadingRole(roles) });

/**
 * Signs in with an address and a password. What is answered does not tell whether an address has an account.
 * @throws RequestError 401, 403 or 429
 */
export async function signIn(
  accounts: Accounts,
  { email, password }: { readonly email: string; readonly password: string },
  origin: Origin,
): Promise<SignedIn> {
  await limit(accounts, 'sign-in', origin.address);
  const attempt = await beginOrAudit(accounts, email);
  const known = await accountByEmail(accounts.db, email);
  const right = await verifyPassword(known?.passwordHash ?? null, password);
  if (right) await succeeded(accounts, attempt);
  return recorded<SignedIn>(accounts, async (client) => {
    // What was verified may have changed meanwhile.
    const account = known === null ? null : await lockAccount(client, known.id);
    if (account === null || !right || account.passwordHash !== known?.passwordHash) {
      return failed(accounts, client, account, attempt);
    }
    return admit(accounts, client, account, origin);
  });
}

async function beginOrAudit(accounts: Accounts, email: string): Promise<Attempt> {
  try {
    return await beginAttempt(accounts, 'password', emailKey(email));
  } catch (error) {
    const account = await accountByEmail(accounts.db, email);
    await recorded(accounts, (client) =>
      audited(accounts, client, {
        by: NOBODY,
        action: 'account.signIn',
        subject: account === null ? 'account/unknown' : subjectOf(account.id),
        outcome: 'refused',
        details: { reason: 'auth.locked' },
      }),
    );
    throw error;
  }
}

/** Writes a failure down, and the lock that follows from it. */
async function failed(
  accounts: Accounts,
  client: ClientBase,
  account: Account | null,
  attempt: Attempt,
): Promise<RequestError> {
  const subject = account === null ? 'account/unknown' : subjectOf(account.id);
  await audited(accounts, client, {
    by: NOBODY,
    action: 'account.signIn',
    subject,
    outcome: 'refused',
    details: { reason: 'auth.credentials', failures: attempt.failures },
  });
  if (attempt.locks) {
    await audited(accounts, client, {
      by: NOBODY,
      action: 'account.lock',
      subject,
      details: { failures: attempt.failures },
    });
  }
  return refused('auth.credentials');
}

/** Lets somebody in whose password was right, or says what is missing. */
async function admit(
  accounts: Accounts,
  client: ClientBase,
  account: Account,
  { agent }: Origin,
): Promise<SignedIn | RequestError> {
  const barred = account.disabled ? 'auth.disabled' : account.verified ? null : 'auth.unverified';
  if (barred !== null) {
    await audited(accounts, client, {
      by: ownerOf(account),
      action: 'account.signIn',
      subject: subjectOf(account.id),
      outcome: 'refused',
      details: { reason: barred },
    });
    return refused(barred);
  }
  if (account.totp) {
    await audited(accounts, client, {
      by: ownerOf(account),
      action: 'account.signIn.password',
      subject: subjectOf(account.id),
    });
    const challenge = await issueToken(accounts, client, 'secondFactor', account.id);
    return { status: 'secondFactor', challenge };
  }
  return enter(accounts, client, account, { how: 'password', secondFactor: false, agent });
}

/** Opens the session of an account, with its entry in the audit. */
export async function enter(
  accounts: Accounts,
  client: ClientBase,
  account: Account,
  entry: Parameters<typeof openSession>[3],
): Promise<SignedIn> {
  const { id, token } = await openSession(accounts, client, account.id, entry);
  await audited(accounts, client, {
    by: ownerOf(account),
    action: 'account.signIn',
    subject: subjectOf(account.id),
    details: { how: entry.how, secondFactor: entry.secondFactor, session: id },
  });
  return { status: 'signedIn', token, accountId: account.id };
}

/**
 * Completes a sign-in with a code of the authenticator application, or a recovery code.
 * @throws RequestError 401 or 429
 */
export async function signInWithCode(
  accounts: Accounts,
  { challenge, code }: { readonly challenge: string; readonly code: string },
  origin: Origin,
): Promise<SignedIn> {
  await limit(accounts, 'sign-in', origin.address);
  const pending = await tryToken(accounts, accounts.db, 'secondFactor', challenge);
  if (pending?.accountId == null) throw refused('auth.challenge');
  const attempt = await beginAttempt(accounts, 'code', pending.accountId);
  const { accountId } = pending;
  const result = await recorded<SignedIn>(accounts, async (client) => {
    const account = await lockAccount(client, accountId);
    if (account === null || account.disabled) return refused('auth.challenge');
    if (!(await useCode(accounts, client, account, code, ownerOf(account)))) {
      await audited(accounts, client, {
        by: NOBODY,
        action: 'account.signIn',
        subject: subjectOf(account.id),
        outcome: 'refused',
        details: { reason: 'auth.code', failures: attempt.failures },
      });
      return refused('auth.code');
    }
    if ((await useToken(accounts, client, 'secondFactor', challenge)) === null)
      return refused('auth.challenge');
    return enter(accounts, client, account, { how: 'password', secondFactor: true, agent: origin.agent });
  });
  await succeeded(accounts, attempt);
  return result;
}

/** Ends the session of whoever asks. */
export async function signOut(accounts: Accounts, caller: Caller): Promise<void> {
  await recorded(accounts, async (client) => {
    await endSessions(accounts, client, caller.accountId, { only: caller.sessionId });
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'account.signOut',
      subject: subjectOf(caller.accountId),
      details: { session: caller.sessionId },
    });
  });
}

/**
 * Proves again who one is, before something sensitive.
 * @throws RequestError 401 or 429
 */
export async function reauthenticate(
  accounts: Accounts,
  caller: Caller,
  { password, code }: { readonly password: string; readonly code?: string | undefined },
): Promise<void> {
  const known = await accounts.db.query<{ email: string; hash: string | null }>(
    'SELECT email_key AS email, password_hash AS hash FROM accounts WHERE account_id = $1',
    [caller.accountId],
  );
  const { email = '', hash = null } = known.rows[0] ?? {};
  if (hash === null) throw refused('auth.password-none');
  const attempt = await beginAttempt(accounts, 'password', email);
  const right = await verifyPassword(hash, password);
  await recorded(accounts, async (client) => {
    const account = await lockAccount(client, caller.accountId);
    const by = doerOf(caller);
    const subject = subjectOf(caller.accountId);
    const reason =
      account === null || !right || account.passwordHash !== hash
        ? 'auth.credentials'
        : account.totp && !(await useCode(accounts, client, account, code ?? '', by))
          ? 'auth.code'
          : null;
    if (reason !== null) {
      const details = { reason, failures: attempt.failures };
      await audited(accounts, client, {
        by,
        action: 'account.reauthenticate',
        subject,
        outcome: 'refused',
        details,
      });
      return refused(reason);
    }
    await markReauthenticated(accounts, client, caller);
    return undefined;
  });
  await succeeded(accounts, attempt);
}

/** Notes that whoever holds a session proved themselves at this moment. */
export async function markReauthenticated(
  accounts: Accounts,
  client: ClientBase,
  caller: Caller,
): Promise<void> {
  await client.query('UPDATE sessions SET reauthenticated_at = $2 WHERE session_id = $1', [
    caller.sessionId,
    isoMicroseconds(accounts.now()),
  ]);
  await audited(accounts, client, {
    by: doerOf(caller),
    action: 'account.reauthenticate',
    subject: subjectOf(caller.accountId),
    details: { session: caller.sessionId },
  });
}
