import { type Explanation, type Outcome, type Reason, rangeOf } from '../explain/explanation.ts';
import { type Language, nodeText, reasonText } from '../explain/render.ts';

/** An outcome of yes or no, or that it is not known. */
export type Answer = 'yes' | 'no' | 'unknown';

export function answerOf({ outcome }: Explanation): Answer {
  if (outcome.kind === 'unknown') return 'unknown';
  return outcome.kind === 'value' && outcome.value === true ? 'yes' : 'no';
}

/** Every node of a tree, parents first. */
export function* nodesOf(node: Explanation): Generator<Explanation> {
  yield node;
  for (const child of node.children) yield* nodesOf(child);
}

/** True when the whole tree is known. */
export function isKnown(node: Explanation): boolean {
  return [...nodesOf(node)].every(({ outcome }) => outcome.kind !== 'unknown');
}

/** Lowest and highest points of a node, or null for one that has none. */
export function pointsRange(node: Explanation): readonly [number, number] | null {
  const { outcome } = node;
  if (outcome.kind === 'unknown' && outcome.range === undefined) return null;
  if (outcome.kind === 'value' && typeof outcome.value !== 'number') return null;
  return rangeOf(node);
}

/** Facts that would settle a node itself: those that none of its children already names. */
function ownMissing({ outcome, children }: Explanation): readonly string[] {
  if (outcome.kind !== 'unknown') return [];
  const below = new Set(
    children.flatMap(({ outcome: inner }) => (inner.kind === 'unknown' ? inner.missing : [])),
  );
  return outcome.missing.filter((path) => !below.has(path));
}

/** A tree with the name under which a person looks for it. */
export interface NamedTree {
  readonly name: string;
  readonly tree: Explanation;
}

/** Each fact that is missing, with the names of what it would settle, in the order of the trees. */
export function missingFacts(trees: readonly NamedTree[], language: Language): Map<string, Set<string>> {
  const settles = new Map<string, Set<string>>();
  for (const { name, tree } of trees) {
    for (const node of nodesOf(tree)) {
      const label = node === tree ? name : nodeText(node.code, language, node.title);
      for (const path of ownMissing(node)) {
        const names = settles.get(path) ?? new Set<string>();
        settles.set(path, names.add(label));
      }
    }
  }
  return settles;
}

/** A contested point that took part in a result, with the choice that applied. */
export interface PolicyApplied {
  readonly id: string;
  readonly choice: string;
  readonly text: string;
}

const policyKey = ({ values }: Reason): string => `${values.policy} ${values.choice}`;

/** The policies that took part, each once, in the order in which the trees name them. */
export function policiesIn(trees: readonly Explanation[], language: Language): PolicyApplied[] {
  const reasons = trees
    .flatMap((tree) => [...nodesOf(tree)])
    .flatMap((node) => node.reasons)
    .filter(({ code }) => code === 'policy');
  return [...new Map(reasons.map((reason) => [policyKey(reason), reason])).values()].map((reason) => ({
    id: String(reason.values.policy),
    choice: String(reason.values.choice),
    text: reasonText(reason, language),
  }));
}

/** The same outcome, whatever explains it. */
export function sameOutcome(a: Outcome, b: Outcome): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
