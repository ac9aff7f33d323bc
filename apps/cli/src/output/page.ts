import { styleText } from 'node:util';
import type { Language } from '@openentry/law';
import { typeset } from './language.ts';
import { printable } from './printable.ts';

/** Columns of a page: those of paper, fewer on a narrower terminal. */
const WIDTH = 80;
const NARROWEST = 40;
/** Columns between a text and what stands at the end of its line. */
const GUTTER = 2;

export function pageWidth(): number {
  const { isTTY, columns } = process.stdout;
  return isTTY && columns > 0 ? Math.min(WIDTH, Math.max(NARROWEST, columns)) : WIDTH;
}

/** Lines of at most `width` columns; a word that is longer is cut, a no-break space never. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (joined.length <= width) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (line.length > width) {
      lines.push(line.slice(0, width));
      line = line.slice(width);
    }
  }
  return [...lines, line];
}

export type Look = 'bold' | 'dim' | 'yellow';

/** A page of text in one language, for people: wrapped, aligned, styled only on a terminal that wants it. */
export interface Page {
  readonly language: Language;
  heading(text: string): void;
  /** A paragraph; lines after the first hang by so many columns more. */
  text(text: string, indent?: number, hang?: number, look?: Look): void;
  /** A text with a mark before it that the following lines keep clear of. */
  item(mark: string, text: string, indent?: number): void;
  /** A text on the left, another at the right edge. */
  line(left: string, right: string, indent?: number, look?: Look): void;
  /** Names and values in two columns. */
  pairs(rows: readonly (readonly [string, string])[], indent?: number): void;
  /** Names and numbers in two columns, the numbers one under the other. */
  sums(rows: readonly (readonly [string, string])[], indent?: number): void;
  blank(): void;
  /** A line that is laid out already. */
  raw(line: string): void;
  toString(): string;
}

/** Colours and weights, where standard output is a terminal and NO_COLOR does not say otherwise. */
function styled(text: string, look: Look | undefined): string {
  const { NO_COLOR, TERM } = process.env;
  if (look === undefined || !process.stdout.isTTY || NO_COLOR || TERM === 'dumb') return text;
  return styleText(look, text, { validateStream: false });
}

export function createPage(language: Language, width = pageWidth()): Page {
  const lines: string[] = [];
  const clean = (text: string): string => typeset(printable(text).replaceAll('\n', ' '), language);
  const put = (text: string, look?: Look): void => void lines.push(styled(text.trimEnd(), look));
  const hanging = (first: string, text: string, rest: number, look?: Look): void => {
    const room = Math.max(width - Math.max(first.length, rest), 1);
    for (const [i, line] of wrap(clean(text), room).entries())
      put(`${i === 0 ? first : ' '.repeat(rest)}${line}`, look);
  };
  return {
    language,
    heading(text) {
      if (lines.length > 0) lines.push('');
      hanging('', text, 0, 'bold');
    },
    text(text, indent = 0, hang = 0, look) {
      hanging(' '.repeat(indent), text, indent + hang, look);
    },
    item(mark, text, indent = 0) {
      const first = `${' '.repeat(indent)}${clean(mark)} `;
      hanging(first, text, first.length);
    },
    line(left, right, indent = 0, look) {
      const end = clean(right);
      const room = Math.max(width - indent - end.length - GUTTER, 1);
      for (const [i, part] of wrap(clean(left), room).entries()) {
        const start = `${' '.repeat(i === 0 ? indent : indent + GUTTER)}${part}`;
        put(i === 0 ? `${start.padEnd(width - end.length)}${end}` : start, look);
      }
    },
    pairs(rows, indent = 0) {
      const longest = Math.max(0, ...rows.map(([name]) => clean(name).length));
      const column = Math.min(longest, Math.floor(width / 2)) + GUTTER;
      for (const [name, value] of rows) {
        const start = `${' '.repeat(indent)}${clean(name)}`;
        const fits = start.length + GUTTER <= indent + column;
        if (!fits) put(start);
        hanging(fits ? start.padEnd(indent + column) : ' '.repeat(indent + column), value, indent + column);
      }
    },
    sums(rows, indent = 0) {
      const names = Math.max(0, ...rows.map(([name]) => clean(name).length));
      const numbers = Math.max(0, ...rows.map(([, number]) => clean(number).length));
      for (const [name, number] of rows) {
        const end = clean(number).padStart(numbers);
        put(`${' '.repeat(indent)}${clean(name).padEnd(names + GUTTER)}${end}`);
      }
    },
    blank() {
      lines.push('');
    },
    raw(line) {
      lines.push(line);
    },
    toString: () => `${lines.join('\n')}\n`,
  };
}
