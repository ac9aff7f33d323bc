import { describe, expect, test } from 'vitest';
import type { ProfileAction } from '../../src/profile/actions.ts';
import { evolveProfile } from '../../src/profile/evolve.ts';
import { applyProfile } from '../../src/profile/fold.ts';
import { isInPool, isLive, type ProfileState } from '../../src/profile/state.ts';
import { FACTS, type Facts, fitting, ineligible, live, recorded, type Step } from '../support/profiles.ts';
import { at, DAY, SECOND } from '../support/times.ts';

const BEGIN = at('2026-01-05T22:30:00-05:00');
const TODAY = '2026-01-05';

const IN_POOL: readonly Step[] = [
  ['start', 0],
  ['submit', SECOND],
  ['assess', SECOND],
];
const PENDING: readonly Step[] = [...IN_POOL, ['offerNomination', SECOND]];
const ACCEPTED: readonly Step[] = [...PENDING, ['acceptNomination', SECOND]];
const INVITED: readonly Step[] = [...IN_POOL, ['invite', SECOND]];

const after = (steps: readonly Step[]): ProfileState => live(BEGIN, steps).state;
const nominationOf = (state: ProfileState) => state.facts.nomination;
/** Nobody's: only what the fold makes of it counts. */
const CLAIM = { nomination: { province: 'MB', accepted: '2024-01-01' } };
const claiming = (type: 'edit' | 'update'): ProfileAction => ({
  type,
  facts: { schema: 'facts/2', familySize: 3, ...CLAIM } as Facts,
});

describe('a nomination', () => {
  test('that a person merely claims is none, at every stage', () => {
    expect(FACTS.nomination).toEqual(CLAIM.nomination);
    for (const steps of [IN_POOL.slice(0, 1), IN_POOL.slice(0, 2), IN_POOL, INVITED]) {
      expect(nominationOf(after(steps))).toBeNull();
    }
    const edited = after([
      ['start', 0],
      [claiming('edit'), SECOND],
    ]);
    expect(edited.facts).toEqual({ schema: 'facts/2', familySize: 3, nomination: null });
    expect(nominationOf(after([...IN_POOL, [claiming('update'), SECOND]]))).toBeNull();
  });

  test('that the province confirmed waits, and counts from the day of acceptance in Ottawa', () => {
    expect(nominationOf(after(PENDING))).toEqual({ province: 'ON', accepted: null });
    expect(nominationOf(after(ACCEPTED))).toEqual({ province: 'ON', accepted: TODAY });
    // Two hours later it is the next day in Ottawa, as it was in Greenwich all the time.
    const nextDay = after([...PENDING, ['acceptNomination', 2 * 3600 * SECOND]]);
    expect(nominationOf(nextDay)).toEqual({ province: 'ON', accepted: '2026-01-06' });
  });

  test('outlives an update that claims another', () => {
    expect(nominationOf(after([...ACCEPTED, [claiming('update'), SECOND]]))).toEqual({
      province: 'ON',
      accepted: TODAY,
    });
    expect(after([...PENDING, [claiming('update'), SECOND]])).toMatchObject({
      status: 'nominationPending',
      facts: { familySize: 3, nomination: { province: 'ON', accepted: null } },
    });
  });

  test.each(['rejectNomination', 'withdrawNomination'] as const)('is gone after %s', (type) => {
    expect(after([...PENDING, [type, SECOND]])).toMatchObject({
      status: 'inPool',
      nomination: null,
      toReassess: false,
      facts: { nomination: null },
    });
  });

  test('can be confirmed again after it was rejected, lapsed or withdrawn', () => {
    for (const gone of [
      ['rejectNomination', SECOND],
      ['lapseNomination', 31 * DAY],
      ['withdrawNomination', SECOND],
    ] as const) {
      expect(after([...PENDING, gone, ['offerNomination', SECOND]]).status).toBe('nominationPending');
    }
  });

  test('that was accepted is assessed before an invitation, and again when the province withdraws it', () => {
    expect(after(ACCEPTED)).toMatchObject({ toReassess: true });
    const assessed: readonly Step[] = [...ACCEPTED, ['assess', SECOND]];
    expect(after(assessed)).toMatchObject({ toReassess: false, standing: { programs: ['PNP'] } });
    expect(after([...assessed, ['withdrawNomination', SECOND]])).toMatchObject({
      status: 'inPool',
      toReassess: true,
      facts: { nomination: null },
    });
  });

  test('withdrawn during an invitation leaves the invitation, and the place to be assessed', () => {
    const steps: readonly Step[] = [...ACCEPTED, ['assess', SECOND], ['invite', SECOND]];
    const invited = after([...steps, ['withdrawNomination', SECOND]]);
    expect(invited).toMatchObject({
      status: 'invited',
      invitation: { program: 'PNP' },
      nomination: null,
      facts: { nomination: null },
      toReassess: true,
    });
    expect(after([...steps, ['withdrawNomination', SECOND], ['apply', SECOND]]).status).toBe('applied');
    expect(after([...steps, ['withdrawNomination', SECOND], ['decline', SECOND]])).toMatchObject({
      status: 'inPool',
      toReassess: true,
    });
  });

  test('that waits is still there after an invitation was declined', () => {
    const back = after([...PENDING, ['invite', SECOND], ['decline', SECOND]]);
    expect(back).toMatchObject({ status: 'nominationPending', nomination: { province: 'ON' } });
  });
});

