import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { isoMicroseconds } from '../database/instants.ts';
import { accountById, lockAccount } from './account.ts';
import type { Accounts } from './accounts.ts';
import { type Caller, doerOf } from './caller.ts';
import { limit } from './limits.ts';
import { mailNotice } from './mails/write.ts';
import { issueToken, useToken } from './one-time.ts';
import { audited, NOBODY, recorded, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';
import { ownAccount } from './second-factor.ts';
import { markSecondFactor } from './sessions.ts';
import { enter, markReauthenticated, type Origin, type SignedIn } from './sign-in.ts';

/** EdDSA, ES256 and RS256 (COSE): what authenticators have. Left to the library, it asks for more by a trial interface. */
const ALGORITHMS = [-8, -7, -257];

/** The site that a passkey belongs to: an authenticator shows it to no other. */
export interface PasskeySite {
  /** Such as `https://entry.example.ca`. */
  readonly origin: string;
  /** Its host name. */
  readonly id: string;
}

/** What the browser is asked, and what must be sent back with its answer. */
export interface Ceremony<Options> {
  readonly ceremony: string;
  readonly options: Options;
}

/** A passkey as its owner sees it. */
export interface ListedPasskey {
  readonly id: string;
  readonly name: string;
  /** ISO, UTC. */
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

interface StoredPasskey {
  readonly id: string;
  readonly accountId: string;
  readonly publicKey: Buffer;
  readonly counter: string;
  readonly transports: string[];
}

/** The passkeys of an account, oldest first. */
export async function listPasskeys(accounts: Accounts, accountId: string): Promise<ListedPasskey[]> {
  const { rows } = await accounts.db.query<ListedPasskey>(
    `SELECT credential_id AS id, name, to_char(created_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "createdAt",
       to_char(last_used_at, 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "lastUsedAt"
     FROM passkeys WHERE account_id = $1 ORDER BY created_at, credential_id`,
    [accountId],
  );
  return rows;
}

/** Begins to add a passkey to the account of whoever asks. */
export async function beginPasskey(
  accounts: Accounts,
  caller: Caller,
  site: PasskeySite,
): Promise<Ceremony<Awaited<ReturnType<typeof generateRegistrationOptions>>>> {
  const account = await accountById(accounts.db, caller.accountId);
  if (account === null) throw refused('auth.signed-out');
  if (account.demo) throw refused('account.demo');
  const there = await listPasskeys(accounts, account.id);
  const options = await generateRegistrationOptions({
    rpName: 'OpenEntry',
    rpID: site.id,
    userName: account.email,
    userID: Uint8Array.from(Buffer.from(account.id.replaceAll('-', ''), 'hex')),
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: there.map(({ id }) => ({ id })),
    // Found without an address, and unlocked by its owner: it stands for both factors.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  const content = { challenge: options.challenge };
  return {
    ceremony: await issueToken(accounts, accounts.db, 'passkeyCreation', account.id, content),
    options,
  };
}

/**
 * Adds a passkey that the browser made.
 * @throws RequestError 401 when it does not answer what was asked
 */
export async function addPasskey(
  accounts: Accounts,
  caller: Caller,
  given: { readonly ceremony: string; readonly name: string; readonly response: RegistrationResponseJSON },
  site: PasskeySite,
): Promise<void> {
  await recorded(accounts, async (client) => {
    const asked = await useToken(accounts, client, 'passkeyCreation', given.ceremony);
    const account = await ownAccount(client, caller);
    const expectedChallenge = asked?.content.challenge;
    if (asked?.accountId !== account.id || expectedChallenge === undefined) return refused('auth.passkey');
    const { registrationInfo } = await verifyRegistrationResponse({
      response: given.response,
      expectedChallenge,
      expectedOrigin: site.origin,
      expectedRPID: site.id,
      supportedAlgorithmIDs: ALGORITHMS,
    }).catch(() => ({ registrationInfo: undefined }));
    if (registrationInfo === undefined) return refused('auth.passkey');
    const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
    const { rowCount } = await client.query(
      `INSERT INTO passkeys (credential_id, account_id, public_key, counter, transports, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING`,
      [
        id,
        account.id,
        Buffer.from(publicKey),
        counter,
        transports,
        given.name,
        isoMicroseconds(accounts.now()),
      ],
    );
    if (rowCount !== 1) return refused('auth.passkey');
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'account.passkey.add',
      subject: subjectOf(account.id),
    });
    await markSecondFactor(client, { sessionId: caller.sessionId });
    await mailNotice(accounts, client, account, 'passkeyAdded');
    return undefined;
  });
}

/** Removes a passkey of whoever asks. @throws RequestError 404 */
export async function removePasskey(accounts: Accounts, caller: Caller, id: string): Promise<void> {
  await recorded(accounts, async (client) => {
    const account = await ownAccount(client, caller);
    const { rowCount } = await client.query(
      'DELETE FROM passkeys WHERE credential_id = $1 AND account_id = $2',
      [id, account.id],
    );
    if (rowCount !== 1) return refused('auth.passkey-unknown');
    await audited(accounts, client, {
      by: doerOf(caller),
      action: 'account.passkey.remove',
      subject: subjectOf(account.id),
    });
    return undefined;
  });
}

/** Asks the browser for a passkey: anybody’s, or for somebody who has signed in, one of theirs. */
export async function askForPasskey(
  accounts: Accounts,
  site: PasskeySite,
  address: string,
  caller: Caller | null,
): Promise<Ceremony<Awaited<ReturnType<typeof generateAuthenticationOptions>>>> {
  await limit(accounts, 'passkey', address);
  const mine = caller === null ? [] : await listPasskeys(accounts, caller.accountId);
  const options = await generateAuthenticationOptions({
    rpID: site.id,
    userVerification: 'required',
    allowCredentials: mine.map(({ id }) => ({ id })),
  });
  const content = { challenge: options.challenge };
  const accountId = caller?.accountId ?? null;
  return { ceremony: await issueToken(accounts, accounts.db, 'passkeySignIn', accountId, content), options };
}

interface Shown {
  readonly ceremony: string;
  readonly response: AuthenticationResponseJSON;
}

/** The account whose passkey was shown, in answer to what was asked; null when it is none. */
async function whoShowed(accounts: Accounts, { ceremony, response }: Shown, site: PasskeySite) {
  const asked = await useToken(accounts, accounts.db, 'passkeySignIn', ceremony);
  const expectedChallenge = asked?.content.challenge;
  const { rows } = await accounts.db.query<StoredPasskey>(
    `SELECT credential_id AS id, account_id AS "accountId", public_key AS "publicKey", counter::text, transports
     FROM passkeys WHERE credential_id = $1`,
    [response.id],
  );
  const passkey = rows[0];
  if (asked === null || expectedChallenge === undefined || passkey === undefined) return null;
  if (asked.accountId !== null && asked.accountId !== passkey.accountId) return null;
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge,
    expectedOrigin: site.origin,
    expectedRPID: site.id,
    credential: {
      id: passkey.id,
      publicKey: Uint8Array.from(passkey.publicKey),
      counter: Number(passkey.counter),
      transports: passkey.transports,
    },
  }).catch(() => null);
  if (verified?.verified !== true) return null;
  const { newCounter } = verified.authenticationInfo;
  // Two who show one answer of an authenticator that counts: only one of them is first.
  const { rowCount } = await accounts.db.query(
    `UPDATE passkeys SET counter = $2, last_used_at = $3 WHERE credential_id = $1 AND (counter < $2 OR $2 = 0)`,
    [passkey.id, newCounter, isoMicroseconds(accounts.now())],
  );
  return rowCount === 1 ? { accountId: passkey.accountId, ofCaller: asked.accountId !== null } : null;
}

