import { addMonths, dayNumber, type PlainDate, type Program } from '@openentry/law';
import { legalDay } from '../time/instants.ts';
import type { MilestoneOutcome, Milestones } from './milestones.ts';

/**
 * From when the time to a decision is counted. IRCC's instructions start at receipt; older copies of them, and what
 * applicants report, at the day on which the application is found complete. Both are published, neither hidden.
 */
export const CLOCKS = ['received', 'complete'] as const;
export type Clock = (typeof CLOCKS)[number];

/** An application on a clock, in days of Ottawa, as it was known on some day. */
export interface Timed {
  readonly program: Program;
  readonly start: PlainDate;
  /** Day on which it left the office; null where it had not. */
  readonly end: PlainDate | null;
  readonly outcome: MilestoneOutcome | null;
}

const dayBy = (at: number | null, on: PlainDate): PlainDate | null => {
  const day = at === null ? null : legalDay(at);
  return day !== null && day <= on ? day : null;
};

/**
 * The applications that a clock had started for by the end of a day, as they were known then: what came later changes
 * nothing of it, so every figure of a past day can be made again.
 */
export function timedOn(milestones: readonly Milestones[], clock: Clock, on: PlainDate): readonly Timed[] {
  return milestones.flatMap(({ program, receivedAt, completeAt, finalAt, outcome }) => {
    const start = dayBy(clock === 'received' ? receivedAt : completeAt, on);
    if (start === null) return [];
    const end = dayBy(finalAt, on);
    return [{ program, start, end, outcome: end === null ? null : outcome }];
  });
}

/** Calendar days from one day to another: 0 on the same day. */
export const daysBetween = (start: PlainDate, end: PlainDate): number => dayNumber(end) - dayNumber(start);

/** Days of the shortest month: no fewer make a month. */
const SHORTEST_MONTH = 28;

/**
 * The least number of whole calendar months within which the end falls: that many months after the start is the end or
 * later. Where the month has no such day, its last one counts (Interpretation Act, s. 28), as {@link addMonths} has it.
 */
export function monthsWithin(start: PlainDate, end: PlainDate): number {
  const days = daysBetween(start, end);
  if (days <= 0) return 0;
  // Never more months than this lie between, so walking down from it ends at the first that is too few.
  let months = Math.ceil(days / SHORTEST_MONTH);
  while (addMonths(start, months - 1) >= end) months--;
  return months;
}
