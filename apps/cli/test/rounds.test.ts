import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publishedRounds } from '@openentry/data';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { openentry, openentryJson, type Ran } from './support.ts';

const EXCERPT = fileURLToPath(
  new URL('../../../data/test/feed/fixtures/ee_rounds_excerpt_en.json', import.meta.url),
);
/** A path with spaces and accents, as people have them. */
const folder = mkdtempSync(join(tmpdir(), 'openentry rondes été '));
const data = join(folder, 'data');
const file = (name: string): string => join(folder, name);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Written = Record<string, string>;
const rounds = (JSON.parse(readFileSync(EXCERPT, 'utf8')) as { rounds: Written[] }).rounds;

/** Writes a feed and gives its path. */
function feed(name: string, ...entries: readonly unknown[]): string {
  writeFileSync(file(name), JSON.stringify({ classes: '', rounds: entries }));
  return file(name);
}

const NEXT: Written = {
  ...rounds[0],
  drawNumber: '423',
  drawNumberURL: '',
  drawDate: '2026-07-02',
  drawDateFull: 'July 2, 2026',
  drawDateTime: 'July 2, 2026 at 13:00:01 UTC',
  drawCutOff: 'May 1, 2026 at 10:00:00 UTC',
};

const list = (...options: readonly string[]) => openentryJson(['rounds', 'list', '--data', data, ...options]);
const fine = (ran: Ran): string => {
  expect(ran.stderr).toBe('');
  expect(ran.code).toBe(0);
  return ran.stdout;
};

describe('without a database', () => {
  it('lists every packaged round, newest first, and starts nothing', async () => {
    const all = await list();
    expect(all).toHaveLength(publishedRounds.length);
    expect(all[0].number).toBe(publishedRounds.at(-1)?.number);
    expect(all.find(({ number }: { number: string }) => number === '293')).toEqual({
      number: '293',
      date: '2024-04-11',
      name: 'STEM occupations (Version 1)',
      nameFr: 'Professions en sciences, technologie, ingénierie et mathématiques (STIM)',
      kind: 'category',
      category: 'stem@v1',
      programs: ['FSW', 'CEC', 'FST'],
      invitations: 4500,
      crsCutoff: 491,
      tieBreakUtc: '2024-02-25T11:55:12Z',
      instantUtc: '2024-04-11T13:23:42Z',
      poolAsOf: '2024-04-09',
      corrected: [],
      doubtful: [],
    });
    expect(existsSync(data)).toBe(false);
  });

  it('filters by kind, category and day', async () => {
    const category = await list('--kind', 'category');
    expect(category).toHaveLength(67);
    expect(await list('--category', 'stem')).toHaveLength(3);
    expect(await list('--category', 'trades@v2')).toHaveLength(1);
    const june = await list('--since', '2026-06-22');
    expect(june.map(({ number }: { number: string }) => number)).toEqual(['422', '421', '420', '419']);
    expect(await list('--since', '2026-06-26')).toEqual([]);
  });

  it('says what is wrong with a filter', async () => {
    for (const [options, message] of [
      [['--since', 'soon'], /\[day\.not-valid\] --since/],
      [['--category', 'astronauts'], /\[category\.unknown\].*french, healthcare/],
      [['--kind', 'lottery'], /Allowed choices are|invalid/],
      [['--json', '--csv'], /cannot be used with/],
    ] as const) {
      const ran = await openentry(['rounds', 'list', ...options]);
      expect(ran.code, options.join(' ')).toBe(2);
      expect(ran.stderr).toMatch(message);
      expect(ran.stdout).toBe('');
    }
  });

  it('lists for people in both languages', async () => {
    const options = ['rounds', 'list', '--since', '2026-06-24', '--data', data];
    const en = fine(await openentry(options));
    expect(en).toMatch(/^No\. .*Tie-break/);
    expect(en).toMatch(/^422 +2026-06-25 +4,000 +475 +2026-05-21 12:14:09 +Healthcare/m);
    expect(en).toContain('2 rounds, 4,271 invitations.');
    const fr = fine(await openentry([...options, '--lang', 'fr']));
    expect(fr).toMatch(/^422 .* 4\u00A0000 .*Professions de la santé/m);
    expect(fr).toContain('2 rondes, 4\u00A0271 invitations.');
  });

  it('shows a round with what is corrected and what is doubtful', async () => {
    const page = fine(await openentry(['rounds', 'show', '208', '--data', data]));
    expect(page).toMatch(/Invitations +888/);
    expect(page).toMatch(/the feed says "681", here 888/);
    expect(fine(await openentry(['rounds', 'show', '247', '--lang', 'fr', '--data', data]))).toMatch(
      /Semble faux/,
    );
    const shown = await openentryJson(['rounds', 'show', '54', '--data', data]);
    expect(shown.remarks[0].fr).toContain('3 664');
    expect(shown).toMatchObject({ number: '54', invitations: 3644, versions: [], pool: null });
    expect((await openentryJson(['rounds', 'show', '#91A', '--data', data])).number).toBe('91a');
    expect(existsSync(data)).toBe(false);
  });

  it('says which rounds there are when asked for another', async () => {
    const ran = await openentry(['rounds', 'show', '9999']);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/\[round\.unknown\].*9999.*#422.*rounds import/);
  });

  it('refuses what is no feed before anything is made', async () => {
    writeFileSync(file('broken.json'), '{"rounds":[');
    for (const [name, code] of [
      ['missing.json', '[file.unreadable]'],
      ['broken.json', '[feed.not-readable]'],
    ] as const) {
      const ran = await openentry(['rounds', 'import', file(name), '--data', data]);
      expect(ran).toMatchObject({ code: 2, stderr: expect.stringContaining(code) });
    }
    expect(existsSync(data)).toBe(false);
  });
});

