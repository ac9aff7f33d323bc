import { addDays, addMonths, type PlainDate, type ServiceStandard } from '@openentry/law';
import { daysBetween, monthsWithin, type Timed } from './clock.ts';
import { nearestRank } from './percentile.ts';

/** Days of Ottawa, both included. */
export interface Span {
  readonly from: PlainDate;
  readonly to: PlainDate;
}

const within = (day: PlainDate | null, { from, to }: Span): day is PlainDate =>
  day !== null && from <= day && day <= to;

type Decided = Timed & { readonly end: PlainDate };

/** Those decided in a span. What was returned, withdrawn or terminated was not decided, and has no time. */
export function decidedIn(timed: readonly Timed[], span: Span): readonly Decided[] {
  return timed.filter(
    (one): one is Decided =>
      within(one.end, span) && (one.outcome === 'approved' || one.outcome === 'refused'),
  );
}

/** What was decided in a span, and how long it took. */
export interface Processing {
  readonly decided: number;
  /** The time within which as many of a hundred were decided as the standard says; null of none. */
  readonly percentileDays: number | null;
  readonly percentileMonths: number | null;
  /** How many were decided within the months of the standard, and of a hundred with one decimal. */
  readonly within: number;
  readonly withinPercent: number | null;
}

const TENTHS = 1000;

/** Of a hundred, to one decimal, half up: 1 of 8 is 12.5. */
const percentOf = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part * TENTHS) / whole) / 10;

/** What was decided in a span, against a standard. */
export function processingIn(timed: readonly Timed[], span: Span, standard: ServiceStandard): Processing {
  const decided = decidedIn(timed, span);
  const months = decided.map(({ start, end }) => monthsWithin(start, end));
  const kept = decided.filter(({ start, end }) => end <= addMonths(start, standard.months)).length;
  return {
    decided: decided.length,
    percentileDays: nearestRank(
      decided.map(({ start, end }) => daysBetween(start, end)),
      standard.percent,
    ),
    percentileMonths: nearestRank(months, standard.percent),
    within: kept,
    withinPercent: percentOf(kept, decided.length),
  };
}

/** Weeks of the past by which what will be done is expected: a quarter of a year, so that one week does not decide. */
export const EXPECTED_FROM_WEEKS = 13;
const DAYS_OF_WEEK = 7;

/** What waits at the end of a day, and how long it may take. */
export interface Waiting {
  readonly inventory: number;
  /** Days since the clock of the oldest that waits started; null where nothing waits. */
  readonly oldestDays: number | null;
  /** How many left the inventory in the last weeks, by whatever end. */
  readonly left: number;
  /** Days and months until as many as wait have left, as fast as in the last weeks; null where none left. */
  readonly expectedDays: number | null;
  readonly expectedMonths: number | null;
}

/** What waits at the end of a day. Forward-looking, as IRCC publishes it since 2024: inventory ÷ expected throughput. */
export function waitingOn(timed: readonly Timed[], on: PlainDate): Waiting {
  const waiting = timed.filter(({ end }) => end === null);
  const days = EXPECTED_FROM_WEEKS * DAYS_OF_WEEK;
  const last: Span = { from: addDays(on, 1 - days), to: on };
  const left = timed.filter(({ end }) => within(end, last)).length;
  const oldest = waiting.reduce<PlainDate | null>(
    (so, { start }) => (so === null || start < so ? start : so),
    null,
  );
  const expectedDays = left === 0 ? null : Math.ceil((waiting.length * days) / left);
  return {
    inventory: waiting.length,
    oldestDays: oldest === null ? null : daysBetween(oldest, on),
    left,
    expectedDays,
    expectedMonths: expectedDays === null ? null : monthsWithin(on, addDays(on, expectedDays)),
  };
}
