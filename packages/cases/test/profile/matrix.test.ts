import { describe, expect, test } from 'vitest';
import { PROFILE_ACTIONS, type ProfileAction, type ProfileActionType } from '../../src/profile/actions.ts';
import { permittedProfile } from '../../src/profile/check.ts';
import { applyProfile } from '../../src/profile/fold.ts';
import type { ProfileState } from '../../src/profile/state.ts';
import { ROLES, type Role } from '../../src/record/actor.ts';
import { legalDay } from '../../src/time/instants.ts';
import { fitting, ineligible, live, recorded, type Step } from '../support/profiles.ts';
import { at, DAY, SECOND } from '../support/times.ts';

const BEGIN = at('2026-01-05T15:00:00Z');

const IN_POOL: readonly Step[] = [
  ['start', 0],
  ['submit', SECOND],
  ['assess', SECOND],
];
const NOMINEE: readonly Step[] = [
  ...IN_POOL,
  ['offerNomination', SECOND],
  ['acceptNomination', SECOND],
  ['assess', SECOND],
];
const PENDING: readonly Step[] = [...IN_POOL, ['offerNomination', SECOND]];
const INVITE: Step = ['invite', SECOND];

/** A life that leads to each row of the tables. */
const LIVES: Readonly<Record<string, readonly Step[]>> = {
  draft: [['start', 0]],
  submitted: IN_POOL.slice(0, 2),
  inPool: IN_POOL,
  updated: [...IN_POOL, ['update', SECOND]],
  nominee: NOMINEE,
  pending: PENDING,
  invited: [...IN_POOL, INVITE],
  invitedNominee: [...NOMINEE, INVITE],
  invitedPending: [...PENDING, INVITE],
  applied: [...IN_POOL, INVITE, ['apply', SECOND]],
  ineligible: [...IN_POOL.slice(0, 2), [ineligible(BEGIN), SECOND]],
  expired: [...IN_POOL, INVITE, ['lapseInvitation', 61 * DAY]],
  withdrawn: [
    ['start', 0],
    ['withdraw', SECOND],
  ],
  draftLapsed: [
    ['start', 0],
    ['lapseDraft', 61 * DAY],
  ],
};

/** What the cells of the tables mean: the state after the action, or the code of a refusal. */
const MEANING: Readonly<Record<string, string>> = {
  draft: 'draft',
  subm: 'submitted',
  pool: 'inPool',
  pend: 'nominationPending',
  invd: 'invited',
  appl: 'applied',
  inel: 'ineligible',
  expd: 'expired',
  wdrn: 'withdrawn',
  lapd: 'draftLapsed',
  NS: 'profile.not-started',
  AS: 'profile.already-started',
  CL: 'profile.closed',
  AP: 'profile.applied',
  IV: 'profile.invited',
  ND: 'profile.not-draft',
  NU: 'profile.not-submitted',
  NP: 'profile.not-in-pool',
  RE: 'profile.to-reassess',
  NI: 'invitation.none',
  NN: 'nomination.none',
  NA: 'nomination.already',
  NC: 'nomination.accepted',
  SR: 'period.still-runs',
  DO: 'draft.period-over',
  LO: 'profile.life-over',
  IO: 'invitation.period-over',
  NO: 'nomination.period-over',
};

/** Found eligible, and found eligible for nothing. */
const COLUMNS = PROFILE_ACTIONS.flatMap((type) => (type === 'assess' ? ['assess', 'assess none'] : [type]));

/** Every state and every action by the one whose it is, a minute later: written by hand from the law. */
const WHILE_PERIODS_RUN = `
                st    im    ed    su    as    as0   up    of    ac    re    lN    wN    in    de    lI    ca    ap    ex    lD    wi
none            draft pool  NS    NS    NS    NS    NS    NS    NS    NS    NS    NS    NS    NS    NS    NS    NS    NS    NS    NS
draft           AS    AS    draft subm  NU    NU    NP    NP    NP    NP    NP    NP    NP    NI    NI    NI    NI    NU    SR    wdrn
submitted       AS    AS    ND    ND    pool  inel  NP    NP    NP    NP    NP    NP    NP    NI    NI    NI    NI    SR    ND    wdrn
inPool          AS    AS    ND    ND    pool  inel  pool  pend  NN    NN    NN    NN    invd  NI    NI    NI    NI    SR    ND    wdrn
updated         AS    AS    ND    ND    pool  inel  pool  pend  NN    NN    NN    NN    RE    NI    NI    NI    NI    SR    ND    wdrn
nominee         AS    AS    ND    ND    pool  inel  pool  NA    NC    NC    NC    pool  invd  NI    NI    NI    NI    SR    ND    wdrn
pending         AS    AS    ND    ND    pend  inel  pend  NA    pool  pool  SR    pool  invd  NI    NI    NI    NI    SR    ND    wdrn
invited         AS    AS    IV    IV    invd  invd  IV    IV    IV    NN    NN    NN    IV    pool  SR    pool  appl  IV    IV    wdrn
invitedNominee  AS    AS    IV    IV    invd  invd  IV    IV    IV    NC    NC    invd  IV    pool  SR    pool  appl  IV    IV    wdrn
invitedPending  AS    AS    IV    IV    invd  invd  IV    IV    IV    invd  SR    invd  IV    pend  SR    pend  appl  IV    IV    wdrn
applied         AS    AS    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP
ineligible      AS    AS    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL
expired         AS    AS    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL
withdrawn       AS    AS    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL
draftLapsed     AS    AS    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL`;

