import type { Program } from '@openentry/law';
import type { ApplicationAction, ApplicationActionType } from '../application/actions.ts';
import type { Recorded } from '../record/recorded.ts';

/** How an application left the office. Only the first two are decisions; a returned one was never in process. */
export const MILESTONE_OUTCOMES = ['approved', 'refused', 'withdrawn', 'terminated', 'returned'] as const;
export type MilestoneOutcome = (typeof MILESTONE_OUTCOMES)[number];

/** All that a service standard needs to know of an application. Instants in microseconds since 1970-01-01 UTC. */
export interface Milestones {
  readonly program: Program;
  readonly receivedAt: number;
  /** When it was found complete; null where it was not, or not yet. */
  readonly completeAt: number | null;
  /** When it left the office; null while it is there. What follows a decision moves nothing. */
  readonly finalAt: number | null;
  readonly outcome: MilestoneOutcome | null;
}

/** What takes an application out of the office, for the first time. */
export const MILESTONE_ENDS = {
  approve: 'approved',
  refuse: 'refused',
  withdraw: 'withdrawn',
  terminate: 'terminated',
  returnIncomplete: 'returned',
} as const satisfies Readonly<Partial<Record<ApplicationActionType, MilestoneOutcome>>>;

const outcomeOf = (type: ApplicationActionType): MilestoneOutcome | null =>
  (MILESTONE_ENDS as Readonly<Partial<Record<ApplicationActionType, MilestoneOutcome>>>)[type] ?? null;

/** The milestones of what was recorded on an application, in order; null where it was never received. */
export function milestonesOf(history: readonly Recorded<ApplicationAction>[]): Milestones | null {
  const first = (type: ApplicationActionType): Recorded<ApplicationAction> | undefined =>
    history.find(({ action }) => action.type === type);
  const started = history.find(({ action }) => action.type === 'start')?.action;
  const received = first('submit');
  if (started?.type !== 'start' || received === undefined) return null;
  const end = history.find(({ action }) => outcomeOf(action.type) !== null);
  return {
    program: started.program,
    receivedAt: received.at,
    completeAt: first('findComplete')?.at ?? null,
    finalAt: end?.at ?? null,
    outcome: end === undefined ? null : outcomeOf(end.action.type),
  };
}
