import { digestOf, type RoundBundle, type RoundProof } from '../../../src/index.ts';
import { contentOfBundle } from '../../../src/proof/bundle.ts';
import { contentOfProof } from '../../../src/proof/proof.ts';
import { sumsOf } from '../../../src/proof/sums.ts';

type Path = readonly (string | number)[];

/** A copy of a JSON value with the member at a path replaced; taken away where the value is undefined. */
export function withAt<T>(value: T, path: Path, replaced: unknown): T {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let at = copy;
  for (const step of path.slice(0, -1)) at = at[step] as typeof copy;
  const last = path.at(-1) ?? '';
  if (replaced === undefined) delete at[last];
  else at[last] = replaced;
  return copy as T;
}

/** Every path to a single value. */
export function pathsOf(value: unknown, path: Path = []): Path[] {
  if (value === null || typeof value !== 'object') return [path];
  return Object.entries(value).flatMap(([key, member]) =>
    pathsOf(member, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The value at a path. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((at, step) => (at as Record<string | number, unknown>)[step], value);
}

/** A bundle whose publisher cheats: what is changed is digested and summed again, and nobody signs. */
export function forged(bundle: RoundBundle, changes: readonly (readonly [Path, unknown])[]): RoundBundle {
  const changed = changes.reduce((copy, [path, value]) => withAt(copy, path, value), {
    ...bundle,
    signedBy: null,
    signature: null,
  });
  const content = contentOfBundle(changed);
  return { ...changed, digest: digestOf(content), sums: sumsOf(content) };
}

/** A proof whose holder cheats: what is changed is summed again. */
export function forgedProof(proof: RoundProof, changes: readonly (readonly [Path, unknown])[]): RoundProof {
  const changed = changes.reduce((copy, [path, value]) => withAt(copy, path, value), proof);
  return { ...changed, sums: sumsOf(contentOfProof(changed)) };
}
