import { type FileState, roundFile } from '../round-files.ts';
import type { RouteRows, Row, Subject } from '../table.ts';

const ANYBODY = { '-': { everybody: '200 *' } } as const;
const looked = (path: string): Subject[string] => ({ cells: ANYBODY, send: () => ({ path }) });

const BUNDLE = 'commitment digest outcome round schema signature signedBy sums';

/** The same for everybody: what is published, and that of what is not published there is nothing. */
const seen = (expected: string): Readonly<Record<string, Row>> => ({
  published: { everybody: expected },
  executed: { everybody: '404 proof.unknown' },
  unknown: { everybody: '404 proof.unknown' },
});

const ofRound =
  (rest: string): RouteRows['send'] =>
  async (stage, _caller, column) => {
    const { pool, number } = await roundFile(stage, column as FileState);
    return { path: `/proofs/${pool}/${number}${rest}` };
  };

/** A candidate’s own proof: that of no other role. */
const own = (expected: string): Row => ({
  signedOut: '401 auth.signed-out',
  signedIn: '403 auth.role',
  candidate: expected,
});

/** The public history, and what makes rounds verifiable. */
export const published: Subject = {
  'GET /history/rounds': looked('/history/rounds?limit=2'),
  'GET /history/rounds.csv': {
    cells: { '-': { everybody: '200' } },
    send: () => ({ path: '/history/rounds.csv' }),
  },
  'GET /history/rounds/{number}': {
    cells: { known: { everybody: '200 *' }, unknown: { everybody: '404 round.unknown' } },
    send: (_stage, _caller, column) => ({ path: `/history/rounds/${column === 'known' ? '293' : '9999'}` }),
  },
  'GET /history/distributions': looked('/history/distributions'),
  'GET /proofs': looked('/proofs'),
  'GET /proofs/key': looked('/proofs/key'),
  'GET /proofs/{pool}/{number}': { cells: seen(`200 ${BUNDLE}`), send: ofRound('') },
  'GET /proofs/{pool}/{number}/verification': {
    cells: seen('200 digest findings number passed pool'),
    send: ofRound('/verification'),
  },
  'GET /proofs/{pool}/{number}/own': {
    cells: {
      // Nobody was in the pool of the rounds of these tests.
      published: own('404 round.not-in-pool'),
      executed: own('404 proof.unknown'),
      unknown: own('404 proof.unknown'),
    },
    send: ofRound('/own'),
  },
};
