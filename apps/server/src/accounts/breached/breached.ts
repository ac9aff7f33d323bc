import { readFileSync } from 'node:fs';
import { DIGEST_BYTES, digestOf } from './digest.ts';

/** Sorted digests, one after the other; made by `scripts/breached-passwords.ts`, which says from what. */
const FILE = new URL('./passwords.bin', import.meta.url);

let kept: Buffer | null = null;

/** Whether a password is among those that were often found in breaches, in small or capital letters. */
export function isBreached(password: string): boolean {
  kept ??= readFileSync(FILE);
  const wanted = digestOf(password);
  let low = 0;
  let high = kept.length / DIGEST_BYTES;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const order = kept.compare(wanted, 0, DIGEST_BYTES, middle * DIGEST_BYTES, (middle + 1) * DIGEST_BYTES);
    if (order === 0) return true;
    if (order < 0) low = middle + 1;
    else high = middle;
  }
  return false;
}
