import { compareRows } from '../ranking/select.ts';
import type { Standings } from '../ranking/standings.ts';
import { HASH_BYTES } from './hash.ts';
import { hashOfLeaf, type Leaf, leafOf } from './leaf.ts';
import { BLOCK_LEAVES, type MerkleTree, merkleTree, pathThrough } from './merkle.ts';
import { disguiseWith } from './secret.ts';

/** A round in rank order: members of its group first, then the others, so that a position is a rank. */
interface Ranking {
  /** Row of the standings at each position. */
  readonly order: Uint32Array;
  readonly people: number;
  readonly members: number;
  readonly invited: number;
  readonly cutoff: number | null;
  /** Microseconds since 1970-01-01 UTC. */
  readonly tieBreak: number | null;
}

/** A round whose people are the leaves of a tree. */
export interface SealedRound extends Ranking {
  /** The leaf at a position. */
  leaf(position: number): Leaf;
  /** The way from the leaf at a position to the root, made from its block. */
  path(position: number): Uint8Array[];
  /** Roots of blocks of {@link BLOCK_LEAVES} leaves, 32 bytes each: with them a path needs one block of people. */
  readonly blockRoots: Uint8Array;
  readonly merkleRoot: Uint8Array;
}

function sortedRows(standings: Standings, group: Uint8Array, wanted: 0 | 1, count: number): Uint32Array {
  const rows = new Uint32Array(count);
  let next = 0;
  for (let row = 0; row < standings.length; row++) {
    if ((group[row] === 1 ? 1 : 0) === wanted) rows[next++] = row;
  }
  return rows.sort((a, b) => compareRows(standings, a, b));
}

/** Ranks everybody in a frozen pool: 4 bytes a person besides the columns. */
function rankPool(standings: Standings, group: Uint8Array, toInvite: number): Ranking {
  const people = standings.length;
  if (group.length !== people) {
    throw new RangeError(`The group has ${group.length} rows and the standings ${people}`);
  }
  if (!Number.isInteger(toInvite) || toInvite < 0) {
    throw new RangeError(`The number of invitations must be a whole number, zero or more: ${toInvite}`);
  }
  let members = 0;
  for (let row = 0; row < people; row++) members += group[row] === 1 ? 1 : 0;
  const order = new Uint32Array(people);
  order.set(sortedRows(standings, group, 1, members));
  order.set(sortedRows(standings, group, 0, people - members), members);
  const invited = Math.min(toInvite, members);
  const last = invited === 0 ? undefined : order[invited - 1];
  return {
    order,
    people,
    members,
    invited,
    cutoff: last === undefined ? null : (standings.crs[last] ?? null),
    tieBreak: last === undefined ? null : (standings.receivedAt[last] ?? null),
  };
}

/** How far the sealing has come, told after every block of people. */
export type SealProgress = (done: number, total: number) => void;

/** The hashes of the leaves of a block, end to end. */
function hashesOf(block: number, people: number, leaf: (position: number) => Leaf): Uint8Array {
  const first = block * BLOCK_LEAVES;
  const hashes = new Uint8Array(Math.min(BLOCK_LEAVES, people - first) * HASH_BYTES);
  for (let at = 0; at < hashes.length; at += HASH_BYTES) {
    hashes.set(hashOfLeaf(leaf(first + at / HASH_BYTES)), at);
  }
  return hashes;
}

/**
 * Seals a round: ranks the pool, makes a leaf of everybody and the root over all leaves. A pure function of the
 * columns and the secret, so that it can be done again at any time: after publication for proofs, or by an auditor.
 * @param secret of the round, 32 random bytes in hexadecimal, never published
 */
export function sealRound(
  standings: Standings,
  group: Uint8Array,
  toInvite: number,
  secret: string,
  progress: SealProgress = () => {},
): SealedRound {
  const ranking = rankPool(standings, group, toInvite);
  const { order, people, members, invited } = ranking;
  const disguise = disguiseWith(secret);
  const leaf = (position: number): Leaf => {
    const row = order[position];
    if (row === undefined) throw new RangeError(`The round has ${people} people; none is at ${position}`);
    return leafOf(disguise(standings.profileId[row] ?? 0), {
      crs: standings.crs[row] ?? 0,
      receivedAt: standings.receivedAt[row] ?? 0,
      inGroup: position < members,
      invited: position < invited,
    });
  };
  const blockRoots = new Uint8Array(Math.ceil(people / BLOCK_LEAVES) * HASH_BYTES);
  const blocks = blockRoots.length / HASH_BYTES;
  for (let block = 0; block < blocks; block++) {
    blockRoots.set(merkleTree(hashesOf(block, people, leaf)).root, block * HASH_BYTES);
    progress(Math.min((block + 1) * BLOCK_LEAVES, people), people);
  }
  const upper = merkleTree(blockRoots);
  let last: { readonly block: number; readonly tree: MerkleTree } | null = null;
  return {
    ...ranking,
    leaf,
    blockRoots,
    merkleRoot: upper.root,
    path(position) {
      const block = Math.floor(position / BLOCK_LEAVES);
      // Proofs are made one after the other: neighbours share a block.
      if (last?.block !== block) last = { block, tree: merkleTree(hashesOf(block, people, leaf)) };
      return pathThrough(last.tree, upper, position);
    },
  };
}
