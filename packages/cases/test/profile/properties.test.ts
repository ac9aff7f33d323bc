import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { made, type Random, randomFrom } from '../../../law/test/support/random.ts';
import { runs } from '../../../law/test/support/runs.ts';
import { seed } from '../../../law/test/support/seed.ts';
import { PROFILE_ACTIONS, type ProfileAction, readRecordedProfileAction } from '../../src/profile/actions.ts';
import { permittedProfile } from '../../src/profile/check.ts';
import { nextDue } from '../../src/profile/due.ts';
import { evolveProfile } from '../../src/profile/evolve.ts';
import { applyProfile, foldProfile, wrongInProfile } from '../../src/profile/fold.ts';
import { isLive, PROFILE_STATUSES, type ProfileState, type ProfileStatus } from '../../src/profile/state.ts';
import { ROLES } from '../../src/record/actor.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import { legalDay } from '../../src/time/instants.ts';
import { fitting, recorded } from '../support/profiles.ts';
import { DAY } from '../support/times.ts';
import { anyHistory, anyOutages, walk } from '../support/walk.ts';

const MANY = 100_000;
const SOME = 10_000;

/** Whatever can be made of a stream of chance, once for each run. */
const from = <T>(make: (random: Random) => T): fc.Arbitrary<T> => made(make);

/** The states that can follow a state, by hand. */
const FOLLOWS: Readonly<Record<ProfileStatus, readonly ProfileStatus[]>> = {
  draft: ['draft', 'submitted', 'withdrawn', 'draftLapsed'],
  submitted: ['inPool', 'ineligible', 'expired', 'withdrawn'],
  inPool: ['inPool', 'nominationPending', 'invited', 'ineligible', 'expired', 'withdrawn'],
  nominationPending: ['nominationPending', 'inPool', 'invited', 'ineligible', 'expired', 'withdrawn'],
  invited: ['invited', 'inPool', 'nominationPending', 'applied', 'ineligible', 'expired', 'withdrawn'],
  applied: [],
  ineligible: [],
  expired: [],
  withdrawn: [],
  draftLapsed: [],
};

const receivedAt = (state: ProfileState | null): number | null =>
  state !== null && 'receivedAt' in state ? state.receivedAt : null;

describe('from any history whatever', () => {
  test('the fold never throws, and ends in a state or in none', () => {
    const seen = new Set<ProfileStatus | 'none'>();
    fc.assert(
      fc.property(
        from((random) => ({ history: anyHistory(random), outages: anyOutages(random, 0) })),
        ({ history, outages }) => {
          const state = foldProfile(history, outages);
          if (state !== null) expect(PROFILE_STATUSES).toContain(state.status);
          seen.add(state?.status ?? 'none');
          expect(wrongInProfile(history, outages).length).toBeLessThanOrEqual(history.length);
        },
      ),
      { numRuns: runs(MANY) },
    );
    if (runs(MANY) === MANY) expect([...seen].sort()).toEqual(['none', ...PROFILE_STATUSES].sort());
  });

  test('the place once given does not change, and what is closed stays closed', () => {
    fc.assert(
      fc.property(from(anyHistory), (history) => {
        let state: ProfileState | null = null;
        for (const next of history) {
          const after: ProfileState | null = evolveProfile(state, next);
          if (state !== null && receivedAt(state) !== null) expect(receivedAt(after)).toBe(receivedAt(state));
          if (state !== null && !isLive(state)) expect(after).toBe(state);
          if (state !== null && after !== state) expect(FOLLOWS[state.status]).toContain(after?.status);
          state = after;
        }
      }),
      { numRuns: runs(MANY) },
    );
  });
});

/** The nomination that a history leaves, told from the actions alone. */
function nominationTold(history: readonly Recorded<ProfileAction>[]): unknown {
  let told: { province: string; accepted: string | null } | null = null;
  for (const { action, at } of history) {
    if (action.type === 'import' && action.facts.nomination?.accepted) {
      const { province, accepted } = action.facts.nomination;
      told = { province, accepted };
    }
    if (action.type === 'offerNomination') told = { province: action.province, accepted: null };
    if (action.type === 'acceptNomination' && told !== null) told = { ...told, accepted: legalDay(at) };
    if (['rejectNomination', 'lapseNomination', 'withdrawNomination'].includes(action.type)) told = null;
  }
  return told;
}

