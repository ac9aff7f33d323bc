import { type Explanation, pointsOf } from '@openentry/law';

/** Highest score on the scale. */
export const SCALE = 1200;

/** A position or length on the scale, as an SVG percentage. */
export const percent = (points: number): string => `${(points / SCALE) * 100}%`;

export interface Segment {
  /** Which block, from 1: the number that stands in the picture and in the table. */
  readonly block: number;
  readonly from: number;
  readonly points: number;
}

export interface Block {
  readonly block: number;
  readonly code: Explanation['code'];
  readonly points: number;
  readonly maximum: number;
}

/** The four blocks of a score, numbered as they stand on the ruler. */
export function blocksOf(score: Explanation): Block[] {
  return score.children.map((node, index) => ({
    block: index + 1,
    code: node.code,
    points: pointsOf(node),
    maximum: node.maximum ?? 0,
  }));
}

/** Lays lengths end to end from a start; empty ones take no place. */
function endToEnd(blocks: readonly Block[], start: number, length: (block: Block) => number): Segment[] {
  const segments: Segment[] = [];
  let from = start;
  for (const block of blocks) {
    const points = length(block);
    if (points > 0) segments.push({ block: block.block, from, points });
    from += points;
  }
  return segments;
}

/** The points earned, from zero up to the score, and after it what each block could still give. */
export function segmentsOf(blocks: readonly Block[]): { earned: Segment[]; left: Segment[] } {
  const total = blocks.reduce((sum, block) => sum + block.points, 0);
  return {
    earned: endToEnd(blocks, 0, (block) => block.points),
    left: endToEnd(blocks, total, (block) => block.maximum - block.points),
  };
}

/** Least distance between two letters, so that they stay apart on a narrow phone. */
const LETTER_GAP = SCALE * 0.06;

/**
 * Where the letters of marks stand: over their marks where there is room, otherwise pushed apart as little as
 * possible. Positions must rise. (Least squares under "at least a gap apart": pool adjacent violators.)
 */
export function spread(positions: readonly number[]): number[] {
  // Without the gaps that must lie before it, each letter only has to stand no further left than the one before.
  const groups: { sum: number; count: number }[] = [];
  positions.forEach((position, index) => {
    groups.push({ sum: position - index * LETTER_GAP, count: 1 });
    for (let last = groups.at(-1), before = groups.at(-2); last && before; ) {
      if (before.sum / before.count <= last.sum / last.count) break;
      groups.splice(-2, 2, { sum: before.sum + last.sum, count: before.count + last.count });
      last = groups.at(-1);
      before = groups.at(-2);
    }
  });
  return groups
    .flatMap(({ sum, count }) => Array.from({ length: count }, () => sum / count))
    .map((place, index) => place + index * LETTER_GAP);
}
