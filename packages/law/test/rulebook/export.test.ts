import { describe, expect, test } from 'vitest';
import { enacted } from '../../src/amendments/enacted.ts';
import { readAmendment } from '../../src/amendments/read.ts';
import { parameters } from '../../src/parameters/registry.ts';
import { diffOf } from '../../src/rulebook/diff.ts';
import { csvOf } from '../../src/rulebook/export/csv.ts';
import { exportLaw } from '../../src/rulebook/export/exportLaw.ts';
import { type FileNote, fileNotes } from '../../src/rulebook/export/fields.ts';
import { historyOf } from '../../src/rulebook/history.ts';
import { versions } from '../../src/rulebook/versions.ts';
import { rulesetOn } from '../../src/ruleset.ts';

const files = exportLaw();
const content = (path: string): string => {
  const file = files.find((each) => each.path === path);
  if (!file) throw new Error(path);
  return file.content;
};

/** Reads what {@link csvOf} writes, by another way than it writes it. */
function readCsv(text: string): Record<string, string>[] {
  const rows: string[][] = [[]];
  const cells = text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g);
  for (const [, quoted, plain, end] of cells) {
    rows.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end === '\n') rows.push([]);
  }
  const [names = [], ...lines] = rows.slice(0, -1);
  return lines.map((line) => Object.fromEntries(names.map((name, i) => [name, line[i] ?? ''])));
}

const notes: Readonly<Record<string, FileNote>> = fileNotes;
const noteOf = (path: string): FileNote | undefined =>
  notes[path.startsWith('tables/') ? 'tables' : path.replace(/\.\w+$/, '')];

