import type { Table } from '@openentry/law';
import { said } from '../output/language.ts';
import { type Page, pageWidth, wrap } from '../output/page.ts';

const GUTTER = 2;
/** Columns of values take at most this share of a line; what is wider is told row by row. */
const SHARE = 0.6;
const NARROWEST = 8;
/** A column is as wide as the longest word of its name, or nearly: what is longer is cut. */
const WIDEST_NAME = 13;

/** A value of law as rows and columns, or row by row where its cells are long. */
export function showTable({ columns, rows }: Table, indent: number, page: Page): void {
  const { language } = page;
  const cell = (row: Table['rows'][number], i: number): string => row.cells[i]?.text[language] ?? '–';
  const longestWord = (label: string): number =>
    columns.length === 1 ? 0 : Math.max(...label.split(/[\s/]+/).map((word) => word.length));
  const widths = columns.map(({ label }, i) =>
    Math.max(
      NARROWEST,
      Math.min(WIDEST_NAME, longestWord(label[language])),
      ...rows.map((row) => cell(row, i).length),
    ),
  );
  const total = widths.reduce((sum, width) => sum + width + GUTTER, 0);
  const room = pageWidth() - indent;
  const labels = Math.max(...rows.map((row) => row.label[language].length));
  if (total > Math.max(room * SHARE, room - labels - GUTTER)) {
    for (const row of rows) {
      page.text(row.label[language], indent, GUTTER);
      for (const [i, column] of columns.entries()) {
        const text = cell(row, i);
        const named = columns.length > 1 ? said(column.label[language], text, language) : text;
        page.text(named, indent + GUTTER, GUTTER);
      }
    }
    return;
  }
  const join = (parts: readonly string[]): string =>
    parts.map((part, i) => part.padStart(widths[i] ?? 0)).join(' '.repeat(GUTTER));
  if (columns.length > 1) {
    const heads = columns.map(({ label }, i) => wrap(label[language], widths[i] ?? 0));
    const depth = Math.max(...heads.map((head) => head.length));
    for (let line = 0; line < depth; line++) {
      page.line('', join(heads.map((head) => head[line - depth + head.length] ?? '')), indent);
    }
  }
  for (const row of rows) page.line(row.label[language], join(columns.map((_, i) => cell(row, i))), indent);
}
