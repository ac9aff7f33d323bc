import type { Subject } from '../table.ts';

/** The audit is the auditor’s to read, and nobody’s to change; what is kept of oneself is everybody’s to have. */
export const audit: Subject = {
  'GET /audit': {
    cells: {
      '-': {
        signedOut: '401 auth.signed-out',
        candidate: '403 auth.role',
        representative: '403 auth.role',
        officer: '403 auth.role',
        programOffice: '403 auth.role',
        approver: '403 auth.role',
        administrator: '403 auth.role',
        withheld: '403 auth.role',
        withheldAuditor: '403 auth.second-factor',
        auditor: '200 items next',
      },
    },
    send: () => ({ path: '/audit?limit=2' }),
  },
  // Everybody’s own data, whatever they are, and nobody else’s.
  'GET /privacy/export': {
    cells: {
      '-': {
        signedOut: '401 auth.signed-out',
        signedIn: '200 account at audit format people tables withheld',
      },
    },
    send: () => ({ path: '/privacy/export' }),
  },
};
