import { createHash } from 'node:crypto';
import { rulesetOn } from '@openentry/law';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import '../../../law/test/support/seed.ts';
import {
  commitRound,
  createReplay,
  type Finding,
  findingText,
  firstFailing,
  personLine,
  type RoundProof,
  type SnapshotPerson,
  snapshotDigest,
} from '../../src/index.ts';
import { disguiseWith } from '../../src/proof/secret.ts';
import { readHeader, readPerson } from '../../src/proof/snapshot/line.ts';
import { forged, forgedProof } from './support/forge.ts';
import {
  ENGINE,
  general,
  microseconds,
  type Run,
  runRound,
  SECRET,
  snapshotOf,
  stem,
  syntheticPeople,
} from './support/round.ts';

const HASH = 32;
let people: readonly SnapshotPerson[] = [];
let run: Run;
beforeAll(async () => {
  people = syntheticPeople(4000, 'snapshot').slice(0, 12);
  run = await runRound(people, general(5));
});

interface Given {
  readonly bundle?: Run['bundle'];
  readonly proof?: RoundProof;
}
function replay(lines: readonly string[], { bundle = run.bundle, proof }: Given = {}): readonly Finding[] {
  const replayed = createReplay({ bundle, engine: ENGINE, proof: proof ?? null });
  for (const line of lines) replayed.line(line);
  return replayed.finish();
}
const failing = (findings: readonly Finding[]): string[] =>
  findings.filter(({ outcome }) => outcome === 'fails').map(({ code }) => code);
const named = (profileId: number): string => disguiseWith(SECRET)(profileId).pseudonym;

/** A line whose sum is right, whatever it says. */
function summed(body: string): string {
  const sum = createHash('sha256').update(body).digest('hex');
  return `${body.slice(0, -1)},"sha256":"${sum}"}`;
}
const bodyOf = (line: string): string => `${line.slice(0, line.lastIndexOf(',"sha256"'))}}`;

describe('the digest of a snapshot', () => {
  test('is SHA-256 over the SHA-256 of its lines, each without its own sum', () => {
    const hashes = run.snapshot.map((line) => createHash('sha256').update(bodyOf(line)).digest());
    expect(run.bundle.commitment.snapshotDigest).toBe(
      createHash('sha256').update(Buffer.concat(hashes)).digest('hex'),
    );
    for (const [i, line] of run.snapshot.entries()) {
      expect(line.slice(-(HASH * 2 + 2), -2)).toBe(hashes[i]?.toString('hex'));
      expect(JSON.parse(line)).toHaveProperty('sha256');
    }
  });

  test('is the same in any order, and over the border of a chunk', () => {
    const person = people[0] as SnapshotPerson;
    const many = Array.from({ length: 70_000 }, (_, i) => ({ ...person, profileId: i * 3 + 1 }));
    const short = { ...person, facts: { schema: 'facts/2' } as const };
    const digestOf = (ids: readonly number[]): string => {
      const digest = snapshotDigest();
      for (const profileId of ids) digest.add({ ...short, profileId });
      expect(digest.people).toBe(ids.length);
      return digest.finish({ round: '1', secret: SECRET });
    };
    const ids = many.map(({ profileId }) => profileId);
    const sorted = digestOf(ids);
    expect(digestOf(ids.toReversed())).toBe(sorted);
    expect(digestOf(ids.toSpliced(5, 1))).not.toBe(sorted);
  });

  test('does not take anybody twice', () => {
    const digest = snapshotDigest();
    for (const person of [...people, people[3] as SnapshotPerson]) digest.add(person);
    expect(() => digest.finish({ round: '1', secret: SECRET })).toThrow(RangeError);
  });

  test('hides a pool of one behind the secret', () => {
    const digestWith = (secret: string): string => {
      const digest = snapshotDigest();
      digest.add(people[0] as SnapshotPerson);
      return digest.finish({ round: '1', secret });
    };
    expect(digestWith(SECRET)).not.toBe(digestWith('0'.repeat(64)));
  });
});

