import type { Amendment } from '../amendments/amendment.ts';
import type { Facts } from '../facts/facts.ts';
import { rulesetOn } from '../ruleset.ts';
import { addDays, type PlainDate } from '../time/plainDate.ts';
import { sameVerdict, verdictOf } from './verdict.ts';

/**
 * The first day after `from`, at most `horizonDays` later, on which the law makes something else of the same facts
 * than on `from`, or null.
 * @throws RangeError before 2015-01-01.
 */
export function nextChange(
  facts: Facts,
  from: PlainDate,
  horizonDays: number,
  reforms: readonly Amendment[] = [],
): PlainDate | null {
  const before = verdictOf(facts, rulesetOn(from, reforms));
  for (let days = 1; days <= horizonDays; days++) {
    const day = addDays(from, days);
    if (!sameVerdict(before, verdictOf(facts, rulesetOn(day, reforms)))) return day;
  }
  return null;
}
