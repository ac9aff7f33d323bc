import { stringify } from 'csv-stringify/sync';
import type { ShownCounts } from './tally.ts';
import type { YearReport } from './year.ts';

const COLUMNS = ['year', 'table', 'rowKind', 'row', 'columnKind', 'column', 'count'];
const TOTAL = 'total';

function linesOf({ code, rowKind, columnKind, rows, columns, sums }: ShownCounts) {
  const cell = (row: string | null, column: string | null, count: number | null) => ({
    table: code,
    rowKind,
    row: row ?? '',
    columnKind,
    column: column ?? '',
    count: count ?? 'x',
  });
  return [
    ...rows.flatMap(({ key, counts, sum }) => [
      ...columns.map((column, i) => cell(key, column, counts[i] ?? null)),
      cell(key, TOTAL, sum),
    ]),
    ...(sums === null
      ? []
      : [
          ...columns.map((column, i) => cell(TOTAL, column, sums.columns[i] ?? null)),
          cell(TOTAL, TOTAL, sums.total),
        ]),
  ];
}

/**
 * Every count of the year as CSV in UTF-8, one a line, under codes that are the same in both languages. What is kept
 * back is `x`; a value that nobody declared is empty.
 */
export function yearCsv({ year, chapters }: YearReport): string {
  const rows = chapters.flatMap(({ tables }) => tables.flatMap(linesOf)).map((row) => ({ year, ...row }));
  return stringify(rows, { header: true, columns: COLUMNS, escape_formulas: true });
}
