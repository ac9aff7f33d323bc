import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import '../../../law/test/support/seed.ts';
import {
  type Finding,
  fileText,
  findingText,
  firstFailing,
  type RoundBundle,
  type RoundProof,
  verifyBundle,
  verifyBundleFile,
  verifyProof,
  verifyProofFile,
} from '../../src/index.ts';
import { forged, forgedProof, pathsOf, valueAt, withAt } from './support/forge.ts';
import { ENGINE, general, type Run, runRound, syntheticPeople, testSigner } from './support/round.ts';

const VERIFIER = { engine: ENGINE, key: null };
const RUNS = 3000;
let run: Run;
let bundle: RoundBundle;
let proof: RoundProof;
beforeAll(async () => {
  run = await runRound(syntheticPeople(2000, 'altered'), general(12), { signer: await testSigner() });
  bundle = run.bundle;
  proof = run.proof(9);
});

const failing = (findings: readonly Finding[]): string[] =>
  findings.filter(({ outcome }) => outcome === 'fails').map(({ code }) => code);

/** Another value of the same kind, or of another. */
function others(value: unknown): unknown[] {
  if (typeof value === 'number') return [value + 1, value - 1, -value - 1, value + 0.5, null, String(value)];
  if (typeof value === 'boolean') return [!value, null, 0];
  if (typeof value !== 'string') return [0, '', false, {}, []];
  const flipped = [...value].map((character) => (character === '1' ? '2' : '1'));
  return [
    [value[0] ?? '', ...flipped.slice(1)].join(''),
    value.toUpperCase() === value ? value.toLowerCase() : value.toUpperCase(),
    `${value} `,
    value.slice(1),
    '',
    null,
    7,
  ].filter((other) => other !== value);
}

describe('each value of a bundle', () => {
  test('altered, is found and named', async () => {
    const paths = pathsOf(bundle);
    expect(paths.length).toBeGreaterThanOrEqual(40);
    for (const path of paths) {
      for (const other of others(valueAt(bundle, path))) {
        const { findings } = await verifyBundle(withAt(bundle, path, other), VERIFIER);
        const first = firstFailing(findings);
        const name = path.join('.');
        if (path[0] === 'sums') expect(first?.code).toMatch(/^bundle\.(form|sums)$/);
        else if (first?.code === 'bundle.form') expect(first).toMatchObject({ values: { path: name } });
        else if (path[0] === 'signature' || path[0] === 'signedBy') {
          expect(first?.code).toMatch(/^bundle\.(digest|signature)$/);
        } else expect(first).toMatchObject({ code: 'bundle.digest', values: { where: name } });
      }
    }
  });

  test('left out or added, is found and named', async () => {
    for (const path of pathsOf(bundle)) {
      const { findings } = await verifyBundle(withAt(bundle, path, undefined), VERIFIER);
      expect(failing(findings)[0]).toMatch(/^bundle\.(form|digest)$/);
      if (typeof path.at(-1) === 'number') continue;
      const beside = [...path.slice(0, -1), 'other'];
      const added = await verifyBundle(withAt(bundle, beside, 1), VERIFIER);
      expect(failing(added.findings)[0]).toMatch(/^bundle\.(form|digest)$/);
    }
  });
});

/** Any one byte replaced, taken out or put in. */
const anyEdit = fc.record({
  at: fc.nat({ max: 2 ** 31 - 1 }),
  kind: fc.constantFrom('flip', 'replace', 'remove', 'insert'),
  byte: fc.nat({ max: 255 }),
});

function edited(text: string, edit: { at: number; kind: string; byte: number }): Buffer {
  const bytes = Buffer.from(text);
  const at = edit.at % bytes.length;
  if (edit.kind === 'flip') bytes[at] = (bytes[at] ?? 0) ^ (1 << (edit.byte & 7));
  if (edit.kind === 'replace') bytes[at] = (bytes[at] ?? 0) === edit.byte ? edit.byte ^ 1 : edit.byte;
  if (edit.kind === 'remove') return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]);
  if (edit.kind === 'insert') {
    return Buffer.concat([bytes.subarray(0, at), Buffer.of(edit.byte), bytes.subarray(at)]);
  }
  return bytes;
}

