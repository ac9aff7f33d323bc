import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { example, openentry, openentryJson } from './support.ts';

const folder = mkdtempSync(join(tmpdir(), 'openentry law é '));
afterAll(() => rmSync(folder, { recursive: true }));

describe('openentry law', () => {
  it('tells how much is encoded and what is not known', async () => {
    const [json, en, fr] = await Promise.all([
      openentryJson(['law', 'coverage']),
      openentry(['law', 'coverage']),
      openentry(['law', 'coverage', '--lang', 'fr']),
    ]);
    expect(json).toMatchObject({ from: '2015-01-01', verifiedThrough: '2026-08-24' });
    expect(json.gaps.map(({ id }: { id: string }) => id)).toContain('crs-2026-11-03');
    expect(en.stdout).toMatch(/from 2026-11-03: [\s\S]*Here: /);
    expect(fr.stdout).toMatch(/à partir du 2026-11-03\u00A0: [\s\S]*Ici\u00A0: /);
  });

  it('lists every instrument with source, grade and what it sets', async () => {
    const [json, page] = await Promise.all([
      openentryJson(['law', 'instruments']),
      openentry(['law', 'instruments']),
    ]);
    const offers = json.find(({ id }: { id: string }) => id === 'mi-2025-03-11');
    expect(offers).toMatchObject({
      inForce: '2025-03-25',
      grade: expect.stringMatching(/^[LTPSI]$/),
      title: { en: expect.any(String), fr: expect.any(String) },
      parameters: expect.arrayContaining(['crs.jobOffer.points']),
    });
    for (const { id } of json) expect(page.stdout).toContain(id);
  });

  it('shows a value, everything under a path, or all, on a day', async () => {
    const [one, many, all, page] = await Promise.all([
      openentryJson(['law', 'show', 'crs.sibling.points', '--on', '2017-06-05']),
      openentryJson(['law', 'show', 'crs', '--on', '2026-01-01']),
      openentryJson(['law', 'show', 'all', '--on', '2026-01-01']),
      openentry(['law', 'show', 'crs.sibling', '--on', '2017-06-06', '--lang', 'fr']),
    ]);
    expect(one.parameters).toMatchObject([{ id: 'crs.sibling.points', inForce: null }]);
    expect(many.parameters.length).toBeGreaterThan(15);
    expect(many.policies.map(({ id }: { id: string }) => id)).toContain('crs.french-mixed-english');
    expect(all.parameters.length).toBeGreaterThan(many.parameters.length);
    expect(page.stdout).toMatch(/Frère ou sœur au Canada +15\n/);
    expect(page.stdout).toMatch(/I\s+déduit\.\n$/);
    expect(page.stdout).toMatch(/mi-2017-06-06[\s\S]*en vigueur depuis le\s+2017-06-06/);
  });

  it('lays a reform over what it shows', async () => {
    const reform = ['--reform', example('reforms/high-wage.json')];
    const shown = await openentryJson(['law', 'show', 'crs.sibling', '--on', '2026-08-01', ...reform]);
    expect(shown.warnings).toMatchObject([{ code: 'hypothetical' }]);
    expect(shown.parameters[0].inForce).toMatchObject({ value: 0, instrument: 'hypothetical-high-wage' });
  });

  it('shows the factors and categories that a reform brings, and its charts', async () => {
    const on = ['--on', '2026-08-01', '--reform'];
    const wages = example('reforms/high-wage.json');
    const others = example('reforms/categories-and-charts.json');
    const [factor, page, category, chart, gone] = await Promise.all([
      openentryJson(['law', 'show', 'added', ...on, wages]),
      openentry(['law', 'show', 'added.highWage', ...on, wages, '--lang', 'fr']),
      openentryJson(['law', 'show', 'categories.construction', ...on, others]),
      openentry(['law', 'show', 'language.minima.ielts', ...on, others]),
      openentry(['law', 'show', 'categories.military-recruits', ...on, others]),
    ]);
    expect(factor.factors).toMatchObject([
      {
        code: 'added.highWage',
        years: 'tier',
        offers: 'valid',
        tiers: [{ offer: 30 }, { offer: 20 }, { offer: 10 }],
      },
    ]);
    expect(page.stdout).toMatch(
      /Palier 3\u00A0: 1,3 fois le salaire médian\n +Moins de 1 an +0\n +1 an +10\n/,
    );
    expect(category.categories).toMatchObject([
      { id: 'construction@hypothetical-v1', instrument: 'hypothetical-categories-and-charts' },
    ]);
    expect(chart.stdout).toMatch(/CLB 8 +7 +6\.5 +6\.5 +6\.5\n/);
    expect(gone).toMatchObject({ code: 2, stderr: expect.stringContaining('law.no-path') });
  });

  it.each(['', '  '])('says what to do with the empty path "%s"', async (path) => {
    const [en, fr] = await Promise.all([
      openentry(['law', 'show', path, '--on', '2026-01-01']),
      openentry(['law', 'show', path, '--on', '2026-01-01', '--lang', 'fr']),
    ]);
    expect(en).toMatchObject({ code: 2, stdout: '' });
    expect(en.stderr).toMatch(
      /\[law\.no-path\] The path is empty\. Name a value such as crs\.sibling.*or all/,
    );
    expect(fr.stderr).toMatch(/\[law\.no-path\] Le chemin est vide/);
  });

  it('says where there is nothing, and what is near', async () => {
    const ran = await openentry(['law', 'show', 'crs.siblings', '--on', '2026-01-01']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/\[law\.no-path\].*crs\.siblings[\s\S]*crs[\s\S]*all/);
  });

  it('tells two days apart', async () => {
    const [json, none, fr] = await Promise.all([
      openentryJson(['law', 'diff', '2025-03-24', '2025-03-25']),
      openentry(['law', 'diff', '2025-03-25', '2025-03-25']),
      openentry(['law', 'diff', '2025-03-24', '2025-03-25', '--lang', 'fr']),
    ]);
    expect(json.changes).toMatchObject([
      { kind: 'instrument', id: 'mi-2025-03-11' },
      { kind: 'parameter', id: 'crs.jobOffer.points', text: expect.stringMatching(/0 instead of 200/) },
    ]);
    expect(none.stdout).toMatch(/Nothing is different\./);
    expect(fr.stdout).toMatch(/Emploi réservé[\s\S]*0 au lieu de 200/);
  });

  it('tells the law from the law with a reform', async () => {
    const reform = example('reforms/high-wage.json');
    const diff = await openentryJson(['law', 'diff', '2026-08-01', '2026-08-01', '--reform', reform]);
    const kinds = diff.changes.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(['instrument', 'parameter', 'factor']);
  });
});

