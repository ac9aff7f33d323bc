import type { Amendment } from '../amendments/amendment.ts';
import type { Facts } from '../facts/facts.ts';
import { rulesetOn } from '../ruleset.ts';
import { addDays, dayNumber, fromDayNumber, type PlainDate } from '../time/plainDate.ts';
import { changeDaysOfLaw } from './daysOfLaw.ts';
import { sameVerdict, type Verdict, verdictOf } from './verdict.ts';
import { watched } from './watch.ts';

/** A day on which the law makes something else of the same facts than on the day before. */
export interface Turn {
  readonly on: PlainDate;
  readonly before: Verdict;
  readonly after: Verdict;
}

/**
 * Every day after `from` and up to `to` on which the verdict is another than on the day before, oldest first. From
 * each day the next one that is looked at is the first on which the law, or any answer of the calendar that the
 * verdict rests on, is another; the verdict stands until then.
 */
export function* turns(
  facts: Facts,
  from: PlainDate,
  to: PlainDate,
  reforms: readonly Amendment[],
): Generator<Turn, void, void> {
  const last = dayNumber(to);
  const lawChanges = changeDaysOfLaw(from, to, reforms).map(dayNumber);
  let watch = watched(rulesetOn(from, reforms));
  let before = verdictOf(facts, watch.law);
  for (let day = dayNumber(from); ; ) {
    const newLaw = lawChanges.find((change) => change > day) ?? last + 1;
    const next = watch.firstOther(Math.min(last, newLaw - 1)) ?? newLaw;
    if (next > last) return;
    day = next;
    const on = fromDayNumber(day);
    watch = watched(rulesetOn(on, reforms));
    const after = verdictOf(facts, watch.law);
    if (!sameVerdict(before, after)) yield { on, before, after };
    before = after;
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
  const { value } = turns(facts, from, addDays(from, horizonDays), reforms).next();
  return value ? value.on : null;
}
