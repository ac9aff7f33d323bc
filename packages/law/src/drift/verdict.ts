import { type Program, programsFound } from '../assess.ts';
import type { CategoryInForce } from '../categories/categories.ts';
import { isMember } from '../categories/membership.ts';
import type { CodedCandidate } from '../coded/candidate.ts';
import { groupRange, type Range, rangeIn } from '../crs/range.ts';
import { crs } from '../crs/score.ts';
import { codeFindings } from '../facts/code.ts';
import type { Facts } from '../facts/facts.ts';
import { findingsOf } from '../facts/findings.ts';
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

/** The points of a block, 0 where it does not apply; null where they are not known. */
function pointsOf(range: Range | null | undefined): number | null {
  if (range == null) return 0;
  return range[0] === range[1] ? range[0] : null;
}

/** A verdict with the candidate that was scored. */
export interface Judged {
  readonly verdict: Verdict;
  /** What the facts were coded to, which the CRS alone scores; null where anything in it is not known. */
  readonly candidate: CodedCandidate | null;
}

/** What the law of a day makes of facts: the same as `assess` says, without the why. */
export function verdictOf(facts: Facts, law: Ruleset): Verdict {
  return judged(facts, law).verdict;
}

/** The same with the versions of categories that are asked for. */
export function verdictUnder(facts: Facts, law: Ruleset, categories: readonly CategoryInForce[]): Verdict {
  return judged(facts, law, categories).verdict;
}

/** The same with the candidate that was scored. */
export function judged(
  facts: Facts,
  law: Ruleset,
  categories: readonly CategoryInForce[] = law.categories,
): Judged {
  const findings = findingsOf(facts, law);
  const coded = codeFindings(findings);
  const blocks = crs.parts.map((block) => rangeIn(block, coded, law));
  const verdict = {
    crs: pointsOf(groupRange(crs, blocks, coded, law)),
    core: pointsOf(blocks[0]),
    spouse: pointsOf(blocks[1]),
    transferability: pointsOf(blocks[2]),
    additional: pointsOf(blocks[3]),
    programs: programsFound(findings),
    categories: categories.filter((category) => isMember(category, findings)).map(({ id }) => id),
  };
  return { verdict, candidate: Object.keys(coded.unknown).length === 0 ? coded.candidate : null };
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