describe('openentry law export', () => {
  const beside = (): string[] => readdirSync(folder).sort();

  it('writes documented JSON and CSV, complete, and nothing beside it', async () => {
    const target = join(folder, 'new', 'law');
    const ran = await openentry(['law', 'export', target]);
    expect(ran).toMatchObject({ code: 0, stderr: '' });
    const files = readdirSync(target, { recursive: true }).map(String);
    expect(files).toEqual(
      expect.arrayContaining(['README.md', 'LISEZMOI.md', 'instruments.json', 'instruments.csv']),
    );
    for (const file of files.filter((name) => name.endsWith('.json'))) {
      expect(() => JSON.parse(readFileSync(join(target, file), 'utf8'))).not.toThrow();
    }
    expect(readFileSync(join(target, 'tables/crs.sibling.points.csv'), 'utf8')).toMatch(/^inForce,/);
    expect(readdirSync(join(folder, 'new'))).toEqual(['law']);
  });

  it('asks for a folder where none is named', async () => {
    const ran = await openentry(['law', 'export', '']);
    expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(ran.stderr).toMatch(/No folder is named/);
  });

  it('leaves a folder with anything in it alone, and with --force keeps what it did not write', async () => {
    const target = join(folder, 'full');
    mkdirSync(join(target, 'deep'), { recursive: true });
    writeFileSync(join(target, 'mine.txt'), 'mine');
    writeFileSync(join(target, 'deep/mine.txt'), 'mine too');
    writeFileSync(join(target, 'README.md'), 'old');
    const refused = await openentry(['law', 'export', target]);
    expect(refused).toMatchObject({ code: 2, stdout: '' });
    expect(refused.stderr).toMatch(/\[export\.not-empty\].*--force/);
    expect(readdirSync(target).sort()).toEqual(['README.md', 'deep', 'mine.txt']);

    const forced = await openentry(['law', 'export', target, '--force', '--lang', 'fr']);
    expect(forced).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(target, 'mine.txt'), 'utf8')).toBe('mine');
    expect(readFileSync(join(target, 'deep/mine.txt'), 'utf8')).toBe('mine too');
    expect(readFileSync(join(target, 'README.md'), 'utf8')).not.toBe('old');
    expect(beside()).toEqual(['full', 'new']);
  });

  it('takes an empty folder, gives the same bytes again, and one of two at once wins', async () => {
    const target = join(folder, 'empty');
    mkdirSync(target);
    const both = await Promise.all([
      openentry(['law', 'export', target]),
      openentry(['law', 'export', target]),
    ]);
    expect(both.map(({ code }) => code).sort()).toEqual([0, 2]);
    for (const name of ['parameters.json', 'noc2021.csv', 'README.md']) {
      const [a, b] = [target, join(folder, 'new/law')].map((at) => readFileSync(join(at, name), 'utf8'));
      expect(a).toBe(b);
    }
    expect(beside()).toEqual(['empty', 'full', 'new']);
  });

  it('says what stands in the way and leaves nothing behind', async () => {
    writeFileSync(join(folder, 'file'), 'x');
    const [file, under, here] = await Promise.all([
      openentry(['law', 'export', join(folder, 'file')]),
      openentry(['law', 'export', join(folder, 'file', 'law')]),
      openentry(['law', 'export', '.'], { cwd: folder }),
    ]);
    expect(file?.stderr).toMatch(/\[export\.no-folder\]/);
    expect(under?.stderr).toMatch(/\[export\.failed\].*ENOTDIR/);
    expect(here?.stderr).toMatch(/\[export\.here\]/);
    // A folder of the system in which nothing can be made.
    const system = existsSync('/proc/self')
      ? await openentry(['law', 'export', '/proc/openentry/law'])
      : under;
    expect(system?.stderr).toMatch(/\[export\.failed\]/);
    for (const ran of [file, under, here, system]) expect(ran).toMatchObject({ code: 2, stdout: '' });
    expect(existsSync(join(folder, 'README.md'))).toBe(false);
    expect(beside()).toEqual(['empty', 'file', 'full', 'new']);
  });
});