/**
 * Signs in with a passkey, which its owner unlocked: no password and no code are asked for.
 * @throws RequestError 401, 403 or 429
 */
export async function signInWithPasskey(
  accounts: Accounts,
  shown: Shown,
  site: PasskeySite,
  origin: Origin,
): Promise<SignedIn> {
  await limit(accounts, 'passkey', origin.address);
  const found = await whoShowed(accounts, shown, site);
  return recorded<SignedIn>(accounts, async (client) => {
    const account = found === null ? null : await lockAccount(client, found.accountId);
    const reason = account === null ? 'auth.passkey' : account.disabled ? 'auth.disabled' : null;
    if (account === null || reason !== null) {
      await audited(accounts, client, {
        by: NOBODY,
        action: 'account.signIn',
        subject: account === null ? 'account/unknown' : subjectOf(account.id),
        outcome: 'refused',
        details: { how: 'passkey', reason },
      });
      return refused(reason ?? 'auth.passkey');
    }
    return enter(accounts, client, account, { how: 'passkey', secondFactor: true, agent: origin.agent });
  });
}

/** Proves again with a passkey who one is, before something sensitive. @throws RequestError 401 */
export async function reauthenticateWithPasskey(
  accounts: Accounts,
  caller: Caller,
  shown: Shown,
  site: PasskeySite,
): Promise<void> {
  const found = await whoShowed(accounts, shown, site);
  await recorded(accounts, async (client) => {
    if (found?.accountId !== caller.accountId || !found.ofCaller) {
      await audited(accounts, client, {
        by: doerOf(caller),
        action: 'account.reauthenticate',
        subject: subjectOf(caller.accountId),
        outcome: 'refused',
        details: { reason: 'auth.passkey' },
      });
      return refused('auth.passkey');
    }
    await markReauthenticated(accounts, client, caller);
    return undefined;
  });
}
