import '../../../law/test/support/seed.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { made, type Random } from '../../../law/test/support/random.ts';
import { runs } from '../../../law/test/support/runs.ts';
import {
  isRoundNumber,
  ROUND_ACTIONS,
  type RoundAction,
  type RoundInstruction,
  readRecordedRoundAction,
  readRoundAction,
} from '../../src/round/actions.ts';
import { permittedRound } from '../../src/round/check.ts';
import { applyRound, foldRound } from '../../src/round/fold.ts';
import { ROUND_STATUSES, type RoundState, type RoundStatus } from '../../src/round/state.ts';
import {
  ANN,
  APPROVED,
  BEN,
  CAL,
  EXECUTED,
  fittingRound,
  INSTANT,
  INSTRUCTION,
  liveRound,
  OUTCOME,
  PLANNED,
  PUBLISHED,
  person,
  type RoundStep,
  recordedRound,
  SYSTEM,
} from '../support/rounds.ts';
import { at, DAY, HOUR, SECOND } from '../support/times.ts';

const ask = (steps: readonly RoundStep[], action: RoundAction, by = CAL, after = 1) => {
  const { state, at: now } = liveRound(steps);
  return applyRound(state, recordedRound(action, by, now + after));
};
const codeOf = (applied: ReturnType<typeof ask>): string =>
  applied.ok ? applied.state.status : applied.refusal.code;

describe('two people', () => {
  test('whoever changed or scheduled what is to be approved does not approve it', () => {
    const revised: readonly RoundStep[] = [...PLANNED, ['revise', BEN]];
    expect(codeOf(ask(revised, { type: 'approve' }, BEN))).toBe('round.second-person-approves');
    expect(codeOf(ask(revised, { type: 'approve' }, ANN))).toBe('round.second-person-approves');
    expect(codeOf(ask(revised, { type: 'approve' }, CAL))).toBe('approved');
    const scheduled: readonly RoundStep[] = [...PLANNED, ['schedule', BEN]];
    expect(codeOf(ask(scheduled, { type: 'approve' }, BEN))).toBe('round.second-person-approves');
  });

  test('a change after the approval needs another', () => {
    const changed = liveRound([...APPROVED, ['revise', BEN]]).state;
    expect(changed).toMatchObject({ status: 'planned', authors: ['ann', 'ben'] });
    expect(changed).not.toHaveProperty('approvedBy');
    expect(codeOf(ask([...APPROVED, ['revise', BEN]], { type: 'execute', outcome: OUTCOME }))).toBe(
      'round.not-approved',
    );
  });

  test('an account is one person in whatever role', () => {
    expect(codeOf(ask(EXECUTED, { type: 'publish' }, person('ann')))).toBe('round.second-person-publishes');
    expect(codeOf(ask(EXECUTED, { type: 'publish' }, person('ANN')))).toBe('published');
  });
});

