import type { Explanation, Outcome } from '../../src/explain/explanation.ts';

/** The node with this code. */
export function nodeOf(tree: Explanation, code: string): Explanation {
  const search = (node: Explanation): Explanation | undefined => {
    if (node.code === code) return node;
    for (const child of node.children) {
      const found = search(child);
      if (found) return found;
    }
    return undefined;
  };
  const found = search(tree);
  if (!found) throw new RangeError(`No node ${code}`);
  return found;
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