describe('a snapshot with', () => {
  test('any byte of a line altered, taken out or put in, is found, and the line is named', () => {
    const anyEdit = fc.record({
      line: fc.nat({ max: people.length }),
      at: fc.nat({ max: 2 ** 31 - 1 }),
      kind: fc.constantFrom('replace', 'remove', 'insert'),
      by: fc.constantFrom(...' 0123456789abcdef{}[]":,\\\t\rxyz', '\u00e9'),
    });
    const edited = ({ line, at, kind, by }: { line: number; at: number; kind: string; by: string }) => {
      const text = run.snapshot[line] ?? '';
      const from = at % text.length;
      const to = kind === 'insert' ? from : from + 1;
      return text.slice(0, from) + (kind === 'remove' ? '' : by) + text.slice(to);
    };
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const other = edited(edit);
        if (other === run.snapshot[edit.line]) return;
        expect(readPerson(other).ok || readHeader(other).ok).toBe(false);
      }),
      { numRuns: 5000 },
    );
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const { line } = edit;
        const other = edited(edit);
        if (other === run.snapshot[line]) return;
        const first = firstFailing(replay(run.snapshot.with(line, other)));
        expect(first?.code).toBe(line === 0 ? 'snapshot.header' : 'snapshot.lines');
        if (line > 0) expect(first).toMatchObject({ values: { line: line + 1, count: 1 } });
        if (first) expect(findingText(first, 'en')).not.toMatch(/undefined|NaN/);
      }),
      { numRuns: 300 },
    );
  });

  test.each<[string, (lines: readonly string[]) => readonly string[], string]>([
    ['a person taken out', (lines) => lines.toSpliced(4, 1), 'snapshot.people'],
    ['a person twice', (lines) => lines.toSpliced(4, 0, lines[4] ?? ''), 'snapshot.order'],
    [
      'two people exchanged',
      (lines) => lines.with(4, lines[5] ?? '').with(5, lines[4] ?? ''),
      'snapshot.order',
    ],
    ['the first line taken out', (lines) => lines.slice(1), 'snapshot.header'],
    ['the end cut off', (lines) => lines.slice(0, -3), 'snapshot.people'],
    ['nothing in it', () => [], 'snapshot.header'],
    ['an empty line', (lines) => lines.toSpliced(3, 0, ''), 'snapshot.lines'],
    ['line ends of another system', (lines) => lines.map((line) => `${line}\r`), 'snapshot.header'],
    [
      'the header of another round',
      (lines) => lines.with(0, snapshotOf(people, '291', SECRET)[0] ?? ''),
      'snapshot.header',
    ],
    [
      'another secret',
      (lines) => lines.with(0, snapshotOf(people, '292', '0'.repeat(64))[0] ?? ''),
      'snapshot.digest',
    ],
    [
      'a member too many',
      (lines) => lines.with(2, summed(`{"also":1,${bodyOf(lines[2] ?? '').slice(1)}`)),
      'snapshot.lines',
    ],
    [
      'spaces and a right sum',
      (lines) => lines.with(2, summed(` ${bodyOf(lines[2] ?? '')}`)),
      'snapshot.lines',
    ],
    [
      'facts of another form',
      (lines) => lines.with(2, summed(bodyOf(lines[2] ?? '').replace('facts/2', 'facts/1'))),
      'snapshot.lines',
    ],
  ])('%s', (_, change, code) => {
    const findings = replay(change(run.snapshot));
    expect(firstFailing(findings)?.code).toBe(code);
  });

  test('invalid facts names the person by pseudonym', () => {
    const line = run.snapshot[7] ?? '';
    const findings = replay(run.snapshot.with(7, summed(bodyOf(line).replace('"paid":true', '"paid":1'))));
    const { profileId } = JSON.parse(line) as SnapshotPerson;
    expect(firstFailing(findings)).toMatchObject({
      code: 'snapshot.lines',
      values: { line: 8, fault: 'facts', pseudonym: named(profileId) },
    });
    expect(findings.filter(({ outcome }) => outcome === 'not-compared').length).toBe(8);
  });
});

/** The same round, published by somebody who froze other people than they showed. */
async function cheated(change: (person: SnapshotPerson) => SnapshotPerson, which: number) {
  const other = people.with(which, change(people[which] as SnapshotPerson));
  const frozen = await runRound(other, general(5));
  return { other, frozen };
}

