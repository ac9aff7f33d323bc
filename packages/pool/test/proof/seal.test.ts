import { bytesToHex } from '@noble/hashes/utils.js';
import { describe, expect, test } from 'vitest';
import {
  BLOCK_LEAVES,
  hashOfLeaf,
  merkleTree,
  pathThrough,
  type Standings,
  sealRound,
  standingsOf,
} from '../../src/index.ts';
import { SECRET } from './support/round.ts';

const HASH = 32;

/** People of whom nothing is known but what ranks them; many have the same score and instant. */
function pool(size: number): { standings: Standings; group: Uint8Array } {
  const standings = standingsOf(size);
  for (let row = 0; row < size; row++) {
    standings.profileId[row] = (row * 7919) % 1_000_003;
    standings.crs[row] = 300 + ((row * 31) % 50);
    standings.receivedAt[row] = 1_712_700_000_000_000 + ((row * 17) % 5);
  }
  return { standings, group: Uint8Array.from({ length: size }, (_, row) => (row % 3 === 0 ? 0 : 1)) };
}
const hex = (path: readonly Uint8Array[]): string[] => path.map((hash) => bytesToHex(hash));

describe('a sealed round', () => {
  test.each([0, 1, 1023, 1024, 1025, 2048, 3000])(
    'of %i is one tree, though it is made block by block',
    (size) => {
      const { standings, group } = pool(size);
      const sealed = sealRound(standings, group, 100, SECRET);
      const hashes = new Uint8Array(size * HASH);
      for (let at = 0; at < size; at++) hashes.set(hashOfLeaf(sealed.leaf(at)), at * HASH);
      const whole = merkleTree(hashes);
      expect(bytesToHex(sealed.merkleRoot)).toBe(bytesToHex(whole.root));
      expect(sealed.blockRoots.length).toBe(Math.ceil(size / BLOCK_LEAVES) * HASH);
      const blocks = merkleTree(sealed.blockRoots);
      for (const at of [0, 1, 511, 1022, 1023, 1024, 1025, 2047, 2048, 2999].filter((each) => each < size)) {
        expect(hex(sealed.path(at))).toEqual(hex(whole.path(at)));
        const from = Math.floor(at / BLOCK_LEAVES) * BLOCK_LEAVES;
        const block = merkleTree(hashes.slice(from * HASH, (from + BLOCK_LEAVES) * HASH));
        expect(hex(pathThrough(block, blocks, at))).toEqual(hex(whole.path(at)));
      }
      for (const at of [-1, size]) {
        expect(() => sealed.leaf(at)).toThrow(RangeError);
        expect(() => sealed.path(at)).toThrow(RangeError);
      }
    },
  );

  test('has members first, each part in rank order, the first of them invited', () => {
    const { standings, group } = pool(2000);
    const sealed = sealRound(standings, group, 700, SECRET);
    expect(sealed).toMatchObject({ people: 2000, members: 1333, invited: 700 });
    expect(new Set(sealed.order).size).toBe(2000);
    for (let at = 0; at < 2000; at++) {
      const [here, next] = [sealed.order[at] ?? 0, sealed.order[at + 1] ?? 0];
      expect([group[here], sealed.leaf(at).inGroup, sealed.leaf(at).invited]).toEqual([
        at < 1333 ? 1 : 0,
        at < 1333,
        at < 700,
      ]);
      if (at === 1332 || at === 1999) continue;
      const key = (row: number): bigint =>
        (BigInt(2000 - (standings.crs[row] ?? 0)) * 10n ** 20n + BigInt(standings.receivedAt[row] ?? 0)) *
          10n ** 20n +
        BigInt(standings.profileId[row] ?? 0);
      expect(key(here) < key(next)).toBe(true);
    }
    const last = sealed.order[699] ?? 0;
    expect([sealed.cutoff, sealed.tieBreak]).toEqual([standings.crs[last], standings.receivedAt[last]]);
  });

  test('tells how far it has come, and ends at the whole', () => {
    const { standings, group } = pool(2500);
    const told: number[] = [];
    sealRound(standings, group, 1, SECRET, (done, total) => told.push(done / total));
    expect(told).toEqual([1024 / 2500, 2048 / 2500, 1]);
  });

  test('does not take a group of other people, or a number that is none', () => {
    const { standings, group } = pool(10);
    for (const number of [-1, 0.5, Number.NaN]) {
      expect(() => sealRound(standings, group, number, SECRET)).toThrow(RangeError);
    }
    expect(() => sealRound(standings, new Uint8Array(9), 1, SECRET)).toThrow(RangeError);
  });
});
