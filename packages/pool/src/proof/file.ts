import { canonicalJson } from './canonical.ts';

/** A value with the members of its objects in canonical order. */
function ordered(value: unknown): unknown {
  return JSON.parse(canonicalJson(value));
}

/**
 * The one text of a bundle or proof as a file: members in canonical order, two spaces, a line end. A verifier of files
 * holds them to it byte by byte, so that nothing at all can be altered in one.
 */
export function fileText(value: unknown): string {
  return `${JSON.stringify(ordered(value), null, 2)}\n`;
}
