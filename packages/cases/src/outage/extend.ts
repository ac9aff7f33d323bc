import { dayNumber } from '@openentry/law';
import { legalDay } from '../time/instants.ts';
import type { Outage } from './outage.ts';

/** Days in Ottawa, by their numbers, both ends included. */
type Stretch = readonly [first: number, last: number];

/** The days that an outage touched from an instant until another, which is excluded. */
function stretchOf({ from, to }: Outage, start: number, until: number): Stretch | null {
  const first = Math.max(from, start);
  const after = Math.min(to, until);
  return first < after ? [dayNumber(legalDay(first)), dayNumber(legalDay(after - 1))] : null;
}

/** Days in Ottawa that outages touched from an instant until another; a day that several touched counts once. */
export function daysTouched(outages: readonly Outage[], start: number, until: number): number {
  const stretches = outages
    .map((outage) => stretchOf(outage, start, until))
    .filter((stretch) => stretch !== null)
    .sort(([a], [b]) => a - b);
  let days = 0;
  let counted = Number.NEGATIVE_INFINITY;
  for (const [first, last] of stretches) {
    days += Math.max(0, last - Math.max(first - 1, counted));
    counted = Math.max(counted, last);
  }
  return days;
}

/** The end of a period, with the days that outages added. */
export interface Extended {
  /** First instant at which the period is over. */
  readonly until: number;
  readonly days: number;
}

/**
 * Extends a period by the days that outages touched while it ran, and while the days so added ran.
 * @param endAfter the end of the period when it is so many days longer
 */
export function extend(
  outages: readonly Outage[],
  start: number,
  endAfter: (days: number) => number,
): Extended {
  // Each turn looks further, so the days only grow, and the outages have only so many.
  let days = 0;
  for (;;) {
    const until = endAfter(days);
    const touched = daysTouched(outages, start, until);
    if (touched === days) return { until, days };
    days = touched;
  }
}
