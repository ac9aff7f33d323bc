import { facts } from '../../support/people.ts';
import { type Made, once, type Stage } from '../stage.ts';
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

const EXPLAINED = '200 on crs programs nominee pool';
const explaining = {
  theirs: {
    ...DENIED,
    withheldProgramOffice: '403 auth.role',
    programOffice: '403 auth.role',
    candidate: EXPLAINED,
    representative: EXPLAINED,
    officer: EXPLAINED,
    auditor: EXPLAINED,
  },
  once: {
    ...NOBODYS,
    withheldProgramOffice: '403 auth.role',
    programOffice: '403 auth.role',
    auditor: EXPLAINED,
  },
  others: {
    ...NOBODYS,
    withheldProgramOffice: '403 auth.role',
    programOffice: '403 auth.role',
    auditor: EXPLAINED,
  },
  unknown: { ...NOBODYS, withheldProgramOffice: '403 auth.role', programOffice: '403 auth.role' },
} as const;

/** Commands of candidates and of whoever acts for them; `draft` and `inPool` say what each state answers. */
const acting = (draft: string, inPool: string) => {
  const own = (expected: string): Row => ({
    ...PUBLIC_ONLY,
    candidate: expected === '200' ? SEES.candidate : expected,
    representative: expected === '200' ? SEES.representative : expected,
  });
  return {
    'theirs draft': own(draft),
    theirs: own(inPool),
    once: { ...own(inPool), candidate: NOT_THERE, representative: NOT_THERE },
    others: { ...own(inPool), candidate: NOT_THERE, representative: NOT_THERE },
    unknown: own(NOT_THERE),
  } as const;
};

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
  'GET /profiles/{id}': { cells: reading, send: send('') },
  'GET /profiles/{id}/assessment': { cells: explaining, send: send('/assessment') },
  'PUT /profiles/{id}/facts': {
    cells: acting('200', '200'),
    send: send('/facts', { facts: facts({ familySize: 2 }) }),
  },
  'POST /profiles/{id}/submit': { cells: acting('200', '409 profile.not-draft'), send: send('/submit') },
  'POST /profiles/{id}/withdraw': { cells: acting('200', '200'), send: send('/withdraw') },
  'POST /profiles/{id}/invitation/decline': {
    cells: acting('409 invitation.none', '409 invitation.none'),
    send: send('/invitation/decline'),
  },
  'POST /profiles/{id}/nomination/accept': {
    cells: acting('409 profile.not-in-pool', '409 nomination.none'),
    send: send('/nomination/accept'),
  },
  'POST /profiles/{id}/nomination/reject': {
    cells: acting('409 profile.not-in-pool', '409 nomination.none'),
    send: send('/nomination/reject'),
  },
};
