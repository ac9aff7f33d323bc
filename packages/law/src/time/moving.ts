import type { PlainDate } from './plainDate.ts';

/** What can be compared with what it was. */
export type Comparable = string | number | boolean | null;

/** The work of which something is an amount. */
export interface OfWork {
  /** `order`: which of several amounts of work is the greater one. */
  readonly kind: 'amount' | 'order';
  readonly jobs: readonly { readonly start: PlainDate; readonly end: PlainDate | null }[];
  /** Years before the day in which work counts. */
  readonly windowYears: number;
  /** Months of full-time work that are asked for; null where completed years are counted. */
  readonly months: number | null;
}

/** Something that a rule reads and that the calendar moves: an age, years of work in a window. */
export interface Moving<T extends Comparable> {
  /** What it is on a day. */
  on(day: PlainDate): T;
  /**
   * On how many days after that day it surely is the same still: never too many, perhaps too few. It lets whoever
   * looks for the day of a change pass over days without asking for each.
   */
  stays(day: PlainDate): number;
  readonly work?: OfWork;
}