describe('rounds import', { timeout: 300_000 }, () => {
  const imported = (path: string, ...options: readonly string[]) =>
    openentryJson(['rounds', 'import', path, '--data', data, ...options]);

  it('takes a feed in, and a second time adds nothing', async () => {
    expect(await imported(EXCERPT)).toMatchObject({
      language: 'en',
      rounds: 47,
      new: [],
      unchanged: 47,
      kept: 47,
    });
    expect(await imported(EXCERPT)).toMatchObject({
      rounds: 47,
      new: [],
      changed: [],
      unchanged: 47,
      kept: 0,
    });
  });

  it('says what is new, what changed and what looks wrong', async () => {
    const [first, ...others] = rounds;
    const report = await imported(feed('next.json', NEXT, { ...first, drawCRS: '476' }, ...others));
    expect(report.new).toMatchObject([{ number: '423', date: '2026-07-02' }]);
    expect(report.changed).toMatchObject([
      { number: '422', changes: [{ field: 'crsCutoff', before: 475, after: 476 }, { field: 'drawCRS' }] },
    ]);
    expect(report.problems).toContainEqual({
      round: '247',
      field: 'pool',
      code: 'sum',
      level: 'doubtful',
      text: {
        en: 'pool: band 451-500 is 55867; its parts add up to 55687',
        fr: 'bassin : la tranche 451-500 compte 55867 ; la somme de ses parties est 55687',
      },
    });
  });

  it('is in the list and the page of a round from then on', async () => {
    const all = await list();
    expect(all).toHaveLength(publishedRounds.length + 1);
    expect(all[0]).toMatchObject({ number: '423', name: expect.stringContaining('Healthcare') });
    expect(all[1]).toMatchObject({ number: '422', crsCutoff: 476 });
    const page = fine(await openentry(['rounds', 'show', '422', '--data', data]));
    expect(page).toMatch(/English, state 1, imported/);
    expect(page).toMatch(/English, state 2, imported/);
    expect(page).toMatch(/drawCRS +476/);
  });

  it('reports for people in both languages', async () => {
    const path = feed('french-report.json', NEXT, ...rounds);
    const fr = fine(await openentry(['rounds', 'import', path, '--data', data, '--lang', 'fr']));
    expect(fr).toMatch(/Nouvelles\u00A0: 0\. Modifiées\u00A0: 1\./);
    expect(fr).toMatch(/crsCutoff\u00A0: 476 → 475/);
    expect(fr).toMatch(/#104 date et heure\u00A0: à Ottawa, c’était le 2018-11-15/);
  });

  it('says why a file is no feed, and keeps what there was', async () => {
    const ran = await openentry(['rounds', 'import', file('broken.json'), '--data', data]);
    expect(ran.code).toBe(2);
    expect(ran.stderr).toMatch(/\[feed\.not-readable\].*not JSON.*Nothing was imported/);
    expect(await list()).toHaveLength(publishedRounds.length + 1);
  });

  it('reads a feed from standard input', async () => {
    const input = readFileSync(EXCERPT, 'utf8');
    const ran = await openentry(['rounds', 'import', '-', '--json', '--data', data], { input });
    expect(JSON.parse(fine(ran))).toMatchObject({ rounds: 47, kept: 0 });
  });
});

describe('rounds export', { timeout: 300_000 }, () => {
  const exported = async (name: string, ...options: readonly string[]): Promise<string> => {
    fine(await openentry(['rounds', 'export', file(name), '--data', data, ...options]));
    return readFileSync(file(name), 'utf8');
  };

  it('writes JSON with everything, originals included', async () => {
    const { schema, rounds: all } = JSON.parse(await exported('history.json'));
    expect(schema).toBe('rounds-history/1');
    expect(all).toHaveLength(publishedRounds.length + 1);
    expect(all.at(-1).versions[0].original).toEqual(NEXT);
  });

  it('says what it wrote as JSON', async () => {
    const path = file('told.json');
    const told = await openentryJson(['rounds', 'export', path, '--data', data]);
    expect(told).toEqual({ file: path, rounds: publishedRounds.length + 1 });
  });

  it('writes CSV that reads as the list', async () => {
    const rows = parse(await exported('history.csv'), { columns: true }) as Record<string, string>[];
    const all = (await list()).reverse();
    expect(rows).toHaveLength(all.length);
    for (const [i, row] of rows.entries()) {
      const { programs, corrected, doubtful, ...figures } = all[i];
      for (const [field, value] of Object.entries(figures))
        expect(row[field], field).toBe(String(value ?? ''));
      expect(row.programs).toBe(programs.join(' '));
    }
    expect(rows.find(({ number }) => number === '422')?.['pool.total']).toBe('239645');
    const listed = fine(
      await openentry(['rounds', 'list', '--csv', '--since', '2026-06-25', '--data', data]),
    );
    expect(parse(listed, { columns: true })).toEqual(rows.slice(-2).reverse());
  });

  it('a name that a spreadsheet would run is text in CSV', async () => {
    const other = join(folder, 'formulas');
    const path = feed('formula.json', { ...NEXT, drawName: '=HYPERLINK("http://example.invalid","x")' });
    await openentryJson(['rounds', 'import', path, '--data', other]);
    const csv = fine(await openentry(['rounds', 'list', '--csv', '--since', '2026-07-01', '--data', other]));
    expect((parse(csv, { columns: true }) as Record<string, string>[])[0]?.name).toMatch(/^'=HYPERLINK/);
  });

  it.each(['en', 'fr'])(
    'writes the feed of IRCC (%s), which another folder reads as the same history',
    async (language) => {
      await exported(`feed-${language}.json`, '--feed', language);
      const other = join(folder, `other-${language}`);
      const report = await openentryJson([
        'rounds',
        'import',
        file(`feed-${language}.json`),
        '--data',
        other,
      ]);
      expect(report).toMatchObject({
        language,
        rounds: publishedRounds.length + 1,
        changed: [],
        new: [{ number: '423' }],
      });
      const strip = ({ doubtful, corrected, ...round }: Record<string, unknown>) => round;
      const there = await openentryJson(['rounds', 'list', '--data', other]);
      expect(there.map(strip)).toEqual((await list()).map(strip));
    },
  );

  it('replaces a file whole and leaves nothing else', async () => {
    copyFileSync(EXCERPT, file('again.csv'));
    await exported('again.csv');
    expect(readFileSync(file('again.csv'), 'utf8')).toMatch(/^number,date,name,/);
    expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
  });

  it('says what is wrong with a file', async () => {
    for (const [parameters, message] of [
      [['x.txt'], /\[export\.form\].*\.json or \.csv/],
      [['x.csv', '--feed', 'en'], /\[export\.form\]/],
      [[join(folder, 'nowhere', 'x.json'), '--data', data], /\[file\.not-written\].*ENOENT/],
    ] as const) {
      const ran = await openentry(['rounds', 'export', ...parameters]);
      expect(ran.code).toBe(2);
      expect(ran.stderr).toMatch(message);
    }
  });
});
