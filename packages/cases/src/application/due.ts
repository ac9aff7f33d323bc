import type { Outage } from '../outage/outage.ts';
import type { Recorded } from '../record/recorded.ts';
import { endOfDay } from '../time/instants.ts';
import type { ApplicationAction } from './actions.ts';
import { applicationDeadlines } from './deadlines.ts';
import type { ApplicationState } from './state.ts';

/** What the system itself will have to record on an application, and from which instant it may. */
export interface ApplicationDue {
  readonly action: Extract<ApplicationAction, { type: 'lapse' | 'endHold' }>;
  readonly at: number;
}

/** The next thing that time itself does to an application; null in a state in which time does nothing. */
export function nextApplicationDue(
  state: ApplicationState,
  at: number,
  outages: readonly Recorded<Outage>[] = [],
): ApplicationDue | null {
  const { submission } = applicationDeadlines(state, at, outages);
  if (submission !== null) return { action: { type: 'lapse', why: 'expired' }, at: submission.until };
  if (state.status !== 'received' && state.status !== 'inProcess') return null;
  const until = state.work.held?.until ?? null;
  return until === null ? null : { action: { type: 'endHold' }, at: endOfDay(until) };
}
