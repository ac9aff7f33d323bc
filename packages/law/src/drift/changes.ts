import type { Amendment } from '../amendments/amendment.ts';
import type { Facts } from '../facts/facts.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { Cause } from './causes/cause.ts';
import { causesOf } from './causes/causesOf.ts';
import { lawsWith } from './laws.ts';
import { type Turn, turns } from './nextChange.ts';

/** A day on which the law makes something else of the same facts than on the day before, and why. */
export interface VerdictChange extends Turn {
  /** Never empty. */
  readonly why: readonly Cause[];
}

/**
 * Every day after `from` and up to `to` on which the law makes something else of the same facts, oldest first.
 * @throws RangeError before 2015-01-01.
 */
export function changesBetween(
  facts: Facts,
  from: PlainDate,
  to: PlainDate,
  reforms: readonly Amendment[] = [],
): VerdictChange[] {
  const laws = lawsWith(reforms);
  return [...turns(facts, from, to, laws)].map((turn) => ({ ...turn, why: causesOf(turn, facts, laws) }));
}
