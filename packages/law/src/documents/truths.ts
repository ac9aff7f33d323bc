import type { Found, Truth } from '../facts/found.ts';
import { truth } from '../facts/found.ts';

/** A yes or no that was found, as a condition. */
export function holds(found: Found<boolean>): Truth {
  return found.known ? truth(found.value) : { is: null, missing: found.missing };
}
