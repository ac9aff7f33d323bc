import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { example, openentry, openentryJson, type Ran } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'openentry inputs é '));
afterAll(() => rmSync(folder, { recursive: true }));

const ON = ['--on', '2026-08-01'];
const text = readFileSync(example('facts/engineer-single.json'), 'utf8');
const facts = JSON.parse(text);
const with_ = (change: object): string => JSON.stringify({ ...facts, ...change });

let files = 0;
function fileOf(content: string | Buffer): string {
  const path = join(folder, `${++files}.json`);
  writeFileSync(path, content);
  return path;
}

/** Every command that reads facts, given the same file. */
const commands: readonly ((file: string) => readonly string[])[] = [
  (file) => ['assess', file, ...ON],
  (file) => ['assess', file, ...ON, '--json', '--lang', 'fr'],
  (file) => ['documents', file, ...ON, '--program', 'fsw'],
  (file) => ['fees', ...ON, '--facts', file],
];

function expectClean(ran: Ran, words: RegExp): void {
  expect(ran).toMatchObject({ code: 2, stdout: '' });
  expect(ran.stderr).toMatch(words);
  expect(ran.stderr).not.toMatch(/\n\s+at |\[defect\]|\[object|undefined/);
  expect(ran.stderr.length).toBeLessThan(10_000);
  expect(ran.stderr).not.toMatch(/(?!\n)[\p{Cc}\u202e]/u);
}

const big = 'x'.repeat(10_000_000);
const deep = 50_000;
const job = facts.jobs[1];

describe('a bad file of facts', () => {
  it.each([
    ['nothing', '', /\[json\.broken\].*(empty|vide)/],
    ['a comma too many', '{\n  "jobs": [1,,2]\n}', /(line 2, column 14|ligne 2, colonne 14)/],
    ['the end cut off', '{"schema": "facts/2", "a": "x', /(line 1, column 30|ligne 1, colonne 30)/],
    [
      'a line end of another system',
      `${text.replaceAll('\n', '\r\n')}x`,
      new RegExp(`(line|ligne) ${text.split('\n').length}, (column|colonne) 1\\b`),
    ],
    ['a column counted in letters', '{"é😀": x}', /(column|colonne) 8/],
    ['single quotes', "{'schema': 1}", /(column|colonne) 2/],
    ['a key given twice', '{"jobs": [], "jobs": []}', /jobs.*(twice|deux fois)/],
    ['a line end in a string', '{"schema": "facts\n"}', /(line|ligne) 1, (column|colonne) 18/],
    ['nesting without end', '['.repeat(deep) + ']'.repeat(deep), /(nested|imbriqué)/],
    [
      'bytes that are no text',
      Buffer.from([0, 159, 146, 150, 255]),
      /\[file\.not-utf8\].*(byte 2 of line 1|octet 2 de la ligne 1) /,
    ],
    [
      'one letter of another encoding',
      Buffer.concat([Buffer.from('{\n"é": "'), Buffer.from('é', 'latin1'), Buffer.from('"\n}')]),
      /\[file\.not-utf8\].*(byte 8 of line 2|octet 8 de la ligne 2) /,
    ],
    ['zeros', Buffer.alloc(100), /\\u0000/],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le'), /UTF-16/],
    ['a list', '[]', /\[facts\.not-valid\].*\n.*object/],
    ['a text', '"x"', /\[facts\.not-valid\]/],
    ['the form of another year', '{"schema": "facts/1"}', /schema .*facts\/2.*facts\/1/],
    ['a text of ten megabytes', with_({ maritalStatus: big }), /maritalStatus .*xxx…/],
    ['a name of ten megabytes', with_({ [big]: 1 }), /xxx… /],
    ['twenty megabytes', `"${big}${big}"`, /\[file\.too-large\].*16[,\u00A0]777[,\u00A0]216/],
    ['jobs without end', with_({ jobs: Array(2001).fill(job) }), /jobs .*2000/],
    ['a million mistakes', with_({ residences: Array(1_000_000).fill(0) }), /residences .*500/],
    [
      'more mistakes than anybody reads',
      with_({ jobs: Array(2000).fill({ ...job, country: 1, end: 'x' }) }),
      /jobs\.0\.country [\s\S]*(and|et) 3980 (more|de plus)/,
    ],
    ['names that objects have', '{"schema": "facts/2", "__proto__": {"a": 1}}', /__proto__/],
    [
      'control sequences',
      '{"schema": "facts/2", "\u009b31m\u202e": 1, "maritalStatus": "\\u001b[2J\\u0007"}',
      /\\u009b31m\\u202e/,
    ],
    [
      'several mistakes',
      with_({ dateOfBirth: '1996-02-30', jobs: [{ ...job, noc: { 2021: '99999' } }], children: 3 }),
      /dateOfBirth .*1996-02-30[\s\S]*jobs\.0\.noc\.2021 .*99999[\s\S]*children /,
    ],
    [
      'people to be born after the day',
      with_({ dateOfBirth: '2099-01-01', maritalStatus: 'married', spouse: { dateOfBirth: '2098-01-01' } }),
      / dateOfBirth .*2099-01-01[\s\S]*spouse\.dateOfBirth .*2098-01-01/,
    ],
    [
      'a score off the chart',
      with_({ languageTests: [{ ...facts.languageTests[0], reading: 8.3 }] }),
      /languageTests\.0\.reading .*8\.3/,
    ],
  ])('is refused with its place and without a stack: %s', async (_what, content, words) => {
    const file = fileOf(content);
    for (const ran of await Promise.all(commands.map((command) => openentry(command(file))))) {
      expectClean(ran, words as RegExp);
    }
  });

  it('is refused where there is no file, or a folder', async () => {
    mkdirSync(join(folder, 'dir'));
    for (const command of commands) {
      expectClean(await openentry(command(join(folder, 'none.json'))), /\[file\.unreadable\].*ENOENT/);
    }
    expectClean(await openentry(['assess', join(folder, 'dir'), ...ON]), /\[file\.unreadable\].*EISDIR/);
    expectClean(await openentry(['assess', '-', ...ON]), /standard input is empty/);
  });

  it('does not hide the other mistakes of a command', async () => {
    const reform = fileOf('{"schema": "amendment/1", "id": "X!", "values": {"crs.nothing": 1}}');
    const ran = await openentry(['assess', fileOf('{'), '--on', 'tomorrow', '--reform', reform]);
    expectClean(ran, /--on must be an existing day.*"tomorrow"\n\[json\.broken\].*\n\[reform\.not-valid\]/);
    expectClean(await openentry(['assess', '-', ...ON, '--reform', '-']), /\[file\.twice\]/);
  });
});

describe('a day that has no law', () => {
  const file = example('facts/engineer-single.json');
  it.each([
    [['assess', file, '--on']],
    [['documents', file, '--program', 'cec', '--on']],
    [['clb', 'ielts', '7', '7', '7', '7', '--on']],
    [['categories', '--on']],
    [['noc', 'x', '--on']],
    [['funds', '--on']],
    [['fees', '--on']],
    [['law', 'show', 'crs', '--on']],
    [['law', 'diff', '2020-01-01']],
  ])('is named: %j', async (parameters) => {
    const [before, none, french] = await Promise.all([
      openentry([...parameters, '2014-12-31']),
      openentry([...parameters, '2025-02-29']),
      openentry([...parameters, '2025-2-1', '--lang', 'fr']),
    ]);
    expectClean(before as Ran, /\[day\.not-valid\] (--on|to) is before 2015-01-01.*2014-12-31/);
    expectClean(none as Ran, /must be an existing day written YYYY-MM-DD; got "2025-02-29"/);
    expectClean(french as Ran, /doit être un jour existant.*"2025-2-1"/);
  });
});

describe('what is large and right', () => {
  it('is computed: 2,000 jobs', async () => {
    const jobs = Array.from({ length: 2000 }, (_, i) => facts.jobs[i % 2]);
    const answer = await openentryJson(['assess', fileOf(with_({ jobs })), ...ON]);
    expect(answer.crs.outcome.value).toBe(513);
    const page = await openentry(['assess', fileOf(with_({ jobs })), ...ON]);
    expect(page.stdout).toMatch(/… and 1980 more/);
  });
});