describe('the schedule', () => {
  const later = INSTANT + 3 * DAY;
  const schedule = (instant: number | null): RoundAction => ({ type: 'schedule', at: instant });

  test('another time after the approval needs another approval; none takes nothing from it', () => {
    expect(codeOf(ask(APPROVED, schedule(later)))).toBe('planned');
    expect(codeOf(ask(APPROVED, schedule(null)))).toBe('approved');
    const waiting: readonly RoundStep[] = [...PLANNED, [schedule(later), ANN], ['approve', BEN]];
    const free = ask(waiting, schedule(null), ANN);
    expect(free).toMatchObject({ ok: true, state: { status: 'approved', scheduledAt: null } });
  });

  test('is neither in the past nor before the instant of the instruction', () => {
    const { at: now } = liveRound(PLANNED);
    expect(codeOf(ask(PLANNED, schedule(now)))).toBe('round.schedule-too-early');
    expect(codeOf(ask(PLANNED, schedule(now + 1)))).toBe('planned');
    const future = { ...INSTRUCTION, instant: now + HOUR, day: '2026-03-04' } as RoundInstruction;
    const planned: readonly RoundStep[] = [[{ type: 'plan', instruction: future }, ANN]];
    expect(codeOf(ask(planned, schedule(now + HOUR - 1)))).toBe('round.schedule-too-early');
    expect(codeOf(ask(planned, schedule(now + HOUR)))).toBe('planned');
  });

  test('goes when the instruction moves past it, and else stays', () => {
    const waiting: readonly RoundStep[] = [...PLANNED, [schedule(later), ANN]];
    const revise = (instant: number): RoundAction => ({
      type: 'revise',
      instruction: { ...INSTRUCTION, instant } as RoundInstruction,
    });
    expect(ask(waiting, revise(later))).toMatchObject({ state: { scheduledAt: later } });
    expect(ask(waiting, revise(later + 1))).toMatchObject({ state: { scheduledAt: null } });
  });

  test('nobody runs a round before its time', () => {
    const waiting: readonly RoundStep[] = [...PLANNED, [schedule(later), ANN], ['approve', BEN]];
    const { state } = liveRound(waiting);
    const run = (instant: number, by = SYSTEM) =>
      codeOf(applyRound(state, recordedRound(fittingRound('execute'), by, instant)));
    expect(run(later - 1)).toBe('round.too-early');
    expect(run(later - 1, CAL)).toBe('round.too-early');
    expect(run(later)).toBe('executed');
    expect(run(later, CAL)).toBe('executed');
  });

  test('nobody runs a round before the instant of its instruction', () => {
    const early = liveRound(APPROVED, INSTANT - HOUR);
    const run = (instant: number) =>
      codeOf(applyRound(early.state, recordedRound(fittingRound('execute'), CAL, instant)));
    expect(run(INSTANT - 1)).toBe('round.too-early');
    expect(run(INSTANT)).toBe('executed');
  });
});

describe('the outcome', () => {
  const execute = (outcome: Partial<typeof OUTCOME> | object, toInvite = 3) => {
    const instruction = { ...INSTRUCTION, toInvite };
    const steps: readonly RoundStep[] = [
      [{ type: 'plan', instruction }, ANN],
      ['approve', BEN],
    ];
    return codeOf(ask(steps, { type: 'execute', outcome: { ...OUTCOME, ...outcome } } as RoundAction));
  };
  const nobody = { invited: 0, cutoff: null, tieBreak: null };

  test('invites as many as the instruction says, or everyone', () => {
    expect(execute({})).toBe('executed');
    expect(execute({ invited: 2 })).toBe('round.outcome-contradicts');
    expect(execute({ invited: 4 })).toBe('round.outcome-contradicts');
    expect(execute({ members: 3 })).toBe('executed');
    expect(execute({ members: 2, invited: 2 })).toBe('executed');
    expect(execute({ members: 0, ...nobody })).toBe('executed');
    expect(execute(nobody, 0)).toBe('executed');
    expect(execute(nobody, 1)).toBe('round.outcome-contradicts');
  });
});

describe('a correction', () => {
  const correct = (profileId: number): RoundAction => ({ type: 'correct', profileId, reason: 'Wrong' });

  test('is kept with its reason, and made once a profile', () => {
    const officer = person('oli', 'officer');
    const one: readonly RoundStep[] = [...PUBLISHED, [correct(5), officer]];
    const { state, at: now } = liveRound(one);
    expect(state).toMatchObject({
      status: 'published',
      corrections: [{ profileId: 5, reason: 'Wrong', at: now, by: officer }],
    });
    expect(codeOf(ask(one, correct(5)))).toBe('round.already-corrected');
    expect(codeOf(ask(one, correct(6)))).toBe('published');
  });

  test('is made as often as people were invited', () => {
    const all: readonly RoundStep[] = [...EXECUTED, [correct(1), CAL], [correct(2), CAL], [correct(3), CAL]];
    expect(codeOf(ask(all, correct(4)))).toBe('round.nothing-to-correct');
  });
});

