import { calendarMonths, calendarTime, weekendGap } from '../policies/experience.ts';
import type { Ruleset } from '../ruleset.ts';
import { addMonths, addYears, dayNumber, fromDayNumber, type PlainDate } from '../time/plainDate.ts';
import type { Job } from './facts.ts';

/** Full-time is 30 hours a week; hours above that in a week count once (IRPR s. 73(1), 80(4)). */
export const FULL_TIME_HOURS = 30;
/** One year of full-time work, in hours: 52 weeks of 30 hours. */
export const HOURS_PER_YEAR = 1560;
export const MONTHS_PER_YEAR = 12;
/** Days of four hundred years, after which the calendar is the same again. */
const CALENDAR_CYCLE = 146_097;
/** The longest month of the calendar, in days. */
const LONGEST_MONTH = 31;
/** One month of full-time work, in hours. */
export const HOURS_PER_MONTH = HOURS_PER_YEAR / MONTHS_PER_YEAR;

/**
 * Weekly hours are counted in hundredths, so that sums are whole and the same however they are divided: a
 * year shared among several employers is a year.
 */
const HUNDREDTHS = 100;
export const DAYS_PER_WEEK = 7;
export const DAYS_PER_YEAR = 365;

/** A window for provisions that name none: all time that counts. */
export const ALL_YEARS = 100;

/** What a rule of work asks of a job's time. */
export type Timed = Pick<Job, 'start' | 'end' | 'hoursPerWeek'>;

/** How much work stands in a window. */
export interface Amount {
  /** Full-time hours, part-time as its equivalent, nothing above full time. */
  readonly hours: number;
  /** Days on which the person held any of the jobs. */
  readonly days: number;
}

interface Stretch {
  readonly from: number;
  readonly days: number;
  /** Hours a week of all jobs together, in hundredths. */
  readonly weekly: number;
}

const NO_STRETCHES: readonly Stretch[] = [];

/** The part of a single job within [from, to]: what most people have in an occupation, without the cutting. */
function stretchOf({ start, end, hoursPerWeek }: Timed, from: number, to: number): readonly Stretch[] {
  const first = Math.max(dayNumber(start), from);
  const last = Math.min(end === null ? to : dayNumber(end), to);
  if (last < first) return NO_STRETCHES;
  return [{ from: first, days: last + 1 - first, weekly: Math.round(hoursPerWeek * HUNDREDTHS) }];
}

/** Cuts overlapping jobs into stretches of constant total hours within [from, to], oldest first. */
function stretches(jobs: readonly Timed[], from: number, to: number): readonly Stretch[] {
  const [only] = jobs;
  if (only === undefined) return NO_STRETCHES;
  if (jobs.length === 1) return stretchOf(only, from, to);
  const changes: { day: number; weekly: number }[] = [];
  for (const { start, end, hoursPerWeek } of jobs) {
    const first = Math.max(dayNumber(start), from);
    const last = Math.min(end === null ? to : dayNumber(end), to);
    if (last < first) continue;
    const weekly = Math.round(hoursPerWeek * HUNDREDTHS);
    changes.push({ day: first, weekly }, { day: last + 1, weekly: -weekly });
  }
  changes.sort((a, b) => a.day - b.day);
  const result: Stretch[] = [];
  let weekly = 0;
  let since = changes[0]?.day ?? from;
  for (const change of changes) {
    if (change.day > since) {
      result.push({ from: since, days: change.day - since, weekly });
      since = change.day;
    }
    weekly += change.weekly;
  }
  return result;
}

/** Days times counted weekly hours, in hundredths: divided once, at the end. */
const counted = ({ days, weekly }: Stretch): number => days * Math.min(weekly, FULL_TIME_HOURS * HUNDREDTHS);
const toHours = (sum: number): number => sum / (DAYS_PER_WEEK * HUNDREDTHS);

type Window = readonly [from: number, to: number];

/** The last window of each length: a round asks for the same few again for every person. */
const windows = new Map<number, { readonly on: PlainDate; readonly window: Window }>();

function windowOf(on: PlainDate, windowYears: number): Window {
  const known = windows.get(windowYears);
  if (known?.on === on) return known.window;
  const window: Window = [dayNumber(addYears(on, -windowYears)), dayNumber(on)];
  windows.set(windowYears, { on, window });
  return window;
}

/** Work counted in a window of years that ends on a day: part-time adds up, doubling does not. */
export function amountOfWork(jobs: readonly Timed[], on: PlainDate, windowYears: number): Amount {
  const [from, to] = windowOf(on, windowYears);
  let sum = 0;
  let days = 0;
  for (const stretch of stretches(jobs, from, to)) {
    sum += counted(stretch);
    if (stretch.weekly > 0) days += stretch.days;
  }
  return { hours: toHours(sum), days };
}

/** True when no working day lies in the stretch: 1970-01-01 was a Thursday. */
function onlyWeekend({ from, days }: Stretch): boolean {
  const THURSDAY = 4;
  const SATURDAY = 6;
  const weekday = (((from + THURSDAY) % DAYS_PER_WEEK) + DAYS_PER_WEEK) % DAYS_PER_WEEK;
  return (weekday === SATURDAY && days <= 2) || (weekday === 0 && days === 1);
}

/** A weekend between two jobs, which breaks nothing (policy `work.weekend-gap`). */
const bridges = (gap: Stretch, law: Ruleset): boolean =>
  onlyWeekend(gap) && law.choice(weekendGap) === 'bridged';

/**
 * Work of each unbroken run in a window, oldest first; a weekend between two jobs breaks nothing (policy
 * `work.weekend-gap`).
 */
