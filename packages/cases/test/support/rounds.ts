import type { Actor, Role } from '../../src/record/actor.ts';
import type { Recorded } from '../../src/record/recorded.ts';
import type { RoundAction, RoundActionType, RoundInstruction } from '../../src/round/actions.ts';
import { applyRound } from '../../src/round/fold.ts';
import type { RoundState } from '../../src/round/state.ts';
import { newId } from './profiles.ts';
import { at, DAY } from './times.ts';

export const INSTANT = at('2026-03-02T15:00:00Z');

export const INSTRUCTION = {
  number: '400',
  kind: 'general',
  category: null,
  programs: ['CEC', 'FSW', 'FST', 'PNP'],
  toInvite: 3,
  instant: INSTANT,
  day: '2026-03-02',
} as unknown as RoundInstruction;

export const OUTCOME = { members: 10, invited: 3, cutoff: 480, tieBreak: INSTANT - DAY };

export const person = (account: string, role: Role = 'programOffice'): Actor => ({ role, account });
export const ANN = person('ann');
export const BEN = person('ben');
export const CAL = person('cal');
export const SYSTEM = person('system', 'system');

/** An action of a kind whose content fits. */
export function fittingRound(type: RoundActionType): RoundAction {
  switch (type) {
    case 'plan':
    case 'revise':
      return { type, instruction: INSTRUCTION };
    case 'schedule':
      return { type, at: INSTANT + 30 * DAY };
    case 'execute':
      return { type, outcome: OUTCOME };
    case 'cancel':
      return { type, reason: 'Called off' };
    case 'correct':
      return { type, profileId: 12, reason: 'Wrong occupation' };
    case 'approve':
    case 'publish':
      return { type };
  }
}

export const recordedRound = (action: RoundAction, by: Actor, instant: number): Recorded<RoundAction> => ({
  id: newId(),
  at: instant,
  by,
  action,
});

export type RoundStep = readonly [RoundActionType | RoundAction, Actor];

/** Records the steps a microsecond apart from an instant on; each must be allowed. */
export function liveRound(
  steps: readonly RoundStep[],
  from: number = INSTANT + 2 * DAY,
): { state: RoundState; history: Recorded<RoundAction>[]; at: number } {
  let state: RoundState | null = null;
  const history: Recorded<RoundAction>[] = [];
  for (const [step, by] of steps) {
    const action = typeof step === 'string' ? fittingRound(step) : step;
    const next = recordedRound(action, by, from + history.length);
    const applied = applyRound(state, next);
    if (!applied.ok) throw new Error(`${action.type}: ${applied.refusal.code}`);
    state = applied.state;
    history.push(next);
  }
  if (state === null) throw new Error('No steps');
  return { state, history, at: from + history.length - 1 };
}

export const PLANNED: readonly RoundStep[] = [['plan', ANN]];
export const APPROVED: readonly RoundStep[] = [...PLANNED, ['approve', BEN]];
export const EXECUTED: readonly RoundStep[] = [...APPROVED, ['execute', ANN]];
export const PUBLISHED: readonly RoundStep[] = [...EXECUTED, ['publish', BEN]];
