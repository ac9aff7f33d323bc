import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

const CHUNK_CHARACTERS = 256 * 1024;

/** Text of a value in PostgreSQL's COPY text format. */
export function copyText(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll('\n', '\\n')
    .replaceAll('\r', '\\r');
}

/** Joins rows into chunks: one write for each row would cost more than the row. */
function* chunks(rows: Iterable<string>): Generator<string> {
  let chunk = '';
  for (const row of rows) {
    chunk += `${row}\n`;
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/** Lets signals and progress be handled while a synchronous source is being written. */
async function* breathing(source: Iterable<string>): AsyncGenerator<string> {
  for (const chunk of source) {
    yield chunk;
    await new Promise(setImmediate);
  }
}

/**
 * Writes rows with COPY within the client's transaction.
 * @param rows tab-separated values in COPY text format, without line ends
 */
export async function copyRows(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: Iterable<string>,
): Promise<void> {
  const sink = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(breathing(chunks(rows))), sink);
}

/** Joins rows as they come into chunks. */
async function* joined(rows: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const row of rows) {
    chunk += `${row}\n`;
    if (chunk.length >= CHUNK_CHARACTERS) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

/**
 * Writes rows with COPY within the client's transaction as they come, a chunk of them in memory at a time.
 * @param rows tab-separated values in COPY text format, without line ends
 */
export async function copyRowsAsTheyCome(
  client: ClientBase,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<string>,
): Promise<void> {
  const sink = client.query(copyFrom(`COPY ${table} (${columns.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(joined(rows)), sink);
}
