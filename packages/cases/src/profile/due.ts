import type { Outage } from '../outage/outage.ts';
import type { Recorded } from '../record/recorded.ts';
import type { ProfileAction } from './actions.ts';
import { deadlinesOf } from './deadlines.ts';
import type { ProfileState } from './state.ts';

/** What the system itself will have to record, and from which instant it may. */
export interface Due {
  readonly action: Extract<
    ProfileAction,
    { type: 'lapseDraft' | 'lapseNomination' | 'lapseInvitation' | 'expire' }
  >;
  readonly at: number;
}

/** The next thing that time itself does to a profile; null in a state in which time does nothing. */
export function nextDue(
  state: ProfileState,
  at: number,
  outages: readonly Recorded<Outage>[] = [],
): Due | null {
  const { draft, life, nomination, invitation } = deadlinesOf(state, at, outages);
  if (draft !== null) return { action: { type: 'lapseDraft' }, at: draft.until };
  const end: Due | null =
    invitation !== null
      ? { action: { type: 'lapseInvitation' }, at: invitation.until }
      : life !== null
        ? { action: { type: 'expire' }, at: life.until }
        : null;
  return nomination !== null && (end === null || nomination.until < end.at)
    ? { action: { type: 'lapseNomination' }, at: nomination.until }
    : end;
}
