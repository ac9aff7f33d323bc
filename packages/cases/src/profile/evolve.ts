import type { Facts } from '@openentry/law';
import type { Outage } from '../outage/outage.ts';
import type { Recorded } from '../record/recorded.ts';
import { endOfDay, FIRST_INSTANT, legalDay } from '../time/instants.ts';
import type { ProfileAction } from './actions.ts';
import { deadlinesOf } from './deadlines.ts';
import { profileRules as rules } from './rules.ts';
import {
  type Closed,
  type Draft,
  type InPool,
  type Invited,
  isOneOf,
  type Nomination,
  type NominationPending,
  type ProfileState,
  type Standing,
} from './state.ts';

/** The facts as they count: a nomination that nobody confirmed is none, whatever the person declares. */
function effective(facts: Facts, nomination: Nomination | null): Facts {
  if (nomination === null) return { ...facts, nomination: null };
  const { province, acceptedAt } = nomination;
  return { ...facts, nomination: { province, accepted: acceptedAt === null ? null : legalDay(acceptedAt) } };
}

function close(state: Exclude<ProfileState, Closed>, status: Closed['status'], at: number): Closed {
  return {
    status,
    facts: state.facts,
    startedAt: state.startedAt,
    receivedAt: 'receivedAt' in state ? state.receivedAt : null,
    standing: 'standing' in state ? state.standing : null,
    closedAt: at,
    lastAt: at,
  };
}

/**
 * In the pool as it was elsewhere, to be assessed here. A nomination that was accepted there counts from that day; one
 * that was not is for the province to confirm again.
 */
function imported(facts: Facts, at: number): InPool {
  const accepted = facts.nomination?.accepted ?? null;
  const nomination: Nomination | null =
    facts.nomination && accepted !== null
      ? { province: facts.nomination.province, offeredAt: at, acceptedAt: endOfDay(accepted) - 1 }
      : null;
  return {
    status: 'inPool',
    facts: effective(facts, nomination),
    startedAt: at,
    receivedAt: at,
    lastAt: at,
    standing: null,
    toReassess: true,
    nomination,
  };
}

type Pooled = Pick<InPool, 'facts' | 'startedAt' | 'receivedAt' | 'lastAt' | 'standing' | 'toReassess'>;

/** In the pool with a nomination or none; the name of the state follows from it. */
function pooled(state: Pooled, nomination: Nomination | null): InPool | NominationPending {
  const common = {
    facts: effective(state.facts, nomination),
    startedAt: state.startedAt,
    receivedAt: state.receivedAt,
    lastAt: state.lastAt,
    standing: state.standing,
    toReassess: state.toReassess,
  };
  return nomination !== null && nomination.acceptedAt === null
    ? { ...common, status: 'nominationPending', nomination }
    : { ...common, status: 'inPool', nomination };
}

/** The nomination changed: in the pool, and during an invitation, which it does not touch. */
function withNomination(
  state: InPool | NominationPending | Invited,
  nomination: Nomination | null,
  at: number,
): ProfileState {
  // A nomination counts from its acceptance on, so only then does the verdict change.
  const counted = (held: Nomination | null): boolean => (held?.acceptedAt ?? null) !== null;
  const toReassess = state.toReassess || counted(nomination) !== counted(state.nomination);
  const changed = { ...state, toReassess, lastAt: at };
  return changed.status === 'invited'
    ? { ...changed, nomination, facts: effective(state.facts, nomination) }
    : pooled(changed, nomination);
}

/** What a finding makes of a profile. Only during an invitation does it not close who is eligible no more. */
function assessed(
  state: Exclude<ProfileState, Closed | Draft | { readonly status: 'applied' }>,
  standing: Standing,
  at: number,
): ProfileState {
  const found = { ...state, standing, toReassess: false, lastAt: at };
  if (found.status === 'invited') return found;
  if (!standing.eligible) return { ...close(state, 'ineligible', at), standing };
  return pooled(found, found.status === 'submitted' ? null : found.nomination);
}

/** After an invitation that came to nothing: the same place in the pool again, where the person may be in it. */
function back(state: Invited, at: number, outages: readonly Recorded<Outage>[]): ProfileState {
  const { life } = deadlinesOf(state, at, outages);
  if (life !== null && at >= life.until) return close(state, 'expired', at);
  if (state.standing?.eligible === false) return close(state, 'ineligible', at);
  const toReassess = state.toReassess || state.standing?.on !== legalDay(at);
  return pooled({ ...state, toReassess, lastAt: at }, state.nomination);
}

/**
 * What a profile is after an action: the fold's step, without asking who may do it when. An action that the state
 * does not have leaves it as it is, so that no history can break it.
 */
export function evolveProfile(
  state: ProfileState | null,
  { action, at }: Recorded<ProfileAction>,
  outages: readonly Recorded<Outage>[] = [],
): ProfileState | null {
  // Before Express Entry there is no law by which to fold.
  if (at < FIRST_INSTANT) return state;
  if (action.type === 'start') {
    return state ?? { status: 'draft', facts: effective(action.facts, null), startedAt: at, lastAt: at };
  }
  if (action.type === 'import') return state ?? imported(action.facts, at);
  if (state === null) return null;
  switch (action.type) {
    case 'edit':
      if (!isOneOf(state, rules.edit.from)) return state;
      return { ...state, facts: effective(action.facts, null), lastAt: at };
    case 'submit':
      if (!isOneOf(state, rules.submit.from)) return state;
      return { ...state, status: 'submitted', receivedAt: at, lastAt: at };
    case 'assess': {
      if (!isOneOf(state, rules.assess.from)) return state;
      const { type: _, ...standing } = action;
      return assessed(state, standing, at);
    }
    case 'update':
      if (!isOneOf(state, rules.update.from)) return state;
      return pooled({ ...state, facts: action.facts, toReassess: true, lastAt: at }, state.nomination);
    case 'offerNomination':
      if (!isOneOf(state, rules.offerNomination.from) || state.nomination !== null) return state;
      return withNomination(state, { province: action.province, offeredAt: at, acceptedAt: null }, at);
    case 'acceptNomination':
      if (state.status !== 'nominationPending') return state;
      return withNomination(state, { ...state.nomination, acceptedAt: at }, at);
    case 'rejectNomination':
    case 'lapseNomination':
    case 'withdrawNomination':
      if (!isOneOf(state, rules[action.type].from)) return state;
      return withNomination(state, null, at);
    case 'invite': {
      if (!isOneOf(state, rules.invite.from)) return state;
      const { type: _, ...issued } = action;
      return { ...state, status: 'invited', invitation: { ...issued, issuedAt: at }, lastAt: at };
    }
    case 'decline':
    case 'cancelInvitation':
      return isOneOf(state, rules[action.type].from) ? back(state, at, outages) : state;
    case 'apply':
      if (!isOneOf(state, rules.apply.from)) return state;
      return { ...state, status: 'applied', appliedAt: at, lastAt: at };
    case 'lapseInvitation':
    case 'expire':
      return isOneOf(state, rules[action.type].from) ? close(state, 'expired', at) : state;
    case 'lapseDraft':
      return isOneOf(state, rules.lapseDraft.from) ? close(state, 'draftLapsed', at) : state;
    case 'withdraw':
      return isOneOf(state, rules.withdraw.from) ? close(state, 'withdrawn', at) : state;
  }
}
