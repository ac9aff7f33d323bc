import { type Refusal, refuse } from '../refusal/refusal.ts';
import type { Recorded } from './recorded.ts';

/** What a repeated request is: the same again, which gets the same answer, or another action under a used id. */
export type Repeat = { readonly kind: 'repeat' } | { readonly kind: 'refused'; readonly refusal: Refusal };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Equal as JSON: the order of keys says nothing, and a field without a value is a field left out. */
function sameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, i) => sameJson(item, b[i]));
  }
  if (isObject(a) && isObject(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => sameJson(a[key], b[key]));
  }
  return a === b;
}

/**
 * Compares a request with what is recorded under its id. The instant is not compared: it is the server's, and
 * differs each time the client sends the same request again.
 * @throws RangeError when the ids differ: that is no repetition.
 */
export function repeatOf<A>(recorded: Recorded<A>, again: Omit<Recorded<A>, 'at'>): Repeat {
  if (recorded.id !== again.id) throw new RangeError('Two ids: nothing is repeated');
  const same = sameJson(recorded.by, again.by) && sameJson(recorded.action, again.action);
  return same
    ? { kind: 'repeat' }
    : { kind: 'refused', refusal: refuse('action.id-reused', { id: again.id }) };
}
