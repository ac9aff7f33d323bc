import type { Breakdown } from '@openentry/law';

/** The numbers of a breakdown, named by their paths in `breakdownOf` of the law, in the order in which they are written. */
export const LEAVES = [
  'core.age',
  'core.education',
  'core.firstLanguage.listening',
  'core.firstLanguage.reading',
  'core.firstLanguage.writing',
  'core.firstLanguage.speaking',
  'core.firstLanguage.total',
  'core.secondLanguage.listening',
  'core.secondLanguage.reading',
  'core.secondLanguage.writing',
  'core.secondLanguage.speaking',
  'core.secondLanguage.raw',
  'core.secondLanguage.total',
  'core.canadianWork',
  'core.total',
  'spouse.education',
  'spouse.language.listening',
  'spouse.language.reading',
  'spouse.language.writing',
  'spouse.language.speaking',
  'spouse.language.total',
  'spouse.canadianWork',
  'spouse.total',
  'transferability.educationLanguage',
  'transferability.educationCanadianWork',
  'transferability.education',
  'transferability.foreignLanguage',
  'transferability.foreignCanadianWork',
  'transferability.foreignWork',
  'transferability.certificate',
  'transferability.raw',
  'transferability.total',
  'additional.sibling',
  'additional.french',
  'additional.canadianStudy',
  'additional.jobOffer',
  'additional.nomination',
  'additional.raw',
  'additional.total',
  'total',
] as const;
export type Leaf = (typeof LEAVES)[number];

/** Where a number stands in a flat breakdown. */
export function leafAt(leaf: Leaf): number {
  return LEAVES.indexOf(leaf);
}

/** An empty flat breakdown: points by {@link LEAVES}. */
export function flatBreakdown(): Int32Array {
  return new Int32Array(LEAVES.length);
}

/** The leaves of a breakdown of the readable rules, in their order. */
export function flatten(breakdown: Breakdown, into: Int32Array): Int32Array {
  for (const [at, leaf] of LEAVES.entries()) into[at] = numberAt(breakdown, leaf);
  return into;
}

const PATHS = LEAVES.map((leaf) => {
  const path = leaf.split('.');
  return { groups: path.slice(0, -1), name: path.at(-1) ?? leaf };
});

/** The breakdown that a flat one stands for: the other way round of {@link flatten}. */
export function unflatten(leaves: Int32Array, rules: Breakdown['rules']): Breakdown {
  const breakdown: Record<string, unknown> = { rules };
  for (const [at, { groups, name }] of PATHS.entries()) {
    let group = breakdown;
    for (const key of groups) {
      group[key] ??= {};
      group = group[key] as Record<string, unknown>;
    }
    group[name] = leaves[at];
  }
  return breakdown as unknown as Breakdown;
}

function numberAt(breakdown: Breakdown, leaf: Leaf): number {
  const found = leaf
    .split('.')
    .reduce<unknown>((tree, key) => (tree as Record<string, unknown>)[key], breakdown);
  if (typeof found !== 'number') throw new RangeError(`The breakdown has no ${leaf}`);
  return found;
}
