import { wordsOf } from '../words.ts';
import type { Writing } from '../writing.ts';
import { drawBlocks } from './blocks.ts';
import { drawFrames, drawLetterhead } from './frame.ts';
import { Sheet, STEP, STYLES } from './sheet.ts';

const PER_MILLISECOND = 1000;
const FIRST_SECTION = 2;

export interface PdfOptions {
  /** When the text was written, in microseconds since 1970-01-01 UTC: part of the file, so that it can be made again. */
  readonly createdAt: number;
  /** Smaller files; true unless said. Without it the bytes are the same on every kind of machine. */
  readonly compress?: boolean;
}

/**
 * The text as a tagged PDF (PDF/UA-1): headings, lists, tables and reading order for reading machines, the language,
 * a title, embedded fonts. The same text and instant give the same bytes.
 */
export async function pdfOf(
  writing: Writing,
  { createdAt, compress = true }: PdfOptions,
): Promise<Uint8Array> {
  const { product } = wordsOf(writing.language);
  const sheet = new Sheet({
    compress,
    lang: `${writing.language}-CA`,
    info: {
      // The library writes the title into XML as it stands.
      Title: writing.title.replace(/[<>&]/g, ' '),
      Author: product,
      Creator: product,
      Producer: product,
      CreationDate: new Date(Math.floor(createdAt / PER_MILLISECOND)),
    },
  });
  const root = sheet.pdf.struct('Document');
  sheet.pdf.addStructure(root);
  drawLetterhead(writing, root, sheet);
  sheet.tagged(root, 'H1', writing.title, STYLES.title, { x: sheet.left, width: sheet.width });
  sheet.y += STEP;
  drawBlocks(writing.blocks, root, sheet, FIRST_SECTION);
  root.end();
  drawFrames(writing, sheet);
  sheet.pdf.end();
  return sheet.bytes;
}
