import { createHash } from 'node:crypto';

/** So many bytes of a SHA-256 tell passwords apart: a good one is taken for a known one once in billions. */
export const DIGEST_BYTES = 6;

/** What is kept of a password that is known from breaches: it may be somebody's name, and is nobody's business. */
export function digestOf(password: string): Buffer {
  return createHash('sha256')
    .update(password.normalize('NFKC').toLowerCase())
    .digest()
    .subarray(0, DIGEST_BYTES);
}
