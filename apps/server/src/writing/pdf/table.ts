import type { Column, Row, Table } from '../writing.ts';
import { type Box, COLOURS, type Element, type Sheet, STEP, STYLES, type Style } from './sheet.ts';

/** Space between columns and above and below the text of a row, in points. */
const GUTTER = 12;
const PADDING = 2.5;
const INDENT = 12;
/** Share of the room that the naming column takes of all text columns. */
const NAME_SHARE = 0.44;

/** Where each column stands. Codes and numbers take the room they need; texts share the rest. */
function boxesOf(table: Table, sheet: Sheet): Box[] {
  const needed = table.columns.map(({ kind, label }, index) =>
    kind === 'text'
      ? 0
      : Math.max(
          sheet.textWidth(label, STYLES.smallStrong),
          ...table.rows.map(({ cells }) => sheet.textWidth(cells[index] ?? '', STYLES.smallStrong)),
        ) + 1,
  );
  const texts = table.columns.filter(({ kind }) => kind === 'text').length;
  const fixed = needed.reduce((sum, width) => sum + width, 0) + GUTTER * (table.columns.length - 1);
  const shared = sheet.width - fixed;
  const first = table.columns.findIndex(({ kind }) => kind === 'text');
  let x = sheet.left;
  return table.columns.map(({ kind }, index) => {
    const share = texts === 1 ? 1 : index === first ? NAME_SHARE : (1 - NAME_SHARE) / (texts - 1);
    const width = kind === 'text' ? shared * share : (needed[index] ?? 0);
    const box: Box = { x, width, align: kind === 'number' ? 'right' : 'left' };
    x += width + GUTTER;
    return box;
  });
}

interface Cell {
  readonly text: string;
  readonly style: Style;
  readonly box: Box;
  readonly notes: readonly string[];
}

function cellsOf(row: Row, columns: readonly Column[], boxes: readonly Box[]): Cell[] {
  const first = columns.findIndex(({ kind }) => kind === 'text');
  return columns.map(({ kind }, index) => {
    const box = boxes[index] ?? { x: 0, width: 0 };
    const indent = index === 0 ? row.depth * INDENT : 0;
    const quiet = kind === 'text' && index > first;
    return {
      text: row.cells[index] ?? '',
      style: quiet ? STYLES.small : row.sum ? STYLES.smallStrong : STYLES.smallInk,
      box: { ...box, x: box.x + indent, width: box.width - indent },
      notes: index === 0 ? row.notes : [],
    };
  });
}

function heightOf(cells: readonly Cell[], sheet: Sheet): number {
  const heights = cells.map(({ text, style, box, notes }) =>
    [
      sheet.height(text, style, box.width),
      ...notes.map((note) => sheet.height(note, STYLES.small, box.width)),
    ].reduce((sum, height) => sum + height, 0),
  );
  return Math.max(...heights) + 2 * PADDING;
}

/** Writes the texts of a row side by side and goes below the tallest. */
function writeRow(row: Element, cells: readonly Cell[], sheet: Sheet, header: boolean): void {
  const top = sheet.y + PADDING;
  const height = heightOf(cells, sheet);
  for (const [index, { text, style, box, notes }] of cells.entries()) {
    sheet.y = top;
    const named = header || index === 0;
    const cell = sheet.element(row, named ? 'TH' : 'TD', named ? { scope: header ? 'Column' : 'Row' } : {});
    sheet.tagged(cell, 'P', text, style, box);
    for (const note of notes) sheet.tagged(cell, 'P', note, STYLES.small, box);
    cell.end();
  }
  row.end();
  sheet.y = top - PADDING + height;
}

/** The head again on a further page, for the eye only: a reading machine knows the columns already. */
function repeatHead(cells: readonly Cell[], sheet: Sheet): void {
  const top = sheet.y + PADDING;
  const height = heightOf(cells, sheet);
  for (const { text, style, box } of cells) {
    sheet.decorate(() => {
      sheet.y = top;
      sheet.write(text, style, box);
    }, 'Pagination');
  }
  sheet.y = top - PADDING + height;
  sheet.rule(sheet.y, COLOURS.strongLine);
}

/** The head as a row, and the rows, laid out. */
function layoutOf(table: Table, sheet: Sheet): { head: Cell[]; rows: { row: Row; cells: Cell[] }[] } {
  const boxes = boxesOf(table, sheet);
  const labels: Row = { depth: 0, sum: true, notes: [], cells: table.columns.map(({ label }) => label) };
  const head = cellsOf(labels, table.columns, boxes).map((cell) => ({ ...cell, style: STYLES.smallStrong }));
  return { head, rows: table.rows.map((row) => ({ row, cells: cellsOf(row, table.columns, boxes) })) };
}

/** Height of the head with the first row, which stand on one page. */
export function heightOfHead(table: Table, sheet: Sheet): number {
  const { head, rows } = layoutOf(table, sheet);
  return heightOf(head, sheet) + (rows[0] === undefined ? 0 : heightOf(rows[0].cells, sheet));
}

/** A table whose rows are never cut and whose head stands on every page. */
export function drawTable(table: Table, parent: Element, sheet: Sheet): void {
  const { head, rows } = layoutOf(table, sheet);
  const element = sheet.element(parent, 'Table', { alt: table.caption });
  const headElement = sheet.element(element, 'THead');
  writeRow(sheet.element(headElement, 'TR'), head, sheet, true);
  headElement.end();
  sheet.rule(sheet.y, COLOURS.strongLine);
  const body = sheet.element(element, 'TBody');
  for (const [index, { row, cells }] of rows.entries()) {
    // A sum is not parted from the first row that makes it.
    const next = row.sum ? rows[index + 1] : undefined;
    const together = heightOf(cells, sheet) + (next === undefined ? 0 : heightOf(next.cells, sheet));
    if (sheet.keep(together)) repeatHead(head, sheet);
    else if (index > 0 && row.depth === 0) sheet.rule(sheet.y, COLOURS.line);
    writeRow(sheet.element(body, 'TR'), cells, sheet, false);
  }
  body.end();
  element.end();
  sheet.rule(sheet.y, COLOURS.strongLine);
  sheet.y += STEP;
}
