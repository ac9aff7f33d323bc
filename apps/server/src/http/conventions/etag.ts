import type { Context } from 'hono';
import { notAsAgreed } from './refusals.ts';

/** The entity tag of something that is numbered by its versions. It is for If-Match, not for caches. */
export const etagOf = (version: number): string => `"v${version}"`;

/** Tags of a list as RFC 9110 writes it; a weak one never matches. */
const TAG = /(W\/)?"[\x21\x23-\x7e]*"/g;

/**
 * What a command says of the version it was decided upon.
 * @returns a check of the version that is there, which throws `precondition.failed` for another one
 * @throws RequestError 428 where a condition is needed and none is given
 */
export function preconditionOf(
  context: Context,
  { required }: { readonly required: boolean },
): (version: number) => void {
  const given = context.req.header('if-match')?.trim();
  if (given === undefined || given === '') {
    if (required) throw notAsAgreed('precondition.required');
    return () => {};
  }
  if (given === '*') return () => {};
  const tags: readonly string[] = given.match(TAG) ?? [];
  return (version) => {
    if (!tags.includes(etagOf(version))) throw notAsAgreed('precondition.failed');
  };
}
