import type { Subject } from '../table.ts';

const ANYBODY = { '-': { everybody: '200 *' } } as const;

/** What is public: the same for everybody, signed in or not. */
export const open: Subject = {
  'GET /health': { cells: ANYBODY, send: () => ({ path: '/health' }) },
  'GET /rounds': { cells: ANYBODY, send: () => ({ path: '/rounds' }) },
  'GET /rounds/{number}': {
    cells: { known: { everybody: '200 *' }, unknown: { everybody: '404 round.unknown' } },
    send: (_stage, _caller, column) => ({ path: `/rounds/${column === 'known' ? '293' : '9999'}` }),
  },
  'GET /privacy/register': { cells: ANYBODY, send: () => ({ path: '/privacy/register' }) },
  'GET /pool/distribution': { cells: ANYBODY, send: () => ({ path: '/pool/distribution' }) },
  'POST /crs/score': {
    cells: { '-': { everybody: '422 candidate.not-valid' } },
    send: () => ({ path: '/crs/score', body: {} }),
  },
};