/** As a reader of files decodes it; bytes that are no text are refused there. */
function decoded(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

describe('a file', () => {
  test('of a bundle or a proof, with any single bit altered, does not hold', async () => {
    for (const [given, verify] of [
      [bundle, async (text: string) => (await verifyBundleFile(text, VERIFIER)).findings],
      [proof, async (text: string) => verifyProofFile(text, bundle).findings],
    ] as const) {
      const { length } = Buffer.from(fileText(given));
      for (let at = 0; at < length; at++) {
        for (let byte = 0; byte < 8; byte++) {
          const text = decoded(edited(fileText(given), { at, kind: 'flip', byte }));
          if (text !== null) expect([at, byte, failing(await verify(text))[0]]).not.toContain(undefined);
        }
      }
    }
  });

  test('of a bundle, with any byte altered, taken out or put in, does not hold', async () => {
    const text = fileText(bundle);
    await fc.assert(
      fc.asyncProperty(anyEdit, async (edit) => {
        const bytes = edited(text, edit);
        const other = decoded(bytes);
        if (other === null || other === text) return;
        const { findings } = await verifyBundleFile(other, VERIFIER);
        const first = firstFailing(findings);
        expect(first).not.toBeNull();
        if (first) expect(findingText(first, 'en')).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: RUNS },
    );
  });

  test('of a proof, with any byte altered, taken out or put in, does not hold', () => {
    const text = fileText(proof);
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const other = decoded(edited(text, edit));
        if (other === null || other === text) return;
        const first = firstFailing(verifyProofFile(other, bundle).findings);
        expect(first).not.toBeNull();
        if (first) expect(findingText(first, 'fr')).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: RUNS },
    );
  });

  test('with a line taken out, doubled or exchanged with the next does not hold', async () => {
    for (const [given, verify] of [
      [bundle, async (text: string) => (await verifyBundleFile(text, VERIFIER)).findings],
      [proof, async (text: string) => verifyProofFile(text, bundle).findings],
    ] as const) {
      const lines = fileText(given).split('\n');
      for (const [i, line] of lines.entries()) {
        const next = lines[i + 1] ?? '';
        const variants = [lines.toSpliced(i, 1), lines.toSpliced(i, 0, line)];
        if (next !== line && i + 1 < lines.length) variants.push(lines.with(i, next).with(i + 1, line));
        for (const variant of variants) {
          expect(failing(await verify(variant.join('\n')))).not.toEqual([]);
        }
      }
    }
  });

  test('of another spelling of the same JSON names the line', async () => {
    const text = fileText(bundle);
    const { findings } = await verifyBundleFile(`${JSON.stringify(bundle)}\n`, VERIFIER);
    expect(firstFailing(findings)).toMatchObject({ code: 'bundle.bytes', values: { line: 1 } });
    const spaced = text
      .split('\n')
      .with(4, `${text.split('\n')[4]} `)
      .join('\n');
    expect(failing((await verifyBundleFile(spaced, VERIFIER)).findings)).toEqual(['bundle.bytes']);
    expect(firstFailing((await verifyBundleFile(spaced, VERIFIER)).findings)).toMatchObject({
      values: { line: 5 },
    });
    const crlf = await verifyBundleFile(text.replaceAll('\n', '\r\n'), VERIFIER);
    expect(firstFailing(crlf.findings)).toMatchObject({ code: 'bundle.bytes', values: { line: 1 } });
    expect(failing((await verifyBundleFile(text.trimEnd(), VERIFIER)).findings)).toEqual(['bundle.bytes']);
    expect(failing((await verifyBundleFile('{', VERIFIER)).findings)).toEqual(['bundle.form']);
  });
});

describe('each value of a proof', () => {
  test('altered, is found and named', () => {
    for (const path of pathsOf(proof)) {
      for (const other of others(valueAt(proof, path))) {
        const first = firstFailing(verifyProof(withAt(proof, path, other), bundle).findings);
        const name = path.join('.');
        if (first?.code === 'proof.form') expect(first).toMatchObject({ values: { path: name } });
        else expect(first).toMatchObject({ code: 'proof.sums' });
      }
    }
  });

  test('altered and summed again, is found by what it says', () => {
    const found = (path: readonly (string | number)[], value: unknown): string[] =>
      failing(verifyProof(forgedProof(proof, [[path, value]]), bundle).findings);
    expect(found(['leaf', 'crs'], proof.leaf.crs + 1)).toContain('proof.path');
    expect(found(['leaf', 'crs'], 0)).toEqual(['proof.path', 'proof.score']);
    expect(found(['leaf', 'receivedAt'], '2024-04-10T00:00:00.000000Z')).toContain('proof.path');
    expect(found(['leaf', 'pseudonym'], '0'.repeat(32))).toEqual(['proof.path']);
    expect(found(['leaf', 'salt'], '0'.repeat(32))).toEqual(['proof.path']);
    expect(found(['leaf', 'inGroup'], false)).toEqual(['proof.path', 'proof.group', 'proof.rank']);
    expect(found(['leaf', 'invited'], false)).toEqual(['proof.path', 'proof.invited', 'proof.score']);
    expect(found(['index'], 10)).toEqual(['proof.path', 'proof.rank']);
    expect(found(['index'], 10_000)).toEqual([
      'proof.index',
      'proof.path',
      'proof.group',
      'proof.invited',
      'proof.rank',
    ]);
    expect(found(['rank'], null)).toEqual(['proof.rank']);
    expect(found(['rank', 'place'], 1)).toEqual(['proof.rank']);
    expect(found(['rank', 'of'], 1)).toEqual(['proof.rank']);
    expect(found(['bundle'], 'a'.repeat(64))).toEqual(['proof.bundle']);
    expect(found(['round'], '1')).toEqual(['proof.bundle']);
    expect(found(['path'], proof.path.slice(1))).toEqual(['proof.path']);
    expect(found(['path'], proof.path.toReversed())).toEqual(['proof.path']);
  });
});

