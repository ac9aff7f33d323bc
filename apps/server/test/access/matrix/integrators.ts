import type { Role } from '../../../src/accounts/roles.ts';
import type { Stage } from '../stage.ts';
import { type Caller, type Row, roleOf, type Subject } from '../table.ts';

const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const signedIn = (expected: string): Row => ({ signedOut: '401 auth.signed-out', signedIn: expected });

const TOKEN = '201 createdAt expiresAt hint id lastUsedAt name scopes token';
/** A scope that a role may give to a token of its own; nobody has more by a token than without. */
const SCOPE: Readonly<Record<Role, string>> = {
  candidate: 'profiles:read',
  representative: 'clients:read',
  officer: 'profiles:write',
  programOffice: 'rounds:write',
  approver: 'rounds:read',
  auditor: 'audit:read',
  administrator: 'webhooks:read',
};

/** Makes a token as whoever asks, or as somebody else. */
async function tokenOf(stage: Stage, column: string): Promise<string> {
  if (column === 'unknown') return UNKNOWN;
  const owner = column === 'own' && stage.asking !== null ? stage.asking : await stage.player(['candidate']);
  const body = { name: 'One', scopes: ['profiles:read'] };
  const { body: made } = await owner.send('POST', '/auth/tokens', body);
  return (made as { id?: string } | null)?.id ?? UNKNOWN;
}

/** The tokens of one’s own account; those of others are not there. Roles that do not count give nothing to a token. */
const tokens: Subject = {
  'GET /auth/tokens': {
    cells: { '-': signedIn('200 items scopes') },
    send: () => ({ path: '/auth/tokens' }),
  },
  'POST /auth/tokens': {
    cells: {
      'of the role': {
        signedOut: '401 auth.signed-out',
        signedIn: TOKEN,
        withheld: '403 token.scope-role',
        administrator: '403 token.scope-role',
      },
      'of another role': signedIn('403 token.scope-role'),
    },
    send: (_stage, caller, column) => ({
      path: '/auth/tokens',
      body: { name: 'One', scopes: [scopeOf(caller, column)] },
    }),
  },
  'DELETE /auth/tokens/{id}': {
    cells: {
      own: {
        signedOut: '401 auth.signed-out',
        candidate: '204',
        representative: '204',
        officer: '204',
        auditor: '204',
        // Of these roles no token may read profiles, so that none was made.
        signedIn: '404 token.unknown',
      },
      others: signedIn('404 token.unknown'),
      unknown: signedIn('404 token.unknown'),
    },
    send: async (stage, _, column) => ({ path: `/auth/tokens/${await tokenOf(stage, column)}` }),
  },
};

function scopeOf(caller: Caller, column: string): string {
  const role = roleOf(caller) ?? 'candidate';
  if (column === 'of the role') return SCOPE[role];
  return role === 'auditor' ? 'rounds:write' : 'audit:read';
}

const FIELDS = 'id url events state disabledReason failures createdAt';
const EVENTS = ['round.published'];
const ADDRESS = 'https://cases.example.ca/openentry';

/** A subscription of whoever asks, or of somebody else. */
async function subscriptionOf(stage: Stage, column: string): Promise<string> {
  if (column === 'unknown') return UNKNOWN;
  const owner =
    column === 'own' && stage.asking !== null ? stage.asking : await stage.player(['representative']);
  const { body } = await owner.send('POST', '/webhooks', { url: ADDRESS, events: EVENTS });
  return (body as { id?: string } | null)?.id ?? UNKNOWN;
}

/** Whose roles do not count could make none. */
const NONE: Row = { withheld: '404 webhook.unknown' };

/** A subscription is its owner’s, whoever that is; what is sent follows what the owner may see at that moment. */
const onSubscription = (expected: string) =>
  ({
    own: { ...signedIn(expected), ...NONE },
    others: signedIn('404 webhook.unknown'),
    unknown: signedIn('404 webhook.unknown'),
  }) as const;

const on = (rest: string, body?: unknown) => async (stage: Stage, _caller: Caller, column: string) => ({
  path: `/webhooks/${await subscriptionOf(stage, column)}${rest}`,
  body,
});

const webhooks: Subject = {
  'GET /webhooks': { cells: { '-': signedIn('200 items') }, send: () => ({ path: '/webhooks' }) },
  'POST /webhooks': {
    cells: { '-': { ...signedIn(`201 ${FIELDS} secret`), withheld: '403 webhook.role' } },
    send: () => ({ path: '/webhooks', body: { url: ADDRESS, events: EVENTS } }),
  },
  'GET /webhooks/{id}': { cells: onSubscription(`200 ${FIELDS}`), send: on('') },
  'PATCH /webhooks/{id}': { cells: onSubscription(`200 ${FIELDS}`), send: on('', { events: EVENTS }) },
  'DELETE /webhooks/{id}': { cells: onSubscription('204'), send: on('') },
  'POST /webhooks/{id}/secret': { cells: onSubscription('200 secret'), send: on('/secret') },
  'POST /webhooks/{id}/trial': { cells: onSubscription('202'), send: on('/trial') },
  'GET /webhooks/{id}/deliveries': { cells: onSubscription('200 items next'), send: on('/deliveries') },
  'POST /webhooks/{id}/deliveries/{delivery}/redeliver': {
    cells: {
      own: { ...signedIn('404 webhook.delivery-unknown'), ...NONE },
      others: signedIn('404 webhook.unknown'),
      unknown: signedIn('404 webhook.unknown'),
    },
    send: on(`/deliveries/${UNKNOWN}/redeliver`),
  },
};

/** What programs of others come in by. */
export const integrators: Subject = { ...tokens, ...webhooks };
