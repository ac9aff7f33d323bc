import { createHash } from 'node:crypto';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../law/test/support/seed.ts';
import { leafHash, merkleTree, rootOfPath } from '../../src/proof/merkle.ts';

const HASH = 32;
const LARGEST = 130;

/** RFC 6962 section 2.1, as it is written there and with another SHA-256. */
const sha = (...parts: readonly Uint8Array[]): Buffer =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const split = (n: number): number => {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
};
/** The root of the leaves from one to before another of {@link leavesOf}. */
const roots = new Map<string, Buffer>();
function naiveRoot(from: number, to: number): Buffer {
  const known = roots.get(`${from} ${to}`);
  if (known) return known;
  const middle = from + split(to - from);
  const root =
    to - from === 0
      ? sha()
      : to - from === 1
        ? sha(Uint8Array.of(0), leafAt(from))
        : sha(Uint8Array.of(1), naiveRoot(from, middle), naiveRoot(middle, to));
  roots.set(`${from} ${to}`, root);
  return root;
}
function naivePath(index: number, from: number, to: number): Buffer[] {
  if (to - from <= 1) return [];
  const middle = from + split(to - from);
  return index < middle
    ? [...naivePath(index, from, middle), naiveRoot(middle, to)]
    : [...naivePath(index, middle, to), naiveRoot(from, middle)];
}

function laid(leaves: readonly Uint8Array[]): Uint8Array {
  const hashes = new Uint8Array(leaves.length * HASH);
  for (const [i, leaf] of leaves.entries()) hashes.set(leafHash(leaf), i * HASH);
  return hashes;
}
const leafAt = (i: number): Buffer => Buffer.from(`leaf ${i}`);
const leavesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, i) => leafAt(i));

/** Leaves and roots of the tests of Certificate Transparency. */
const CT_LEAVES = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map((leaf) => hexToBytes(leaf));
const CT_ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

describe('the tree of RFC 6962', () => {
  test.each(CT_ROOTS.map((root, size) => [size, root] as const))(
    'has the published root of %i leaves',
    (size, root) => {
      const leaves = CT_LEAVES.slice(0, size);
      expect(bytesToHex(merkleTree(laid(leaves)).root)).toBe(root);
    },
  );

  test(`has the root and the path of every leaf in trees of up to ${LARGEST}`, () => {
    for (let size = 0; size <= LARGEST; size++) {
      const leaves = leavesOf(size);
      const tree = merkleTree(laid(leaves));
      const root = naiveRoot(0, size).toString('hex');
      expect([tree.size, bytesToHex(tree.root)]).toEqual([size, root]);
      for (const [index, leaf] of leaves.entries()) {
        const path = tree.path(index);
        expect(path.map(bytesToHex)).toEqual(naivePath(index, 0, size).map((hash) => hash.toString('hex')));
        const led = rootOfPath(leafHash(leaf), index, size, path);
        expect(led === null ? null : bytesToHex(led)).toBe(root);
      }
    }
  });

  test('is asked only for leaves it has', () => {
    const tree = merkleTree(laid(leavesOf(3)));
    for (const index of [-1, 3, 0.5, Number.NaN]) expect(() => tree.path(index)).toThrow(RangeError);
    expect(() => merkleTree(new Uint8Array(33))).toThrow(RangeError);
  });

  test('a leaf does not pass for a node', () => {
    const [a, b] = leavesOf(2).map(leafHash) as [Uint8Array, Uint8Array];
    const forged = Buffer.concat([a, b]);
    expect(bytesToHex(merkleTree(laid([forged])).root)).not.toBe(naiveRoot(0, 2).toString('hex'));
  });
});

/** A tree, a leaf of it, and its path. */
const anyPlace = fc
  .integer({ min: 1, max: LARGEST })
  .chain((size) => fc.record({ size: fc.constant(size), index: fc.nat({ max: size - 1 }) }))
  .map(({ size, index }) => {
    const tree = merkleTree(laid(leavesOf(size)));
    return { size, index, tree, path: tree.path(index), leaf: leafHash(leafAt(index)) };
  });
const leads = (root: Uint8Array, to: Uint8Array | null): boolean =>
  to !== null && bytesToHex(to) === bytesToHex(root);

describe('a path', () => {
  test('leads to the root from no other position', () => {
    fc.assert(
      fc.property(anyPlace, fc.nat({ max: 2 * LARGEST }), ({ size, index, tree, path, leaf }, other) => {
        expect(leads(tree.root, rootOfPath(leaf, other, size, path))).toBe(other === index);
      }),
      { numRuns: 3000 },
    );
  });

  test('leads nowhere with one bit changed, in the leaf or in any neighbour', () => {
    fc.assert(
      fc.property(
        anyPlace,
        fc.nat(),
        fc.nat({ max: 255 }),
        ({ size, index, tree, path, leaf }, which, bit) => {
          const hashes = [leaf, ...path].map((hash) => Uint8Array.from(hash));
          const altered = hashes[which % hashes.length] as Uint8Array;
          altered[bit >> 3] = (altered[bit >> 3] ?? 0) ^ (1 << (bit & 7));
          const [first, ...rest] = hashes;
          expect(leads(tree.root, rootOfPath(first as Uint8Array, index, size, rest))).toBe(false);
        },
      ),
      { numRuns: 3000 },
    );
  });

  test('leads nowhere with a neighbour too many or too few, or two of them exchanged', () => {
    fc.assert(
      fc.property(anyPlace, fc.nat(), ({ size, index, tree, path, leaf }, which) => {
        const at = path.length === 0 ? 0 : which % path.length;
        const doubled = path.toSpliced(at, 0, path[at] ?? leaf);
        expect(leads(tree.root, rootOfPath(leaf, index, size, doubled))).toBe(false);
        if (path.length > 0) {
          expect(leads(tree.root, rootOfPath(leaf, index, size, path.toSpliced(at, 1)))).toBe(false);
        }
        if (path.length > 1) {
          const [a, b] = [path[at], path[(at + 1) % path.length]] as [Uint8Array, Uint8Array];
          const swapped = path.with(at, b).with((at + 1) % path.length, a);
          expect(leads(tree.root, rootOfPath(leaf, index, size, swapped))).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
