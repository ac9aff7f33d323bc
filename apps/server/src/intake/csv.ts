import { pipeline, Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { RequestError } from '../errors.ts';
import { FACTS_COLUMN, factsFromColumns, ID_COLUMNS, SIMPLE_COLUMNS } from './columns.ts';
import { decodedCsv, firstLineOf } from './csvText.ts';
import { LONGEST_LINE } from './lines.ts';
import { type RowProblem, rowProblem } from './problems.ts';
import type { RowNames, RowRead } from './row.ts';

/** Marks between cells: a comma, or what spreadsheets write where the comma is for decimals. */
const MARKS = [',', ';', '\t'] as const;
const KNOWN: readonly string[] = [...ID_COLUMNS, FACTS_COLUMN, ...SIMPLE_COLUMNS];
/** Without these, columns tell nobody apart. */
const NEEDED = ['date_of_birth', 'first_language'] as const;

const ENVELOPE = { receivedAt: 'received_at', profileId: 'profile_id' } as const;

/**
 * Rows of a CSV file (RFC 4180) in UTF-8 under a header: either a column `facts` with each person's facts as JSON, or
 * the columns of somebody simple; with `received_at` and `profile_id` where there are any.
 * @throws RequestError `pool.csv-…` for a file that cannot be read in rows.
 */
export async function* csvRows(source: AsyncIterable<Uint8Array>): AsyncGenerator<RowRead> {
  const { line: first, whole } = await firstLineOf(source);
  const parser = parse({
    delimiter: markOf(first),
    info: true,
    relax_column_count: true,
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
    trim: true,
  });
  // What goes wrong on the way is thrown where rows are taken from the parser.
  pipeline(Readable.from(decodedCsv(whole)), parser, () => {});
  let header: readonly string[] | null = null;
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      // What the parser counts is the line on which a row ends.
      const line = info.lines - record.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
      if (header === null) header = headerOf(record);
      else yield rowOf(line, header, record);
    }
  } catch (error) {
    throw error instanceof CsvError ? brokenAt(error) : error;
  }
  if (header === null) throw headerError('The file is empty', 'Le fichier est vide');
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The mark under which the first line has most names of columns. */
function markOf(line: string): string {
  const named = MARKS.map((mark) => {
    const names = line.split(mark).map((name) => name.replaceAll('"', '').trim().toLowerCase());
    return names.filter((name) => KNOWN.includes(name)).length;
  });
  return MARKS[named.indexOf(Math.max(...named))] ?? ',';
}

function headerError(en: string, fr: string): RequestError {
  return new RequestError('pool.csv-header', 422, {
    en: `${en}. A file has either a column "${FACTS_COLUMN}" or some of: ${SIMPLE_COLUMNS.join(', ')}; with ${ID_COLUMNS.join(' and ')} if there are any.`,
    fr: `${fr}. Un fichier a soit une colonne « ${FACTS_COLUMN} », soit certaines de : ${SIMPLE_COLUMNS.join(', ')} ; avec ${ID_COLUMNS.join(' et ')} s’il y en a.`,
  });
}

function headerOf(record: readonly string[]): readonly string[] {
  const names = record.map((name) => name.toLowerCase());
  const unknown = names.filter((name) => !KNOWN.includes(name));
  if (unknown.length > 0) {
    const list = unknown.map((name) => `"${name}"`).join(', ');
    throw headerError(`Columns are not known: ${list}`, `Des colonnes sont inconnues : ${list}`);
  }
  const twice = names.find((name, i) => names.indexOf(name) !== i);
  if (twice !== undefined) {
    throw headerError(`The column "${twice}" is there twice`, `La colonne « ${twice} » y est deux fois`);
  }
  const simple = names.filter((name) => (SIMPLE_COLUMNS as readonly string[]).includes(name));
  if (names.includes(FACTS_COLUMN)) {
    if (simple.length === 0) return names;
    throw headerError(
      `"${FACTS_COLUMN}" says everything, and there is "${simple[0]}" beside it`,
      `« ${FACTS_COLUMN} » dit tout, et « ${simple[0]} » est à côté`,
    );
  }
  const missing = NEEDED.filter((name) => !names.includes(name));
  if (missing.length === 0) return names;
  throw headerError(
    `Columns are missing: ${missing.join(', ')}`,
    `Des colonnes manquent : ${missing.join(', ')}`,
  );
}

/** A row that is no row makes everything after it doubtful: the file is not read on. */
function brokenAt({ message }: CsvError): RequestError {
  return new RequestError('pool.csv-broken', 422, {
    en: `This is not CSV: ${message}. Nothing was loaded.`,
    fr: `Ce n’est pas du CSV : ${message}. Rien n’a été chargé.`,
  });
}

function rowOf(line: number, header: readonly string[], record: readonly string[]): RowRead {
  if (record.length !== header.length) {
    const values = { given: record.length, columns: header.length };
    return { line, problems: [rowProblem(line, '', 'wrong-cells', values)] };
  }
  const cells = Object.fromEntries(header.map((name, i) => [name, record[i] ?? '']));
  const { received_at: received = '', profile_id: id = '', facts, ...simple } = cells;
  const row = {
    line,
    receivedAt: received === '' ? undefined : received,
    profileId: id === '' ? undefined : /^\d{1,16}$/.test(id) ? Number(id) : id,
  };
  const named = (fact: RowNames['fact']): RowNames => ({ ...ENVELOPE, fact });
  if (facts !== undefined) {
    const parsed = factsCell(line, facts);
    return 'problem' in parsed
      ? { line, problems: [parsed.problem] }
      : { ...row, facts: parsed.value, names: named(() => undefined) };
  }
  const read = factsFromColumns(line, simple);
  if (read.problems.length > 0) return { line, problems: read.problems };
  return { ...row, facts: read.facts, names: named((path) => read.from.get(path)) };
}

function factsCell(
  line: number,
  cell: string,
): { readonly value: unknown } | { readonly problem: RowProblem } {
  if (cell === '') return { problem: rowProblem(line, FACTS_COLUMN, 'missing') };
  try {
    return { value: JSON.parse(cell) as unknown };
  } catch {
    return { problem: rowProblem(line, FACTS_COLUMN, 'not-json') };
  }
}
