/** What stands at the end of a path into a value. A list of texts is one thing: a set of choices or codes. */
export type Leaf = string | number | boolean | null | readonly string[];

export interface LeafAt {
  readonly path: readonly string[];
  readonly value: Leaf;
}

const isTexts = (value: readonly unknown[]): value is readonly string[] =>
  value.every((element) => typeof element === 'string');

function* walk(value: unknown, path: readonly string[]): Generator<LeafAt> {
  if (Array.isArray(value) && isTexts(value)) yield { path, value };
  else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) yield* walk(inner, [...path, key]);
  } else if (
    value === null ||
    typeof value === 'string' ||
    typeof value === 'number' ||
    typeof value === 'boolean'
  ) {
    yield { path, value };
  } else if (value !== undefined) {
    throw new RangeError(`A value of law cannot be a ${typeof value} (${path.join('.')})`);
  }
}

/** Everything a value says, in its own order. */
export function leavesOf(value: unknown): LeafAt[] {
  return [...walk(value, [])];
}

/** True when two ends of a path say the same; the order of a set says nothing. */
export function sameLeaf(a: Leaf, b: Leaf): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  const inB = new Set<string>(b);
  return new Set<string>(a).size === inB.size && a.every((element: string) => inB.has(element));
}
