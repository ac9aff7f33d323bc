import { addYears, dayNumber, type PlainDate } from '../time/plainDate.ts';
import type { Job } from './facts.ts';

/** Full-time is 30 hours a week; hours above that in a week count once (IRPR s. 73(1), 80(4)). */
export const FULL_TIME_HOURS = 30;
/** One year of full-time work, in hours: 52 weeks of 30 hours. */
export const HOURS_PER_YEAR = 1560;

interface Stretch {
  readonly days: number;
  readonly hoursPerWeek: number;
}

/** Cuts overlapping jobs into stretches of constant total hours within [from, to], oldest first. */
function stretches(jobs: readonly Job[], from: number, to: number): Stretch[] {
  const changes: { day: number; hours: number }[] = [];
  for (const { start, end, hoursPerWeek } of jobs) {
    const first = Math.max(dayNumber(start), from);
    const last = Math.min(end === null ? to : dayNumber(end), to);
    if (last < first) continue;
    changes.push({ day: first, hours: hoursPerWeek }, { day: last + 1, hours: -hoursPerWeek });
  }
  changes.sort((a, b) => a.day - b.day);
  const result: Stretch[] = [];
  let hours = 0;
  let since = changes[0]?.day ?? from;
  for (const change of changes) {
    if (change.day > since) {
      result.push({ days: change.day - since, hoursPerWeek: hours });
      since = change.day;
    }
    hours += change.hours;
  }
  return result;
}

const countedHours = ({ days, hoursPerWeek }: Stretch): number =>
  (days * Math.min(hoursPerWeek, FULL_TIME_HOURS)) / 7;

function windowOf(on: PlainDate, windowYears: number): [number, number] {
  return [dayNumber(addYears(on, -windowYears)), dayNumber(on)];
}

/** Hours of work counted in a window that ends on a day: part-time adds up, doubling does not. */
export function hoursOfWork(jobs: readonly Job[], on: PlainDate, windowYears: number): number {
  const [from, to] = windowOf(on, windowYears);
  return stretches(jobs, from, to).reduce((sum, stretch) => sum + countedHours(stretch), 0);
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
    run = stretch.hoursPerWeek > 0 ? run + countedHours(stretch) : 0;
    longest = Math.max(longest, run);
  }
  return longest;
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
