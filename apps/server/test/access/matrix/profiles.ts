import { facts } from '../../support/people.ts';
import { type Made, once, type Stage, type Status } from '../stage.ts';
import type { Caller, Row, Sent, Subject } from '../table.ts';

const DENIED = {
  signedOut: '401 auth.signed-out',
  approver: '403 auth.role',
  administrator: '403 auth.role',
  withheld: '403 auth.second-factor',
  withheldApprover: '403 auth.role',
  withheldAdministrator: '403 auth.role',
} as const satisfies Row;

/** Roles without access, where nobody of staff has any. */
const PUBLIC_ONLY = {
  ...DENIED,
  officer: '403 auth.role',
  programOffice: '403 auth.role',
  auditor: '403 auth.role',
  withheld: '403 auth.role',
} as const satisfies Row;

const NOT_THERE = '404 profile.not-found';
const SHARED = 'id version status startedAt receivedAt nomination permitted';
const CASE = `${SHARED} deadlines standing invitation facts`;
/** What each role sees of a profile, field by field. */
const SEES = {
  candidate: `200 ${CASE} readiness`,
  representative: `200 ${CASE} readiness person`,
  officer: `200 ${CASE} person assignedTo`,
  auditor: `200 ${CASE} person assignedTo`,
  programOffice: `200 ${SHARED} assignedTo`,
} as const satisfies Row;

const NOBODYS: Row = {
  ...DENIED,
  candidate: NOT_THERE,
  representative: NOT_THERE,
  officer: NOT_THERE,
  programOffice: NOT_THERE,
  auditor: NOT_THERE,
};
/** Of people that a caller has nothing to do with: those who see all of them still do. */
const othersAs = (seen: Row): Row => ({ ...NOBODYS, ...seen });
const reading = {
  'theirs draft': { ...DENIED, ...SEES },
  theirs: { ...DENIED, ...SEES },
  once: othersAs({ programOffice: SEES.programOffice, auditor: SEES.auditor }),
  others: othersAs({ programOffice: SEES.programOffice, auditor: SEES.auditor }),
  unknown: NOBODYS,
} as const;

/** What whoever has to do with the person reads, and the program office does not. */
const caseWork = (expected: string) => {
  const row = { ...NOBODYS, withheldProgramOffice: '403 auth.role', programOffice: '403 auth.role' } as const;
  const auditors = { ...row, auditor: expected };
  return {
    theirs: { ...auditors, candidate: expected, representative: expected, officer: expected },
    once: auditors,
    others: auditors,
    unknown: row,
  } as const;
};

/** The same columns of profiles in another state. */
const withPrefix = (cells: Readonly<Record<string, Row>>, status: Status): Record<string, Row> =>
  Object.fromEntries(
    Object.entries(cells)
      .filter(([column]) => column !== 'unknown')
      .map(([column, row]) => [`${column} ${status}`, row]),
  );

/** What the program office does, and nobody else. */
const OFFICE = (expected: string): Row => ({
  ...PUBLIC_ONLY,
  candidate: '403 auth.role',
  representative: '403 auth.role',
  withheldProgramOffice: '403 auth.second-factor',
  programOffice: expected,
});

/** States as the program office meets them: to it an invitation is one. */
type Known = Exclude<Status, 'untold'>;

const office = (states: Readonly<Record<Known, string>>) =>
  ({
    'theirs draft': OFFICE(states.draft),
    theirs: OFFICE(states.inPool === '200' ? SEES.programOffice : states.inPool),
    'theirs nominated': OFFICE(states.nominated === '200' ? SEES.programOffice : states.nominated),
    'theirs invited': OFFICE(states.invited),
    'theirs withdrawn': OFFICE(states.withdrawn),
    unknown: OFFICE(NOT_THERE),
  }) as const;