test('a round that is called off says why, and what had been executed', () => {
  const cancel: RoundAction = { type: 'cancel', reason: 'A fault' };
  expect(ask(PLANNED, cancel)).toMatchObject({
    state: { status: 'cancelled', reason: 'A fault', outcome: null },
  });
  expect(ask(EXECUTED, cancel)).toMatchObject({ state: { cancelledBy: CAL, outcome: OUTCOME } });
});

test('time does not go back, and begins with Express Entry', () => {
  expect(codeOf(ask(PLANNED, { type: 'cancel', reason: 'x' }, CAL, -1))).toBe('action.out-of-order');
  expect(codeOf(ask(PLANNED, { type: 'cancel', reason: 'x' }, CAL, 0))).toBe('cancelled');
  const first = at('2015-01-01T00:00:00-05:00');
  const plan = (instant: number) =>
    codeOf(applyRound(null, recordedRound(fittingRound('plan'), ANN, instant)));
  expect(plan(first - 1)).toBe('action.before-express-entry');
  expect(plan(first)).toBe('planned');
});

describe('an action on a round', () => {
  const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
  const problems = (input: unknown) => {
    const read = readRoundAction(input);
    return read.ok ? [] : read.problems.map(({ path, code }) => [path, code]);
  };

  test.each(ROUND_ACTIONS)('%s is read back from JSON', (type) => {
    const record = recordedRound(fittingRound(type), ANN, INSTANT);
    expect(readRecordedRoundAction(stored(record))).toEqual({ ok: true, value: record });
  });

  const plan = (changed: object) => ({ type: 'plan', instruction: { ...INSTRUCTION, ...changed } });
  const execute = (changed: object) => ({ type: 'execute', outcome: { ...OUTCOME, ...changed } });

  test.each<[unknown, string, string]>([
    [{ type: 'fly' }, 'type', 'not-a-choice'],
    [plan({ kind: 'category' }), 'instruction.category', 'invalid-text'],
    [plan({ category: 'stem@2026-v3' }), 'instruction.category', 'invalid-text'],
    [plan({ day: '2026-03-03' }), 'instruction.day', 'invalid-text'],
    [plan({ day: '2026-02-30' }), 'instruction.day', 'not-a-day'],
    [
      plan({ day: '2014-12-31', instant: at('2014-12-31T12:00:00Z') }),
      'instruction.day',
      'before-express-entry',
    ],
    [plan({ toInvite: -1 }), 'instruction.toInvite', 'too-small'],
    [plan({ toInvite: 2 ** 31 }), 'instruction.toInvite', 'too-large'],
    [plan({ number: '' }), 'instruction.number', 'too-small'],
    [plan({ programs: [] }), 'instruction.programs', 'too-small'],
    [execute({ invited: 11 }), 'outcome.invited', 'invalid-text'],
    [execute({ cutoff: null }), 'outcome.cutoff', 'invalid-text'],
    [execute({ tieBreak: null }), 'outcome.tieBreak', 'invalid-text'],
    [{ type: 'schedule' }, 'at', 'missing'],
    [{ type: 'cancel', reason: '' }, 'reason', 'too-small'],
    [{ type: 'correct', profileId: 0, reason: 'x' }, 'profileId', 'too-small'],
  ])('%j has a problem with %s', (input, path, code) => {
    expect(problems(input)).toEqual([[path, code]]);
  });

  test.each([' 7', '7 8', '../x', '7é', '91a/2'])(
    'of a number that is planned no more, %j, is read as it was recorded',
    (number) => {
      expect(isRoundNumber(number)).toBe(false);
      const record = recordedRound({ type: 'plan', instruction: { ...INSTRUCTION, number } }, ANN, INSTANT);
      expect(readRecordedRoundAction(stored(record))).toEqual({ ok: true, value: record });
    },
  );

  test('a round for nobody has no cut-off', () => {
    const none = execute({ invited: 0, cutoff: null, tieBreak: null });
    expect(problems(none)).toEqual([]);
    expect(problems(execute({ invited: 0 })).map(([path]) => path)).toEqual([
      'outcome.cutoff',
      'outcome.tieBreak',
    ]);
  });
});