describe('the place of a profile', () => {
  const received = BEGIN + SECOND;

  test('is that of its submission, whatever is done to it later', () => {
    const steps: readonly Step[] = [
      ...IN_POOL,
      ['update', DAY],
      ['assess', DAY],
      ['offerNomination', DAY],
      ['acceptNomination', DAY],
      ['assess', DAY],
      ['invite', DAY],
      ['decline', DAY],
      ['assess', DAY],
      ['invite', DAY],
      ['cancelInvitation', DAY],
      ['withdraw', DAY],
    ];
    for (let taken = 2; taken <= steps.length; taken++) {
      expect(after(steps.slice(0, taken))).toMatchObject({ receivedAt: received });
    }
  });

  test('is not that of the draft', () => {
    expect(
      after([
        ['start', 0],
        ['edit', DAY],
      ]),
    ).not.toHaveProperty('receivedAt');
    expect(
      after([
        ['start', 0],
        ['edit', DAY],
        ['submit', DAY],
      ]),
    ).toMatchObject({
      receivedAt: BEGIN + 2 * DAY,
    });
  });
});

describe('an update', () => {
  test('has to be assessed, and may cost the place in the pool', () => {
    const updated: readonly Step[] = [...IN_POOL, ['update', SECOND]];
    expect(after(updated)).toMatchObject({ status: 'inPool', toReassess: true, standing: { crs: 480 } });
    expect(after([...updated, ['assess', SECOND]])).toMatchObject({ toReassess: false });
    const closed = after([...updated, [ineligible(BEGIN), SECOND]]);
    expect(closed).toMatchObject({
      status: 'ineligible',
      standing: { eligible: false },
      closedAt: BEGIN + 4 * SECOND,
    });
  });
});

describe('a profile loaded from elsewhere', () => {
  const load = (nomination: unknown): Step => [
    { type: 'import', facts: { schema: 'facts/2', familySize: 2, nomination } as unknown as Facts },
    0,
  ];
  const accepted = (day: string | null) => load({ province: 'MB', accepted: day });

  test('is in the pool with its place, and is to be assessed first', () => {
    const loaded = live(BEGIN, [load(null)]);
    expect(loaded.state).toMatchObject({
      status: 'inPool',
      receivedAt: BEGIN,
      standing: null,
      toReassess: true,
      nomination: null,
    });
    const invite = fitting('invite', loaded.state, BEGIN);
    expect(applyProfile(loaded.state, recorded(invite, BEGIN))).toMatchObject({
      refusal: { code: 'profile.to-reassess' },
    });
    expect(after([load(null), ['assess', SECOND], ['invite', SECOND], ['decline', SECOND]])).toMatchObject({
      status: 'inPool',
      receivedAt: BEGIN,
    });
  });

  test('keeps a nomination that was accepted, which the province can withdraw', () => {
    expect(after([accepted('2026-01-02')])).toMatchObject({
      nomination: { province: 'MB' },
      facts: { familySize: 2, nomination: { province: 'MB', accepted: '2026-01-02' } },
    });
    const gone = after([accepted('2026-01-02'), ['assess', SECOND], ['withdrawNomination', SECOND]]);
    expect(gone).toMatchObject({ nomination: null, facts: { nomination: null }, toReassess: true });
  });

  test('has none that was not accepted, or that nobody spoke of', () => {
    for (const step of [accepted(null), load(undefined), load({ province: 'MB' })]) {
      expect(after([step])).toMatchObject({ nomination: null, facts: { nomination: null } });
    }
  });

  test.each([
    ['2026-01-05', 'PNP', 'inPool'],
    ['2026-01-05', 'CEC', 'inPool'],
    ['2026-01-06', 'CEC', 'inPool'],
    ['2026-01-06', 'PNP', 'invitation.not-nominated'],
  ] as const)('accepted on %s, is assessed on 5 January under %s: %s', (day, program, outcome) => {
    const { state } = live(BEGIN, [accepted(day)]);
    const assess = { type: 'assess', on: TODAY, crs: 480, programs: [program], eligible: true } as const;
    const applied = applyProfile(state, recorded(assess as unknown as ProfileAction, BEGIN));
    expect(applied.ok ? applied.state.status : applied.refusal.code).toBe(outcome);
  });
});

