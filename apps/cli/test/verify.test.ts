import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { fileText } from '@openentry/pool';
import { ENGINE } from '@openentry/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forged, withAt } from '../../../packages/pool/test/proof/support/forge.ts';
import {
  general,
  type Run,
  runRound,
  stem,
  syntheticPeople,
  testSigner,
} from '../../../packages/pool/test/proof/support/round.ts';
import { openentry, type Ran } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'openentry verify é '));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
function fileOf(content: string | Uint8Array, ending = 'json'): string {
  const path = join(folder, `${++files}.${ending}`);
  writeFileSync(path, content);
  return path;
}

let run: Run;
let bundle: string;
let proof: string;
let snapshot: string;
let pem: string;
beforeAll(async () => {
  const signer = await testSigner();
  run = await runRound(syntheticPeople(2000, 'cli'), general(9), { signer, engine: ENGINE });
  bundle = fileOf(fileText(run.bundle));
  proof = fileOf(fileText(run.proof(4)));
  snapshot = fileOf(`${run.snapshot.join('\n')}\n`, 'jsonl');
  const der = Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), signer.publicKey]);
  pem = fileOf(`-----BEGIN PUBLIC KEY-----\n${der.toString('base64')}\n-----END PUBLIC KEY-----\n`, 'pem');
});