describe('a publisher who digests again what was altered', () => {
  const later = '2030-01-01T00:00:00.000000Z';
  test.each<[string, readonly (readonly [readonly string[], unknown])[], readonly string[]]>([
    ['one invitation too many', [[['outcome', 'invited'], 13]], ['bundle.invited']],
    ['one too few', [[['outcome', 'invited'], 11]], ['bundle.invited']],
    [
      'more invitations than the instruction allows',
      [[['commitment', 'instruction', 'toInvite'], 5]],
      ['bundle.invited'],
    ],
    ['nobody invited', [[['outcome', 'invited'], 0]], ['bundle.invited', 'bundle.cutoff']],
    ['no cut-off', [[['outcome', 'cutoff'], null]], ['bundle.cutoff']],
    ['no tie-break', [[['outcome', 'tieBreak'], null]], ['bundle.cutoff']],
    ['more people than were frozen', [[['outcome', 'people'], 1000]], ['bundle.people']],
    ['fewer people frozen', [[['commitment', 'people'], 1]], ['bundle.people']],
    ['a group beyond the pool', [[['outcome', 'members'], 100_000]], ['bundle.members']],
    [
      'the root of nothing',
      [[['outcome', 'merkleRoot'], 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855']],
      ['bundle.root'],
    ],
    ['a law of another day', [[['commitment', 'ruleset', 'on'], '2024-04-11']], ['bundle.day']],
    [
      'a law with another value',
      [[['commitment', 'ruleset', 'fingerprint'], 'a'.repeat(64)]],
      ['bundle.law'],
    ],
    [
      'a law before Express Entry',
      [[['commitment', 'ruleset', 'on'], '2014-12-31']],
      ['bundle.day', 'bundle.law'],
    ],
    ['another day', [[['commitment', 'instruction', 'day'], '2024-04-09']], ['bundle.day']],
    ['a commitment after the execution', [[['commitment', 'committedAt'], later]], ['bundle.instants']],
    ['an execution after the publication', [[['round', 'executedAt'], later]], ['bundle.instants']],
    [
      'a publication before the round',
      [[['round', 'publishedAt'], '2020-01-01T00:00:00.000000Z']],
      ['bundle.instants'],
    ],
    ['a tie-break after the round', [[['outcome', 'tieBreak'], later]], ['bundle.instants']],
    ['more corrections than invitations', [[['round', 'corrected'], 13]], ['bundle.corrected']],
    [
      'a category in a general round',
      [[['commitment', 'instruction', 'category'], 'stem@v1']],
      ['bundle.instruction'],
    ],
    [
      'a category round without a category',
      [[['commitment', 'instruction', 'kind'], 'category']],
      ['bundle.instruction'],
    ],
    [
      'a general round without a program',
      [
        [
          ['commitment', 'instruction', 'programs'],
          ['CEC', 'FSW', 'FST'],
        ],
      ],
      ['bundle.instruction'],
    ],
    [
      'a program twice',
      [
        [
          ['commitment', 'instruction', 'programs'],
          ['CEC', 'CEC'],
        ],
        [['commitment', 'instruction', 'kind'], 'program'],
      ],
      ['bundle.instruction'],
    ],
    [
      'no program',
      [
        [['commitment', 'instruction', 'programs'], []],
        [['commitment', 'instruction', 'kind'], 'program'],
      ],
      ['bundle.instruction'],
    ],
    [
      'a category of another time',
      [
        [['commitment', 'instruction', 'category'], 'stem@v2'],
        [['commitment', 'instruction', 'kind'], 'category'],
      ],
      ['bundle.category'],
    ],
    [
      'a category that never was',
      [
        [['commitment', 'instruction', 'category'], 'nobody@v1'],
        [['commitment', 'instruction', 'kind'], 'category'],
      ],
      ['bundle.category'],
    ],
  ])('%s', async (_, changes, codes) => {
    const { findings } = await verifyBundle(forged(bundle, changes), VERIFIER);
    expect(failing(findings)).toEqual(codes);
  });

  test('is contradicted by the proof of whom it passed over', () => {
    const other = forged(bundle, [[['outcome', 'cutoff'], 1200]]);
    const { findings } = verifyProof(forgedProof(run.proof(3), [[['bundle'], other.digest]]), other);
    expect(failing(findings)).toEqual(['proof.score']);
  });
});

describe('a finding', () => {
  test('has its words in both languages, whether it holds or not', async () => {
    const { findings } = await verifyBundle(bundle, VERIFIER);
    const words = findings.map((finding) => [findingText(finding, 'en'), findingText(finding, 'fr')]);
    for (const [en, fr] of words) {
      expect(en).toMatch(/^\S.*\.$/);
      expect(fr).toMatch(/^\S.*\.$/);
      expect(en).not.toBe(fr);
    }
    expect(new Set(words.flat()).size).toBe(words.length * 2);
  });
});
