import type { Outage } from '../outage/outage.ts';
import type { Role } from '../record/actor.ts';
import type { Recorded } from '../record/recorded.ts';
import { type Refusal, refuse } from '../refusal/refusal.ts';
import { APPLICATION_ACTIONS, type ApplicationActionType } from './actions.ts';
import { applicationDeadlines } from './deadlines.ts';
import { APPLICATION_STARTED_BY, type ApplicationRule, applicationRules } from './rules.ts';
import type { ApplicationState } from './state.ts';

/** What an action asks leave for: its kind, who, when, and which outages are on record. */
export interface ApplicationAsked {
  readonly type: ApplicationActionType;
  readonly role: Role;
  readonly account: string;
  readonly at: number;
  readonly outages: readonly Recorded<Outage>[];
}

function checkStart(state: ApplicationState | null, { type, role }: ApplicationAsked): Refusal | null {
  if (!APPLICATION_STARTED_BY.includes(role))
    return refuse('application.not-for-role', { action: type, role });
  return state === null ? null : refuse('application.already-started');
}

function checkState(state: ApplicationState, { from, otherwise }: ApplicationRule): Refusal | null {
  const { status } = state;
  if (from.includes(status)) return null;
  switch (status) {
    case 'landed':
    case 'lapsed':
    case 'returned':
    case 'refused':
    case 'withdrawn':
    case 'terminated':
      return refuse('application.closed', { status });
    case 'suspended':
      return refuse('application.suspended');
    case 'inProgress':
      return refuse('application.not-received');
    case 'received':
    case 'inProcess':
    case 'approved':
    case 'confirmed':
      return refuse(otherwise, { status });
  }
}

function checkPeriod(
  state: ApplicationState,
  { period }: ApplicationRule,
  asked: ApplicationAsked,
): Refusal | null {
  if (period === undefined) return null;
  const { submission } = applicationDeadlines(state, asked.at, asked.outages);
  if (submission === null || asked.at < submission.until) return null;
  return refuse('invitation.period-over', { until: submission.until, lastDay: submission.lastDay });
}

/** An officer works on a file that is theirs and does not wait. */
function checkWork(state: ApplicationState, rule: ApplicationRule, asked: ApplicationAsked): Refusal | null {
  if (!('work' in state) || asked.role !== 'officer') return null;
  const { officer, held } = state.work;
  if (asked.type === 'claim') {
    if (officer === asked.account) return refuse('application.claimed-already');
    if (officer !== null) return refuse('application.claimed');
  } else if (rule.own && officer === null) return refuse('application.unclaimed');
  else if (rule.own && officer !== asked.account) return refuse('application.claimed');
  return rule.notHeld && held !== null ? refuse('application.held') : null;
}

/** Why an action of this kind cannot be recorded now, whatever it says; null where it can. */
export function checkApplication(state: ApplicationState | null, asked: ApplicationAsked): Refusal | null {
  const { type, role, at } = asked;
  if (type === 'start') return checkStart(state, asked);
  const rule: ApplicationRule = applicationRules[type];
  if (!rule.by.includes(role)) return refuse('application.not-for-role', { action: type, role });
  if (state === null) return refuse('application.not-started');
  return (
    checkState(state, rule) ??
    (at < state.lastAt ? refuse('action.out-of-order', { last: state.lastAt }) : null) ??
    checkPeriod(state, rule, asked) ??
    checkWork(state, rule, asked)
  );
}

/** What may be done next to an application by somebody at an instant, in the order in which a life has it. */
export function permittedApplication(
  state: ApplicationState | null,
  by: { readonly role: Role; readonly account: string },
  at: number,
  outages: readonly Recorded<Outage>[] = [],
): readonly ApplicationActionType[] {
  return APPLICATION_ACTIONS.filter((type) => checkApplication(state, { type, ...by, at, outages }) === null);
}
