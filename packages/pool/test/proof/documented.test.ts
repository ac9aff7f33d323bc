import { createHash, createPublicKey, verify } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { RoundBundle } from '../../src/index.ts';
import { general, type Run, runRound, syntheticPeople, testSigner } from './support/round.ts';

/** docs/verifiable-rounds.md done by hand: nothing of the product, and another implementation of every algorithm. */
const sha = (...parts: readonly (string | Buffer)[]): Buffer =>
  parts
    .reduce<ReturnType<typeof createHash>>((hash, part) => hash.update(part), createHash('sha256'))
    .digest();

/** Members in order; enough for values that are plain text and whole numbers. */
const sorted = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value;
const digest = (value: unknown): string => sha(JSON.stringify(value, sorted)).toString('hex');

let run: Run;
let bundle: RoundBundle;
beforeAll(async () => {
  run = await runRound(syntheticPeople(4000, 'documented'), general(7), { signer: await testSigner() });
  bundle = run.bundle;
});

describe('the forms as they are written down', () => {
  test('the digest of a bundle', () => {
    const { schema, round, commitment, outcome, signedBy } = bundle;
    expect(bundle.digest).toBe(digest({ schema, round, commitment, outcome, signedBy }));
  });

  test('the signature and the fingerprint of its key', () => {
    const raw = Buffer.from(bundle.signature?.publicKey ?? '', 'hex');
    expect(bundle.signedBy).toBe(sha(raw).toString('hex'));
    const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), raw]);
    const key = createPublicKey({ key: der, format: 'der', type: 'spki' });
    const signature = Buffer.from(bundle.signature?.value ?? '', 'hex');
    expect(verify(null, Buffer.from(`openentry round-bundle/1 ${bundle.digest}`), key, signature)).toBe(true);
    expect(verify(null, Buffer.from(bundle.digest), key, signature)).toBe(false);
  });

  test('the sums of single values, in order', () => {
    const { schema, round, commitment, outcome, signedBy } = bundle;
    const singles = (value: unknown): string[] =>
      value !== null && typeof value === 'object'
        ? Object.keys(value)
            .sort()
            .flatMap((key) => singles((value as Record<string, unknown>)[key]))
        : [digest(value).slice(0, 8)];
    expect(bundle.sums).toBe(singles({ schema, round, commitment, outcome, signedBy }).join(''));
  });

  test('the way from every leaf to the root', () => {
    const { people, merkleRoot } = bundle.outcome;
    expect(people).toBeGreaterThan(32);
    for (let index = 0; index < people; index++) {
      const { leaf, path } = run.proof(index);
      let hash = sha(Buffer.of(0), JSON.stringify(leaf, sorted));
      let [position, last] = [index, people - 1];
      for (const sibling of path.map((each) => Buffer.from(each, 'hex'))) {
        if (position % 2 === 1 || position === last) {
          hash = sha(Buffer.of(1), sibling, hash);
          while (position % 2 === 0 && position !== 0) [position, last] = [position >> 1, last >> 1];
        } else hash = sha(Buffer.of(1), hash, sibling);
        [position, last] = [position >> 1, last >> 1];
      }
      expect([last, hash.toString('hex')]).toEqual([0, merkleRoot]);
    }
  });
});