/** The same once the period that ends the state is over, and that of the nomination with it. */
const WHEN_PERIODS_ARE_OVER = `
                st    im    ed    su    as    as0   up    of    ac    re    lN    wN    in    de    lI    ca    ap    ex    lD    wi
draft           AS    AS    DO    DO    NU    NU    NP    NP    NP    NP    NP    NP    NP    NI    NI    NI    NI    NU    lapd  DO
submitted       AS    AS    ND    ND    LO    LO    NP    NP    NP    NP    NP    NP    NP    NI    NI    NI    NI    expd  ND    LO
inPool          AS    AS    ND    ND    LO    LO    LO    LO    LO    LO    LO    LO    LO    NI    NI    NI    NI    expd  ND    LO
updated         AS    AS    ND    ND    LO    LO    LO    LO    LO    LO    LO    LO    LO    NI    NI    NI    NI    expd  ND    LO
nominee         AS    AS    ND    ND    LO    LO    LO    LO    LO    LO    LO    LO    LO    NI    NI    NI    NI    expd  ND    LO
pending         AS    AS    ND    ND    LO    LO    LO    LO    LO    LO    LO    LO    LO    NI    NI    NI    NI    expd  ND    LO
invited         AS    AS    IV    IV    IO    IO    IV    IV    IV    IO    IO    IO    IV    IO    expd  IO    IO    IV    IV    IO
invitedNominee  AS    AS    IV    IV    IO    IO    IV    IV    IV    IO    IO    IO    IV    IO    expd  IO    IO    IV    IV    IO
invitedPending  AS    AS    IV    IV    IO    IO    IV    IV    IV    IO    IO    IO    IV    IO    expd  IO    IO    IV    IV    IO
applied         AS    AS    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP    AP
ineligible      AS    AS    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL    CL`;

/** The same where only the thirty days of the nomination are over. */
const WHEN_THE_NOMINATION_IS_OLD = `
                st    im    ed    su    as    as0   up    of    ac    re    lN    wN    in    de    lI    ca    ap    ex    lD    wi
pending         AS    AS    ND    ND    pend  inel  pend  NA    NO    NO    pool  pool  invd  NI    NI    NI    NI    SR    ND    wdrn
invitedPending  AS    AS    IV    IV    invd  invd  IV    IV    IV    NO    invd  invd  IV    pend  SR    pend  appl  IV    IV    wdrn`;

type Cell = readonly [row: string, column: string, meaning: string];

function cellsOf(table: string): Cell[] {
  return table
    .trim()
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [row = '', ...cells] = line.trim().split(/\s+/);
      expect(cells).toHaveLength(COLUMNS.length);
      return cells.map((cell, i): Cell => [row, COLUMNS[i] ?? '', MEANING[cell] ?? `? ${cell}`]);
    });
}

function actionOf(column: string, state: ProfileState | null, instant: number): ProfileAction {
  return column === 'assess none'
    ? ineligible(instant)
    : fitting(column as ProfileActionType, state, instant);
}

function outcomeOf(row: string, column: string, later: number): string {
  const lived = row === 'none' ? { state: null, at: BEGIN } : live(BEGIN, LIVES[row] ?? []);
  const instant = lived.at + later;
  const applied = applyProfile(lived.state, recorded(actionOf(column, lived.state, instant), instant));
  return applied.ok ? applied.state.status : applied.refusal.code;
}

describe('every state and every action', () => {
  test('the tables have them all', () => {
    const rows = new Set(cellsOf(WHILE_PERIODS_RUN).map(([row]) => row));
    expect(rows).toEqual(new Set(['none', ...Object.keys(LIVES)]));
    expect(COLUMNS).toHaveLength(20);
  });

  test.each(cellsOf(WHILE_PERIODS_RUN))('%s, %s: %s', (row, column, meaning) => {
    expect(outcomeOf(row, column, 60 * SECOND)).toBe(meaning);
  });

  test.each(cellsOf(WHEN_PERIODS_ARE_OVER))('%s, %s, its period over: %s', (row, column, meaning) => {
    expect(outcomeOf(row, column, 370 * DAY)).toBe(meaning);
  });

  test.each(cellsOf(WHEN_THE_NOMINATION_IS_OLD))('%s, %s, the nomination old: %s', (row, column, meaning) => {
    expect(outcomeOf(row, column, 32 * DAY)).toBe(meaning);
  });
});

