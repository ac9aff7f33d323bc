import { type Facts, plainDate, rulesetOn } from '@openentry/law';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  buildBundle,
  createReplay,
  type Finding,
  fileText,
  fingerprintOfKey,
  type Instruction,
  type RoundBundle,
  type RoundProof,
  rulesetFingerprint,
  type SnapshotPerson,
  selectTop,
  standingsOf,
  verifyBundle,
  verifyBundleFile,
  verifyProof,
  verifyProofFile,
} from '../../src/index.ts';
import {
  ENGINE,
  forProgram,
  general,
  microseconds,
  type Run,
  runRound,
  SECRET,
  stem,
  syntheticPeople,
  testSigner,
} from './support/round.ts';

const VERIFIER = { engine: ENGINE, key: null };
let people: readonly SnapshotPerson[] = [];
beforeAll(() => {
  people = syntheticPeople(1000, 'proof');
});

/** What does not hold, with its values. */
const failing = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({ outcome }) => outcome === 'fails');

function replay(
  bundle: RoundBundle,
  lines: readonly string[],
  proof: RoundProof | null = null,
): readonly Finding[] {
  const replayed = createReplay({ bundle, engine: ENGINE, proof });
  for (const line of lines) replayed.line(line);
  return replayed.finish();
}

/** Verifies everything that a run published and gave out: bundle, the proof of everybody, replay. */
async function verifyAll({ bundle, snapshot, people: pool, proof, sealed }: Run): Promise<void> {
  const verified = await verifyBundleFile(fileText(bundle), VERIFIER);
  expect(failing(verified.findings)).toEqual([]);
  expect(verified.bundle).toEqual(bundle);
  expect((await verifyBundle(JSON.parse(JSON.stringify(bundle)), VERIFIER)).bundle).toEqual(bundle);
  for (let index = 0; index < pool.length; index++) {
    const given = proof(index);
    const { findings } = verifyProofFile(fileText(given), bundle);
    expect(failing(findings)).toEqual([]);
    expect(findings.map(({ outcome }) => outcome)).toEqual(Array(10).fill('holds'));
    expect(given.rank?.place ?? null).toBe(index < sealed.members ? index + 1 : null);
  }
  const last = pool.length === 0 ? null : proof(pool.length - 1);
  const findings = replay(bundle, snapshot, last);
  expect(failing(findings)).toEqual([]);
  expect(findings.map(({ outcome }) => outcome)).toEqual(Array(last ? 14 : 13).fill('holds'));
}

const changed = (change: Partial<Facts>, ...which: readonly number[]): SnapshotPerson[] =>
  which.map((i) => {
    const person = people[i] as SnapshotPerson;
    return { ...person, facts: { ...person.facts, ...change } };
  });

