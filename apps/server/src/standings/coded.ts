import type { CodedCandidate } from '@openentry/law';
import { PACKING, packCandidate } from '@openentry/pool';

const WORD_BYTES = 4;

/**
 * A candidate as a standing keeps it: a byte that names the packing, and the words. Null where anything in the
 * candidate is not known, or where an added factor reads more than the words hold.
 */
export function codedBytes(candidate: CodedCandidate | null): Buffer | null {
  if (candidate === null) return null;
  const words = packCandidate(candidate);
  const bytes = Buffer.alloc(1 + WORD_BYTES * words.length);
  bytes.writeUInt8(PACKING, 0);
  words.forEach((word, place) => bytes.writeUInt32LE(word, 1 + WORD_BYTES * place));
  return bytes;
}

/** Reads the words into `into`; false where they were packed otherwise and say nothing. */
export function readCoded(bytes: Buffer, into: Uint32Array): boolean {
  if (bytes[0] !== PACKING || bytes.length !== 1 + WORD_BYTES * into.length) return false;
  for (let place = 0; place < into.length; place++) into[place] = bytes.readUInt32LE(1 + WORD_BYTES * place);
  return true;
}
