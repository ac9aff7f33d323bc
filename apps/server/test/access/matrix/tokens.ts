import type { Subject } from '../table.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const SIGNED_OUT = '401 auth.signed-out';
const MADE = '201 createdAt expiresAt hint id lastUsedAt name scopes token';

/** Tokens are one's own, whatever one's roles; whoever has none that counts has nothing to hand on. */
export const tokens: Subject = {
  'GET /auth/tokens': {
    cells: { '-': { signedOut: SIGNED_OUT, signedIn: '200 items scopes' } },
    send: () => ({ path: '/auth/tokens' }),
  },
  'POST /auth/tokens': {
    cells: {
      'webhooks:read': {
        signedOut: SIGNED_OUT,
        signedIn: MADE,
        auditor: '403 token.scope-role',
        administrator: '403 token.scope-role',
        withheld: '403 token.scope-role',
      },
      'profiles:write': {
        signedOut: SIGNED_OUT,
        signedIn: MADE,
        approver: '403 token.scope-role',
        auditor: '403 token.scope-role',
        administrator: '403 token.scope-role',
        withheld: '403 token.scope-role',
      },
      'rounds:write': {
        signedOut: SIGNED_OUT,
        signedIn: '403 token.scope-role',
        programOffice: MADE,
      },
      'audit:read': {
        signedOut: SIGNED_OUT,
        signedIn: '403 token.scope-role',
        auditor: MADE,
      },
    },
    send: (_, __, column) => ({ path: '/auth/tokens', body: { name: 'program', scopes: [column] } }),
  },
  'DELETE /auth/tokens/{id}': {
    cells: {
      own: { signedOut: SIGNED_OUT, candidate: '204', signedIn: '404 token.unknown' },
      others: { signedOut: SIGNED_OUT, signedIn: '404 token.unknown' },
    },
    send: async (stage, caller, column) => {
      // Only of a candidate is there one of their own here; to all others it is a stranger's.
      const own = column === 'own' && caller === 'candidate' ? stage.asking : null;
      const owner = own ?? (await stage.player(['candidate']));
      const body = { name: 'program', scopes: ['webhooks:read'] };
      const made = await owner.send('POST', '/auth/tokens', body);
      return { path: `/auth/tokens/${(made.body as { id?: string }).id ?? UNKNOWN}` };
    },
  },
};