describe('a round', () => {
  test.each<[string, () => Instruction]>([
    ['general', () => general(20)],
    ['for CEC', () => forProgram('CEC', 5)],
    ['for FSW', () => forProgram('FSW', 3)],
    ['for nominees', () => forProgram('PNP', 1)],
    ['for STEM occupations', () => stem(4)],
    ['that invites nobody', () => general(0)],
    ['that invites everybody', () => general(1_000_000)],
    ['for a category that invites nobody', () => stem(0)],
  ])('%s: bundle, every proof and replay hold', async (_, told) => {
    const instruction = told();
    const run = await runRound(people, instruction);
    await verifyAll(run);
    const { outcome } = run.bundle;
    expect(outcome.people).toBe(people.length);
    expect(outcome.members).toBeGreaterThan(0);
    expect(outcome.invited).toBe(Math.min(instruction.toInvite, outcome.members));
  });

  test.each([0, 1, 2, 3, 5])('in a pool of %i', async (size) => {
    for (const toInvite of [0, 1, 2, size, size + 1]) {
      await verifyAll(await runRound(people.slice(0, size), general(toInvite)));
    }
  });

  test('in which nobody is addressed', async () => {
    const run = await runRound(changed({ inadmissibleForMisrepresentation: true }, 0, 1, 2), general(2));
    expect(run.bundle.outcome).toMatchObject({
      people: 3,
      members: 0,
      invited: 0,
      cutoff: null,
      tieBreak: null,
    });
    await verifyAll(run);
  });

  test('with ties of score and instant, in which the number of the profile decides', async () => {
    const same = people[0] as SnapshotPerson;
    const twins = [5, 3, 9, 1, 7].map((profileId) => ({ ...same, profileId, candidateId: profileId }));
    for (let toInvite = 0; toInvite <= 5; toInvite++) {
      const run = await runRound(twins, general(toInvite));
      await verifyAll(run);
      const order = [...run.sealed.order].map((row) => twins[row]?.profileId);
      expect(order).toEqual([1, 3, 5, 7, 9]);
    }
  });

  test('invites exactly whom the engine selects, in that order', async () => {
    const { sealed } = await runRound(people, stem(6));
    const standings = standingsOf(people.length);
    const group = new Uint8Array(people.length);
    for (let position = 0; position < people.length; position++) {
      const row = sealed.order[position] ?? 0;
      const leaf = sealed.leaf(position);
      standings.profileId[row] = people[row]?.profileId ?? 0;
      standings.receivedAt[row] = microseconds(leaf.receivedAt);
      standings.crs[row] = leaf.crs;
      group[row] = leaf.inGroup ? 1 : 0;
    }
    const selection = selectTop(standings, group, 6);
    expect([...selection.invited]).toEqual(Array.from(sealed.order.slice(0, 6)));
    expect(sealed).toMatchObject({
      members: selection.members,
      cutoff: selection.cutoff,
      tieBreak: selection.tieBreak,
    });
  });

  test('is the same to the byte in whatever order people come', async () => {
    const run = await runRound(people, stem(6));
    for (const step of [1, 7, 50]) {
      const moved = people.map((_, i) => people[(i * step + 3) % people.length] as SnapshotPerson);
      const other = new Set(moved).size === people.length ? moved : people.toReversed();
      const again = await runRound(other, stem(6));
      expect(fileText(again.bundle)).toBe(fileText(run.bundle));
      expect(again.snapshot).toEqual(run.snapshot);
      expect(fileText(again.proof(3))).toBe(fileText(run.proof(3)));
    }
  });

  test('has nobody in its bundle', async () => {
    const { bundle, proof } = await runRound(people, general(20));
    const text = fileText(bundle);
    for (const [i, { profileId, candidateId }] of people.entries()) {
      const { leaf } = proof(i);
      for (const given of [profileId, candidateId, leaf.pseudonym, leaf.salt]) {
        expect(text.includes(String(given))).toBe(false);
      }
    }
    expect(text.includes(SECRET)).toBe(false);
  });

  test('has another root, other names and another digest with another secret', async () => {
    const run = await runRound(people, general(20));
    const other = await runRound(people, general(20), { secret: 'ab'.repeat(32) });
    expect(other.bundle.outcome.merkleRoot).not.toBe(run.bundle.outcome.merkleRoot);
    expect(other.bundle.commitment.snapshotDigest).not.toBe(run.bundle.commitment.snapshotDigest);
    expect(other.proof(0).leaf.pseudonym).not.toBe(run.proof(0).leaf.pseudonym);
    expect(other.bundle.outcome).toMatchObject({
      ...run.bundle.outcome,
      merkleRoot: other.bundle.outcome.merkleRoot,
    });
  });
});