describe('the export', () => {
  test('is the same bytes each time, each file once', () => {
    expect(exportLaw()).toEqual(files);
    expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
    for (const { path } of files) expect(path).toMatch(/^[A-Za-z0-9][A-Za-z0-9./-]*\.(json|csv|md)$/);
  });

  test('has a table for every value of law', () => {
    expect(files.filter(({ path }) => path.startsWith('tables/')).map(({ path }) => path)).toEqual(
      parameters.map(({ parameter }) => `tables/${parameter.id}.csv`),
    );
  });

  test('describes every file and every field, in both languages', () => {
    for (const { path, content: text } of files) {
      if (path.endsWith('.md')) continue;
      const fields = noteOf(path)?.fields;
      expect(fields, path).toBeDefined();
      const data = path.endsWith('.csv') ? readCsv(text) : [JSON.parse(text)].flat();
      const names = new Set(data.flatMap((row: object) => Object.keys(row)));
      for (const name of names) expect(Object.keys(fields ?? {}), `${path}: ${name}`).toContain(name);
    }
    for (const [name, { what, fields }] of Object.entries(notes)) {
      for (const text of [what, ...Object.values(fields)]) {
        expect(text.en, name).not.toBe('');
        expect(text.fr, name).not.toBe('');
      }
      for (const readme of ['README.md', 'LISEZMOI.md']) {
        for (const field of Object.keys(fields)) expect(content(readme)).toContain(`| \`${field}\` |`);
      }
    }
  });

  test('describes no field that no file has, but of factors, of which there are none yet', () => {
    for (const [name, { fields }] of Object.entries(notes)) {
      if (name === 'factors' && enacted.length === 0) continue;
      const own = files.filter(({ path }) => noteOf(path) === notes[name]);
      const text = own.map((file) => file.content).join('\n');
      for (const field of Object.keys(fields)) expect(text.includes(field), `${name}: ${field}`).toBe(true);
    }
  });

  test('carries date, instrument, source and grade on every line of a table', () => {
    const lines = readCsv(content('tables/crs.jobOffer.points.csv'));
    expect(lines).toHaveLength(9);
    expect(lines.at(-1)).toMatchObject({
      inForce: '2025-03-25',
      until: '',
      instrument: 'mi-2025-03-11',
      grade: 'P',
      row: 'other',
      row_en: 'Other qualifying offer',
      value: '0',
    });
    for (const { path, content: text } of files.filter((file) => file.path.startsWith('tables/'))) {
      const rows = readCsv(text);
      expect(rows.length, path).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.inForce).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        expect(row.instrument).not.toBe('');
        expect(row.source).not.toBe('');
        expect(row.grade).toMatch(/^[LTPSI]$/);
      }
    }
  });

  test('keeps codes whole and counts the classification', () => {
    const occupations = readCsv(content('noc2021.csv'));
    expect(occupations).toHaveLength(516);
    expect(occupations[0]).toMatchObject({ code: '00010', en: 'Legislators', frAdapted: 'false' });
    const adapted = new Set(
      JSON.parse(content('noc2021.json')).flatMap((of: { code: string; frAdapted?: boolean }) =>
        of.frAdapted ? [of.code] : [],
      ),
    );
    expect(adapted.size).toBeGreaterThan(0);
    for (const { code, frAdapted } of occupations) expect(frAdapted).toBe(`${adapted.has(code)}`);
    expect(readCsv(content('noc2016-2021.csv'))).toHaveLength(585);
    expect(readCsv(content('categories.csv')).filter(({ id }) => id === 'healthcare@v1')).toHaveLength(35);
    const categories = readCsv(content('categories.csv'));
    const versionIds = JSON.parse(content('categories.json')).map(({ id }: { id: string }) => id);
    expect([...new Set(categories.map(({ id }) => id))]).toEqual(versionIds);
    expect(categories.filter(({ id }) => id === 'french@2026-v2')).toEqual([
      expect.objectContaining({
        code: '',
        name_en: 'French-language proficiency',
        name_fr: 'Compétence linguistique en français',
        requirement_fr: 'NCLC 7 ou plus dans les quatre habiletés du français',
      }),
    ]);
    for (const row of categories) {
      expect(row.name_fr).not.toBe('');
      expect(row.roundLabel_en).not.toBe('');
    }
    expect(readCsv(content('language-charts.csv'))).toHaveLength(5 * 4 * 7);
  });

  test('gives the values of the law back', () => {
    const exported = JSON.parse(content('parameters.json')) as {
      id: string;
      entries: { value: unknown }[];
    }[];
    for (const [i, { parameter }] of parameters.entries()) {
      expect(exported[i]?.id).toBe(parameter.id);
      expect(exported[i]?.entries.map(({ value }) => value)).toEqual(
        historyOf(parameter).map(({ value }) => value),
      );
    }
  });

  test.each(versions().map(({ on }) => on))(
    'can be laid over the law of %s and changes nothing there',
    (on) => {
      type Entry = { readonly inForce: string; readonly until: string | null; readonly value: unknown };
      const exported = JSON.parse(content('parameters.json')) as { id: string; entries: Entry[] }[];
      const values = exported.flatMap(({ id, entries }) =>
        entries
          .filter(({ inForce, until }) => inForce <= on && (until === null || until >= on))
          .map(({ value }) => [id, value] as const),
      );
      const read = readAmendment({
        schema: 'amendment/1',
        id: 'exported',
        title: { en: 'Exported', fr: 'Exporté' },
        inForce: on,
        values: Object.fromEntries(values),
      });
      if (!read.ok) throw new Error(JSON.stringify(read.problems));
      const changes = diffOf(rulesetOn(on), rulesetOn(on, [read.value]));
      expect(changes.map(({ kind }) => kind)).toEqual(['instrument']);
    },
  );
});

test('a cell with a comma, a quote or a line feed is quoted', () => {
  const rows = [
    { a: 'x, "y"\nz', b: null },
    { a: 1.5, b: true },
  ];
  const text = csvOf(['a', 'b'], rows);
  expect(text).toBe('a,b\n"x, ""y""\nz",\n1.5,true\n');
  expect(readCsv(text)).toEqual([
    { a: 'x, "y"\nz', b: '' },
    { a: '1.5', b: 'true' },
  ]);
});
