import { FIRST_DAY } from '@openentry/law';
import type { Outage } from '../outage/outage.ts';
import type { Period } from '../outage/period.ts';
import type { Role } from '../record/actor.ts';
import type { Recorded } from '../record/recorded.ts';
import { type Refusal, refuse } from '../refusal/refusal.ts';
import { FIRST_INSTANT } from '../time/instants.ts';
import { PROFILE_ACTIONS, type ProfileActionType } from './actions.ts';
import { deadlinesOf, periodOfState } from './deadlines.ts';
import { IMPORTED_BY, type ProfileRule, profileRules, STARTED_BY } from './rules.ts';
import type { Nomination, ProfileState } from './state.ts';

/** What an action asks leave for: its kind, who, when, and which outages are on record. */
export interface Asked {
  readonly type: ProfileActionType;
  readonly role: Role;
  readonly at: number;
  readonly outages: readonly Recorded<Outage>[];
}

function checkStart(state: ProfileState | null, { type, role, at }: Asked): Refusal | null {
  const by = type === 'import' ? IMPORTED_BY : STARTED_BY;
  if (!by.includes(role)) return refuse('action.not-for-role', { action: type, role });
  if (state !== null) return refuse('profile.already-started');
  return at < FIRST_INSTANT ? refuse('action.before-express-entry', { first: FIRST_DAY }) : null;
}

function checkState(state: ProfileState, { from, otherwise }: ProfileRule): Refusal | null {
  const { status } = state;
  if (from.includes(status)) return null;
  switch (status) {
    case 'ineligible':
    case 'expired':
    case 'withdrawn':
    case 'draftLapsed':
      return refuse('profile.closed', { status });
    case 'applied':
      return refuse('profile.applied');
    case 'invited':
      return refuse('profile.invited');
    case 'draft':
    case 'submitted':
    case 'inPool':
    case 'nominationPending':
      return refuse(otherwise);
  }
}

const isOver = ({ until }: Period, at: number): boolean => at >= until;

function checkPeriod(state: ProfileState, { period }: ProfileRule, asked: Asked): Refusal | null {
  const deadline = periodOfState(deadlinesOf(state, asked.at, asked.outages));
  if (deadline === null || isOver(deadline, asked.at) === (period === 'isOver')) return null;
  const { until, lastDay } = deadline;
  if (period === 'isOver') return refuse('period.still-runs', { until });
  if (state.status === 'draft') return refuse('draft.period-over', { until, lastDay });
  return state.status === 'invited'
    ? refuse('invitation.period-over', { until, lastDay })
    : refuse('profile.life-over', { until, lastDay });
}

const nominationOf = (state: ProfileState): Nomination | null =>
  'nomination' in state ? state.nomination : null;

function checkNomination(
  state: ProfileState,
  { nomination: needed }: ProfileRule,
  asked: Asked,
): Refusal | null {
  if (needed === undefined) return null;
  const nomination = nominationOf(state);
  if (needed === 'none') {
    return nomination === null ? null : refuse('nomination.already', { province: nomination.province });
  }
  if (nomination === null) return refuse('nomination.none');
  if (needed === 'any') return null;
  if (nomination.acceptedAt !== null) return refuse('nomination.accepted', { province: nomination.province });
  const deadline = deadlinesOf(state, asked.at, asked.outages).nomination;
  if (needed === 'isUnanswered') {
    if (deadline === null) return refuse('nomination.stays-open');
    return isOver(deadline, asked.at) ? null : refuse('period.still-runs', { until: deadline.until });
  }
  return deadline === null || !isOver(deadline, asked.at)
    ? null
    : refuse('nomination.period-over', { until: deadline.until, lastDay: deadline.lastDay });
}

function checkAssessed(state: ProfileState, { assessed }: ProfileRule): Refusal | null {
  return assessed === true && 'toReassess' in state && state.toReassess
    ? refuse('profile.to-reassess')
    : null;
}

/** Why an action of this kind cannot be recorded now, whatever it says; null where it can. */
export function checkProfile(state: ProfileState | null, asked: Asked): Refusal | null {
  const { type, role, at } = asked;
  if (type === 'start' || type === 'import') return checkStart(state, asked);
  const rule: ProfileRule = profileRules[type];
  if (!rule.by.includes(role)) return refuse('action.not-for-role', { action: type, role });
  if (state === null) return refuse('profile.not-started');
  return (
    checkState(state, rule) ??
    (at < state.lastAt ? refuse('action.out-of-order', { last: state.lastAt }) : null) ??
    checkPeriod(state, rule, asked) ??
    checkNomination(state, rule, asked) ??
    checkAssessed(state, rule)
  );
}

/** What may be done next to a profile by a role at an instant, in the order in which a life has it. */
export function permittedProfile(
  state: ProfileState | null,
  role: Role,
  at: number,
  outages: readonly Recorded<Outage>[] = [],
): readonly ProfileActionType[] {
  return PROFILE_ACTIONS.filter((type) => checkProfile(state, { type, role, at, outages }) === null);
}
