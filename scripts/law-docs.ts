/**
 * Writes the pages of docs/law from the code, and nothing else there. `--check` writes nothing and fails where they
 * differ.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lawPages } from '../packages/law/src/rulebook/pages/lawPages.ts';

const FOLDER = join(import.meta.dirname, '../docs/law');
const pages = new Map(lawPages().map(({ path, content }) => [path, content]));

mkdirSync(FOLDER, { recursive: true });
const present = readdirSync(FOLDER);
const stale = present.filter((path) => !pages.has(path));
const changed = [...pages].filter(
  ([path, content]) => !present.includes(path) || readFileSync(join(FOLDER, path), 'utf8') !== content,
);

if (process.argv.includes('--check')) {
  const wrong = [...changed.map(([path]) => path), ...stale];
  if (wrong.length > 0) {
    process.stderr.write(`docs/law differs from the code: ${wrong.join(', ')}. Run npm run docs:law.\n`);
    process.exitCode = 1;
  }
} else {
  for (const path of stale) rmSync(join(FOLDER, path));
  for (const [path, content] of changed) writeFileSync(join(FOLDER, path), content);
  process.stdout.write(
    `docs/law: ${changed.length} written, ${stale.length} removed, ${pages.size} in all\n`,
  );
}
