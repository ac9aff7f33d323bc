import { sha256 } from '@noble/hashes/sha2.js';
import { HASH_BYTES } from './hash.ts';

/**
 * The Merkle tree of RFC 6962 section 2.1: a leaf is hashed behind 0x00 and a node behind 0x01, so that neither passes
 * for the other; a subtree without a partner is carried up as it is, so that no leaf can be there twice.
 */
const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/** The hash of a leaf. */
export function leafHash(leaf: Uint8Array): Uint8Array {
  return sha256.create().update(LEAF_PREFIX).update(leaf).digest();
}

/** The hash of two neighbours. */
function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256.create().update(NODE_PREFIX).update(left).update(right).digest();
}

/** The root of a tree without leaves: the hash of nothing. */
export function emptyRoot(): Uint8Array {
  return sha256.create().digest();
}

const at = (level: Uint8Array, index: number): Uint8Array =>
  level.subarray(index * HASH_BYTES, (index + 1) * HASH_BYTES);

/** A tree of which every level is kept, to prove any leaf of it. */
export interface MerkleTree {
  readonly size: number;
  readonly root: Uint8Array;
  /** The neighbours on the way from a leaf to the root. @throws RangeError for no leaf of the tree. */
  path(index: number): Uint8Array[];
}

/**
 * A tree over hashes of leaves laid end to end, 32 bytes each: some 64 bytes of memory a leaf in all, no object for
 * any of them.
 * @throws RangeError for a length that is no multiple of 32.
 */
export function merkleTree(hashes: Uint8Array): MerkleTree {
  if (hashes.length % HASH_BYTES !== 0) {
    throw new RangeError(`Hashes of leaves take ${HASH_BYTES} bytes each; ${hashes.length} is no multiple`);
  }
  const size = hashes.length / HASH_BYTES;
  const levels = [hashes];
  for (let level = hashes; level.length > HASH_BYTES; ) {
    level = levelAbove(level);
    levels.push(level);
  }
  const top = levels.at(-1);
  return {
    size,
    root: size === 0 || top === undefined ? emptyRoot() : top,
    path(index) {
      if (!(Number.isInteger(index) && index >= 0 && index < size)) {
        throw new RangeError(`The tree has ${size} leaves; none has the position ${index}`);
      }
      return levels.flatMap((level, height) => {
        const sibling = Math.floor(index / 2 ** height) ^ 1;
        return sibling * HASH_BYTES < level.length && level !== top ? [at(level, sibling)] : [];
      });
    },
  };
}

function levelAbove(level: Uint8Array): Uint8Array {
  const count = level.length / HASH_BYTES;
  const above = new Uint8Array(Math.ceil(count / 2) * HASH_BYTES);
  for (let left = 0; left < count; left += 2) {
    const node = left + 1 < count ? nodeHash(at(level, left), at(level, left + 1)) : at(level, left);
    above.set(node, (left / 2) * HASH_BYTES);
  }
  return above;
}

/**
 * The root that a path leads to from a leaf (RFC 9162 section 2.1.3.2), or null where the path has another length than
 * a leaf of that position in a tree of that size has.
 */
export function rootOfPath(
  leaf: Uint8Array,
  index: number,
  size: number,
  path: readonly Uint8Array[],
): Uint8Array | null {
  if (index >= size) return null;
  let position = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return null;
    // The last of an odd number is carried up to where it has a partner.
    while (position % 2 === 0 && position === last) {
      position /= 2;
      last /= 2;
    }
    hash = position % 2 === 1 ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
    position = Math.floor(position / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : null;
}

/**
 * Leaves in a block. A block that is full is a subtree of the whole, and so is the last one: the root over the roots
 * of blocks is the root over all leaves, and of ten million leaves the roots of blocks take 312 kB.
 */
export const BLOCK_LEAVES = 1024;

/**
 * The path of a leaf by way of its block, so that nobody keeps or hashes more than one block and the roots of all.
 * @param block tree of the leaves of its block
 * @param blocks tree over the roots of all blocks, as if they were leaves
 */
export function pathThrough(block: MerkleTree, blocks: MerkleTree, index: number): Uint8Array[] {
  return [...block.path(index % BLOCK_LEAVES), ...blocks.path(Math.floor(index / BLOCK_LEAVES))];
}
