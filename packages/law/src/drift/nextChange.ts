import type { Amendment } from '../amendments/amendment.ts';
import type { Facts } from '../facts/facts.ts';
import { addDays, dayNumber, fromDayNumber, type PlainDate } from '../time/plainDate.ts';
import { type Laws, lawsWith } from './laws.ts';
import { sameVerdict, type Verdict, verdictOf } from './verdict.ts';
import { watched } from './watch.ts';

/** A verdict with how long it stands. */
interface Stretch {
  readonly from: PlainDate;
  readonly verdict: Verdict;
  /** First day on which it can be another; null when there is none up to the last day. */
  readonly until: PlainDate | null;
}

/** The verdict on a day, and the first day after it on which the law or what it asks of the calendar is another. */
function stretchFrom(facts: Facts, from: PlainDate, last: number, laws: Laws): Stretch {
  const watch = watched(laws.on(from));
  const verdict = verdictOf(facts, watch.law);
  const [change] = laws.changes(from, fromDayNumber(last));
  const newLaw = change === undefined ? last + 1 : dayNumber(change);
  const until = watch.firstOther(Math.min(last, newLaw - 1)) ?? newLaw;
  return { from, verdict, until: until <= last ? fromDayNumber(until) : null };
}

/** A day on which the law makes something else of the same facts than on the day before. */
export interface Turn {
  readonly on: PlainDate;
  readonly before: Verdict;
  readonly after: Verdict;
}

/** Every day after `from` and up to `to` on which the verdict is another than on the day before, oldest first. */
export function* turns(
  facts: Facts,
  from: PlainDate,
  to: PlainDate,
  laws: Laws,
): Generator<Turn, void, void> {
  const last = dayNumber(to);
  for (let current = stretchFrom(facts, from, last, laws); current.until !== null; ) {
    const next = stretchFrom(facts, current.until, last, laws);
    if (!sameVerdict(current.verdict, next.verdict)) {
      yield { on: next.from, before: current.verdict, after: next.verdict };
    }
    current = next;
  }
}

/**
 * The first day after `from`, at most `horizonDays` later, on which the law makes something else of the same facts
 * than on `from`; null when there is none.
 * @throws RangeError before 2015-01-01.
 */
export function nextChange(
  facts: Facts,
  from: PlainDate,
  horizonDays: number,
  reforms: readonly Amendment[] = [],
): PlainDate | null {
  const { value } = turns(facts, from, addDays(from, horizonDays), lawsWith(reforms)).next();
  return value ? value.on : null;
}
