import { globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';

const PACKAGES = join(import.meta.dirname, '../..');
const RULES = ['crs', 'programs', 'categories', 'facts'];

/** The code of a file without its comments, on the same lines. */
function withoutComments(source: string): string {
  return source
    .replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''))
    .replace(/(^|\s)\/\/.*$/gm, '$1');
}

/** The lines of code in which a pattern is found, as `file:line: text`. */
function found(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    withoutComments(readFileSync(file, 'utf8'))
      .split('\n')
      .flatMap((line, i) =>
        pattern.test(line) ? [`${relative(PACKAGES, file)}:${i + 1}: ${line.trim()}`] : [],
      ),
  );
}

const sources = globSync(join(PACKAGES, '*/src/**/*.ts'));
const rules = RULES.flatMap((folder) => globSync(join(PACKAGES, `law/src/${folder}/**/*.ts`)));

/** A day by itself; the name of an instrument, such as `mi-2016-11-19`, is not one. */
const DATE_LITERAL = /(?<![\w-])\d{4}-\d{2}-\d{2}/;

describe('the code of the rules', () => {
  test('is found', () => {
    expect(rules.length).toBeGreaterThan(30);
    expect(sources.length).toBeGreaterThan(60);
  });

  test('compares no dates with literals: what changes with time is read from the ruleset', () => {
    expect(found(rules, DATE_LITERAL)).toEqual([]);
  });

  test('asks the law whether a day has come, so that it can be watched until when an answer stands', () => {
    const read = [
      ...rules,
      ...globSync(join(PACKAGES, 'law/src/{employment,education,language,noc}/**/*.ts')),
    ];
    expect(found(read, /[<>]=?\s*law\.on\b|\blaw\.on\s*[<>!=]/)).toEqual([]);
  });

  test('has no clock and no chance of its own', () => {
    expect(found(sources, /new Date\(|Date\.now\(|Math\.random\(|Temporal\.Now|performance\.now\(/)).toEqual(
      [],
    );
  });

  test('does no input or output, so that it runs in a browser', () => {
    expect(found(sources, /from '(node:|fs|path|pg|http)|require\(|process\.|fetch\(/)).toEqual([]);
  });

  test('has no escape from the type checker', () => {
    expect(found(sources, /\bas any\b|: any\b|@ts-(ignore|nocheck|expect-error)/)).toEqual([]);
    const commented = sources.filter((file) => /@ts-(ignore|nocheck)/.test(readFileSync(file, 'utf8')));
    expect(commented).toEqual([]);
  });
});

describe('the check itself', () => {
  test('sees a date in code and not in a comment or the name of an instrument', () => {
    const seen = (code: string): boolean => DATE_LITERAL.test(withoutComments(code));
    expect(seen("if (on >= '2025-03-25') return 0;")).toBe(true);
    expect(seen("const since = plainDate('2025-03-25');")).toBe(true);
    expect(seen("// since 2025-03-25\nconst x = 'mi-2025-03-11';")).toBe(false);
    expect(seen('/** since 2025-03-25 */ const x = 1;')).toBe(false);
    expect(seen("const url = 'https://x/2025-03-25';")).toBe(true);
  });
});
