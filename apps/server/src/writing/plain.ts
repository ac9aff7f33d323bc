import { wordsOf } from './words.ts';
import type { Block, Column, Row, Table, Writing } from './writing.ts';

/** Characters of a line: what mail programs show without breaking it again. */
const WIDTH = 72;
const INDENT = 2;
const GUTTER = 2;

/** Lines of at most so many characters; a word that is longer stands alone on its line. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (line !== '' && joined.length > width) {
      lines.push(line);
      line = word;
    } else line = joined;
  }
  return [...lines, line];
}

const blanks = (count: number): string => ' '.repeat(count);

/** The text after a mark, its further lines clear of the mark. */
function hanging(mark: string, text: string, indent: number): string[] {
  const room = WIDTH - indent - mark.length;
  return wrap(text, room).map((line, i) => `${blanks(indent)}${i === 0 ? mark : blanks(mark.length)}${line}`);
}

const indented = (text: string, indent: number): string[] => hanging('', text, indent);

/** Width of a column: that of its longest text. */
function widthOf(table: Table, column: number): number {
  const texts = table.rows.map(({ cells }) => cells[column] ?? '');
  return Math.max(table.columns[column]?.label.length ?? 0, ...texts.map(({ length }) => length));
}

interface Layout {
  readonly columns: readonly { readonly column: Column; readonly index: number; readonly width: number }[];
}

function rowLines(
  { cells, depth, notes }: Pick<Row, 'cells' | 'depth' | 'notes'>,
  { columns }: Layout,
): string[] {
  const of = (kind: Column['kind']) => columns.filter(({ column }) => column.kind === kind);
  const codes = of('code').map(({ index, width }) => (cells[index] ?? '').padEnd(width + GUTTER));
  const numbers = of('number').map(({ index, width }) => (cells[index] ?? '').padStart(width + GUTTER));
  const [name, ...others] = of('text').map(({ index }) => cells[index] ?? '');
  const start = `${blanks(depth * INDENT)}${codes.join('')}`;
  const end = numbers.join('');
  const room = WIDTH - start.length - end.length;
  const lines = wrap(name ?? '', room).map((line, i) =>
    i === 0 ? `${start}${line.padEnd(room)}${end}`.trimEnd() : `${blanks(start.length)}${line}`,
  );
  const below = (depth + 1) * INDENT;
  return [
    ...lines,
    ...[...others, ...notes].filter((text) => text !== '').flatMap((text) => indented(text, below)),
  ];
}

function tableLines(table: Table): string[] {
  const layout: Layout = {
    columns: table.columns.map((column, index) => ({ column, index, width: widthOf(table, index) })),
  };
  const head = { cells: table.columns.map(({ label }) => label), depth: 0, notes: [] };
  return [
    ...rowLines(head, layout),
    '-'.repeat(WIDTH),
    ...table.rows.flatMap((row) => [...(row.sum && row.depth === 0 ? [''] : []), ...rowLines(row, layout)]),
  ];
}

function blockLines(block: Block, language: Writing['language'], level: number): string[] {
  switch (block.kind) {
    case 'paragraph':
      return indented(block.text, 0);
    case 'notice':
      return [block.title, block.text]
        .flatMap((text) => wrap(text, WIDTH - INDENT))
        .map((line) => `! ${line}`);
    case 'pairs':
      return block.pairs.flatMap(({ label, value }) =>
        hanging('', `${label}${wordsOf(language).colon}${value}`, 0).map((line, i) =>
          i === 0 ? line : `${blanks(INDENT)}${line}`,
        ),
      );
    case 'list':
      return block.items.flatMap(({ text, details }, i) => {
        const mark = block.ordered ? `${i + 1}. ` : '- ';
        return [...hanging(mark, text, 0), ...details.flatMap((detail) => indented(detail, mark.length))];
      });
    case 'table':
      return tableLines(block);
    case 'section':
      return [
        '',
        ...heading(block.heading, level),
        ...block.blocks.flatMap((each) => ['', ...blockLines(each, language, level + 1)]),
      ];
  }
}

function heading(text: string, level: number): string[] {
  const lines = wrap(text, WIDTH);
  const longest = Math.max(...lines.map(({ length }) => length));
  return [...lines, (level === 1 ? '=' : '-').repeat(longest)];
}

/** The text without any form: the body of a mail, a terminal. Lines of at most 72 characters. */
export function plainText(writing: Writing): string {
  const { product, independent } = wordsOf(writing.language);
  const lines = [
    product,
    independent,
    '',
    ...heading(writing.title, 1),
    ...writing.blocks.flatMap((block) => ['', ...blockLines(block, writing.language, 2)]),
    '',
    // The usual mark before what stands at the foot of a mail.
    '-- ',
    ...wrap(writing.foot, WIDTH),
  ];
  return `${lines.join('\n').replaceAll(/\n{3,}/g, '\n\n')}\n`;
}
