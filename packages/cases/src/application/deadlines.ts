import { deadlineOf, lastDayForBiometrics, type PlainDate } from '@openentry/law';
import { type Outage, outagesKnown } from '../outage/outage.ts';
import { type Period, periodFrom, throughDay } from '../outage/period.ts';
import type { Recorded } from '../record/recorded.ts';
import type { ApplicationState, FairnessLetter, Request } from './state.ts';

/** The period to apply on an invitation (IRPA s. 10.3(1)(k)). */
const toApply = (outages: readonly Outage[], invitedAt: number): Period =>
  periodFrom(outages, invitedAt, ({ on }) => throughDay(deadlineOf(on).lastDay));

/** A period that a letter set, from the day it was sent through the day it names. */
const byLetter = (outages: readonly Outage[], sentAt: number, lastDay: PlainDate): Period =>
  periodFrom(outages, sentAt, () => throughDay(lastDay));

const toAnswer = (outages: readonly Outage[], { sentAt, lastDay }: Request): Period =>
  lastDay === null
    ? periodFrom(outages, sentAt, (law) => throughDay(lastDayForBiometrics(law)))
    : byLetter(outages, sentAt, lastDay);

/** The periods that run in a state of an application. */
export interface ApplicationDeadlines {
  /** To make the application; null once it was made or can no longer be. */
  readonly submission: Period | null;
  /** To answer each request that is open and not answered, by its id. */
  readonly requests: Readonly<Record<string, Period>>;
  /** To answer each fairness letter not answered, by its id. */
  readonly fairness: Readonly<Record<string, Period>>;
}

const isWaiting = ({ answer, closed }: Request): boolean => answer === null && closed === null;

/** The period of a fairness letter, as far as outages are known at an instant. */
export function fairnessPeriod(
  letter: FairnessLetter,
  at: number,
  outages: readonly Recorded<Outage>[] = [],
): Period {
  return byLetter(outagesKnown(outages, at), letter.sentAt, letter.lastDay);
}

/** The periods that run in a state, as far as outages are known at an instant. */
export function applicationDeadlines(
  state: ApplicationState,
  at: number,
  outages: readonly Recorded<Outage>[] = [],
): ApplicationDeadlines {
  const known = outagesKnown(outages, at);
  if (state.status === 'inProgress') {
    return { submission: toApply(known, state.invitation.invitedAt), requests: {}, fairness: {} };
  }
  const examined =
    state.status === 'inProcess' || (state.status === 'suspended' && state.was === 'inProcess');
  if (!examined) return { submission: null, requests: {}, fairness: {} };
  const letters = state.fairness.filter(({ answer }) => answer === null);
  return {
    submission: null,
    requests: Object.fromEntries(
      state.requests.filter(isWaiting).map((request) => [request.request, toAnswer(known, request)]),
    ),
    fairness: Object.fromEntries(
      letters.map(({ letter, sentAt, lastDay }) => [letter, byLetter(known, sentAt, lastDay)]),
    ),
  };
}
