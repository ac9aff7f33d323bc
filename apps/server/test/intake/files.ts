import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { plainDate, rulesetOn } from '@openentry/law';
import { microseconds } from '../../src/database/instants.ts';
import { type Checked, createCheck } from '../../src/intake/check.ts';
import { csvRows } from '../../src/intake/csv.ts';
import { jsonRows } from '../../src/intake/jsonl.ts';
import { isRaw } from '../../src/intake/row.ts';

export const AS_OF = plainDate('2026-05-04');
export const AT = microseconds('2026-05-04T12:00:00Z');

/** Facts of an invented person, as the examples of this repository have them. */
export function exampleFacts(name = 'engineer-single'): Record<string, unknown> {
  const path = join(import.meta.dirname, `../../../../examples/facts/${name}.json`);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

/** A file of the examples of pools. */
export function examplePool(name: string): Buffer {
  return readFileSync(join(import.meta.dirname, `../../../../examples/pools/${name}`));
}

/** Bytes of a file in chunks of so many. */
export async function* chunked(bytes: Uint8Array | string, size = 7): AsyncGenerator<Uint8Array> {
  const all = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
  for (let at = 0; at < all.length; at += size) yield all.subarray(at, at + size);
}

/** Every row of a file, checked as an import checks it. */
export async function checkedRows(
  form: 'csv' | 'jsonl',
  bytes: Uint8Array | string,
  size?: number,
  at = AT,
): Promise<(Checked & { readonly line: number })[]> {
  const check = createCheck({ law: rulesetOn(AS_OF), at });
  const rows: (Checked & { readonly line: number })[] = [];
  for await (const row of (form === 'csv' ? csvRows : jsonRows)(chunked(bytes, size))) {
    const checked = isRaw(row) ? check(row) : { person: null, problems: row.problems, remarks: [] };
    rows.push({ line: row.line, ...checked });
  }
  return rows;
}

/** What is wrong with a file, as `line path code`. */
export async function problemsIn(form: 'csv' | 'jsonl', bytes: Uint8Array | string): Promise<string[]> {
  const rows = await checkedRows(form, bytes);
  return rows.flatMap(({ problems }) => problems.map(({ line, path, code }) => `${line} ${path} ${code}`));
}

export const jsonl = (...rows: readonly unknown[]): string =>
  rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join('');
