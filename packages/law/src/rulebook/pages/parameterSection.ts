import { type Provision, provisions } from '../../explain/provisions.ts';
import type { RegisteredParameter } from '../../parameters/registered.ts';
import { instrumentOf } from '../cited.ts';
import { historyOf, type Period } from '../history.ts';
import { type Cell, type Table, tableOfValue } from '../table.ts';
import { en } from '../texts.en.ts';
import { fr } from '../texts.fr.ts';
import { anchor, pair, stacked, table } from './markdown.ts';
import { headings } from './texts.ts';

interface Dated {
  readonly period: Period;
  readonly table: Table;
}

/** Numbers are right-aligned; the mark is a colon after the column's name. */
const RIGHT = ':';

function instrumentCells({ instrument, grade }: Period): string[] {
  const { title, source } = instrumentOf(instrument);
  return [`[${instrument}](instruments.md#${instrument})<br>${stacked(title)}`, source, grade];
}

const instrumentColumns = [pair(headings.instrument), pair(headings.source), pair(headings.grade)];

/** A whole number is written once, with a space between thousands: both languages read that. */
function cellText(cell: Cell | null | undefined): string {
  if (!cell) return '';
  return Number.isInteger(cell.value) ? cell.text.fr : stacked(cell.text);
}

const unitText = ({ unit }: RegisteredParameter): string => pair({ en: en.units[unit], fr: fr.units[unit] });

/** A value that is one cell: its periods are the rows. */
function single(declared: RegisteredParameter, dated: readonly Dated[]): string {
  const isNumber = dated.every(({ table: { rows } }) => typeof rows[0]?.cells[0]?.value === 'number');
  return table(
    [pair(headings.from), `${unitText(declared)}${isNumber ? RIGHT : ''}`, ...instrumentColumns],
    dated.map(({ period, table: { rows } }) => [
      period.inForce,
      cellText(rows[0]?.cells[0]),
      ...instrumentCells(period),
    ]),
  );
}

/** A value with several rows: its periods are columns, after a list of who brought each. */
function grid(dated: readonly Dated[]): string {
  const periods = table(
    [pair(headings.from), ...instrumentColumns],
    dated.map(({ period }) => [period.inForce, ...instrumentCells(period)]),
  );
  const rows = new Map(
    dated.flatMap(({ table: { rows: lines } }) => lines.map((row) => [row.path, row.label])),
  );
  const columns = dated.flatMap(({ period, table: { columns: parts, rows: lines } }) =>
    parts.map((part, i) => ({
      name: [
        ...(dated.length > 1 ? [period.inForce] : []),
        ...(parts.length > 1 ? [stacked(part.label)] : []),
      ],
      label: part.label,
      cells: new Map(lines.map((row) => [row.path, row.cells[i]])),
    })),
  );
  const body = [...rows].map(([path, label]) => [
    label.en,
    label.fr,
    ...columns.map(({ cells }) => cellText(cells.get(path))),
  ]);
  const names = columns.map(
    ({ name, label }) => `${name.length > 0 ? name.join('<br>') : pair(label)}${RIGHT}`,
  );
  return `${periods}\n\n${table([headings.english.en, headings.french.fr, ...names], body)}`;
}

/** One value of law with all its dates, in both languages, under a heading of this depth. */
export function parameterSection(declared: RegisteredParameter, heading: '##' | '###'): string {
  const { id, provision } = declared.parameter;
  const dated = historyOf(declared.parameter).map((period) => ({
    period,
    table: tableOfValue(declared, period.value),
  }));
  const isSingle = dated.every(({ table: { columns, rows } }) => columns.length === 1 && rows.length === 1);
  const place: Provision = provisions[provision];
  return [
    `${anchor(id)}\n\n${heading} ${pair(declared.title)}`,
    `\`${id}\` · ${pair(place)} (${place.grade})`,
    isSingle ? single(declared, dated) : grid(dated),
  ].join('\n\n');
}
