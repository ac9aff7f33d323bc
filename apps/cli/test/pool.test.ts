import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { example, openentry, openentryJson } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'openentry bassin été '));
const data = join(folder, 'data');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FACTS = JSON.parse(readFileSync(example('facts/engineer-single.json'), 'utf8')) as Record<
  string,
  unknown
>;
const people = (count: number): object[] =>
  Array.from({ length: count }, (_, i) => ({
    profileId: i + 1,
    facts: { ...FACTS, dateOfBirth: `${1980 + i}-03-14` },
  }));

function file(name: string, ...rows: readonly unknown[]): string {
  const text = rows.map((row) => (typeof row === 'string' ? row : JSON.stringify(row))).join('\n');
  writeFileSync(join(folder, name), `${text}\n`);
  return join(folder, name);
}
const BAD = { profileId: 99, facts: { ...FACTS, dateOfBirth: '1990-13-01' } };
const where = ['--as-of', '2026-05-04', '--data', data];

describe('pool import', { timeout: 300_000 }, () => {
  it('says what is wrong with the file before anything is made', async () => {
    for (const [parameters, message] of [
      [[join(folder, 'none.jsonl')], /\[file\.unreadable\].*ENOENT/],
      [[folder, '--format', 'csv'], /\[file\.unreadable\].*EISDIR/],
      [[file('people.txt', ...people(1))], /\[pool\.no-format\].*--format/],
      [[file('x.jsonl', ...people(1)), '--as-of', 'soon'], /\[day\.not-valid\]/],
    ] as const) {
      const ran = await openentry(['pool', 'import', ...parameters, '--data', data]);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toMatch(message);
    }
    expect(existsSync(data)).toBe(false);
  });

  it.each([
    ['en', /^Pool "alone" \(number \d+\): 1 person, as of 2026-05-04\./],
    ['fr', /^Bassin «\u00A0seul\u00A0» \(numéro \d+\)\u00A0: 1 personne, au 2026-05-04\./],
  ])('says one person as one, in %s', async (language, words) => {
    const alone = file(`${language === 'en' ? 'alone' : 'seul'}.jsonl`, ...people(1));
    const ran = await openentry(['pool', 'import', alone, '--lang', language, ...where]);
    expect(ran).toMatchObject({ code: 0, stdout: expect.stringMatching(words) });
  });

  it('loads a file as a pool under its name', async () => {
    const ran = await openentry(['pool', 'import', file('spring intake.jsonl', ...people(5)), ...where]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    expect(ran.stdout).toMatch(/^Pool "spring intake" \(number \d+\): 5 people, as of 2026-05-04\./);
  });

  it('loads nobody where a row is bad, and says line, field and reason', async () => {
    const path = file('bad.jsonl', ...people(3), BAD, '{');
    const ran = await openentry(['pool', 'import', path, ...where]);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/\[pool\.rows-not-valid\] 2 of 5 rows are bad:/);
    expect(ran.stderr).toMatch(/line 4: facts\.dateOfBirth must be an existing day/);
    expect(ran.stderr).toMatch(/line 5: is not JSON/);
    expect(ran.stderr).toMatch(/Nothing was loaded.*--partial/);
    const fr = await openentry(['pool', 'import', path, '--lang', 'fr', ...where]);
    expect(fr.stderr).toMatch(/ligne 4\u00A0: facts\.dateOfBirth/);
  });

  it('tells programs the same, with the exit code', async () => {
    const ran = await openentry(['pool', 'import', join(folder, 'bad.jsonl'), '--json', ...where]);
    expect(ran).toMatchObject({ code: 2, stderr: '' });
    expect(JSON.parse(ran.stdout)).toMatchObject({
      poolId: null,
      rows: 5,
      loaded: 0,
      refused: 2,
      problems: [
        {
          line: 4,
          path: 'facts.dateOfBirth',
          code: 'not-a-day',
          text: { en: expect.any(String), fr: expect.any(String) },
        },
        { line: 5, path: '', code: 'not-json' },
      ],
    });
  });

  it('loads the good rows with --partial', async () => {
    const path = join(folder, 'bad.jsonl');
    const report = await openentryJson([
      'pool',
      'import',
      path,
      '--partial',
      '--name',
      'good ones',
      ...where,
    ]);
    expect(report).toMatchObject({ name: 'good ones', poolId: expect.any(Number), loaded: 3, refused: 2 });
  });

  it('finds a number that is there twice', async () => {
    const [first] = people(1);
    const ran = await openentry(['pool', 'import', file('twice.jsonl', first, first), ...where]);
    expect(ran.stderr).toMatch(/line 2: profileId is also the number of line 1/);
  });

  it('refuses a name that is taken', async () => {
    const ran = await openentry(['pool', 'import', join(folder, 'spring intake.jsonl'), ...where]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/\[pool\.name-taken\].*--name/);
  });

  it('reads CSV, also from standard input', async () => {
    const csv = [
      'date_of_birth,first_language,en_test,en_date,en_listening,en_reading,en_writing,en_speaking',
      '1990-01-01,en,ielts,2025-11-08,8,7,7,7',
      '1991-01-01,en,ielts,2025-11-08,8,7,7,7.25',
    ];
    const good = file('simple.csv', ...csv.slice(0, 2));
    expect(await openentryJson(['pool', 'import', good, ...where])).toMatchObject({
      name: 'simple',
      loaded: 1,
    });
    const ran = await openentry(['pool', 'import', '-', '--format', 'csv', '--name', 'typed', ...where], {
      input: csv.join('\n'),
    });
    expect(ran.stderr).toMatch(/line 3: en_speaking is not a score that this test gives/);
    const header = await openentry(['pool', 'import', file('other.csv', 'name,age'), ...where]);
    expect(header.stderr).toMatch(/\[pool\.csv-header\].*"name", "age".*date_of_birth/);
  });
});