describe('a replay', () => {
  test('of other facts than were committed finds the digest and what they change', async () => {
    const { frozen } = await cheated(
      (person) => ({ ...person, facts: { ...person.facts, inadmissibleForMisrepresentation: true } }),
      2,
    );
    const findings = replay(frozen.snapshot);
    const codes = failing(findings);
    expect(codes[0]).toBe('snapshot.digest');
    expect(codes).toEqual(expect.arrayContaining(['replay.members', 'replay.root', 'replay.content']));
  });

  test('of a snapshot that was committed as it is finds an outcome that does not follow from it', () => {
    for (const [member, value, code] of [
      ['invited', 4, 'replay.invited'],
      ['members', 11, 'replay.members'],
      ['cutoff', 1, 'replay.cutoff'],
      ['tieBreak', '2024-01-01T00:00:00.000000Z', 'replay.tie-break'],
      ['merkleRoot', 'a'.repeat(64), 'replay.root'],
    ] as const) {
      const bundle = forged(run.bundle, [[['outcome', member], value]]);
      expect(failing(replay(run.snapshot, { bundle }))).toEqual([code, 'replay.content']);
    }
  });

  test('finds a better candidate who was passed over, by the root', async () => {
    // The publisher sealed everybody but the best, and left the number of people as it was.
    const [best] = run.sealed.order;
    const without = await runRound(
      people.map((person, i) => (i === best ? { ...person, facts: { ...person.facts, jobs: [] } } : person)),
      general(5),
    );
    const bundle = forged(without.bundle, [
      [['commitment', 'snapshotDigest'], run.bundle.commitment.snapshotDigest],
    ]);
    const codes = failing(replay(run.snapshot, { bundle }));
    expect(codes).toContain('replay.root');
    expect(codes).toContain('replay.content');
  });

  test('compares a proof with whom it finds there, and names the person and the value', () => {
    expect(failing(replay(run.snapshot, { proof: run.proof(3) }))).toEqual([]);
    const { leaf } = run.proof(3);
    for (const [member, value] of [
      ['crs', 1],
      ['receivedAt', '2024-01-01T00:00:00.000000Z'],
      ['salt', '0'.repeat(32)],
      ['invited', false],
      ['inGroup', false],
    ] as const) {
      const proof = forgedProof(run.proof(3), [[['leaf', member], value]]);
      expect(firstFailing(replay(run.snapshot, { proof }))).toEqual({
        code: 'replay.proof',
        outcome: 'fails',
        values: { pseudonym: leaf.pseudonym, member, given: String(value), found: String(leaf[member]) },
      });
    }
    const beyond = forgedProof(run.proof(3), [[['index'], 99]]);
    expect(firstFailing(replay(run.snapshot, { proof: beyond }))).toMatchObject({ code: 'replay.proof' });
  });

  test('names whom it cannot rank, and does not rank the others', () => {
    const { languageTests: _, ...facts } = people[6]?.facts ?? { schema: 'facts/2' };
    const other = people.with(6, { ...(people[6] as SnapshotPerson), facts });
    const findings = replay(snapshotOf(other, '292', SECRET));
    expect(failing(findings)).toEqual(['snapshot.digest', 'replay.scores']);
    expect(findings.find(({ code }) => code === 'replay.scores')).toMatchObject({
      values: {
        pseudonym: named(people[6]?.profileId ?? 0),
        count: 1,
        parts: expect.stringContaining('languageTests'),
      },
    });
    expect(findings.at(-1)).toMatchObject({ outcome: 'not-compared', values: { code: 'replay.scores' } });
  });

  test('names who came into the pool after the instant', async () => {
    const late = microseconds(run.instruction.instant) + 1;
    const { frozen } = await cheated((person) => ({ ...person, receivedAt: late }), 4);
    expect(firstFailing(replay(frozen.snapshot, { bundle: frozen.bundle }))).toEqual({
      code: 'snapshot.received',
      outcome: 'fails',
      values: { pseudonym: named(people[4]?.profileId ?? 0), count: 1 },
    });
    const onTime = await cheated((person) => ({ ...person, receivedAt: late - 1 }), 4);
    expect(failing(replay(onTime.frozen.snapshot, { bundle: onTime.frozen.bundle }))).toEqual([]);
  });

  test('of a category that nobody knows, or a law before Express Entry, is not done', () => {
    for (const [path, value, code] of [
      [['commitment', 'instruction', 'category'], 'nobody@v1', 'bundle.category'],
      [['commitment', 'ruleset', 'on'], '2014-12-31', 'bundle.law'],
    ] as const) {
      const findings = replay(run.snapshot, { bundle: forged(run.bundle, [[path, value]]) });
      expect(failing(findings)).toEqual([]);
      expect(findings.at(-1)).toMatchObject({
        code: 'replay.content',
        outcome: 'not-compared',
        values: { code },
      });
    }
  });

  test('tells how far the sealing has come', () => {
    const replayed = createReplay({ bundle: run.bundle, engine: ENGINE, proof: null });
    for (const line of run.snapshot) replayed.line(line);
    const told: number[] = [];
    replayed.finish((done, total) => told.push(done / total));
    expect(told.at(-1)).toBe(1);
  });
});

describe('a commitment', () => {
  test('names everything that could be chosen by the outcome', () => {
    const instruction = stem(3);
    const law = rulesetOn(instruction.day);
    const request = {
      instruction,
      law,
      engine: ENGINE,
      snapshot: { people: 1, digest: 'a'.repeat(64) },
      committedAt: 1_712_700_000_000_001,
    };
    expect(commitRound(request)).toEqual({
      schema: 'round-commitment/1',
      instruction: {
        number: '293',
        kind: 'category',
        category: 'stem@v1',
        programs: instruction.programs,
        toInvite: 3,
        instant: '2024-04-11T13:23:42.000000Z',
        day: '2024-04-11',
      },
      ruleset: { on: '2024-04-11', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
      engine: ENGINE,
      people: 1,
      snapshotDigest: 'a'.repeat(64),
      committedAt: '2024-04-09T22:00:00.000001Z',
    });
  });

  test('has the line of a person as it is', () => {
    const [person] = people as [SnapshotPerson];
    const { text } = personLine({ ...person, profileId: 7, facts: { schema: 'facts/2' }, receivedAt: 1 });
    expect(bodyOf(text)).toBe(
      `{"candidateId":${person.candidateId},"facts":{"schema":"facts/2"},"profileId":7,"receivedAt":"1970-01-01T00:00:00.000001Z"}`,
    );
  });
});
