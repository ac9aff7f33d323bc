import { GOOD_PASSWORD } from '../../accounts/support.ts';
import type { Row, Subject } from '../table.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const everybody = (expected: string) => ({ '-': { everybody: expected } });
/** What somebody does to their own account, whatever their roles, and although these may not count yet. */
const signedIn = (expected: string): { readonly '-': Row } => ({
  '-': { signedOut: '401 auth.signed-out', signedIn: expected },
});

export const signIn: Subject = {
  'GET /auth/options': {
    cells: everybody('200 organisation demoAccounts'),
    send: () => ({ path: '/auth/options' }),
  },
  'POST /auth/sign-in': {
    cells: everybody('401 auth.credentials'),
    send: (stage) => ({
      path: '/auth/sign-in',
      body: {
        email: `nobody-${stage.address().replaceAll(':', '-')}@example.ca`,
        password: 'not the right one',
      },
    }),
  },
  'POST /auth/sign-in/second-factor': {
    cells: everybody('401 auth.challenge'),
    send: () => ({ path: '/auth/sign-in/second-factor', body: { challenge: 'none', code: '123456' } }),
  },
  'POST /auth/sign-in/passkey/options': {
    cells: everybody('200 *'),
    send: () => ({ path: '/auth/sign-in/passkey/options', body: {} }),
  },
  'POST /auth/sign-in/passkey': {
    cells: everybody('422 request.not-valid'),
    send: () => ({ path: '/auth/sign-in/passkey', body: {} }),
  },
  'GET /auth/oidc/start': {
    cells: everybody('404 auth.oidc-off'),
    send: () => ({ path: '/auth/oidc/start?language=en' }),
  },
  'GET /auth/oidc/callback': {
    cells: everybody('404 auth.oidc-off'),
    send: () => ({ path: '/auth/oidc/callback' }),
  },
  'GET /auth/session': {
    cells: everybody('200 account session'),
    send: () => ({ path: '/auth/session' }),
  },
  'GET /auth/sessions': { cells: signedIn('200 items'), send: () => ({ path: '/auth/sessions' }) },
  'DELETE /auth/sessions': { cells: signedIn('204'), send: () => ({ path: '/auth/sessions' }) },
  'DELETE /auth/sessions/{id}': {
    cells: {
      own: { signedOut: '401 auth.signed-out', signedIn: '204' },
      others: { signedOut: '401 auth.signed-out', signedIn: '404 session.unknown' },
      unknown: { signedOut: '401 auth.signed-out', signedIn: '404 session.unknown' },
    },
    send: async (stage, _, column) => {
      const other = column === 'others' ? (await stage.player(['candidate'])).sessionId : UNKNOWN;
      return { path: `/auth/sessions/${column === 'own' ? (stage.asking?.sessionId ?? UNKNOWN) : other}` };
    },
  },
  'POST /auth/sign-out': { cells: signedIn('204'), send: () => ({ path: '/auth/sign-out' }) },
  'POST /auth/reauthenticate': {
    cells: signedIn('204'),
    send: () => ({ path: '/auth/reauthenticate', body: { password: GOOD_PASSWORD } }),
  },
  'POST /auth/reauthenticate/passkey/options': {
    cells: signedIn('200 *'),
    send: () => ({ path: '/auth/reauthenticate/passkey/options' }),
  },
  'POST /auth/reauthenticate/passkey': {
    cells: everybody('422 request.not-valid'),
    send: () => ({ path: '/auth/reauthenticate/passkey', body: {} }),
  },
  'POST /auth/sign-up': {
    cells: everybody('202'),
    send: (stage) => ({
      path: '/auth/sign-up',
      body: {
        email: `new-${stage.address().replaceAll(':', '-')}@example.ca`,
        password: GOOD_PASSWORD,
        language: 'fr',
      },
    }),
  },
  'POST /auth/verify-email': {
    cells: everybody('422 auth.link'),
    send: () => ({ path: '/auth/verify-email', body: { token: 'none', password: GOOD_PASSWORD } }),
  },
  'POST /auth/verify-email/send': {
    cells: everybody('202'),
    send: () => ({ path: '/auth/verify-email/send', body: { email: 'nobody@example.ca' } }),
  },
  'POST /auth/reset-password': {
    cells: everybody('422 auth.link'),
    send: () => ({ path: '/auth/reset-password', body: { token: 'none', password: GOOD_PASSWORD } }),
  },
  'POST /auth/reset-password/send': {
    cells: everybody('202'),
    send: () => ({ path: '/auth/reset-password/send', body: { email: 'nobody@example.ca' } }),
  },
  'POST /auth/invitation': {
    cells: everybody('422 auth.link'),
    send: () => ({ path: '/auth/invitation', body: { token: 'none', password: GOOD_PASSWORD } }),
  },
  'POST /auth/first-administrator': {
    cells: everybody('422 auth.link'),
    send: (stage) => ({
      path: '/auth/first-administrator',
      body: {
        token: 'none',
        email: `first-${stage.address().replaceAll(':', '-')}@example.ca`,
        password: GOOD_PASSWORD,
        language: 'en',
      },
    }),
  },
  'PUT /auth/password': {
    cells: signedIn('204'),
    send: () => ({ path: '/auth/password', body: { password: 'another correct horse battery' } }),
  },
  'PUT /auth/email': {
    cells: signedIn('202'),
    send: (stage) => ({
      path: '/auth/email',
      body: { email: `moved-${stage.address().replaceAll(':', '-')}@example.ca` },
    }),
  },
  'POST /auth/email/confirm': {
    cells: everybody('422 auth.link'),
    send: () => ({ path: '/auth/email/confirm', body: { token: 'none' } }),
  },
  'POST /auth/totp': { cells: signedIn('200 secret uri'), send: () => ({ path: '/auth/totp' }) },
  'POST /auth/totp/confirm': {
    cells: signedIn('409 auth.totp-off'),
    send: () => ({ path: '/auth/totp/confirm', body: { code: '123456' } }),
  },
  'DELETE /auth/totp': { cells: signedIn('409 auth.totp-off'), send: () => ({ path: '/auth/totp' }) },
  'POST /auth/recovery-codes': {
    cells: signedIn('409 auth.totp-off'),
    send: () => ({ path: '/auth/recovery-codes' }),
  },
  'GET /auth/passkeys': { cells: signedIn('200 items'), send: () => ({ path: '/auth/passkeys' }) },
  'POST /auth/passkeys/options': {
    cells: signedIn('200 *'),
    send: () => ({ path: '/auth/passkeys/options' }),
  },
  'POST /auth/passkeys': {
    cells: everybody('422 request.not-valid'),
    send: () => ({ path: '/auth/passkeys', body: {} }),
  },
  'DELETE /auth/passkeys/{id}': {
    cells: signedIn('404 auth.passkey-unknown'),
    send: () => ({ path: '/auth/passkeys/none' }),
  },
};
