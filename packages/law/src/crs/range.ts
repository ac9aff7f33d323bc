import type { Coded } from '../coded/coded.ts';
import type { Ruleset } from '../ruleset.ts';
import type { Factor, Group } from './factor.ts';
import { maximaOf, probe } from './probe.ts';

/** Lowest and highest points, the same twice where they are known. */
export type Range = readonly [least: number, most: number];

/** Points of a factor: a missing fact that changes nothing leaves nothing unknown. Null where it does not apply. */
export function factorRange(factor: Factor, coded: Coded, law: Ruleset): Range | null {
  const { unknown } = coded;
  if (factor.reads.some((field) => (unknown[field]?.length ?? 0) > 0)) return probe(factor, coded, law);
  const points = factor.points(coded.candidate, law);
  return points === null ? null : [points, points];
}

/** The parts of a group, with the factors that amendments add to it. */
export function partsOf({ code, parts }: Group, law: Ruleset): readonly (Factor | Group)[] {
  const added = law.added(code);
  return added.length === 0 ? parts : [...parts, ...added.map(({ factor }) => factor)];
}

/** What the points of its parts make of a group: their sum, up to its maximum. Null where none of them applies. */
export function groupRange(
  group: Group,
  parts: readonly (Range | null)[],
  coded: Coded,
  law: Ruleset,
): Range | null {
  let [low, high, applies] = [0, 0, false];
  for (const range of parts) {
    if (range === null) continue;
    applies = true;
    low += range[0];
    high += range[1];
  }
  if (!applies) return null;
  const [least, maximum] = maximaOf(group, coded, law);
  return [Math.min(low, least), Math.min(high, maximum)];
}

/** Points of a factor or a group without the why: what `explain` says of them. */
export function rangeIn(part: Factor | Group, coded: Coded, law: Ruleset): Range | null {
  if (!('parts' in part)) return factorRange(part, coded, law);
  const parts = partsOf(part, law).map((child) => rangeIn(child, coded, law));
  return groupRange(part, parts, coded, law);
}
