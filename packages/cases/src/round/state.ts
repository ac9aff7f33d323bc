import type { Actor } from '../record/actor.ts';
import type { RoundInstruction, RoundOutcome } from './actions.ts';

export const ROUND_STATUSES = ['planned', 'approved', 'executed', 'published', 'cancelled'] as const;
export type RoundStatus = (typeof ROUND_STATUSES)[number];

/** An invitation of the round that was issued in error. */
export interface Correction {
  readonly profileId: number;
  readonly reason: string;
  readonly at: number;
  readonly by: Actor;
}

interface Begun {
  readonly instruction: RoundInstruction;
  /** Accounts that planned or changed what is to be approved: none of them may approve it. */
  readonly authors: readonly string[];
  /** From when the system runs the round by itself; null where a person will. */
  readonly scheduledAt: number | null;
  /** Instant of the last action recorded. */
  readonly lastAt: number;
}

export interface Planned extends Begun {
  readonly status: 'planned';
}

interface WithApproval extends Begun {
  readonly approvedBy: Actor;
  readonly approvedAt: number;
}

export interface Approved extends WithApproval {
  readonly status: 'approved';
}

interface WithOutcome extends WithApproval {
  readonly executedBy: Actor;
  readonly executedAt: number;
  readonly outcome: RoundOutcome;
  readonly corrections: readonly Correction[];
}

export interface Executed extends WithOutcome {
  readonly status: 'executed';
}

export interface Published extends WithOutcome {
  readonly status: 'published';
  readonly publishedBy: Actor;
  readonly publishedAt: number;
}

export interface Cancelled extends Begun {
  readonly status: 'cancelled';
  readonly reason: string;
  readonly cancelledBy: Actor;
  /** What had been executed; null where nothing had. Its invitations fall with the round. */
  readonly outcome: RoundOutcome | null;
}

/** A round as it stands after the actions recorded on it. */
export type RoundState = Planned | Approved | Executed | Published | Cancelled;

/** True in one of several states. */
export function isRoundIn<S extends RoundStatus>(
  state: RoundState,
  statuses: readonly S[],
): state is Extract<RoundState, { readonly status: S }> {
  return (statuses as readonly RoundStatus[]).includes(state.status);
}
