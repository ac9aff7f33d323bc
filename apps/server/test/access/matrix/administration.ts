import type { Stage } from '../stage.ts';
import type { Subject } from '../table.ts';

const LISTED = '200 createdAt demo email id language roles state totp';
const INVITED = '201 createdAt demo email id language roles state totp';

/** Accounts are the administrator’s, and nobody else’s. Whether there is such an account is told to nobody else. */
const administrators = (expected: string) =>
  ({
    signedOut: '401 auth.signed-out',
    candidate: '403 auth.role',
    representative: '403 auth.role',
    officer: '403 auth.role',
    programOffice: '403 auth.role',
    approver: '403 auth.role',
    auditor: '403 auth.role',
    withheld: '403 auth.role',
    withheldAdministrator: '403 auth.second-factor',
    administrator: expected,
  }) as const;

const UNKNOWN = '00000000-0000-4000-8000-000000000000';

/** An account that is there, or the number of none. */
const someAccount = async (stage: Stage, column: string): Promise<string> =>
  column === 'known' ? (await stage.player(['auditor'])).accountId : UNKNOWN;

const onAccount = (expected: string) => ({
  known: administrators(expected),
  unknown: administrators('404 account.unknown'),
});

export const administration: Subject = {
  'GET /accounts': {
    cells: { '-': administrators('200 items next') },
    send: () => ({ path: '/accounts?limit=2' }),
  },
  'POST /accounts': {
    cells: { '-': administrators(INVITED) },
    send: (stage) => ({
      path: '/accounts',
      body: {
        email: `invited-${stage.address().replaceAll(':', '-')}@example.ca`,
        language: 'en',
        roles: ['officer'],
      },
    }),
  },
  'GET /accounts/{id}': {
    cells: onAccount(LISTED),
    send: async (stage, _, column) => ({ path: `/accounts/${await someAccount(stage, column)}` }),
  },
  'PUT /accounts/{id}/roles/{role}': {
    cells: onAccount(LISTED),
    send: async (stage, _, column) => ({
      path: `/accounts/${await someAccount(stage, column)}/roles/approver`,
    }),
  },
  'DELETE /accounts/{id}/roles/{role}': {
    cells: onAccount(LISTED),
    send: async (stage, _, column) => ({
      path: `/accounts/${await someAccount(stage, column)}/roles/auditor`,
    }),
  },
  'PUT /accounts/{id}/state': {
    cells: onAccount(LISTED),
    send: async (stage, _, column) => ({
      path: `/accounts/${await someAccount(stage, column)}/state`,
      body: { disabled: true },
    }),
  },
};