/** Nothing that a database or a data folder could be found by. */
const NOWHERE = { DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none', HOME: join(tmpdir(), 'nowhere') };
const verify = (parameters: readonly string[], input?: string): Promise<Ran> =>
  openentry(['rounds', 'verify', ...parameters], {
    environment: NOWHERE,
    cwd: folder,
    ...(input === undefined ? {} : { input }),
  });

/** Everything found, with the exit code, read from JSON. */
async function found(parameters: readonly string[]) {
  const ran = await verify([...parameters, '--json']);
  const answer = JSON.parse(ran.stdout);
  const codes = (outcome: string): string[] =>
    answer.findings.flatMap((finding: { code: string; outcome: string }) =>
      finding.outcome === outcome ? [finding.code] : [],
    );
  return { ran, answer, failing: codes('fails'), open: codes('not-compared'), holding: codes('holds') };
}

function expectRefused(ran: Ran, words: RegExp): void {
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(words);
  expect(ran.stderr).not.toMatch(/\n\s+at |\[defect\]|\[object|undefined/);
  expect(ran.stderr.length).toBeLessThan(10_000);
}

describe('rounds verify', () => {
  it('says that a round holds, in both languages, without a database or a data folder', async () => {
    const before = readdirSync(folder);
    const en = await verify([bundle, '--lang', 'en']);
    expect(en).toMatchObject({ code: 0, stderr: '' });
    expect(en.stdout).toMatch(/^Round 292: everything that was compared holds\.\n/);
    expect(en.stdout).toContain(run.bundle.digest);
    expect(en.stdout).toContain(String(run.bundle.signedBy));
    expect(en.stdout).toMatch(/not compared \[bundle\.key\]/);
    expect(en.stdout).not.toMatch(/FAILS|undefined|NaN/);
    const fr = await verify([bundle, '--lang', 'fr']);
    expect(fr).toMatchObject({ code: 0, stderr: '' });
    expect(fr.stdout).toMatch(/^Ronde 292\u00a0: tout ce qui a été comparé concorde\.\n/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it('compares a proof, a snapshot and a key, and shows the rank', async () => {
    const given = [bundle, '--proof', proof, '--snapshot', snapshot, '--key', pem];
    const { ran, answer, failing, open, holding } = await found(given);
    expect(ran.code).toBe(0);
    expect([failing, open]).toEqual([[], []]);
    expect(holding.length).toBe(41);
    expect(answer).toMatchObject({
      holds: true,
      first: null,
      round: '292',
      digest: run.bundle.digest,
      rank: { place: 5, of: run.bundle.outcome.members },
    });
    const page = await verify(given);
    expect(page.code).toBe(0);
    expect(page.stdout).toMatch(/Rank\s+5 of \d+ in the group/);
    expect(page.stdout).toMatch(/holds \[replay\.content\]/);
  });

  it('reads a compressed snapshot, whatever its name, and a key in hexadecimal', async () => {
    const packed = gzipSync(`${run.snapshot.join('\n')}\n`);
    const hex = fileOf('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a\n', 'txt');
    for (const ending of ['jsonl.gz', 'jsonl']) {
      const { ran, failing } = await found([bundle, '--snapshot', fileOf(packed, ending), '--key', hex]);
      expect([ran.code, failing]).toEqual([0, []]);
    }
  });

  it('reads a bundle from standard input, and no second file', async () => {
    expect(await verify(['-'], fileText(run.bundle))).toMatchObject({ code: 0 });
    expectRefused(await verify(['-', '--proof', '-'], fileText(run.bundle)), /\[file\.twice\]/);
  });

  it('takes a data folder as every command does, and makes none', async () => {
    const nowhere = join(folder, 'no data');
    expect(await verify([bundle, '--data', nowhere])).toMatchObject({ code: 0, stderr: '' });
    expect(readdirSync(folder)).not.toContain('no data');
  });

  it('names the byte where a bit was altered that makes the file no text', async () => {
    const bytes = Buffer.from(fileText(run.bundle));
    const at = bytes.indexOf('"cutoff": ') + '"cutoff": '.length;
    const lines = bytes.subarray(0, at).toString().split('\n');
    bytes[at] = (bytes[at] ?? 0) ^ 0x80;
    const column = (lines.at(-1)?.length ?? 0) + 1;
    expectRefused(
      await verify([fileOf(bytes)]),
      new RegExp(`\\[file\\.not-utf8\\].*byte ${column} of line ${lines.length}\\b`),
    );
  });

  it('finds the same in every time zone', async () => {
    const outputs = new Set<string>();
    for (const TZ of ['UTC', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
      const ran = await openentry(['rounds', 'verify', bundle, '--snapshot', snapshot, '--json'], {
        environment: { TZ },
      });
      expect(ran.code).toBe(0);
      outputs.add(ran.stdout);
    }
    expect(outputs.size).toBe(1);
  });

  it('holds for a round that invites nobody, and one in an empty pool', async () => {
    for (const other of [
      await runRound(run.people, stem(0), { engine: ENGINE }),
      await runRound([], general(3), { engine: ENGINE }),
    ]) {
      const { ran, failing } = await found([
        fileOf(fileText(other.bundle)),
        '--snapshot',
        fileOf(`${other.snapshot.join('\n')}\n`),
      ]);
      expect([ran.code, failing]).toEqual([0, []]);
    }
  });

  it('says that the law of another version cannot be compared', async () => {
    const other = forged(run.bundle, [
      [['commitment', 'engine'], 'openentry/99.0.0'],
      [['commitment', 'ruleset', 'fingerprint'], 'a'.repeat(64)],
    ]);
    const { ran, open, failing } = await found([fileOf(fileText(other))]);
    expect([ran.code, failing]).toEqual([0, []]);
    expect(open).toContain('bundle.law');
    const page = await verify([fileOf(fileText(other))]);
    expect(page.stdout).toMatch(/not compared \[bundle\.law\].*openentry\/99\.0\.0/);
  });
});

describe('rounds verify names', () => {
  it('an altered value first, then everything that does not hold', async () => {
    const altered = fileOf(fileText(withAt(run.bundle, ['outcome', 'invited'], 10)));
    const ran = await verify([altered, '--lang', 'en']);
    expect(ran).toMatchObject({ code: 2, stderr: '' });
    const [verdict, first] = ran.stdout.split('\n');
    expect(verdict).toBe('Round 292 DOES NOT HOLD.');
    expect(first).toMatch(/^First: \[bundle\.digest\] The bundle was altered at outcome\.invited/);
    expect(ran.stdout).toMatch(/FAILS \[bundle\.invited\]/);
    const { answer, failing } = await found([altered]);
    expect(answer).toMatchObject({
      holds: false,
      first: { code: 'bundle.digest', values: { where: 'outcome.invited' } },
    });
    expect(failing).toEqual(['bundle.digest', 'bundle.signature', 'bundle.invited']);
    const fr = await verify([altered, '--lang', 'fr']);
    expect(fr.stdout).toMatch(/NE CONCORDE PAS/);
    expect(fr.stdout).toMatch(/ÉCHOUE \[bundle\.invited\]/);
  });

  it.each<[string, (text: string) => string | Uint8Array, RegExp]>([
    ['a space more', (text) => text.replace('\n', ' \n'), /\[bundle\.bytes\] Line 1 /],
    ['another order', () => JSON.stringify(run.bundle, null, 2), /\[bundle\.bytes\] Line 2 /],
    ['a member too many', (text) => text.replace('{', '{"also": 1,'), /\[bundle\.form\].*also/],
    ['nothing of a bundle', () => '{}', /not a bundle[\s\S]*\[bundle\.form\].*schema is missing, and 7/],
    ['a list', () => '[]', /\[bundle\.form\].*the whole is of another type/],
  ])('a bundle with %s', async (_, change, words) => {
    const ran = await verify([
      fileOf(change(fileText(run.bundle))),
      '--proof',
      proof,
      '--snapshot',
      snapshot,
    ]);
    expect(ran.code).toBe(2);
    expect(ran.stdout.replaceAll(/\s+/g, ' ')).toMatch(words);
  });

  it('a proof that was altered, and one of another round', async () => {
    const altered = fileOf(fileText(withAt(run.proof(4), ['leaf', 'crs'], 600)));
    const { ran, answer, failing } = await found([bundle, '--proof', altered]);
    expect(ran.code).toBe(2);
    expect(answer.first).toMatchObject({ code: 'proof.sums', values: { where: 'leaf.crs' } });
    expect(failing).toContain('proof.path');
    const other = await runRound(run.people, general(9), { secret: 'ab'.repeat(32), engine: ENGINE });
    const strange = await found([bundle, '--proof', fileOf(fileText(other.proof(4)))]);
    expect(strange.failing).toEqual(['proof.bundle', 'proof.path']);
  });

  it('the line of a snapshot that was altered', async () => {
    const lines = run.snapshot.with(7, run.snapshot[7]?.replace('"CA"', '"CU"') ?? '');
    const { ran, answer, open } = await found([bundle, '--snapshot', fileOf(`${lines.join('\n')}\n`)]);
    expect(ran.code).toBe(2);
    expect(answer.first).toMatchObject({ code: 'snapshot.lines', values: { line: 8, fault: 'sum' } });
    expect(open).toContain('replay.root');
  });

  it.each<[string, () => string | Uint8Array, string]>([
    ['without its last line end', () => run.snapshot.join('\n'), 'snapshot.lines'],
    ['cut off', () => `${run.snapshot.slice(0, -2).join('\n')}\n`, 'snapshot.people'],
    ['with a line too many', () => `${run.snapshot.join('\n')}\n\n`, 'snapshot.lines'],
    ['that is empty', () => '', 'snapshot.header'],
    [
      'with bytes that are no text',
      () => Buffer.from(run.snapshot.join('\n').replaceAll('"CA"', '"\u00ff\u00fe"'), 'latin1'),
      'snapshot.lines',
    ],
    ['behind a byte order mark', () => `\uFEFF${run.snapshot.join('\n')}\n`, 'snapshot.header'],
  ])('a snapshot %s', async (_, content, code) => {
    const { ran, answer } = await found([bundle, '--snapshot', fileOf(content())]);
    expect([ran.code, answer.first.code]).toEqual([2, code]);
  });

  it('a key that did not sign', async () => {
    const { ran, failing } = await found([bundle, '--key', fileOf('0'.repeat(64))]);
    expect([ran.code, failing]).toEqual([2, ['bundle.key']]);
  });
});

describe('rounds verify refuses', () => {
  const missing = join(folder, 'no such file');
  it.each<[string, () => readonly string[], RegExp]>([
    ['a bundle that is missing', () => [missing], /\[file\.unreadable\].*ENOENT/],
    ['a folder', () => [folder], /\[file\.unreadable\].*EISDIR/],
    ['an empty file', () => [fileOf('')], /\[json\.broken\].*is empty/],
    [
      'a file that is cut off',
      () => [fileOf(fileText(run.bundle).slice(0, 100))],
      /line \d+, column \d+: .*ends/,
    ],
    ['a byte order mark', () => [fileOf(`\uFEFF${fileText(run.bundle)}`)], /line 1, column 1/],
    ['a key given twice', () => [fileOf('{"schema": 1, "schema": 2}')], /"schema" is given twice/],
    ['bytes that are no text', () => [fileOf(Uint8Array.of(0xff, 0xc0, 0x80))], /\[file\.not-utf8\]/],
    ['twenty megabytes', () => [fileOf(`"${'x'.repeat(20_000_000)}"`)], /\[file\.too-large\]/],
    ['nesting without end', () => [fileOf('['.repeat(100_000))], /nested/],
    ['a proof that is missing', () => [bundle, '--proof', missing], /\[file\.unreadable\]/],
    ['a snapshot that is missing', () => [bundle, '--snapshot', missing], /\[file\.unreadable\].*ENOENT/],
    ['a snapshot that is a folder', () => [bundle, '--snapshot', folder], /\[file\.unreadable\].*EISDIR/],
    ['a key that is none', () => [bundle, '--key', fileOf('no key')], /\[key\.not-valid\].*PEM/],
    ['an empty key', () => [bundle, '--key', fileOf('')], /\[key\.not-valid\]/],
    ['several files at once', () => [missing, '--proof', missing, '--key', missing], /(ENOENT[\s\S]*){3}/],
    ['no file', () => [], /missing required argument 'bundle'/],
    [
      'a compressed snapshot that was cut off',
      () => [bundle, '--snapshot', fileOf(gzipSync(run.snapshot.join('\n')).subarray(0, 500))],
      /\[file\.broken-gzip\].*Z_BUF_ERROR/,
    ],
    [
      'a compressed snapshot that was altered',
      () => {
        const packed = gzipSync(run.snapshot.join('\n'));
        packed[300] = (packed[300] ?? 0) ^ 0xff;
        return [bundle, '--snapshot', fileOf(packed)];
      },
      /\[file\.broken-gzip\]/,
    ],
    [
      'a line without end',
      () => [bundle, '--snapshot', fileOf(gzipSync(Buffer.alloc(20_000_000, 'x')))],
      /\[snapshot\.line-too-long\].*line 1/,
    ],
  ])('%s', async (_, parameters, words) => {
    mkdirSync(folder, { recursive: true });
    expectRefused(await verify(parameters()), words);
  });
});
