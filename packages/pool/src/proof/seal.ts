import { compareRows } from '../ranking/select.ts';
import type { Standings } from '../ranking/standings.ts';
import { HASH_BYTES } from './hash.ts';
import { hashOfLeaf, type Leaf, leafOf } from './leaf.ts';
import { merkleRoot } from './merkle.ts';
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

/** How far the sealing has come, told every so many people. */
export type SealProgress = (done: number, total: number) => void;
const TOLD_EVERY = 4096;

/**
 * Seals a round: ranks the pool, makes a leaf of everybody and the root over all leaves. A pure function of the
 * columns and the secret, so that it can be done again at any time: after publication for proofs, or by an auditor.
 * @param secret of the round, 32 random bytes in hexadecimal, never published
 * @param hashes filled with the hash of each leaf, 32 bytes each, where proofs will be made; left out otherwise
 */
export function sealRound(
  standings: Standings,
  group: Uint8Array,
  toInvite: number,
  secret: string,
  { hashes, progress = () => {} }: { readonly hashes?: Uint8Array; readonly progress?: SealProgress } = {},
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
  const tree = merkleRoot();
  for (let position = 0; position < people; position++) {
    const hash = hashOfLeaf(leaf(position));
    tree.add(hash);
    hashes?.set(hash, position * HASH_BYTES);
    if (position % TOLD_EVERY === 0) progress(position, people);
  }
  progress(people, people);
  return { ...ranking, leaf, merkleRoot: tree.root() };
}
