import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
/** Where refusals are written: the server, and what the law of cases refuses. */
const FOLDERS = ['apps/server/src', 'packages/cases/src'];

/** How a refusal is written in the code: thrown with its code, named in a catalogue of refusals, or answered with it. */
const PATTERNS = [
  /new (?:RequestError|FieldsError)\(\s*'([a-z][\w-]*(?:\.[\w-]+)+)'/g,
  /problem\(\s*context,\s*[\w. ]+,\s*'([a-z][\w-]*(?:\.[\w-]+)+)'/g,
];
const CATALOGUES = [/refusals\.ts$/, /words\/texts\.en\.ts$/];
const ENTRY = /^ {2}'([a-z][\w-]*(?:\.[\w-]+)+)': /gm;

/** Every code that an answer of the server may have, found in its sources. */
export function problemCodes(): string[] {
  const codes = new Set<string>();
  for (const folder of FOLDERS) {
    for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.ts')) continue;
      const source = readFileSync(join(ROOT, folder, name), 'utf8');
      const path = name.replaceAll('\\', '/');
      const patterns = CATALOGUES.some((catalogue) => catalogue.test(path)) ? [...PATTERNS, ENTRY] : PATTERNS;
      for (const pattern of patterns) {
        for (const [, code] of source.matchAll(pattern)) if (code !== undefined) codes.add(code);
      }
    }
  }
  return [...codes].sort();
}
