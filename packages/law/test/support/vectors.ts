import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** One line of the vectors; see ../vectors/README.md. */
export interface Vector {
  readonly id: string;
  readonly rules: string;
  readonly profile: unknown;
  readonly expected: unknown;
  readonly ambiguous?: string;
}

/** Reads JSON lines. */
export function vectorsOf(text: string): Vector[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Vector);
}

/** The product's own copy of the vectors. */
export const vectors: readonly Vector[] = vectorsOf(
  gunzipSync(readFileSync(join(import.meta.dirname, '../vectors/crs-vectors.jsonl.gz'))).toString('utf8'),
);

/** The leaves of two trees that differ, as `path: expected x, got y`. */
export function differences(expected: unknown, actual: unknown, path = ''): string[] {
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null;
  if (isObject(expected) && isObject(actual)) {
    const keys = [...new Set([...Object.keys(expected), ...Object.keys(actual)])];
    return keys.flatMap((key) =>
      differences(expected[key], actual[key], path === '' ? key : `${path}.${key}`),
    );
  }
  return Object.is(expected, actual) ? [] : [`${path}: expected ${String(expected)}, got ${String(actual)}`];
}

/** True when two trees have no difference; quicker than listing them. */
export function agree(expected: unknown, actual: unknown): boolean {
  if (typeof expected !== 'object' || expected === null || typeof actual !== 'object' || actual === null) {
    return Object.is(expected, actual);
  }
  const [a, b] = [expected as Record<string, unknown>, actual as Record<string, unknown>];
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => agree(a[key], b[key]));
}