describe('whatever is done to a round', () => {
  const people = [ANN, BEN, CAL, SYSTEM, person('oli', 'officer')];

  interface Walk {
    readonly steps: { before: RoundState | null; asked: ReturnType<typeof recordedRound>; ok: boolean }[];
    readonly state: RoundState | null;
    readonly now: number;
  }
  const walk = (random: Random): Walk => {
    let state: RoundState | null = null;
    let now = INSTANT - 2 * DAY;
    const steps: Walk['steps'] = [];
    for (let left = random.between(1, 14); left > 0; left--) {
      now += random.pick([-1, 0, SECOND, HOUR, DAY]);
      const by = random.pick(people);
      const may: readonly (typeof ROUND_ACTIONS)[number][] = permittedRound(state, by, now);
      // To call off is nearly always possible and ends everything: seldom.
      const wanted = may.filter((type) => type !== 'cancel' || random.happens(0.2));
      const type =
        wanted.length > 0 && random.happens(0.7) ? random.pick(wanted) : random.pick(ROUND_ACTIONS);
      const asked = recordedRound(
        type === 'schedule'
          ? { type, at: random.pick([null, now, now + DAY]) }
          : type === 'correct'
            ? { type, profileId: random.between(1, 4), reason: 'x' }
            : fittingRound(type),
        by,
        now,
      );
      const applied = applyRound(state, asked);
      steps.push({ before: state, asked, ok: applied.ok });
      if (applied.ok) state = applied.state;
      else now = Math.max(now, state?.lastAt ?? now);
    }
    return { steps, state, now };
  };
  const anyWalk = made(walk);

  test('no one person brings a round from plan to publication', () => {
    const reached = new Set<RoundStatus>();
    fc.assert(
      fc.property(anyWalk, ({ state, steps }) => {
        if (state === null) return;
        reached.add(state.status);
        const accounts = (type: RoundAction['type']) =>
          steps.filter(({ ok, asked }) => ok && asked.action.type === type).map(({ asked }) => asked.by);
        if ('approvedBy' in state) {
          const wrote = [...accounts('plan'), ...accounts('revise')].map(({ account }) => account);
          expect(wrote).not.toContain(state.approvedBy.account);
        }
        if (state.status === 'published') {
          const ran = state.executedBy.role === 'system' ? state.approvedBy : state.executedBy;
          expect(state.publishedBy.account).not.toBe(ran.account);
        }
      }),
      { numRuns: runs(20_000) },
    );
    if (runs(20_000) === 20_000) expect([...reached].sort()).toEqual([...ROUND_STATUSES].sort());
  });

  test('the fold gives the state that was answered, and survives any order', () => {
    fc.assert(
      fc.property(anyWalk, ({ state, steps }) => {
        expect(foldRound(steps.filter(({ ok }) => ok).map(({ asked }) => asked))).toEqual(state);
        const any = foldRound(steps.map(({ asked }) => asked).toReversed());
        if (any !== null) expect(ROUND_STATUSES).toContain(any.status);
      }),
      { numRuns: runs(20_000) },
    );
  });

  test('what is permitted is exactly what is recorded', () => {
    fc.assert(
      fc.property(anyWalk, ({ state, now }) => {
        // A profile that no walk corrects, and fewer corrections than invitations.
        if (state !== null && 'corrections' in state && state.corrections.length >= OUTCOME.invited) return;
        for (const by of people) {
          const instant = Math.max(now, INSTANT);
          const done = ROUND_ACTIONS.filter((type) => {
            const action: RoundAction =
              type === 'schedule' ? { type, at: instant + DAY } : fittingRound(type);
            return applyRound(state, recordedRound(action, by, instant)).ok;
          });
          expect(permittedRound(state, by, instant)).toEqual(done);
        }
      }),
      { numRuns: runs(20_000) },
    );
  });

  test('states come back from JSON as they were', () => {
    fc.assert(
      fc.property(anyWalk, ({ state }) => {
        expect(JSON.parse(JSON.stringify(state))).toStrictEqual(state);
      }),
      { numRuns: runs(20_000) },
    );
  });
});