describe('a signature', () => {
  test('holds, and is that of the key which was asked for', async () => {
    const signer = await testSigner();
    const { bundle } = await runRound(people.slice(0, 9), general(2), { signer });
    expect(bundle.signedBy).toBe(fingerprintOfKey(signer.publicKey));
    const { findings } = await verifyBundle(bundle, { engine: ENGINE, key: signer.publicKey });
    expect(findings.filter(({ outcome }) => outcome !== 'holds')).toEqual([]);
  });

  test('whose key nobody knows is shown to be compared', async () => {
    const signer = await testSigner();
    const { bundle } = await runRound(people.slice(0, 9), general(2), { signer });
    const { findings } = await verifyBundle(bundle, VERIFIER);
    expect(findings.filter(({ outcome }) => outcome !== 'holds')).toEqual([
      { code: 'bundle.key', outcome: 'not-compared', because: 'no-key', values: { key: bundle.signedBy } },
    ]);
  });

  test('that is not there is not compared, unless a key was asked for', async () => {
    const { bundle } = await runRound(people.slice(0, 9), general(2));
    const { findings } = await verifyBundle(bundle, VERIFIER);
    expect(findings.filter(({ outcome }) => outcome !== 'holds').map(({ code }) => code)).toEqual([
      'bundle.signature',
      'bundle.key',
    ]);
    const { publicKey } = await testSigner();
    expect(failing((await verifyBundle(bundle, { engine: ENGINE, key: publicKey })).findings)).toMatchObject([
      { code: 'bundle.key', values: { found: null } },
    ]);
  });

  test('is not compared where the runtime has no Ed25519, and by bytes that are no key is none', async () => {
    const { bundle } = await runRound(people.slice(0, 9), general(2), { signer: await testSigner() });
    const publicKey = `02${'0'.repeat(62)}`;
    const signedBy = fingerprintOfKey(Buffer.from(publicKey, 'hex'));
    const forgedKey = { ...bundle, signedBy, signature: { ...bundle.signature, publicKey } };
    expect(failing((await verifyBundle(forgedKey, VERIFIER)).findings)).toContainEqual({
      code: 'bundle.signature',
      outcome: 'fails',
      values: { why: 'not-valid' },
    });
    const { subtle } = crypto;
    Object.defineProperty(crypto, 'subtle', { value: undefined, configurable: true });
    try {
      const { findings } = await verifyBundle(bundle, VERIFIER);
      expect(failing(findings)).toEqual([]);
      expect(findings).toContainEqual({
        code: 'bundle.signature',
        outcome: 'not-compared',
        because: 'no-ed25519',
        values: {},
      });
    } finally {
      Object.defineProperty(crypto, 'subtle', { value: subtle, configurable: true });
    }
  });

  test('by another key than the one asked for', async () => {
    const { bundle } = await runRound(people.slice(0, 9), general(2), { signer: await testSigner() });
    const { findings } = await verifyBundle(bundle, { engine: ENGINE, key: new Uint8Array(32) });
    expect(failing(findings)).toMatchObject([{ code: 'bundle.key', values: { found: bundle.signedBy } }]);
  });
});

describe('another version of the software', () => {
  const older = { engine: 'openentry/0.0.1', key: null };

  test('compares the law where it is the same', async () => {
    const { bundle } = await runRound(people.slice(0, 9), general(2));
    expect((await verifyBundle(bundle, older)).findings).toContainEqual({
      code: 'bundle.law',
      outcome: 'holds',
    });
  });

  test('says that a law which it holds otherwise cannot be compared, and still replays', async () => {
    const day = plainDate('2024-04-10');
    const run = await runRound(people.slice(0, 9), general(2));
    const { commitment } = run.bundle;
    const bundle = await buildBundle({
      page: run.bundle.round,
      commitment: { ...commitment, ruleset: { on: day, fingerprint: 'a'.repeat(64) } },
      sealed: run.sealed,
      executedAt: microseconds(run.bundle.round.executedAt),
      publishedAt: microseconds(run.bundle.round.publishedAt),
      signer: null,
    });
    const { findings } = await verifyBundle(bundle, older);
    expect(failing(findings)).toEqual([]);
    expect(findings).toContainEqual({
      code: 'bundle.law',
      outcome: 'not-compared',
      because: 'other-engine',
      values: { engine: ENGINE, own: older.engine },
    });
    const replayed = createReplay({ bundle, engine: older.engine, proof: null });
    for (const line of run.snapshot) replayed.line(line);
    expect(failing(replayed.finish())).toEqual([]);
    // The same version must have the same law.
    expect(failing((await verifyBundle(bundle, VERIFIER)).findings)).toEqual([
      {
        code: 'bundle.law',
        outcome: 'fails',
        values: { on: day, stated: 'a'.repeat(64), found: rulesetFingerprint(rulesetOn(day)) },
      },
    ]);
    expect(failing(replay(bundle, run.snapshot)).map(({ code }) => code)).toEqual(['replay.content']);
  });
});

describe('a proof', () => {
  test('of another round is none of this one', async () => {
    const run = await runRound(people.slice(0, 40), general(5));
    const other = await runRound(people.slice(0, 40), general(5), { secret: 'cd'.repeat(32) });
    const { findings } = verifyProof(other.proof(7), run.bundle);
    expect(failing(findings).map(({ code }) => code)).toEqual(['proof.bundle', 'proof.path']);
  });
});
