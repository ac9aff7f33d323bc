import type { Amendment } from '../amendments/amendment.ts';
import type { Facts } from '../facts/facts.ts';
import { addDays, dayNumber, fromDayNumber, type PlainDate } from '../time/plainDate.ts';
import { lawsWith } from './laws.ts';
import { type Judged, judged } from './verdict.ts';
import { watched } from './watch.ts';

/** What the law makes of facts on a day, and through when surely nothing else, found in a single evaluation. */
export interface Outlook extends Judged {
  /**
   * First day on which anything that was asked of the calendar is another; the day after the horizon where nothing
   * is. Before it the candidate is coded, and the programs and categories are found, as they are now under any law
   * that differs in points alone ({@link changesPointsAlone}).
   */
  readonly codedUntil: PlainDate;
  /** First day on which the verdict can be another: that day, or that of a new value of law if it comes before. */
  readonly until: PlainDate;
}

/**
 * The verdict on `from`, and the first day after it on which it can be another: never too late, sometimes too early.
 * `nextChange` finds the exact day, at the price of further evaluations.
 * @param horizonDays days after `from` that are looked at
 * @throws RangeError before 2015-01-01.
 */
export function outlookOf(
  facts: Facts,
  from: PlainDate,
  horizonDays: number,
  reforms: readonly Amendment[] = [],
): Outlook {
  const laws = lawsWith(reforms);
  const watch = watched(laws.on(from));
  const found = judged(facts, watch.law);
  const last = dayNumber(from) + horizonDays;
  const codedUntil = fromDayNumber(watch.firstOther(last) ?? last + 1);
  return { ...found, codedUntil, until: lookAgain(from, codedUntil, reforms) };
}

/** The first day after `from` on which a value of law is another, or `until` where that comes before. */
export function lookAgain(from: PlainDate, until: PlainDate, reforms: readonly Amendment[] = []): PlainDate {
  return lawsWith(reforms).changes(from, addDays(until, -1))[0] ?? until;
}
