/** A cell of a CSV file. */
export type CsvValue = string | number | boolean | null;

const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

/** Lines of comma-separated values (RFC 4180, but with plain line feeds) under the names of their columns. */
export function csvOf<Name extends string>(
  columns: readonly Name[],
  rows: readonly Readonly<Record<Name, CsvValue>>[],
): string {
  const line = (values: readonly CsvValue[]): string =>
    values.map((value) => quoted(`${value ?? ''}`)).join(',');
  return `${[columns.join(','), ...rows.map((row) => line(columns.map((name) => row[name])))].join('\n')}\n`;
}
