import { renderExplanation } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import type { LetterKind } from '../../src/letters/letter.ts';
import { writeLetter } from '../../src/letters/write.ts';
import { pdfOf } from '../../src/writing/pdf/pdf.ts';
import type { Writing } from '../../src/writing/writing.ts';
import { CRS, ROUND_AT, SUBJECTS } from '../letters/subjects.ts';
import { elementsOf, type ReadPdf, readPdf, shapeOf, type Tagged } from './read-pdf.ts';
import { squeezed, textsOf } from './texts.ts';

const LANGUAGES = ['en', 'fr'] as const;
const KINDS = Object.keys(SUBJECTS) as LetterKind[];
const CASES = KINDS.flatMap((kind) => LANGUAGES.map((language) => ({ kind, language })));

const bytesOf = (writing: Writing, compress = false): Promise<Uint8Array> =>
  pdfOf(writing, { createdAt: ROUND_AT, compress });
const read = async (writing: Writing): Promise<ReadPdf> => readPdf(await bytesOf(writing));
const letterPdf = (kind: LetterKind, language: 'en' | 'fr'): Promise<ReadPdf> =>
  read(writeLetter(SUBJECTS[kind], language));

const tags = (pdf: ReadPdf): string[] => elementsOf(pdf.tree).map(({ tag }) => tag);
const withTag = (pdf: ReadPdf, tag: string): Tagged[] =>
  elementsOf(pdf.tree).filter((each) => each.tag === tag);

describe.each(CASES)('$kind in $language as a PDF', async ({ kind, language }) => {
  const letter = writeLetter(SUBJECTS[kind], language);
  const pdf = await read(letter);

  test('is tagged, in its language, with its title, for readers that know PDF/UA', () => {
    expect(pdf.root.Lang).toBe(`${language}-CA`);
    expect(pdf.root.MarkInfo).toBeDefined();
    expect(pdf.root.StructTreeRoot).toBeDefined();
    expect(pdf.root.ViewerPreferences).toBeDefined();
    expect(pdf.metadata).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(pdf.metadata).toContain(letter.title);
    expect(pdf.metadata).not.toMatch(/PDFKit/);
  });

  test('has every text of the letter, in its order, within the structure', () => {
    let from = 0;
    const text = squeezed(pdf.text);
    const expectText = (part: string): void => {
      const at = text.indexOf(squeezed(part), from);
      expect(at, part).toBeGreaterThanOrEqual(from);
      from = at + squeezed(part).length;
    };
    expectText(letter.title);
    for (const part of letter.blocks.flatMap(textsOf)) expectText(part);
  });

  test('has nothing outside the structure but what repeats on every page', () => {
    expect(pdf.untagged).toBe('');
    expect(pdf.artifacts).toHaveLength(pdf.pages);
    for (const [index, artifact] of pdf.artifacts.entries()) {
      expect(squeezed(artifact)).toContain(squeezed(letter.foot));
      const number =
        language === 'en' ? `Page ${index + 1} of ${pdf.pages}` : `Page ${index + 1} de ${pdf.pages}`;
      expect(artifact).toContain(number);
    }
  });

  test('embeds its fonts and can draw every letter', () => {
    expect(pdf.embeddedFonts.map((name) => name.replace(/^\w+\+/, '')).sort()).toEqual([
      'NotoSans-Regular',
      'NotoSans-SemiBold',
    ]);
    expect(pdf.missingGlyphs).toBe(0);
  });

  test('has one title and headings that skip no level', () => {
    const levels = tags(pdf)
      .flatMap((tag) => /^H(\d)$/.exec(tag)?.[1] ?? [])
      .map(Number);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
  });

  test('has a label and a body in each item of each list', () => {
    for (const item of withTag(pdf, 'LI'))
      expect(item.children.map(({ tag }) => tag)).toEqual(['Lbl', 'LBody']);
    for (const each of withTag(pdf, 'L'))
      expect(new Set(each.children.map(({ tag }) => tag))).toEqual(new Set(['LI']));
  });

  test('is the same twice, byte by byte', async () => {
    for (const compress of [true, false]) {
      const [once, again] = [
        await bytesOf(letter, compress),
        await bytesOf(writeLetter(SUBJECTS[kind], language), compress),
      ];
      expect(Buffer.compare(once, again)).toBe(0);
    }
  });
});

test.each(KINDS)('%s has the same structure in both languages', async (kind) => {
  const [english, french] = [await letterPdf(kind, 'en'), await letterPdf(kind, 'fr')];
  expect(shapeOf(french.tree)).toBe(shapeOf(english.tree));
});

describe('the breakdown in the PDF', () => {
  test.each(LANGUAGES)(
    'is a table with named columns and rows, every number of the score in its cell, in %s',
    async (language) => {
      const pdf = await letterPdf('invitation', language);
      const [table] = withTag(pdf, 'Table');
      expect(table?.alt).toBe(language === 'en' ? 'Your score, line by line' : 'Votre note, ligne par ligne');
      expect(table?.children.map(({ tag }) => tag)).toEqual(['THead', 'TBody']);
      const [head, body] = table?.children ?? [];
      expect(head?.children[0]?.children.map(({ tag, scope }) => [tag, scope])).toEqual(
        Array(4).fill(['TH', 'Column']),
      );
      for (const row of body?.children ?? []) {
        expect(row.children.map(({ tag, scope }) => [tag, scope])).toEqual([
          ['TH', 'Row'],
          ...Array(3).fill(['TD', null]),
        ]);
      }
      const cells = body?.children.map(({ children }) => children.map(({ text }) => squeezed(text))) ?? [];
      const rendered = renderExplanation(CRS, language);
      const expectRow = ({ label, outcome, maximum, provision, children }: typeof rendered): void => {
        if (outcome.kind !== 'value') throw new Error(`${label} is not known`);
        const numbers = [Number(outcome.value), maximum ?? 0].map((each) =>
          squeezed(new Intl.NumberFormat(`${language}-CA`).format(each)),
        );
        const found = cells.find(
          ([name, points, most, where]) =>
            name?.startsWith(squeezed(label)) &&
            points === numbers[0] &&
            most === numbers[1] &&
            where === squeezed(provision.text),
        );
        expect(found, label).toBeDefined();
        children.forEach(expectRow);
      };
      expectRow(rendered);
    },
  );

  test('goes on over pages with its head repeated for the eye only', async () => {
    const pdf = await letterPdf('invitation', 'en');
    expect(pdf.pages).toBeGreaterThan(3);
    expect(pdf.artifacts.filter((artifact) => artifact.includes('Maximum'))).not.toHaveLength(0);
    expect(withTag(pdf, 'THead')).toHaveLength(1);
  });
});
