/** Writes the contract of the server and the types of the client from its routes. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { clientFiles } from './client/files.ts';

const FOLDER = join(import.meta.dirname, '../packages/client');
const written: string[] = [];
for (const [path, content] of clientFiles()) {
  const file = join(FOLDER, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) continue;
  writeFileSync(file, content);
  written.push(path);
}
process.stdout.write(`packages/client: ${written.length === 0 ? 'nothing to write' : written.join(', ')}\n`);
