import { calendarMonths, calendarTime } from '../policies/experience.ts';
import type { Ruleset } from '../ruleset.ts';
import type { PlainDate } from '../time/plainDate.ts';
import {
  type Amount,
  amountOfWork,
  completedYears,
  DAYS_PER_WEEK,
  DAYS_PER_YEAR,
  FULL_TIME_HOURS,
  HOURS_PER_MONTH,
  HOURS_PER_YEAR,
  longestOf,
  MONTHS_PER_YEAR,
  makesYears,
  runsOfWork,
  type Timed,
} from './experience.ts';

/**
 * Amounts of work as rules ask for them, each with how many days it surely stays what it is: one day adds no more
 * than a full-time day, and takes no more than two, for a window of years begins a day later each day and two days
 * later on 1 March when the year it begins in has a 29 February that the day's year has not.
 */
const MOST_LEAVE = 2;
const HOURS_A_DAY = FULL_TIME_HOURS / DAYS_PER_WEEK;
const HOURS_LEAVE = MOST_LEAVE * HOURS_A_DAY;
const SHORTEST_MONTH = 28;
const WEEKEND = 2;
/** Hours are fractions; a day too few is only a day more that is looked at. */
const ROUNDING = 1e-6;

const NO_WORK: Amount = { hours: 0, days: 0 };

/** Days on which something that grows by `most` a day surely stays below a bound it has not reached. */
const below = (value: number, bound: number, most: number): number =>
  Math.ceil((bound - value) / most - ROUNDING) - 1;
/** Days on which something that shrinks by `most` a day surely stays at a bound or above. */
const above = (value: number, bound: number, most: number): number =>
  Math.max(0, Math.floor((value - bound) / most - ROUNDING));

/** Days on which an amount that does not make so many years surely goes on to make less. */
function staysBelow({ hours, days }: Amount, years: number, law: Ruleset): number {
  const byHours = below(hours, years * HOURS_PER_YEAR, HOURS_A_DAY);
  const byDays = law.choice(calendarTime) === 'hours-only' ? 0 : below(days, years * DAYS_PER_YEAR, 1);
  return Math.max(0, byHours, byDays);
}

/** Days on which an amount that makes so many years surely goes on to make them. */
function staysAbove({ hours, days }: Amount, years: number, law: Ruleset): number {
  const byHours = above(hours, years * HOURS_PER_YEAR, HOURS_LEAVE);
  return law.choice(calendarTime) === 'hours-only'
    ? byHours
    : Math.min(byHours, above(days, years * DAYS_PER_YEAR, MOST_LEAVE));
}

/** Days on which an amount surely makes as many years as it does. */
function staysAt(amount: Amount, law: Ruleset): number {
  const years = completedYears(amount, law);
  const more = staysBelow(amount, years + 1, law);
  return years === 0 ? more : Math.min(more, staysAbove(amount, years, law));
}

/** Completed years of work in a window of years that ends on the day of the law. */
export function yearsWorked(jobs: readonly Timed[], law: Ruleset, windowYears: number): number {
  return law.follow({
    work: { kind: 'amount', jobs, windowYears, months: null },
    on: (day) => completedYears(amountOfWork(jobs, day, windowYears), law),
    stays: (day) => staysAt(amountOfWork(jobs, day, windowYears), law),
  });
}

/** Whether work in a window makes so many years. */
export function worksYears(
  jobs: readonly Timed[],
  law: Ruleset,
  windowYears: number,
  years: number,
): boolean {
  const amount = (day: PlainDate): Amount => amountOfWork(jobs, day, windowYears);
  return law.follow({
    work: { kind: 'amount', jobs, windowYears, months: years * MONTHS_PER_YEAR },
    on: (day) => makesYears(amount(day), years, law),
    stays: (day) =>
      makesYears(amount(day), years, law)
        ? staysAbove(amount(day), years, law)
        : staysBelow(amount(day), years, law),
  });
}

/** Completed years of the unbroken run that makes most of them. */
export function yearsOfRun(jobs: readonly Timed[], law: Ruleset, windowYears: number): number {
  const runs = (day: PlainDate): Amount[] => [NO_WORK, ...runsOfWork(jobs, law, windowYears, day)];
  const most = (of: readonly Amount[]): number => Math.max(...of.map((run) => completedYears(run, law)));
  return law.follow({
    work: { kind: 'amount', jobs, windowYears, months: null },
    on: (day) => most(runs(day)),
    stays: (day) => {
      const all = runs(day);
      const years = most(all);
      const longest = all.filter((run) => completedYears(run, law) === years);
      return Math.min(
        ...all.map((run) => staysBelow(run, years + 1, law)),
        years === 0
          ? Number.POSITIVE_INFINITY
          : Math.max(...longest.map((run) => staysAbove(run, years, law))),
      );
    },
  });
}

/** Whether the longest unbroken run in a window makes so many years. */
export function runsForYears(
  jobs: readonly Timed[],
  law: Ruleset,
  windowYears: number,
  years: number,
): boolean {
  const runs = (day: PlainDate): Amount[] => [NO_WORK, ...runsOfWork(jobs, law, windowYears, day)];
  return law.follow({
    work: { kind: 'amount', jobs, windowYears, months: years * MONTHS_PER_YEAR },
    on: (day) => makesYears(longestOf(runs(day)), years, law),
    stays: (day) => {
      const all = runs(day);
      const longest = longestOf(all);
      const makes = makesYears(longest, years, law);
      // While no run makes the years, it does not matter which of them is the longest.
      if (!makes && !all.some((run) => makesYears(run, years, law))) {
        return Math.min(...all.map((run) => staysBelow(run, years, law)));
      }
      const own = makes ? staysAbove(longest, years, law) : staysBelow(longest, years, law);
      const others = all.filter((run) => run !== longest);
      return Math.min(
        own,
        ...others.map(({ hours }) => above(longest.hours, hours, HOURS_A_DAY + HOURS_LEAVE)),
      );
    },
  });
}

/**
 * Most by which months of the calendar exceed their hours, for each job: a February has ten hours less than a month,
 * and a job makes at most two runs of full-time work, with a weekend before it and one after it.
 */
const MOST_LACK_A_JOB = 2 * (HOURS_PER_MONTH - SHORTEST_MONTH * HOURS_A_DAY + WEEKEND * HOURS_A_DAY);

/** Whether months of work, the greatest amount of some in hours, reach so many hours. */
export function reachesMonths(
  jobs: readonly Timed[],
  law: Ruleset,
  windowYears: number,
  required: number,
  hours: (day: PlainDate) => number,
): boolean {
  return law.follow({
    work: { kind: 'amount', jobs, windowYears, months: required / HOURS_PER_MONTH },
    on: (day) => hours(day) >= required,
    // Hours move day by day; what the calendar adds to them comes and goes at once.
    stays: (day) => {
      const now = hours(day);
      const lack = law.choice(calendarMonths) === 'hours-only' ? 0 : jobs.length * MOST_LACK_A_JOB;
      return now >= required
        ? above(now - lack, required, HOURS_LEAVE)
        : Math.max(0, below(now + lack, required, HOURS_A_DAY));
    },
  });
}

/** Days on which amounts of work, in hours, surely stand to one another as they do. */
export function staysInOrder(hours: readonly number[]): number {
  const sorted = [...hours].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((value, i) => above(value, sorted[i] ?? value, HOURS_A_DAY + HOURS_LEAVE));
  return Math.min(...gaps);
}
