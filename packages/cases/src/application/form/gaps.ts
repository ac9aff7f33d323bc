import { addDays, type PlainDate } from '@openentry/law';

/** A stretch of days of somebody's life, both included; without a last day it still runs. */
export interface Stretch {
  readonly from: PlainDate;
  readonly to: PlainDate | null;
}

/** Days that nothing covers, both included. */
export interface Gap {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

/** The days from a first one through a last one that none of the stretches covers, in order. */
export function gapsIn(stretches: readonly Stretch[], first: PlainDate, last: PlainDate): readonly Gap[] {
  const gaps: Gap[] = [];
  const inOrder = stretches.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  let next = first;
  for (const { from, to } of inOrder) {
    if (from > last) break;
    if (from > next) gaps.push({ from: next, to: addDays(from, -1) });
    const after = to === null || to >= last ? addDays(last, 1) : addDays(to, 1);
    if (after > next) next = after;
  }
  if (next <= last) gaps.push({ from: next, to: last });
  return gaps;
}
