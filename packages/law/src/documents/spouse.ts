import { allOf, type Truth } from '../facts/found.ts';
import type { Member } from './people.ts';

/**
 * A spouse or partner for whom points can be claimed: comes along, and is neither a citizen nor a permanent
 * resident (Ministerial Instructions s. 1; IRPR s. 83).
 */
export function spouseOfPoints({ exists, accompanying, foreign }: Member): Truth {
  return allOf(exists, accompanying, foreign);
}
