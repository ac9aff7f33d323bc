import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical.ts';

/** Bytes of a SHA-256. */
export const HASH_BYTES = 32;

/** SHA-256 of a text in UTF-8. */
export function hashOfText(text: string): Uint8Array {
  return sha256(utf8ToBytes(text));
}

/** SHA-256 of the canonical form of a value, in hexadecimal: its digest. */
export function digestOf(value: unknown): string {
  return bytesToHex(hashOfText(canonicalJson(value)));
}