export function runsOfWork(
  jobs: readonly Timed[],
  law: Ruleset,
  windowYears: number,
  on: PlainDate = law.on,
): Amount[] {
  const [from, to] = windowOf(on, windowYears);
  const runs: Amount[] = [];
  let sum = 0;
  let days = 0;
  for (const stretch of stretches(jobs, from, to)) {
    if (stretch.weekly > 0) {
      sum += counted(stretch);
      days += stretch.days;
    } else if (!bridges(stretch, law)) {
      if (days > 0) runs.push({ hours: toHours(sum), days });
      sum = 0;
      days = 0;
    }
  }
  if (days > 0) runs.push({ hours: toHours(sum), days });
  return runs;
}

/** Full-time work without a break, while its stretches are read. */
interface FullTime {
  readonly from: number;
  to: number;
  /** Weekends that break nothing, by the day after them: no hours were worked in them. */
  readonly gaps: { readonly end: number; readonly days: number }[];
}

/** By how much the whole calendar months of full-time work fall short of months of 130 hours, in the unit of {@link counted}. */
function lackOfMonths({ from, to, gaps }: FullTime): number {
  // The calendar repeats: months are counted in the first cycle, where no year has more than four digits.
  const since = ((from % CALENDAR_CYCLE) + CALENDAR_CYCLE) % CALENDAR_CYCLE;
  const first = fromDayNumber(since);
  const endOf = (months: number): number => dayNumber(addMonths(first, months)) + from - since;
  let months = Math.floor((to - from) / LONGEST_MONTH);
  while (endOf(months + 1) <= to) months++;
  if (months === 0) return 0;
  const end = endOf(months);
  const days = gaps.reduce((worked, gap) => (gap.end <= end ? worked - gap.days : worked), end - from);
  return Math.max(
    0,
    months * HOURS_PER_MONTH * DAYS_PER_WEEK * HUNDREDTHS - days * FULL_TIME_HOURS * HUNDREDTHS,
  );
}

/**
 * Hours counted for a rule that asks for months: of all work in a window, or of its longest unbroken run. Whole
 * calendar months of full-time work count as months of 130 hours (policy `work.calendar-months`), whatever months
 * they are.
 */
export function hoursForMonths(
  jobs: readonly Timed[],
  law: Ruleset,
  windowYears: number,
  continuous: boolean,
  on: PlainDate = law.on,
): number {
  const [from, to] = windowOf(on, windowYears);
  let sum = 0;
  let fullTime: FullTime | null = null;
  const totals: number[] = [];
  const endFullTime = (): void => {
    const lack = fullTime === null ? 0 : lackOfMonths(fullTime);
    if (lack > 0 && law.choice(calendarMonths) === 'calendar-or-hours') sum += lack;
    fullTime = null;
  };
  const endRun = (): void => {
    endFullTime();
    totals.push(toHours(sum));
    sum = 0;
  };
  for (const stretch of stretches(jobs, from, to)) {
    const end = stretch.from + stretch.days;
    if (stretch.weekly >= FULL_TIME_HOURS * HUNDREDTHS) {
      const current: FullTime = fullTime ?? { from: stretch.from, to: end, gaps: [] };
      current.to = end;
      fullTime = current;
    } else if (stretch.weekly === 0 && bridges(stretch, law)) {
      (fullTime as FullTime | null)?.gaps.push({ end, days: stretch.days });
      continue;
    } else {
      endFullTime();
    }
    if (stretch.weekly > 0) sum += counted(stretch);
    else if (continuous) endRun();
  }
  endRun();
  return Math.max(...totals);
}

/** The run with most hours; of equal ones the longer, for a year takes its days as well as its hours. */
export function longestOf(runs: readonly Amount[]): Amount {
  let longest: Amount = { hours: 0, days: 0 };
  for (const run of runs) {
    if (run.hours > longest.hours || (run.hours === longest.hours && run.days > longest.days)) longest = run;
  }
  return longest;
}

/** The longest unbroken run in a window that ends on a day. */
export function longestRun(
  jobs: readonly Timed[],
  law: Ruleset,
  windowYears: number,
  on: PlainDate = law.on,
): Amount {
  return longestOf(runsOfWork(jobs, law, windowYears, on));
}

/** True when an amount makes so many years; never faster than the calendar (policy `work.calendar-time`). */
export function makesYears({ hours, days }: Amount, years: number, law: Ruleset): boolean {
  if (hours < years * HOURS_PER_YEAR) return false;
  return days >= years * DAYS_PER_YEAR || law.choice(calendarTime) === 'hours-only';
}

/** Completed years that an amount of work makes. */
export function completedYears({ hours, days }: Amount, law: Ruleset): number {
  const byHours = Math.floor(hours / HOURS_PER_YEAR);
  const byDays = Math.floor(days / DAYS_PER_YEAR);
  return byHours <= byDays || law.choice(calendarTime) === 'hours-only' ? byHours : byDays;
}

/** Whole months of full-time work that so many hours make, for words. */
export function monthsOfHours(hours: number): number {
  return Math.floor(hours / HOURS_PER_MONTH);
}

/**
 * The same of an amount whose months have so many hours ({@link hoursForMonths}): twelve months only where they make
 * a year (policy `work.calendar-time`).
 */
export function monthsOf(amount: Amount, hours: number, law: Ruleset): number {
  const beforeNextYear = (completedYears(amount, law) + 1) * MONTHS_PER_YEAR - 1;
  return Math.min(monthsOfHours(hours), beforeNextYear);
}