/** Commands of candidates and of whoever acts for them, with what each state answers. */
const acting = (states: Readonly<Record<Status, string>>) => {
  const own = (expected: string): Row => ({
    ...PUBLIC_ONLY,
    candidate: expected === '200' ? SEES.candidate : expected,
    representative: expected === '200' ? SEES.representative : expected,
  });
  const nobodys = own(NOT_THERE);
  return {
    'theirs draft': own(states.draft),
    theirs: own(states.inPool),
    'theirs nominated': own(states.nominated),
    'theirs invited': own(states.invited),
    'theirs untold': own(states.untold),
    'theirs withdrawn': own(states.withdrawn),
    once: nobodys,
    'once nominated': nobodys,
    others: nobodys,
    'others draft': nobodys,
    'others invited': nobodys,
    unknown: nobodys,
  } as const;
};

const INVITATION = '200 program category crs issuedAt status deadline';

const made = (stage: Stage, caller: Caller, column: string): Promise<Made> =>
  stage.profileFor(caller, column);

const send =
  (suffix: string, body?: unknown) =>
  async (stage: Stage, caller: Caller, column: string): Promise<Sent> => {
    const { id, etag } = await made(stage, caller, column);
    const sent = { path: `/profiles/${id}${suffix}`, headers: { ...once(), 'if-match': etag } };
    return body === undefined ? sent : { ...sent, body };
  };

