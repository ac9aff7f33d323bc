import type { Recorded } from '../record/recorded.ts';
import { type Applied, refuse } from '../refusal/refusal.ts';
import type { RoundAction } from './actions.ts';
import { checkRound, checkRoundContent } from './check.ts';
import { roundRules as rules } from './rules.ts';
import { isRoundIn, type RoundState } from './state.ts';

const withAuthor = (authors: readonly string[], account: string): readonly string[] =>
  authors.includes(account) ? authors : [...authors, account];

/** What is to be approved, with whoever gave it its present form; an approval of another form is gone. */
function planned(
  { instruction, authors, scheduledAt, lastAt }: Omit<RoundState, 'status'>,
  account: string,
): RoundState {
  const kept = scheduledAt !== null && scheduledAt >= instruction.instant ? scheduledAt : null;
  return {
    status: 'planned',
    instruction,
    authors: withAuthor(authors, account),
    scheduledAt: kept,
    lastAt,
  };
}

/**
 * What a round is after an action: the fold's step, without asking who may do it when. An action that the state does
 * not have leaves it as it is.
 */
function evolveRound(state: RoundState | null, { action, at, by }: Recorded<RoundAction>): RoundState | null {
  if (action.type === 'plan') {
    const { instruction } = action;
    return state ?? planned({ instruction, authors: [], scheduledAt: null, lastAt: at }, by.account);
  }
  if (state === null) return null;
  switch (action.type) {
    case 'revise':
      if (!isRoundIn(state, rules.revise.from)) return state;
      return planned({ ...state, instruction: action.instruction, lastAt: at }, by.account);
    case 'schedule': {
      if (!isRoundIn(state, rules.schedule.from)) return state;
      const changed = { ...state, scheduledAt: action.at, lastAt: at };
      // To wait for a person takes nothing from an approval; another time is another round.
      return action.at === null ? changed : planned(changed, by.account);
    }
    case 'approve':
      if (!isRoundIn(state, rules.approve.from)) return state;
      return { ...state, status: 'approved', approvedBy: by, approvedAt: at, lastAt: at };
    case 'execute': {
      if (!isRoundIn(state, rules.execute.from)) return state;
      const executed = { executedBy: by, executedAt: at, outcome: action.outcome, corrections: [] };
      return { ...state, ...executed, status: 'executed', lastAt: at };
    }
    case 'publish':
      if (!isRoundIn(state, rules.publish.from)) return state;
      return { ...state, status: 'published', publishedBy: by, publishedAt: at, lastAt: at };
    case 'cancel': {
      if (!isRoundIn(state, rules.cancel.from)) return state;
      const { instruction, authors, scheduledAt } = state;
      const outcome = state.status === 'executed' ? state.outcome : null;
      const { reason } = action;
      return {
        status: 'cancelled',
        instruction,
        authors,
        scheduledAt,
        reason,
        cancelledBy: by,
        outcome,
        lastAt: at,
      };
    }
    case 'correct': {
      if (!isRoundIn(state, rules.correct.from)) return state;
      const { profileId, reason } = action;
      const corrections = [...state.corrections, { profileId, reason, at, by }];
      return { ...state, corrections, lastAt: at };
    }
  }
}

/**
 * Records an action on a round, or says why not.
 * @param state null before the first action
 */
export function applyRound(state: RoundState | null, recorded: Recorded<RoundAction>): Applied<RoundState> {
  const { action, at, by } = recorded;
  const refusal =
    checkRound(state, { type: action.type, by, at }) ??
    (state === null ? null : checkRoundContent(state, recorded));
  if (refusal) return { ok: false, refusal };
  const after = evolveRound(state, recorded);
  return after === null ? { ok: false, refusal: refuse('round.not-planned') } : { ok: true, state: after };
}

/** A round as a fold over what was recorded on it, in order: what was recorded is not asked about again. */
export function foldRound(history: readonly Recorded<RoundAction>[]): RoundState | null {
  return history.reduce<RoundState | null>(evolveRound, null);
}
