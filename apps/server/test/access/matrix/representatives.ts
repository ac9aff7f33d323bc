import { once, type Player, type Stage } from '../stage.ts';
import type { Caller, Row, Subject } from '../table.ts';

/** Those who neither authorise anybody nor are authorised. */
const STAFF = {
  signedOut: '401 auth.signed-out',
  officer: '403 auth.role',
  programOffice: '403 auth.role',
  approver: '403 auth.role',
  auditor: '403 auth.role',
  administrator: '403 auth.role',
  withheld: '403 auth.role',
} as const satisfies Row;

const ONE = 'id person representative name paid body membership from until grantedAt endedAt';
const UNKNOWN = '00000000-0000-4000-8000-000000000000';
const NOT_THERE = '404 representation.not-found';

const authorisation = (representative: string) => ({
  representative,
  name: 'R. Tremblay',
  paid: true,
  body: 'college',
  membership: 'R000000',
});

/** An authorisation by a candidate to a representative: each the caller, where the column says that it is theirs. */
async function authorised(stage: Stage, caller: Caller, column: string): Promise<string> {
  if (column === 'unknown') return UNKNOWN;
  const mine = (as: Caller): Player | null => (column !== 'others' && caller === as ? stage.asking : null);
  const candidate = mine('candidate') ?? (await stage.player(['candidate']));
  const representative = mine('representative') ?? (await stage.player(['representative']));
  const made = await candidate.send(
    'POST',
    '/representations',
    authorisation(representative.accountId),
    once(),
  );
  if (made.status !== 201) throw new Error(`Not authorised: ${JSON.stringify(made.body)}`);
  const { id } = made.body as { id: string };
  if (column === 'theirs ended') await candidate.send('DELETE', `/representations/${id}`, undefined, once());
  return id;
}

export const representatives: Subject = {
  'GET /representations': {
    cells: {
      '-': {
        ...STAFF,
        candidate: '200 items next',
        representative: '403 auth.role',
        auditor: '200 items next',
        withheldAuditor: '403 auth.second-factor',
      },
    },
    send: () => ({ path: '/representations' }),
  },
  'POST /representations': {
    cells: {
      'to a representative': { ...STAFF, candidate: `201 ${ONE}`, representative: '403 auth.role' },
      'to somebody else': {
        ...STAFF,
        candidate: '422 representation.nobody',
        representative: '403 auth.role',
      },
    },
    async send(stage, _, column) {
      const role = column === 'to a representative' ? 'representative' : 'officer';
      const { accountId } = await stage.player([role]);
      return { path: '/representations', headers: once(), body: authorisation(accountId) };
    },
  },
  'DELETE /representations/{id}': {
    cells: {
      theirs: { ...STAFF, candidate: `200 ${ONE}`, representative: `200 ${ONE}` },
      'theirs ended': { ...STAFF, candidate: NOT_THERE, representative: NOT_THERE },
      others: { ...STAFF, candidate: NOT_THERE, representative: NOT_THERE },
      unknown: { ...STAFF, candidate: NOT_THERE, representative: NOT_THERE },
    },
    send: async (stage, caller, column) => ({
      path: `/representations/${await authorised(stage, caller, column)}`,
      headers: once(),
    }),
  },
  'GET /clients': {
    cells: { '-': { ...STAFF, candidate: '403 auth.role', representative: '200 items next' } },
    send: () => ({ path: '/clients' }),
  },
};
