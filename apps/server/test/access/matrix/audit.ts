import type { Subject } from '../table.ts';

/** The audit is read by auditors, and by nobody else. */
export const audit: Subject = {
  'GET /audit': {
    cells: {
      '-': {
        signedOut: '401 auth.signed-out',
        auditor: '200 items next',
        withheldAuditor: '403 auth.second-factor',
        withheld: '403 auth.role',
        signedIn: '403 auth.role',
      },
    },
    send: () => ({ path: '/audit' }),
  },
};
