import { isoMicroseconds } from '../../../src/database/instants.ts';
import { type FileState, roundFile, shadowFile } from '../round-files.ts';
import { once, type Stage } from '../stage.ts';
import type { Caller, Expected, RouteRows, Row, Subject } from '../table.ts';

const FILE =
  'corrections history instruction number outcome permitted pool running scheduledAt state version';
const WORK = 'endedAt id kind number pool problem progress result startedAt state';
const SHADOW = 'id lawAfter lawBefore missing report signatures';

const STAFF = ['officer', 'programOffice', 'approver', 'auditor', 'administrator'] as const;
type Staff = (typeof STAFF)[number];

/** A row in which some roles of staff get something, and everybody else is told that it is not theirs. */
function only(roles: readonly Staff[], expected: Expected): Row {
  const cells = STAFF.flatMap((role): [Caller, Expected][] => {
    const withheld = `withheld${role.charAt(0).toUpperCase()}${role.slice(1)}` as Caller;
    return roles.includes(role)
      ? [
          [role, expected],
          [withheld, '403 auth.second-factor'],
        ]
      : [
          [role, '403 auth.role'],
          [withheld, '403 auth.role'],
        ];
  });
  return {
    signedOut: '401 auth.signed-out',
    candidate: '403 auth.role',
    representative: '403 auth.role',
    ...Object.fromEntries(cells),
  };
}

const READERS = ['programOffice', 'approver', 'auditor'] as const;
const OFFICE = ['programOffice'] as const;
const APPROVERS = ['approver'] as const;
const EITHER = ['programOffice', 'approver'] as const;

/** What is sent to a round in the state that a column names. */
const onFile =
  (
    rest: string,
    more: (stage: Stage, etag: string) => { body?: unknown; headers?: Record<string, string> } = () => ({}),
  ): RouteRows['send'] =>
  async (stage, _caller, column) => {
    const { pool, number, etag } = await roundFile(stage, column as FileState);
    return { path: `/pools/${pool}/rounds/${number}${rest}`, ...more(stage, etag) };
  };

const command = (_: Stage, etag: string) => ({ headers: { ...once(), 'if-match': etag } });
const due = (stage: Stage): string => isoMicroseconds(stage.desk.accounts.now());
const instruction = (stage: Stage) => ({ kind: 'general', toInvite: 1, instant: due(stage) });

