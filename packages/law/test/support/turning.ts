import type { Facts } from '../../src/facts/facts.ts';
import { addDays, addYears, isPlainDate, type PlainDate, plainDate } from '../../src/time/plainDate.ts';
import { completeFacts, LAW_DAYS, thinned } from './arbitrary.ts';
import type { Random } from './random.ts';

/** A person of whom much turns within some days from a day. */
export interface TurningCase {
  readonly facts: Facts;
  readonly from: PlainDate;
  readonly days: number;
}

/** Days around the end of February, where years have not the same length. */
const LEAP = [
  '2016-02-27',
  '2019-02-20',
  '2020-02-20',
  '2023-02-25',
  '2024-02-22',
  '2027-02-20',
  '2028-02-25',
];
/** Days on which a text of the law gives way to another. */
const TEXTS = ['2025-12-08', '2026-03-16', '2026-03-30'];
/** Years after which something turns, and some after which nothing does. */
const YEARS = [0, 0, 1, 2, 2, 3, 3, 4, 5, 5, 6, 10, 10, 13, 22, 29, 30, 40];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** A copy with some of its days moved to where they turn within the days; what ends never ends before it starts. */
function moved<T>(value: T, random: Random, from: PlainDate, days: number): T {
  if (isPlainDate(value) && random.happens(0.4)) {
    const near = addDays(from, random.between(-2, days + 2));
    // The day before and after, so that leap days are met too.
    return addDays(addYears(near, -random.pick(YEARS)), random.between(-1, 1)) as T & PlainDate;
  }
  if (!isObject(value)) return value;
  if (Array.isArray(value)) return value.map((item) => moved(item, random, from, days)) as T;
  const copy: Record<string, unknown> = {};
  for (const key of Object.keys(value)) copy[key] = moved(value[key], random, from, days);
  const { start, end } = copy;
  if (isPlainDate(start) && isPlainDate(end) && end < start) Object.assign(copy, { start: end, end: start });
  return copy as T;
}

/**
 * A person of whom birthdays, results, assessments, edges of jobs and the like come to turn within some days from a
 * day, which is often one on which the law changes or around the end of February.
 */
export function turningCase(random: Random, days: number): TurningCase {
  const near = plainDate(random.pick([...LAW_DAYS, ...LEAP, ...TEXTS]));
  const earlier = addDays(near, -random.between(0, days));
  const from = earlier < '2015-01-01' ? near : earlier;
  const keep = random.pick([0.9, 0.97, 1, 1, 1]);
  const facts = thinned(completeFacts(random, from), () => random.happens(keep));
  return { facts: moved(facts, random, from, days), from, days };
}
