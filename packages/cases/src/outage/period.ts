import { addDays, outageExtension, type PlainDate, type Ruleset, rulesetOn } from '@openentry/law';
import { endOfDay, legalDay } from '../time/instants.ts';
import { extend } from './extend.ts';
import type { Outage } from './outage.ts';

/** The end of a period of the law. */
export interface Period {
  /** First instant at which the period is over, in microseconds. */
  readonly until: number;
  /** The day in Ottawa on which it ends. */
  readonly lastDay: PlainDate;
  /** Days that outages added to it. */
  readonly days: number;
}

/** Where a period ends before outages: its last day, and the instant at which it is over when that day is the last. */
export interface PeriodEnd {
  readonly lastDay: PlainDate;
  readonly at: (day: PlainDate) => number;
}

/** A period that runs through a whole day. */
export const throughDay = (lastDay: PlainDate): PeriodEnd => ({ lastDay, at: endOfDay });

/** A period under the law of the day on which it began, with the days that outages add to it. */
export function periodFrom(
  outages: readonly Outage[],
  start: number,
  endOf: (law: Ruleset) => PeriodEnd,
): Period {
  const law = rulesetOn(legalDay(start));
  const { lastDay, at } = endOf(law);
  const counted = law.choice(outageExtension) === 'days-touched' ? outages : [];
  const { until, days } = extend(counted, start, (more) => at(addDays(lastDay, more)));
  return { until, lastDay: addDays(lastDay, days), days };
}
