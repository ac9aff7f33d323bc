import { deadlinesOf, legalDay } from '@openentry/cases';
import type {
  NominationAccepted,
  NominationLapsed,
  NominationPending,
  NominationWithdrawn,
} from '../nomination/nomination.ts';
import { afterwards, lastOf, stateAfter, type Told } from './told.ts';

/** The nomination that the notice is about: whose, since when, and until when it could be answered. */
function offered(told: Told) {
  const offer = lastOf(told, 'offerNomination');
  const state = offer && stateAfter(told, offer);
  if (offer === null || state === null) return null;
  const { nomination } = deadlinesOf(state, told.at, told.outages);
  return { province: offer.action.province, offeredAt: offer.at, lastDay: nomination?.lastDay ?? null };
}

export function nominationPending(told: Told): NominationPending | null {
  const found = offered(told);
  if (found === null || found.lastDay === null) return null;
  const { province, offeredAt, lastDay } = found;
  return { kind: 'nomination-pending', ...told.to, province, confirmedOn: legalDay(offeredAt), lastDay };
}

export function nominationLapsed(told: Told): NominationLapsed | null {
  const found = offered(told);
  if (found === null || found.lastDay === null) return null;
  return { kind: 'nomination-lapsed', ...told.to, province: found.province, lastDay: found.lastDay };
}

export function nominationWithdrawn(told: Told): NominationWithdrawn | null {
  const found = offered(told);
  if (found === null) return null;
  const { on: withdrawnOn, state } = told;
  const score = 'standing' in state ? (state.standing?.crs ?? null) : null;
  const { province } = found;
  return { kind: 'nomination-withdrawn', ...told.to, province, withdrawnOn, after: afterwards(told), score };
}

/** A finding that an acceptance called for is told as the acceptance that it came from. */
export function nominationAccepted(told: Told): NominationAccepted | null {
  const accept = lastOf(told, 'acceptNomination');
  const found = offered(told);
  if (accept === null || found === null || accept.at !== told.at) return null;
  const score = Number(told.values['crs']);
  return { kind: 'nomination-accepted', ...told.to, province: found.province, acceptedOn: told.on, score };
}
