import type { PlainDate } from './plainDate.ts';

/** Something that a rule reads and that the calendar moves: an age, years of work in a window. */
export interface Moving<T extends string | number | boolean | null> {
  /** What it is on a day. */
  on(day: PlainDate): T;
  /**
   * On how many days after that day it surely is the same still: never too many, perhaps too few. It lets whoever
   * looks for the day of a change pass over days without asking for each.
   */
  stays(day: PlainDate): number;
  /** The years before the day in which work counts, where it is an amount of work. */
  readonly windowYears?: number;
  /** The jobs that are counted. */
  readonly jobs?: readonly unknown[];
}
