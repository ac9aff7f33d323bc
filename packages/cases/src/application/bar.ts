import { barEnds, type PlainDate, rulesetOn } from '@openentry/law';
import type { ApplicationState } from './state.ts';

/** How long a finding of misrepresentation keeps the person from a new profile (IRPA ss. 10.1(4), 40(2)(a), (3)). */
export interface BarPeriod {
  /** First day of it; null where a removal order is to be enforced first. */
  readonly from: PlainDate | null;
  /** First day after it; null as long as it has not begun. */
  readonly until: PlainDate | null;
}

/** The bar that a refusal brings; null for an application without such a finding. */
export function barOf(state: ApplicationState): BarPeriod | null {
  if (state.status !== 'refused' || state.bar === null) return null;
  const { from } = state.bar;
  return { from, until: from === null ? null : barEnds(rulesetOn(from)) };
}

/** True on a day on which the person may not submit an expression of interest. */
export function isBarred({ until }: BarPeriod, on: PlainDate): boolean {
  return until === null || on < until;
}
