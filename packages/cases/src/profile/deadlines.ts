import {
  deadlineOf,
  lastDayOfLife,
  lastDayToAnswer,
  lastDayToComplete,
  rulesetOn,
  unansweredNomination,
} from '@openentry/law';
import { type Outage, outagesKnown } from '../outage/outage.ts';
import { type Period, periodFrom, throughDay } from '../outage/period.ts';
import type { Recorded } from '../record/recorded.ts';
import { legalDay, sameTimeOn } from '../time/instants.ts';
import { isOneOf, type Nomination, type ProfileState } from './state.ts';

/** The periods that run in a state of a profile; null for those that do not. */
export interface ProfileDeadlines {
  /** To hand in the draft. */
  readonly draft: Period | null;
  /** The life of the profile in the pool. It runs during an invitation too, but ends nothing before it does. */
  readonly life: Period | null;
  /** To answer a nomination. */
  readonly nomination: Period | null;
  /** To apply, or to decline. */
  readonly invitation: Period | null;
}

const NONE: ProfileDeadlines = { draft: null, life: null, nomination: null, invitation: null };

const draftPeriod = (outages: readonly Outage[], startedAt: number): Period =>
  periodFrom(outages, startedAt, (law) => throughDay(lastDayToComplete(law)));

/** The twelve months of a profile end at the time of day at which it was received. */
const lifePeriod = (outages: readonly Outage[], receivedAt: number): Period =>
  periodFrom(outages, receivedAt, (law) => ({
    lastDay: lastDayOfLife(law),
    at: (day) => sameTimeOn(day, receivedAt),
  }));

/** The first instant at which an invitation can no longer be answered, unless outages extend it. */
export function invitationEnds(issuedAt: number): number {
  return invitationPeriod([], issuedAt).until;
}

/** The first instant at which a profile that was received then is over, unless outages extend its life. */
export function lifeEnds(receivedAt: number): number {
  return lifePeriod([], receivedAt).until;
}

const invitationPeriod = (outages: readonly Outage[], issuedAt: number): Period =>
  periodFrom(outages, issuedAt, ({ on }) => throughDay(deadlineOf(on).lastDay));

function nominationPeriod(outages: readonly Outage[], nomination: Nomination | null): Period | null {
  if (nomination === null || nomination.acceptedAt !== null) return null;
  const { offeredAt } = nomination;
  if (rulesetOn(legalDay(offeredAt)).choice(unansweredNomination) === 'stays-open') return null;
  return periodFrom(outages, offeredAt, (law) => throughDay(lastDayToAnswer(law)));
}

/**
 * The periods that run in a state, as far as outages are known at an instant. Each follows the law of the day on
 * which it began: what is changed later touches only what begins later.
 */
export function deadlinesOf(
  state: ProfileState,
  at: number,
  outages: readonly Recorded<Outage>[] = [],
): ProfileDeadlines {
  const known = outagesKnown(outages, at);
  if (state.status === 'draft') return { ...NONE, draft: draftPeriod(known, state.startedAt) };
  if (!isOneOf(state, ['submitted', 'inPool', 'nominationPending', 'invited'])) return NONE;
  return {
    draft: null,
    life: lifePeriod(known, state.receivedAt),
    nomination: state.status === 'submitted' ? null : nominationPeriod(known, state.nomination),
    invitation: state.status === 'invited' ? invitationPeriod(known, state.invitation.issuedAt) : null,
  };
}

/** The period whose end ends the state itself; null in a state that no period ends. */
export function periodOfState({ draft, life, invitation }: ProfileDeadlines): Period | null {
  return draft ?? invitation ?? life;
}
