import { utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from './canonical.ts';
import { instantText } from './instant.ts';
import { leafHash } from './merkle.ts';
import type { Disguise } from './secret.ts';

/** What a round says of one person: what the person is shown, and nobody else can guess for want of the salt. */
export interface Leaf extends Disguise {
  readonly crs: number;
  /** ISO instant in UTC with six decimals. */
  readonly receivedAt: string;
  readonly inGroup: boolean;
  readonly invited: boolean;
}

/** A person as a round ranked them. */
export interface Ranked {
  readonly crs: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
  readonly inGroup: boolean;
  readonly invited: boolean;
}

export function leafOf({ pseudonym, salt }: Disguise, ranked: Ranked): Leaf {
  const { crs, receivedAt, inGroup, invited } = ranked;
  return { crs, inGroup, invited, pseudonym, receivedAt: instantText(receivedAt), salt };
}

/** The hash of a leaf in the tree of its round: that of its canonical JSON. */
export function hashOfLeaf(leaf: Leaf): Uint8Array {
  return leafHash(utf8ToBytes(canonicalJson(leaf)));
}
