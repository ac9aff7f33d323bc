import type { PlainDate } from '@openentry/law';
import type { RoundField, RoundFigures } from '../figures.ts';
import { wrongSums } from './bands.ts';
import type { FeedProblem, FeedProblemCode } from './problems.ts';
import { daysBetween } from './record.ts';

/** How far back a figure of another round is looked for: slips of copying are from the rows beside. */
const ROWS_BESIDE = 3;
/** Figures that are rounded to tens repeat by themselves. */
const ROUND_FIGURE = 10;
/** Rounds that a clock starts can well have this in common. */
const FULL_HOUR = ':00:00';
/** IRCC measures the pool within a week before a round. */
const FRESH_DAYS = 7;

const whole = (number: string): number => Number.parseInt(number, 10);

/** Rounds in the order of their numbers: 91, 91a, 91b, 92. */
export function byNumber(a: RoundFigures, b: RoundFigures): number {
  return whole(a.number) - whole(b.number) || (a.number < b.number ? -1 : a.number > b.number ? 1 : 0);
}

function problem(
  round: string,
  field: RoundField,
  code: FeedProblemCode,
  values: FeedProblem['values'] = {},
): FeedProblem {
  return { round, field, code, values };
}

/**
 * What looks wrong in rounds that were read, each by itself and beside the others: sums, repeated figures, days
 * that do not fit, numbers that are missing. Nothing here changes a figure.
 */
export function doubtsOf(rounds: readonly RoundFigures[]): FeedProblem[] {
  const inOrder = [...rounds].sort(byNumber);
  const pools = new Map<string, RoundFigures>();
  return inOrder.flatMap((round, i) => {
    const beside = inOrder.slice(Math.max(0, i - ROWS_BESIDE), i);
    return [
      ...sequence(round, inOrder[i - 1]),
      ...moments(round, beside),
      ...sameNumber(round, inOrder[i - 1]),
      ...poolDoubts(round, pools),
    ];
  });
}

/** Numbers go up by one, and days with them. */
function sequence(round: RoundFigures, before: RoundFigures | undefined): FeedProblem[] {
  if (before === undefined) return [];
  const problems: FeedProblem[] = [];
  const [from, to] = [whole(before.number) + 1, whole(round.number) - 1];
  if (from <= to) problems.push({ round: null, field: 'number', code: 'gap', values: { from, to } });
  if (before.date !== null && round.date !== null && round.date < before.date) {
    problems.push(
      problem(round.number, 'date', 'out-of-order', {
        date: round.date,
        other: before.number,
        before: before.date,
      }),
    );
  }
  return problems;
}

function torontoDay(instant: string): PlainDate {
  return Temporal.Instant.from(instant)
    .toZonedDateTimeISO('America/Toronto')
    .toPlainDate()
    .toString() as PlainDate;
}

function moments(round: RoundFigures, beside: readonly RoundFigures[]): FeedProblem[] {
  const { number, date, instantUtc, tieBreakUtc } = round;
  if (instantUtc === null) return [];
  const problems: FeedProblem[] = [];
  const day = torontoDay(instantUtc);
  if (date !== null && day !== date) problems.push(problem(number, 'instantUtc', 'other-day', { day, date }));
  // Two rounds of one moment are two rounds; the same second on another day is most often a copy.
  const time = timeOfDay(instantUtc);
  const copied = beside.find(
    (other) =>
      !time.endsWith(FULL_HOUR) &&
      other.instantUtc !== null &&
      other.instantUtc !== instantUtc &&
      timeOfDay(other.instantUtc) === time,
  );
  if (copied !== undefined)
    problems.push(problem(number, 'instantUtc', 'same-time', { time, other: copied.number }));
  if (tieBreakUtc === instantUtc) problems.push(problem(number, 'tieBreakUtc', 'equals-round'));
  return problems;
}

const timeOfDay = (instant: string): string => instant.slice('YYYY-MM-DDT'.length, -1);

function sameNumber(round: RoundFigures, before: RoundFigures | undefined): FeedProblem[] {
  const { number, invitations } = round;
  if (invitations === null || invitations % ROUND_FIGURE === 0 || before?.invitations !== invitations)
    return [];
  return [problem(number, 'invitations', 'same-number', { given: invitations, other: before.number })];
}

/** @param last round of each distribution, by its figures */
function poolDoubts(round: RoundFigures, last: Map<string, RoundFigures>): FeedProblem[] {
  const { number, date, pool, poolAsOf } = round;
  if (pool === null) return [];
  const problems = wrongSums(pool).map(({ band, published, sum }) =>
    problem(number, 'pool', 'sum', { band, published, sum }),
  );
  if (date !== null && poolAsOf !== null && daysBetween(poolAsOf, date) > FRESH_DAYS) {
    problems.push(problem(number, 'poolAsOf', 'stale', { day: poolAsOf, days: daysBetween(poolAsOf, date) }));
  }
  if (poolAsOf === null) return problems;
  const figures = JSON.stringify(pool);
  const same = last.get(figures);
  last.set(figures, round);
  if (same !== undefined && same.poolAsOf !== null && same.poolAsOf !== poolAsOf) {
    problems.push(
      problem(number, 'poolAsOf', 'same-pool', { day: poolAsOf, other: same.number, before: same.poolAsOf }),
    );
  }
  return problems;
}
