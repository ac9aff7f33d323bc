import type { Explanation, Outcome } from '../../src/explain/explanation.ts';

/** Every node of a tree, parents first. */
export function* nodesOf(node: Explanation): Generator<Explanation> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

/** The node with this code. */
export function nodeOf(tree: Explanation, code: string): Explanation {
  for (const node of nodesOf(tree)) if (node.code === code) return node;
  throw new RangeError(`No node ${code}`);
}

/** The nodes at the same place of two trees of one form. */
export function* pairsOf(
  one: Explanation,
  other: Explanation,
): Generator<readonly [Explanation, Explanation]> {
  yield [one, other];
  for (const [i, child] of one.children.entries()) {
    const twin = other.children[i];
    if (twin?.code !== child.code) throw new RangeError(`${one.code}: ${child.code} is ${twin?.code}`);
    yield* pairsOf(child, twin);
  }
}

/** The value of an outcome, or its kind where it has none. */
export function valueOf({ outcome }: { outcome: Outcome }): number | boolean | string {
  return outcome.kind === 'value' ? outcome.value : outcome.kind;
}

/** The codes of the requirements that are not met, in order. */
export function failed(tree: Explanation): string[] {
  return tree.children.filter((child) => valueOf(child) === false).map(({ code }) => code);
}

/** Every reason of a tree, as codes. */
export function reasonsOf(tree: Explanation): string[] {
  return [...tree.reasons.map(({ code }) => code), ...tree.children.flatMap(reasonsOf)];
}

/** What a finding comes to: points that do not apply are none. */
function settled({ code, outcome }: Explanation): number | boolean | string {
  if (outcome.kind === 'value') return outcome.value;
  return code.startsWith('crs') || code.startsWith('added.') ? 0 : outcome.kind;
}

/**
 * What is wrong with an answer given without all of the facts, held against the one with all of them; null where
 * it stands: the same finding, or unknown with a range that holds it.
 */
export function contradiction(partly: Explanation, wholly: Explanation): string | null {
  const { outcome } = partly;
  const full = wholly.outcome;
  const says = (what: string): string =>
    `${partly.code}: ${what} ${JSON.stringify(outcome)}, with all facts ${JSON.stringify(full)}`;
  if (outcome.kind !== 'unknown') return settled(partly) === settled(wholly) ? null : says('other finding');
  if (outcome.missing.length === 0) return says('names nothing missing');
  if (outcome.range === undefined) return null;
  const [least, most] = outcome.range;
  if (least >= most) return says('empty range');
  if (partly.maximum !== null && most > partly.maximum) return says('range above the maximum');
  const [low, high] =
    full.kind === 'unknown' ? (full.range ?? [least, most]) : [settled(wholly), settled(wholly)];
  return Number(low) >= least && Number(high) <= most ? null : says('outside the range');
}