export const profiles: Subject = {
  'GET /profiles': {
    cells: {
      '-': {
        ...DENIED,
        candidate: '200 items next',
        representative: '200 items next',
        officer: '200 items next',
        programOffice: '200 items next',
        auditor: '200 items next',
      },
    },
    send: () => ({ path: '/profiles' }),
  },
  'POST /profiles': {
    cells: {
      '-': {
        ...PUBLIC_ONLY,
        candidate: SEES.candidate.replace('200', '201'),
        representative: '422 person.needed',
      },
      'theirs again': {
        ...PUBLIC_ONLY,
        candidate: '409 profile.already-started',
        representative: '409 profile.already-started',
      },
      once: { ...PUBLIC_ONLY, candidate: '404 person.unknown', representative: '404 person.unknown' },
      others: { ...PUBLIC_ONLY, candidate: '404 person.unknown', representative: '404 person.unknown' },
      unknown: { ...PUBLIC_ONLY, candidate: '404 person.unknown', representative: '404 person.unknown' },
    },
    async send(stage, caller, column) {
      const asked = { path: '/profiles', headers: once(), body: { facts: facts() } };
      if (column === '-') return asked;
      const { person } = await made(stage, caller, column.replace(' again', ''));
      return column === 'theirs again' && caller === 'candidate'
        ? asked
        : { ...asked, body: { ...asked.body, person } };
    },
  },
  'POST /profiles/validate': {
    cells: {
      '-': {
        ...PUBLIC_ONLY,
        candidate: '200 valid errors missing on crs programs eligible',
        representative: '200 valid errors missing on crs programs eligible',
      },
    },
    send: () => ({ path: '/profiles/validate', body: { facts: facts() } }),
  },
  'GET /profiles/{id}': {
    cells: { ...reading, 'theirs untold': reading.theirs, 'others untold': reading.others },
    send: send(''),
  },
  'GET /profiles/{id}/assessment': {
    cells: caseWork(
      '200 rules on instruments verifiedThrough knownGap warnings facts crs breakdown programs nominee pool categories advice policies documents',
    ),
    send: send('/assessment'),
  },
  'PUT /profiles/{id}/facts': {
    cells: acting({
      draft: '200',
      inPool: '200',
      nominated: '200',
      invited: '409 profile.invited',
      untold: '409 profile.round-under-way',
      withdrawn: '409 profile.closed',
    }),
    send: send('/facts', { facts: facts({ familySize: 2 }) }),
  },
  'POST /profiles/{id}/submit': {
    cells: acting({
      draft: '200',
      inPool: '409 profile.not-draft',
      nominated: '409 profile.not-draft',
      invited: '409 profile.invited',
      untold: '409 profile.not-draft',
      withdrawn: '409 profile.closed',
    }),
    send: send('/submit'),
  },
  'POST /profiles/{id}/withdraw': {
    cells: acting({
      draft: '200',
      inPool: '200',
      nominated: '200',
      invited: '200',
      untold: '200',
      withdrawn: '409 profile.closed',
    }),
    send: send('/withdraw'),
  },
  'POST /profiles/{id}/invitation/decline': {
    cells: acting({
      draft: '409 invitation.none',
      inPool: '409 invitation.none',
      nominated: '409 invitation.none',
      invited: '200',
      untold: '409 invitation.none',
      withdrawn: '409 profile.closed',
    }),
    send: send('/invitation/decline'),
  },
  'POST /profiles/{id}/nomination/accept': {
    cells: acting({
      draft: '409 profile.not-in-pool',
      inPool: '409 nomination.none',
      nominated: '200',
      invited: '409 profile.invited',
      untold: '409 nomination.none',
      withdrawn: '409 profile.closed',
    }),
    send: send('/nomination/accept'),
  },
  'POST /profiles/{id}/nomination/reject': {
    cells: acting({
      draft: '409 profile.not-in-pool',
      inPool: '409 nomination.none',
      nominated: '200',
      invited: '409 nomination.none',
      untold: '409 nomination.none',
      withdrawn: '409 profile.closed',
    }),
    send: send('/nomination/reject'),
  },
  'GET /profiles/{id}/invitation': {
    cells: {
      ...caseWork('404 invitation.none'),
      ...withPrefix(caseWork(INVITATION), 'invited'),
      // Until the round is published it is there for staff only.
      'theirs untold': {
        ...caseWork(INVITATION).theirs,
        candidate: '404 invitation.none',
        representative: '404 invitation.none',
      },
      'others untold': caseWork(INVITATION).others,
    },
    send: send('/invitation'),
  },
  'GET /profiles/{id}/notices': { cells: caseWork('200 items next'), send: send('/notices') },
  'GET /profiles/{id}/notices/{notice}/letter': {
    cells: caseWork('200'),
    async send(stage, caller, column) {
      const one = await made(stage, caller, column);
      return { path: `/profiles/${one.id}/notices/${await stage.noticeOf(one)}/letter` };
    },
  },
  'PUT /profiles/{id}/nomination': {
    cells: office({
      draft: '409 profile.not-in-pool',
      inPool: '200',
      nominated: '409 nomination.already',
      invited: '409 profile.invited',
      withdrawn: '409 profile.closed',
    }),
    send: send('/nomination', { province: 'ON' }),
  },
  'DELETE /profiles/{id}/nomination': {
    cells: office({
      draft: '409 profile.not-in-pool',
      inPool: '409 nomination.none',
      nominated: '200',
      invited: '409 nomination.none',
      withdrawn: '409 profile.closed',
    }),
    send: send('/nomination'),
  },
  'GET /officers': { cells: { '-': OFFICE('200 items') }, send: () => ({ path: '/officers' }) },
  'PUT /profiles/{id}/assignment': {
    cells: {
      unassigned: OFFICE(SEES.programOffice),
      'others nobody': OFFICE('422 officer.unknown'),
      unknown: OFFICE(NOT_THERE),
    },
    async send(stage, caller, column) {
      const { id } = await made(stage, caller, column.replace('unassigned', 'others').replace(' nobody', ''));
      const officer = await stage.player([column === 'others nobody' ? 'candidate' : 'officer']);
      return { path: `/profiles/${id}/assignment`, headers: once(), body: { officer: officer.accountId } };
    },
  },
  'DELETE /profiles/{id}/assignment': {
    cells: {
      assigned: OFFICE(SEES.programOffice),
      others: OFFICE('409 assignment.none'),
      unknown: OFFICE(NOT_THERE),
    },
    async send(stage, caller, column) {
      const isAssigned = column === 'assigned';
      const one = await (isAssigned
        ? stage.profile(await stage.player(['candidate']))
        : made(stage, caller, column));
      if (isAssigned) await stage.assigned(one, await stage.player(['officer']));
      return { path: `/profiles/${one.id}/assignment`, headers: once() };
    },
  },
};