describe('in any life', () => {
  const accepted = ({ steps }: ReturnType<typeof walk>) =>
    steps.filter(({ applied }) => applied.ok).map(({ asked }) => asked);

  test('the state is that of the fold, and nothing recorded was wrong', () => {
    fc.assert(
      fc.property(from(walk), (life) => {
        const last = life.steps.findLast(({ applied }) => applied.ok)?.applied;
        const history = accepted(life);
        expect(foldProfile(history, life.outages)).toEqual(last?.ok ? last.state : null);
        expect(wrongInProfile(history, life.outages)).toEqual([]);
      }),
      { numRuns: runs(SOME) },
    );
  });

  test('outages recorded later change nothing that was recorded', () => {
    fc.assert(
      fc.property(
        from((random) => ({ life: walk(random), more: anyOutages(random, 1_500_000_000_000_000) })),
        ({ life, more }) => {
          const history = accepted(life);
          const end = history.at(-1)?.at ?? 0;
          const late = more.map((outage) => ({ ...outage, at: end + 1 }));
          const all = [...life.outages, ...late];
          expect(foldProfile(history, all)).toEqual(foldProfile(history, life.outages));
          expect(wrongInProfile(history, all)).toEqual([]);
        },
      ),
      { numRuns: runs(SOME) },
    );
  });

  test('a refusal changes nothing, and only what may follow follows', () => {
    const reached = new Set<ProfileStatus>();
    fc.assert(
      fc.property(from(walk), ({ steps }) => {
        for (const { before, asked, applied } of steps) {
          if (!applied.ok) continue;
          const { status, lastAt } = applied.state;
          if (before === null) expect(status).toBe(asked.action.type === 'import' ? 'inPool' : 'draft');
          else expect(FOLLOWS[before.status]).toContain(status);
          expect(lastAt).toBe(asked.at);
          reached.add(status);
        }
      }),
      { numRuns: runs(SOME) },
    );
    if (runs(SOME) === SOME) expect([...reached].sort()).toEqual([...PROFILE_STATUSES].sort());
  });

  test('the nomination that counts is that of the province, and accepted', () => {
    fc.assert(
      fc.property(from(walk), (life) => {
        const history = accepted(life);
        const state = foldProfile(history, life.outages);
        if (state !== null) expect(state.facts.nomination).toEqual(nominationTold(history));
      }),
      { numRuns: runs(SOME) },
    );
  });

  test('what is permitted is exactly what is recorded', () => {
    fc.assert(
      fc.property(from(walk), ({ steps, outages }) => {
        const { applied, asked, before } = steps.at(-1) ?? { applied: null, asked: null, before: null };
        const state = applied?.ok ? applied.state : before;
        const at = (asked?.at ?? 0) + 1;
        for (const role of ROLES) {
          const permitted = permittedProfile(state, role, at, outages);
          const done = PROFILE_ACTIONS.filter(
            (type) => applyProfile(state, recorded(fitting(type, state, at), at, role), outages).ok,
          );
          expect(permitted).toEqual(done);
        }
      }),
      { numRuns: runs(SOME) },
    );
  });

  test('time ends what nobody does: left alone, every profile closes', () => {
    fc.assert(
      fc.property(from(walk), ({ steps, outages }) => {
        const last = steps.findLast(({ applied }) => applied.ok)?.applied;
        let state: ProfileState | null = last?.ok ? last.state : null;
        for (let turn = 0; state !== null && isLive(state); turn++) {
          expect(turn).toBeLessThan(3);
          // Every outage is known by then.
          const known = state.lastAt + 3000 * DAY;
          const due = nextDue(state, known, outages);
          if (due === null) throw new Error(`Nothing ends ${state.status}`);
          const at = Math.max(due.at, known);
          const applied = applyProfile(state, recorded(due.action, at), outages);
          // Long past every period, the one that ends the state comes first.
          if (!applied.ok) {
            expect(due.action.type).toBe('lapseNomination');
            const end = state.status === 'invited' ? 'lapseInvitation' : 'expire';
            const ended = applyProfile(state, recorded({ type: end }, at), outages);
            if (!ended.ok) throw new Error(ended.refusal.code);
            state = ended.state;
          } else state = applied.state;
        }
      }),
      { numRuns: runs(SOME) },
    );
  });

  test('actions and states come back from JSON as they were', () => {
    fc.assert(
      fc.property(from(walk), ({ steps, outages }) => {
        const history = steps.filter(({ applied }) => applied.ok).map(({ asked }) => asked);
        const back = history.map((asked) => readRecordedProfileAction(JSON.parse(JSON.stringify(asked))));
        expect(back).toEqual(history.map((value) => ({ ok: true, value })));
        const state = foldProfile(history, outages);
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }),
      { numRuns: runs(SOME) },
    );
  });
});

test('the same seed gives the same life, to the byte', () => {
  const life = (): string => {
    const { steps, outages } = walk(randomFrom(seed));
    const history = steps.filter(({ applied }) => applied.ok).map(({ asked }) => asked);
    return JSON.stringify(foldProfile(history, outages));
  };
  expect(life()).toBe(life());
});
