import { bytesToHex } from '@noble/hashes/utils.js';
import type { RoundBundle } from './bundle.ts';
import type { Leaf } from './leaf.ts';
import { sumsOf } from './sums.ts';

export const PROOF_SCHEMA = 'round-proof/1';

/** What a proof says. */
export interface ProofContent {
  readonly schema: typeof PROOF_SCHEMA;
  /** Number of the round. */
  readonly round: string;
  /** Digest of the bundle that the proof belongs to. */
  readonly bundle: string;
  readonly leaf: Leaf;
  /** Position in the order of the round, from 0. */
  readonly index: number;
  /** Place in the group, from 1, and of how many; null for somebody whom the round did not address. */
  readonly rank: { readonly place: number; readonly of: number } | null;
  /** The neighbours on the way to the root, in hexadecimal. */
  readonly path: readonly string[];
}

/** What one person is given to verify their own place in a published round. */
export interface RoundProof extends ProofContent {
  /** Sums of the single values: they say where the proof was altered, if it was. */
  readonly sums: string;
}

/** What the sums of a proof are taken of. */
export function contentOfProof({ sums: _, ...content }: RoundProof): ProofContent {
  return content;
}

/**
 * The proof of the person at a position of a round.
 * @param path of the leaf in the tree of the round
 */
export function proofOf(
  bundle: RoundBundle,
  leaf: Leaf,
  index: number,
  path: readonly Uint8Array[],
): RoundProof {
  const content: ProofContent = {
    schema: PROOF_SCHEMA,
    round: bundle.commitment.instruction.number,
    bundle: bundle.digest,
    leaf,
    index,
    rank: leaf.inGroup ? { place: index + 1, of: bundle.outcome.members } : null,
    path: path.map((hash) => bytesToHex(hash)),
  };
  return { ...content, sums: sumsOf(content) };
}
