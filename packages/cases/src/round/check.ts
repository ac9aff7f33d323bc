import { FIRST_DAY } from '@openentry/law';
import type { Actor } from '../record/actor.ts';
import type { Recorded } from '../record/recorded.ts';
import { type Refusal, refuse } from '../refusal/refusal.ts';
import { FIRST_INSTANT } from '../time/instants.ts';
import { ROUND_ACTIONS, type RoundAction, type RoundActionType } from './actions.ts';
import { PLANNED_BY, type RoundRule, roundRules } from './rules.ts';
import type { RoundState } from './state.ts';

/** What an action on a round asks leave for: its kind, who, and when. */
interface Asked {
  readonly type: RoundActionType;
  readonly by: Actor;
  readonly at: number;
}

function checkPlan(state: RoundState | null, { by, at }: Asked): Refusal | null {
  if (!PLANNED_BY.includes(by.role)) return refuse('action.not-for-role', { action: 'plan', role: by.role });
  if (state !== null) return refuse('round.already-planned');
  return at < FIRST_INSTANT ? refuse('action.before-express-entry', { first: FIRST_DAY }) : null;
}

function checkState({ status }: RoundState, { from, otherwise }: RoundRule): Refusal | null {
  if (from.includes(status)) return null;
  switch (status) {
    case 'cancelled':
      return refuse('round.cancelled');
    case 'published':
      return refuse('round.published');
    case 'executed':
      return refuse('round.already-executed');
    case 'planned':
    case 'approved':
      return refuse(otherwise);
  }
}

/** Who ran the round; where the system did, who let it. */
function executor(state: RoundState): Actor | null {
  if (!('executedBy' in state)) return null;
  return state.executedBy.role === 'system' ? state.approvedBy : state.executedBy;
}

function checkSecond(state: RoundState, { second }: RoundRule, { by }: Asked): Refusal | null {
  if (second === 'toAuthors') {
    return state.authors.includes(by.account) ? refuse('round.second-person-approves') : null;
  }
  return second === 'toExecutor' && executor(state)?.account === by.account
    ? refuse('round.second-person-publishes')
    : null;
}

function checkDue(state: RoundState, { dueFirst }: RoundRule, { by, at }: Asked): Refusal | null {
  if (dueFirst !== true) return null;
  const { scheduledAt, instruction } = state;
  if (scheduledAt === null && by.role === 'system') return refuse('round.not-scheduled');
  const from = Math.max(instruction.instant, scheduledAt ?? instruction.instant);
  return at < from ? refuse('round.too-early', { from }) : null;
}

/** Why an action of this kind cannot be recorded now, whatever it says; null where it can. */
export function checkRound(state: RoundState | null, asked: Asked): Refusal | null {
  const { type, by, at } = asked;
  if (type === 'plan') return checkPlan(state, asked);
  const rule: RoundRule = roundRules[type];
  if (!rule.by.includes(by.role)) return refuse('action.not-for-role', { action: type, role: by.role });
  if (state === null) return refuse('round.not-planned');
  return (
    checkState(state, rule) ??
    (at < state.lastAt ? refuse('action.out-of-order', { last: state.lastAt }) : null) ??
    checkSecond(state, rule, asked) ??
    checkDue(state, rule, asked)
  );
}

/** What somebody may do next to a round at an instant, in the order in which one has it. */
export function permittedRound(state: RoundState | null, by: Actor, at: number): readonly RoundActionType[] {
  return ROUND_ACTIONS.filter((type) => checkRound(state, { type, by, at }) === null);
}

/** Why what an action says cannot be recorded, where its kind could; null where it can. */
export function checkRoundContent(state: RoundState, { action, at }: Recorded<RoundAction>): Refusal | null {
  if (action.type === 'schedule' && action.at !== null) {
    const from = Math.max(at, state.instruction.instant);
    return action.at < from ? refuse('round.schedule-too-early', { from }) : null;
  }
  if (action.type === 'execute') {
    const { invited, members } = action.outcome;
    const due = Math.min(members, state.instruction.toInvite);
    return invited === due ? null : refuse('round.outcome-contradicts', { invited, due });
  }
  if (action.type === 'correct' && 'corrections' in state) {
    const { profileId } = action;
    if (state.corrections.some((done) => done.profileId === profileId)) {
      return refuse('round.already-corrected', { profileId });
    }
    const { invited } = state.outcome;
    return state.corrections.length < invited ? null : refuse('round.nothing-to-correct', { invited });
  }
  return null;
}
