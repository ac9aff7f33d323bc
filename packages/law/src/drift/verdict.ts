import { belongsTo, eligiblePrograms, type Program } from '../assess.ts';
import { categoriesOn } from '../categories/categories.ts';
import { scoreCoded } from '../crs/score.ts';
import { type Explanation, pointsOf } from '../explain/explanation.ts';
import { codeFacts } from '../facts/code.ts';
import type { Facts } from '../facts/facts.ts';
import type { Ruleset } from '../ruleset.ts';

/**
 * What the law makes of facts on a day, as far as a pool keeps it: the points of the CRS with its four blocks, each
 * after its cap and null where it is not known; the programs a person may be invited under, in order, none where the
 * person may not be in the pool; and the ids of the versions of categories that the person belongs to.
 */
export interface Verdict {
  readonly crs: number | null;
  readonly core: number | null;
  readonly spouse: number | null;
  readonly transferability: number | null;
  readonly additional: number | null;
  readonly programs: readonly Program[];
  readonly categories: readonly string[];
}

/** The points of a node, 0 where it does not apply; null where they are not known. */
function pointsOrNull(node: Explanation | undefined): number | null {
  return node === undefined || node.outcome.kind === 'unknown' ? null : pointsOf(node);
}

/** What the law of a day makes of facts: the same as {@link assess} says, without the why. */
export function verdictOf(facts: Facts, law: Ruleset): Verdict {
  const score = scoreCoded(codeFacts(facts, law), law);
  const [core, spouse, transferability, additional] = score.children;
  return {
    crs: pointsOrNull(score),
    core: pointsOrNull(core),
    spouse: pointsOrNull(spouse),
    transferability: pointsOrNull(transferability),
    additional: pointsOrNull(additional),
    programs: eligiblePrograms(facts, law),
    categories: categoriesOn(law.on)
      .filter((category) => belongsTo(category, facts, law))
      .map(({ id }) => id),
  };
}

const same = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, i) => item === b[i]);

/** Whether two verdicts say the same. */
export function sameVerdict(a: Verdict, b: Verdict): boolean {
  return (
    a.crs === b.crs &&
    a.core === b.core &&
    a.spouse === b.spouse &&
    a.transferability === b.transferability &&
    a.additional === b.additional &&
    same(a.programs, b.programs) &&
    same(a.categories, b.categories)
  );
}
