import { describe, expect, test } from 'vitest';
import { writeLetter } from '../../src/letters/write.ts';
import { drawable } from '../../src/writing/pdf/fonts.ts';
import { pdfOf } from '../../src/writing/pdf/pdf.ts';
import {
  finished,
  list,
  notice,
  pairs,
  paragraph,
  section,
  type Table,
  type Writing,
} from '../../src/writing/writing.ts';
import { SUBJECTS } from '../letters/subjects.ts';
import { elementsOf, type ReadPdf, readPdf, type Tagged } from './read-pdf.ts';
import { squeezed } from './texts.ts';

const read = async (writing: Writing): Promise<ReadPdf> =>
  readPdf(await pdfOf(writing, { createdAt: 0, compress: false }));
const withTag = (pdf: ReadPdf, tag: string): Tagged[] =>
  elementsOf(pdf.tree).filter((each) => each.tag === tag);

describe('names and texts of any length and script', () => {
  const named = (name: string) => read(writeLetter({ ...SUBJECTS['profile-expired'], name }, 'en'));

  test('a letter that the fonts lack loses its accent, and the file still says what it was', async () => {
    const name = 'Łukasz Nguyễn Đặng Şahin';
    const pdf = await named(name);
    expect(pdf.missingGlyphs).toBe(0);
    const body = withTag(pdf, 'LBody').find(({ actual }) => actual !== null);
    expect(body?.text).toBe('Lukasz Nguyen Dang Sahin');
    expect(body?.actual).toBe(name);
  });

  test('a name in another script neither fails nor draws empty boxes', async () => {
    const pdf = await named('王小明 محمد Ольга 😀');
    expect(pdf.missingGlyphs).toBe(0);
    expect(withTag(pdf, 'LBody').map(({ actual }) => actual)).toContain('王小明 محمد Ольга 😀');
  });

  test('what can be drawn stays as it is', () => {
    const french = 'Œuvre, cœur, ÿ Ÿ, « À bientôt » — l’été : 5 € … ‘a’ “b”';
    expect(drawable(french)).toBe(french);
    expect(drawable('e\u0301')).toBe('é');
  });

  test.each([40, 4000])('a name of %s words wraps, over pages if need be', async (count) => {
    const name = Array.from({ length: count }, (_, index) => `Name${index}`).join(' ');
    const pdf = await named(name);
    expect(squeezed(pdf.text)).toContain(squeezed(name));
    expect(pdf.untagged).toBe('');
    expect(pdf.pages > 1).toBe(count > 1000);
  });

  test('a name without a space is cut to the width', async () => {
    const name = 'W'.repeat(2000);
    const pdf = await named(name);
    expect(squeezed(pdf.text)).toContain(name);
  });

  test('every kind of block goes on over pages and keeps its structure', async () => {
    const words = 'A sentence that is long enough to fill a good part of a line. '.repeat(12);
    const many = Array.from({ length: 80 }, (_, index) => `Entry ${index}: ${words}`);
    const table: Table = {
      kind: 'table',
      caption: 'Many rows',
      columns: [
        { label: 'Code', kind: 'code' },
        { label: 'Text', kind: 'text' },
      ],
      rows: many.map((text, index) => ({
        depth: 0,
        sum: index % 10 === 0,
        cells: [String(index), text],
        notes: [],
      })),
    };
    const writing = finished({
      language: 'en',
      title: 'A title with <markup> & more',
      foot: 'A foot',
      blocks: [
        paragraph(words.repeat(20)),
        notice('Long', words.repeat(20)),
        section('list', 'List', [paragraph('As follows:'), list(many, true)]),
        section('pairs', 'Pairs', [pairs(...many.map((text): [string, string] => ['Label', text]))]),
        section('outer', 'Table', [section('inner', 'Within', [table])]),
      ],
    });
    const pdf = await read(writing);
    expect(pdf.pages).toBeGreaterThan(20);
    expect(pdf.untagged).toBe('');
    const text = squeezed(pdf.text);
    for (const each of many) expect(text.split(squeezed(each)).length - 1).toBe(3);
    expect(withTag(pdf, 'H3').map((heading) => heading.text)).toEqual(['Within']);
    expect(pdf.artifacts.filter((artifact) => artifact.includes('Code')).length).toBeGreaterThan(3);
    expect(pdf.metadata).not.toMatch(/<markup>|& /);
  });

  test('an empty list, table and section are drawn as nothing', async () => {
    const table: Table = {
      kind: 'table',
      caption: 'None',
      columns: [{ label: 'Code', kind: 'code' }],
      rows: [],
    };
    const writing = finished({
      language: 'fr',
      title: 'Vide',
      foot: 'Pied',
      blocks: [list([]), pairs(), section('a', 'A', []), section('b', 'B', [table])],
    });
    expect((await read(writing)).pages).toBe(1);
  });
});
