import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { example, openentry } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'openentry cli é '));
afterAll(() => rmSync(folder, { recursive: true }));

const clb = { listening: 9, reading: 9, writing: 9, speaking: 9 };
const profile = {
  age: 30,
  hasAccompanyingSpouse: false,
  education: 'threeYear',
  firstLanguage: { name: 'en', clb },
  secondLanguage: null,
  canadianWorkYears: 0,
  foreignWorkYears: 0,
  certificateOfQualification: false,
  spouse: null,
  canadianStudy: 'none',
  sibling: false,
  nomination: false,
  jobOffer: 'none',
};
const line = (change: object = {}, over: object = {}): string =>
  JSON.stringify({ id: 'litmus-1', rules: '2025-03-25', profile: { ...profile, ...change }, ...over });

let files = 0;
function fileOf(...lines: string[]): string {
  const path = join(folder, `${++files}.jsonl`);
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

describe('openentry crs', () => {
  it('prints one JSON line with the breakdown of each candidate, and needs no other fields', async () => {
    const ran = await openentry([
      'crs',
      '--factors',
      fileOf(line(), '', line({ education: 'masters' }, { id: 7, tags: ['x'] })),
    ]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const answers = ran.stdout
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text));
    expect(answers.map(({ id, rules, breakdown }) => [id, rules, breakdown.total])).toEqual([
      ['litmus-1', '2025-03-25', 374],
      [7, '2025-03-25', 414],
    ]);
    expect(Object.keys(answers[0])).toEqual(['id', 'rules', 'breakdown']);
  });

  it('reads standard input', async () => {
    const ran = await openentry(['crs', '--factors', '-'], { input: line() });
    expect(JSON.parse(ran.stdout).breakdown.total).toBe(374);
  });

  it('reads a path relative to where it was called', async () => {
    writeFileSync(join(folder, 'here.jsonl'), line());
    const ran = await openentry(['crs', '--factors', 'here.jsonl'], { cwd: folder });
    expect(ran.code).toBe(0);
  });

  it.each([
    [
      'an unknown education level',
      line({ education: 'wizard' }),
      /1: litmus-1: profile\.education must be one of/,
    ],
    [
      'CLB 13',
      line({ firstLanguage: { name: 'en', clb: { ...clb, reading: 13 } } }),
      /profile\.firstLanguage\.clb\.reading must be at most 12; got 13/,
    ],
    [
      'negative years',
      line({ foreignWorkYears: -2 }),
      /profile\.foreignWorkYears must be at least 0; got -2/,
    ],
    ['a missing field', line({ age: undefined }), /profile\.age is missing/],
    ['rules before Express Entry', line({}, { rules: '2014-06-01' }), /rules is before 2015-01-01/],
    ['an impossible day', line({}, { rules: '2025-02-29' }), /rules must be an existing day/],
    ['no id', line({}, { id: undefined }), /id is missing/],
    ['a spouse who is missing', line({ hasAccompanyingSpouse: true }), /profile\.spouse is required/],
    ['a broken line', '{"id":', /:1: not a JSON object/],
    ['a line that is no object', '[1, 2]', /:1: not a JSON object/],
  ])('refuses %s: names the line and field, exit code 2, nothing printed', async (_what, bad, words) => {
    const ran = await openentry(['crs', '--factors', fileOf(bad, line())]);
    expect(ran.code).toBe(2);
    expect(ran.stdout).toBe('');
    expect(ran.stderr).toMatch(words);
    expect(ran.stderr).not.toMatch(/\n\s+at /);
  });

  it('prints nothing of the good lines when a later line is bad', async () => {
    const ran = await openentry(['crs', '--factors', fileOf(line(), line(), '{')]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/:3: not a JSON object/);
  });

  it('speaks French when the shell does', async () => {
    const ran = await openentry(['crs', '--factors', fileOf(line({ age: -1 }))], {
      environment: { LANG: 'fr_CA.UTF-8' },
    });
    expect(ran.stderr).toMatch(/profile\.age doit être au moins 0/);
  });

  it('warns on standard error about days whose law is not known', async () => {
    const ran = await openentry(['crs', '--factors', fileOf(line({}, { rules: '2026-11-03' }))]);
    expect(ran.code).toBe(0);
    expect(ran.stderr).toMatch(/not fully known/);
    expect(JSON.parse(ran.stdout).breakdown.total).toBe(374);
  });

  it('scores under a reform, with the points of what it adds', async () => {
    const reform = ['--reform', example('reforms/high-wage.json')];
    const extra = { canadianWorkByTier: { highWage: [0, 2, 0] }, validOfferOccupation: ['31301', '99999'] };
    const rules = { rules: '2026-08-01' };
    const good = { ...extra, validOfferOccupation: '31301' };
    const [scored, plain, lacking, bad] = await Promise.all([
      openentry(['crs', '--factors', fileOf(line(good, rules)), ...reform]),
      openentry(['crs', '--factors', fileOf(line(good, rules))]),
      openentry([
        'crs',
        '--factors',
        // With a nomination the block is full, and the breakdown has its lines all the same.
        fileOf(line(good, rules), line({ nomination: true }, rules)),
        ...reform,
      ]),
      openentry(['crs', '--factors', fileOf(line(extra, rules)), ...reform]),
    ]);
    const [after, before] = [scored, plain].map(({ stdout }) => JSON.parse(stdout));
    expect(after.added).toEqual({ 'added.highWage': 30 });
    expect(before).not.toHaveProperty('added');
    expect(after.breakdown.total - before.breakdown.total).toBe(30);
    expect(lacking).toMatchObject({ code: 2, stdout: '' });
    expect(lacking.stderr).toMatch(/:2: litmus-1: profile\.canadianWorkByTier is missing/);
    expect(lacking.stderr).toMatch(/:2: litmus-1: profile\.validOfferOccupation is missing/);
    expect(bad.stderr).toMatch(/profile\.validOfferOccupation\.1 is not a code of that version of the NOC/);
  });

  it('says in French what is wrong with a line, and where', async () => {
    const ran = await openentry(['crs', '--factors', fileOf('{"id": 1,}', '[1, 2]'), '--lang', 'fr']);
    expect(ran.stderr).toMatch(/:1\s: ce n’est pas un objet JSON\s; colonne 10\s: «\s}\s» n’est pas attendu/);
    expect(ran.stderr).toMatch(/:2\s: ce n’est pas un objet JSON\s; valeur reçue\s: \[1,2\]/);
    expect(ran.stderr).not.toMatch(/position|Expected|Unexpected/);
  });

  it('refuses what is no text, or not named', async () => {
    const binary = join(folder, 'binary.jsonl');
    writeFileSync(binary, Buffer.from([0xff, 0x00, 0x81]));
    const [bytes, unnamed, folder_] = await Promise.all([
      openentry(['crs', '--factors', binary]),
      openentry(['crs', '--factors', '']),
      openentry(['crs', '--factors', folder, '--lang', 'fr']),
    ]);
    expect(bytes.stderr).toMatch(/\[file\.not-utf8\]/);
    expect(unnamed).toMatchObject({ code: 2, stderr: expect.stringContaining('No file is named.') });
    expect(folder_.stderr).toMatch(/c’est un dossier \(EISDIR\)/);
  });

  it('says that a file is not there', async () => {
    const ran = await openentry(['crs', '--factors', join(folder, 'none.jsonl')]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/\[file\.unreadable\].*none\.jsonl.*ENOENT/);
  });
});