describe('what is to be assessed', () => {
  test('stays so until it is, whatever is done meanwhile', () => {
    const updated: readonly Step[] = [...IN_POOL, ['update', SECOND]];
    for (const more of [
      [['offerNomination', SECOND]],
      [
        ['offerNomination', SECOND],
        ['rejectNomination', SECOND],
      ],
      [['update', SECOND]],
    ] as const) {
      expect(after([...updated, ...(more as readonly Step[])])).toMatchObject({ toReassess: true });
    }
  });
});

describe('after an invitation', () => {
  test('that was declined or cancelled the same place, to be assessed where the day is another', () => {
    for (const type of ['decline', 'cancelInvitation'] as const) {
      expect(after([...INVITED, [type, SECOND]])).toMatchObject({ status: 'inPool', toReassess: false });
      expect(after([...INVITED, [type, DAY]])).toMatchObject({ status: 'inPool', toReassess: true });
      expect(after([...INVITED, [type, DAY]])).not.toHaveProperty('invitation');
    }
  });

  test('no place where the person was found eligible for nothing meanwhile', () => {
    const found: readonly Step[] = [...INVITED, [ineligible(BEGIN), SECOND]];
    expect(after(found)).toMatchObject({ status: 'invited', standing: { eligible: false } });
    expect(after([...found, ['decline', SECOND]]).status).toBe('ineligible');
    expect(after([...found, ['apply', SECOND]]).status).toBe('applied');
  });

  test('no place once it lapsed', () => {
    expect(after([...INVITED, ['lapseInvitation', 61 * DAY]])).toMatchObject({
      status: 'expired',
      receivedAt: BEGIN + SECOND,
    });
  });

  test('another may come, and carries its own round', () => {
    const again = after([
      ...INVITED,
      ['decline', SECOND],
      [{ type: 'invite', roundId: 8, program: 'FSW', category: 'stem@2026-v3', crs: 481 }, SECOND],
    ]);
    expect(again).toMatchObject({
      invitation: {
        roundId: 8,
        program: 'FSW',
        category: 'stem@2026-v3',
        crs: 481,
        issuedAt: BEGIN + 5 * SECOND,
      },
    });
  });
});

describe('one life', () => {
  test.each([
    ['draft', [IN_POOL[0]], true, false],
    ['submitted', IN_POOL.slice(0, 2), true, false],
    ['inPool', IN_POOL, true, true],
    ['nominationPending', PENDING, true, true],
    ['invited', INVITED, true, false],
    ['applied', [...INVITED, ['apply', SECOND]], false, false],
    ['ineligible', [...IN_POOL, [ineligible(BEGIN), SECOND]], false, false],
    ['expired', [...INVITED, ['lapseInvitation', 61 * DAY]], false, false],
    ['withdrawn', [...IN_POOL, ['withdraw', SECOND]], false, false],
    ['draftLapsed', [IN_POOL[0], ['lapseDraft', 61 * DAY]], false, false],
  ] as const)('%s', (status, steps, live, inPool) => {
    const state = after(steps as readonly Step[]);
    expect(state.status).toBe(status);
    expect(isLive(state)).toBe(live);
    expect(isInPool(state)).toBe(inPool);
  });
});

test('the fold keeps a nomination that is there against another that no store would have let through', () => {
  for (const steps of [PENDING, ACCEPTED]) {
    const state = after(steps);
    const offer = recorded({ type: 'offerNomination', province: 'QC' }, BEGIN + DAY);
    expect(evolveProfile(state, offer)).toBe(state);
  }
});

test('what is recorded is not changed by what comes after', () => {
  const { state } = live(BEGIN, PENDING);
  const before = JSON.stringify(state);
  const frozen = Object.freeze(state);
  applyProfile(frozen, recorded({ type: 'acceptNomination' }, BEGIN + DAY));
  expect(JSON.stringify(frozen)).toBe(before);
});
