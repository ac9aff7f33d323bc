import type { Ruleset } from '../ruleset.ts';
import type { Comparable, Moving } from '../time/moving.ts';
import { dayNumber, fromDayNumber } from '../time/plainDate.ts';

/** Anything that the calendar moves. */
type AnyMoving = Moving<Comparable>;

/** The law of a day with what an evaluation asked of that day. */
export interface Watched {
  /** The same law, which notes what is asked of its day. */
  readonly law: Ruleset;
  /**
   * The first day after that of the law on which any answer was another, as a day number; null when none is up to
   * `last`, a day number too.
   */
  firstOther(last: number): number | null;
  /** What was followed, in the order in which it was asked for. */
  readonly followed: readonly AnyMoving[];
}

/** The first day after `from`, and up to `last`, on which something is not what it is on `from`. */
function firstMove(moving: AnyMoving, from: number, last: number): number | null {
  let day = fromDayNumber(from);
  const now = moving.on(day);
  for (let number = from; ; ) {
    number += moving.stays(day) + 1;
    if (number > last) return null;
    day = fromDayNumber(number);
    if (moving.on(day) !== now) return number;
  }
}

/**
 * The law of a day, watched. An evaluation asks the calendar only through the law, and comes to the same result as
 * long as it is answered the same: so the result stands until the first day on which any of the answers is another,
 * if no value of law changes before.
 */
export function watched(law: Ruleset): Watched {
  const { on } = law;
  let next = Number.POSITIVE_INFINITY;
  const followed: AnyMoving[] = [];
  return {
    followed,
    law: {
      ...law,
      reached(day) {
        if (day <= on) return true;
        next = Math.min(next, dayNumber(day));
        return false;
      },
      passed(day) {
        if (day < on) return true;
        next = Math.min(next, dayNumber(day) + 1);
        return false;
      },
      follow(moving) {
        followed.push(moving);
        return moving.on(on);
      },
    },
    firstOther(last) {
      const from = dayNumber(on);
      let first = next;
      for (const moving of followed) {
        first = firstMove(moving, from, Math.min(last, first - 1)) ?? first;
      }
      return first <= last ? first : null;
    },
  };
}
