import type { Language } from '@openentry/law';
import {
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  randomNonce,
  randomPKCECodeVerifier,
} from 'openid-client';
import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../../database/instants.ts';
import { type Account, accountByEmail, lockAccount } from '../account.ts';
import type { Accounts } from '../accounts.ts';
import { limit } from '../limits.ts';
import { issueToken, useToken } from '../one-time.ts';
import { audited, NOBODY, recorded, subjectOf } from '../recorded.ts';
import { refused } from '../refusals.ts';
import { isStaff } from '../roles.ts';
import { enter, type Origin, type SignedIn } from '../sign-in.ts';
import type { OidcProvider } from './provider.ts';

export interface OidcBegun {
  /** Where the browser goes. */
  readonly url: string;
  /** What it keeps meanwhile, and brings back: nobody is signed in by another’s link. */
  readonly state: string;
}

/**
 * Begins a sign-in by an organisation.
 * @param again whether the organisation asks anew who it is, before something sensitive
 */
export async function beginOidc(
  accounts: Accounts,
  provider: OidcProvider,
  callback: string,
  { language, again }: { readonly language: Language; readonly again: boolean },
  address: string,
): Promise<OidcBegun> {
  await limit(accounts, 'oidc', address);
  const configuration = await provider.configuration();
  const verifier = randomPKCECodeVerifier();
  const nonce = randomNonce();
  const state = await issueToken(accounts, accounts.db, 'oidc', null, { verifier, nonce, language });
  const url = buildAuthorizationUrl(configuration, {
    redirect_uri: callback,
    scope: 'openid email',
    code_challenge: await calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
    ui_locales: language,
    ...(again ? { prompt: 'login', max_age: '0' } : {}),
  });
  return { url: url.href, state };
}

/** How a sign-in by an organisation ended, and in which language the person began it. */
export interface OidcEnded {
  readonly language: Language;
  readonly result: SignedIn | null;
}

interface Identity {
  readonly issuer: string;
  readonly subject: string;
  /** An address that the organisation says is theirs. */
  readonly email: string | null;
  /** Whether it says that more than a password was asked for. */
  readonly secondFactor: boolean;
}

/**
 * Completes a sign-in by an organisation. It lets in staff alone, who were invited here: a first time by the address the
 * organisation vouches for, from then on by its identifier. It never makes an account.
 */
export async function completeOidc(
  accounts: Accounts,
  provider: OidcProvider,
  { url, kept }: { readonly url: URL; readonly kept: string | undefined },
  origin: Origin,
): Promise<OidcEnded> {
  await limit(accounts, 'oidc', origin.address);
  const state = url.searchParams.get('state');
  const begun =
    state === null || state !== kept ? null : await useToken(accounts, accounts.db, 'oidc', state);
  const { verifier, nonce, language } = begun?.content ?? {};
  const of: Language = language === 'fr' ? 'fr' : 'en';
  if (state === null || verifier === undefined || nonce === undefined) return { language: of, result: null };
  const configuration = await provider.configuration();
  const identity = await authorizationCodeGrant(configuration, url, {
    pkceCodeVerifier: verifier,
    expectedState: state,
    expectedNonce: nonce,
    idTokenExpected: true,
  }).then(
    (tokens): Identity | null => {
      const claims = tokens.claims();
      if (claims === undefined) return null;
      const { iss, sub, email, email_verified: verified, amr } = claims;
      return {
        issuer: iss,
        subject: sub,
        email: typeof email === 'string' && verified === true ? email : null,
        secondFactor: Array.isArray(amr) && amr.includes('mfa'),
      };
    },
    () => null,
  );
  const result = await recorded<SignedIn | null>(accounts, async (client) => {
    const account = identity === null ? null : await accountOf(accounts, client, identity);
    if (identity === null || account === null || account.disabled || !isStaff(account.roles)) {
      const reason =
        identity === null ? 'auth.oidc' : account?.disabled === true ? 'auth.disabled' : 'auth.oidc-unknown';
      await audited(accounts, client, {
        by: NOBODY,
        action: 'account.signIn',
        subject: account === null ? 'account/unknown' : subjectOf(account.id),
        outcome: 'refused',
        details: { how: 'oidc', reason },
      });
      return null;
    }
    const { secondFactor } = identity;
    return enter(accounts, client, account, { how: 'oidc', secondFactor, agent: origin.agent });
  });
  return { language: of, result };
}

/** The account of somebody whom the organisation knows; linked the first time to the staff account of their address. */
async function accountOf(
  accounts: Accounts,
  client: ClientBase,
  { issuer, subject, email }: Identity,
): Promise<Account | null> {
  const { rows } = await client.query<{ id: string }>(
    'SELECT account_id AS id FROM external_identities WHERE issuer = $1 AND subject = $2',
    [issuer, subject],
  );
  if (rows[0] !== undefined) return lockAccount(client, rows[0].id);
  const found = email === null ? null : await accountByEmail(client, email);
  const account = found === null ? null : await lockAccount(client, found.id);
  if (account === null || account.disabled || account.demo || !isStaff(account.roles)) return account;
  const now = isoMicroseconds(accounts.now());
  await client.query(
    'INSERT INTO external_identities (issuer, subject, account_id, linked_at) VALUES ($1, $2, $3, $4)',
    [issuer, subject, account.id, now],
  );
  await client.query(
    'UPDATE accounts SET email_verified_at = $2 WHERE account_id = $1 AND email_verified_at IS NULL',
    [account.id, now],
  );
  await audited(accounts, client, { by: NOBODY, action: 'account.link', subject: subjectOf(account.id) });
  return account;
}

/** @throws RequestError 404 where the server has no sign-in by an organisation */
export function requireOidc({ oidc }: Accounts): OidcProvider {
  if (oidc === null) throw refused('auth.oidc-off');
  return oidc;
}
