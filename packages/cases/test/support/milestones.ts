import type { Random } from '../../../law/test/support/random.ts';
import { MILESTONE_OUTCOMES, type Milestones } from '../../src/standard/milestones.ts';
import { at, DAY } from './times.ts';

const PROGRAMS = ['CEC', 'FSW', 'FST', 'PNP'] as const;
const FIRST = at('2023-01-01T05:00:00Z');
const MOST = 1000;

/** Milestones of any application of 2023 to 2026, at any time of day, in an order in which they can come. */
function anyMilestones(random: Random): Milestones {
  const after = (from: number, days: number): number => from + random.between(0, days * 24 * 60) * 60_000_000;
  const receivedAt = after(FIRST, MOST);
  const checkedAt = after(receivedAt, 60);
  const outcome = random.happens(0.7) ? random.pick(MILESTONE_OUTCOMES) : null;
  const decided = outcome === 'approved' || outcome === 'refused';
  const complete = decided || (outcome !== 'returned' && random.happens(0.8));
  const finalAt = outcome === null ? null : after(complete ? checkedAt : receivedAt, 400);
  return {
    // One program is rare, so that small cells come up.
    program: random.happens(0.05) ? 'FST' : random.pick(PROGRAMS.filter((one) => one !== 'FST')),
    receivedAt,
    completeAt: complete ? checkedAt : null,
    finalAt,
    outcome,
  };
}

export const someMilestones = (random: Random, most: number): Milestones[] =>
  Array.from({ length: random.between(0, most) }, () => anyMilestones(random));

/** A day in the years of {@link anyMilestones}, as microseconds of its noon in Ottawa. */
export const anyNoon = (random: Random): number =>
  FIRST + 12 * 3600 * 1_000_000 + random.between(200, MOST + 300) * DAY;
