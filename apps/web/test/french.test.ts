import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const SOURCES = join(import.meta.dirname, '../src');
const TEXT = /'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`/g;
/** A sign that a line may begin with, because a space that breaks stands before or behind it. */
const BREAKS = / [;:!?»%]|« /;

const files = globSync('**/*.fr.ts', { cwd: SOURCES });

it('there are French texts', () => expect(files.length).toBeGreaterThan(10));

it.each(files)('%s has no-break spaces where French sets them', (file) => {
  const texts = readFileSync(join(SOURCES, file), 'utf8').match(TEXT) ?? [];
  // What stands in ${…} is code.
  expect(texts.filter((text) => BREAKS.test(text.replaceAll(/\$\{[^}]*\}/g, 'x')))).toEqual([]);
});
