import { addYears, dayNumber, type PlainDate } from '../time/plainDate.ts';
import type { Job } from './facts.ts';

/** Full-time is 30 hours a week; hours above that in a week count once (IRPR s. 73(1), 80(4)). */
export const FULL_TIME_HOURS = 30;
/** One year of full-time work, in hours: 52 weeks of 30 hours. */
export const HOURS_PER_YEAR = 1560;

/**
 * Weekly hours are counted in hundredths, so that sums are whole and the same however they are divided: a
 * year shared among several employers is a year.
 */
const HUNDREDTHS = 100;
const DAYS_PER_WEEK = 7;

interface Stretch {
  readonly days: number;
  /** Hours a week of all jobs together, in hundredths. */
  readonly weekly: number;
}

/** Cuts overlapping jobs into stretches of constant total hours within [from, to], oldest first. */
function stretches(jobs: readonly Job[], from: number, to: number): Stretch[] {
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
      result.push({ days: change.day - since, weekly });
      since = change.day;
    }
    weekly += change.weekly;
  }
  return result;
}

/** Days times counted weekly hours, in hundredths: divided once, at the end. */
const counted = ({ days, weekly }: Stretch): number => days * Math.min(weekly, FULL_TIME_HOURS * HUNDREDTHS);
const toHours = (sum: number): number => sum / (DAYS_PER_WEEK * HUNDREDTHS);

function windowOf(on: PlainDate, windowYears: number): [number, number] {
  return [dayNumber(addYears(on, -windowYears)), dayNumber(on)];
}

/** Hours of work counted in a window that ends on a day: part-time adds up, doubling does not. */
export function hoursOfWork(jobs: readonly Job[], on: PlainDate, windowYears: number): number {
  const [from, to] = windowOf(on, windowYears);
  return toHours(stretches(jobs, from, to).reduce((sum, stretch) => sum + counted(stretch), 0));
}

/** Completed years of full-time or equivalent work in a window; never faster than the calendar. */
export function yearsOfWork(jobs: readonly Job[], on: PlainDate, windowYears: number): number {
  return Math.floor(hoursOfWork(jobs, on, windowYears) / HOURS_PER_YEAR);
}

/** Hours of the longest unbroken run of work in a window. */
export function longestRunHours(jobs: readonly Job[], on: PlainDate, windowYears: number): number {
  const [from, to] = windowOf(on, windowYears);
  let longest = 0;
  let run = 0;
  for (const stretch of stretches(jobs, from, to)) {
    run = stretch.weekly > 0 ? run + counted(stretch) : 0;
    longest = Math.max(longest, run);
  }
  return toHours(longest);
}

/** Jobs by occupation. */
export function byOccupation(jobs: readonly Job[]): Map<string, Job[]> {
  const groups = new Map<string, Job[]>();
  for (const job of jobs) {
    const group = groups.get(job.noc);
    if (group) group.push(job);
    else groups.set(job.noc, [job]);
  }
  return groups;
}