/** Who may do what, by hand: c candidate, r representative, p province, o officer, P program office, s system. */
const BY: Readonly<Record<ProfileActionType, string>> = {
  start: 'c r',
  import: 's',
  edit: 'c r',
  submit: 'c r',
  assess: 's',
  update: 'c r',
  offerNomination: 'p',
  acceptNomination: 'c r',
  rejectNomination: 'c r',
  lapseNomination: 's',
  withdrawNomination: 'p',
  invite: 's',
  decline: 'c r',
  lapseInvitation: 's',
  cancelInvitation: 'o P s',
  apply: 'c r',
  expire: 's',
  lapseDraft: 's',
  withdraw: 'c r',
};
const LETTER: Readonly<Record<Role, string>> = {
  candidate: 'c',
  representative: 'r',
  province: 'p',
  officer: 'o',
  programOffice: 'P',
  approver: '-',
  auditor: '-',
  administrator: '-',
  system: 's',
};

describe('every role', () => {
  const cells = ROLES.flatMap((role) => PROFILE_ACTIONS.map((type) => [role, type] as const));

  test.each(cells)('%s may %s only where it is its own', (role, type) => {
    const may = BY[type].split(' ').includes(LETTER[role]);
    for (const row of ['none', ...Object.keys(LIVES)]) {
      const lived = row === 'none' ? { state: null, at: BEGIN } : live(BEGIN, LIVES[row] ?? []);
      const instant = lived.at + SECOND;
      const applied = applyProfile(lived.state, recorded(fitting(type, lived.state, instant), instant, role));
      expect(!applied.ok && applied.refusal.code === 'action.not-for-role').toBe(!may);
      expect(permittedProfile(lived.state, role, instant).includes(type)).toBe(applied.ok);
    }
  });
});

describe('what an action says', () => {
  const assess = (steps: readonly Step[], said: object) => {
    const lived = live(BEGIN, steps);
    const on = legalDay(lived.at);
    const action = {
      type: 'assess',
      on,
      crs: 480,
      programs: ['CEC'],
      eligible: true,
      ...said,
    } as ProfileAction;
    const applied = applyProfile(lived.state, recorded(action, lived.at));
    return applied.ok ? applied.state.status : applied.refusal.code;
  };

  test('an assessment is of its own day', () => {
    expect(assess(IN_POOL, {})).toBe('inPool');
    expect(assess(IN_POOL, { on: '2026-01-04' })).toBe('assessment.other-day');
    expect(assess(IN_POOL, { on: '2026-01-06' })).toBe('assessment.other-day');
  });

  test('an assessment names a program exactly when it finds the person eligible', () => {
    expect(assess(IN_POOL, { programs: [] })).toBe('assessment.contradicts-itself');
    expect(assess(IN_POOL, { eligible: false })).toBe('assessment.contradicts-itself');
    expect(assess(IN_POOL, { programs: ['CEC', 'FSW'] })).toBe('inPool');
  });

  test('a nominee is assessed as such only, and only who accepted a nomination is', () => {
    expect(assess(NOMINEE, { programs: ['PNP'] })).toBe('inPool');
    // Whether the nomination makes a nominee is the law's to find.
    expect(assess(NOMINEE, { programs: ['CEC'] })).toBe('inPool');
    expect(assess(NOMINEE, { programs: ['PNP', 'CEC'] })).toBe('invitation.nominee-only');
    expect(assess(IN_POOL, { programs: ['PNP'] })).toBe('invitation.not-nominated');
    expect(assess(PENDING, { programs: ['PNP'] })).toBe('invitation.not-nominated');
  });

  test.each([
    ['inPool', 'FST', 'invited'],
    ['inPool', 'PNP', 'invitation.not-nominated'],
    ['pending', 'CEC', 'invited'],
    ['pending', 'PNP', 'invitation.not-nominated'],
    ['nominee', 'PNP', 'invited'],
    ['nominee', 'CEC', 'invitation.nominee-only'],
  ] as const)('%s under %s: %s', (row, program, outcome) => {
    const lived = live(BEGIN, LIVES[row] ?? []);
    const action = { type: 'invite', roundId: 1, program, category: null, crs: 480 } as const;
    const applied = applyProfile(lived.state, recorded(action, lived.at));
    expect(applied.ok ? applied.state.status : applied.refusal.code).toBe(outcome);
  });
});

describe('time', () => {
  test('nothing is recorded before what is recorded', () => {
    const { state, at: now } = live(BEGIN, IN_POOL);
    const asked = (instant: number) => applyProfile(state, recorded({ type: 'withdraw' }, instant));
    expect(asked(now - 1)).toEqual({
      ok: false,
      refusal: { code: 'action.out-of-order', values: { last: now } },
    });
    expect(asked(now)).toMatchObject({ ok: true, state: { status: 'withdrawn' } });
  });

  test('nothing is started before Express Entry', () => {
    const first = at('2015-01-01T00:00:00-05:00');
    const start = (instant: number) => applyProfile(null, recorded(fitting('start', null, instant), instant));
    expect(start(first - 1)).toMatchObject({ ok: false, refusal: { code: 'action.before-express-entry' } });
    expect(start(first)).toMatchObject({ ok: true, state: { status: 'draft' } });
  });
});