export const rounds: Subject = {
  'GET /pools': {
    cells: { '-': only(READERS, '200 items') },
    send: () => ({ path: '/pools' }),
  },
  'GET /pools/{pool}/statistics': {
    cells: {
      known: only(
        READERS,
        '200 assessed assessedOn bands category country gender language pool program province states',
      ),
      unknown: only(READERS, '404 pool.unknown'),
    },
    send: async (stage, _, column) => ({
      path: `/pools/${column === 'known' ? (await roundFile(stage, 'unknown')).pool : 4711}/statistics`,
    }),
  },
  'GET /pools/{pool}/rounds': {
    cells: { known: only(READERS, '200 items next'), unknown: only(READERS, '404 pool.unknown') },
    send: async (stage, _, column) => ({
      path: `/pools/${column === 'known' ? (await roundFile(stage, 'planned')).pool : 4711}/rounds?limit=2`,
    }),
  },
  'POST /pools/{pool}/rounds': {
    cells: { new: only(OFFICE, `201 ${FILE}`), taken: only(OFFICE, '409 round.already-planned') },
    send: async (stage, _, column) => {
      const { pool, number } = await roundFile(stage, column === 'new' ? 'unknown' : 'planned');
      return { path: `/pools/${pool}/rounds`, body: { number, ...instruction(stage) }, headers: once() };
    },
  },
  'GET /pools/{pool}/rounds/{number}': {
    cells: {
      planned: only(READERS, `200 ${FILE}`),
      published: only(READERS, `200 ${FILE}`),
      unknown: only(READERS, '404 round.unknown'),
    },
    send: onFile(''),
  },
  'PUT /pools/{pool}/rounds/{number}/instruction': {
    cells: {
      planned: only(OFFICE, `200 ${FILE}`),
      approved: only(OFFICE, `200 ${FILE}`),
      executed: only(OFFICE, '409 round.already-executed'),
      published: only(OFFICE, '409 round.published'),
      unknown: only(OFFICE, '404 round.unknown'),
    },
    send: onFile('/instruction', (stage, etag) => ({ body: instruction(stage), ...command(stage, etag) })),
  },
  'PUT /pools/{pool}/rounds/{number}/schedule': {
    cells: {
      planned: only(OFFICE, `200 ${FILE}`),
      executed: only(OFFICE, '409 round.already-executed'),
      unknown: only(OFFICE, '404 round.unknown'),
    },
    send: onFile('/schedule', (stage, etag) => ({ body: { at: null }, ...command(stage, etag) })),
  },
  'POST /pools/{pool}/rounds/{number}/approval': {
    cells: {
      planned: only(APPROVERS, `200 ${FILE}`),
      approved: only(APPROVERS, '409 round.already-approved'),
      executed: only(APPROVERS, '409 round.already-executed'),
      unknown: only(APPROVERS, '404 round.unknown'),
    },
    send: onFile('/approval', command),
  },
  'POST /pools/{pool}/rounds/{number}/execution': {
    cells: {
      planned: only(OFFICE, '409 round.not-approved'),
      approved: only(OFFICE, `202 ${WORK}`),
      executed: only(OFFICE, '409 round.already-executed'),
      unknown: only(OFFICE, '404 round.unknown'),
    },
    send: onFile('/execution', command),
  },
  'GET /pools/{pool}/rounds/{number}/check': {
    cells: {
      planned: only(READERS, '409 round.not-executed'),
      executed: only(READERS, '200 findings number passed'),
      unknown: only(READERS, '404 round.unknown'),
    },
    send: onFile('/check'),
  },
  'POST /pools/{pool}/rounds/{number}/publication': {
    cells: {
      approved: only(EITHER, '409 round.not-executed'),
      executed: only(EITHER, `202 ${WORK}`),
      published: only(EITHER, '409 round.published'),
      unknown: only(EITHER, '404 round.unknown'),
    },
    send: onFile('/publication', command),
  },
  'POST /pools/{pool}/rounds/{number}/cancellation': {
    cells: {
      planned: only(OFFICE, `200 invitations ${FILE}`),
      executed: only(OFFICE, `200 invitations ${FILE}`),
      published: only(OFFICE, '409 round.published'),
      unknown: only(OFFICE, '404 round.unknown'),
    },
    send: onFile('/cancellation', (stage, etag) => ({
      body: { reason: 'Wrong law' },
      ...command(stage, etag),
    })),
  },
  'POST /pools/{pool}/rounds/{number}/corrections': {
    cells: {
      planned: { ...only(OFFICE, '409 round.not-executed'), ...officer('409 round.no-live-invitation') },
      // Nobody was in the pool of the rounds of these tests.
      executed: {
        ...only(OFFICE, '409 round.nothing-to-correct'),
        ...officer('409 round.no-live-invitation'),
      },
      unknown: { ...only(OFFICE, '404 round.unknown'), ...officer('409 round.no-live-invitation') },
    },
    send: onFile('/corrections', (stage, etag) => ({
      body: { profileId: 4711, reason: 'Wrong occupation' },
      ...command(stage, etag),
    })),
  },
  'GET /pools/{pool}/preview': {
    cells: {
      '-': only(
        EITHER,
        '200 assessedOn breakdown category cutoff invited kind members number pool poolAssessed programs tieBreak ties toInvite',
      ),
    },
    send: async (stage) => ({
      path: `/pools/${(await roundFile(stage, 'unknown')).pool}/preview?kind=general&invite=1`,
    }),
  },
  'POST /pools/{pool}/shadow-rounds': {
    cells: { planned: only(OFFICE, `202 ${WORK}`), unknown: only(OFFICE, '404 round.unknown') },
    send: async (stage, _, column) => {
      const { pool, number } = await roundFile(stage, column as FileState);
      return {
        path: `/pools/${pool}/shadow-rounds`,
        body: { round: number, before: '2023-01-01' },
        headers: once(),
      };
    },
  },
  'GET /shadow-rounds/{id}': {
    cells: { known: only(READERS, `200 ${SHADOW}`), unknown: only(READERS, '404 shadow.unknown') },
    send: async (stage, _, column) => ({
      path: `/shadow-rounds/${column === 'known' ? await shadowFile(stage) : 4711}`,
    }),
  },
  'POST /shadow-rounds/{id}/signatures': {
    cells: { known: only(EITHER, `200 ${SHADOW}`), unknown: only(EITHER, '404 shadow.unknown') },
    send: async (stage, _, column) => ({
      path: `/shadow-rounds/${column === 'known' ? await shadowFile(stage) : 4711}/signatures`,
      headers: once(),
    }),
  },
  'GET /work/{id}': {
    cells: { unknown: only(READERS, '404 work.unknown') },
    send: () => ({ path: '/work/00000000-0000-4000-8000-000000000000' }),
  },
};

/** What an officer gets to whom the profile was not assigned: nothing that tells whether there is such a round. */
function officer(expected: Expected): Row {
  return { officer: expected, withheldOfficer: '403 auth.second-factor' };
}
