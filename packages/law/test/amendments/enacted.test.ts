import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type AmendmentFile, amendmentOf } from '../../src/amendments/build.ts';
import { enacted } from '../../src/amendments/enacted.ts';
import { readAmendment } from '../../src/amendments/read.ts';
import { instruments } from '../../src/instruments/instruments.ts';

const files = globSync(join(import.meta.dirname, '../../src/amendments/*.json'));
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('amendments in force that are kept as one piece', () => {
  test('are the files of the folder, each a good amendment that says everything', () => {
    expect(enacted).toHaveLength(files.length);
    for (const file of files) {
      const declared = JSON.parse(readFileSync(file, 'utf8')) as AmendmentFile & { schema: string };
      const read = readAmendment(declared);
      expect(read.ok || read.problems, file).toBe(true);
      const { schema, ...said } = declared;
      expect(schema).toBe('amendment/1');
      expect(plain(amendmentOf(said))).toEqual(read.ok && plain(read.value));
      // Rounds and proofs look up categories in the one list.
      expect(said.categories, 'its categories stand in categories/versions.json').toBeUndefined();
      expect(enacted.map(plain)).toContainEqual(plain(amendmentOf(said)));
    }
  });

  test('come after the instruments of the tables, oldest first', () => {
    const days = enacted.map(({ inForce }) => inForce);
    expect(days).toEqual([...days].sort());
    const last = Object.values(instruments).at(-1)?.inForce ?? '';
    for (const day of days) expect(day > last).toBe(true);
  });
});

test('an amendment built from data is the one that is read from the same file', () => {
  const text = readFileSync(join(import.meta.dirname, 'example.json'), 'utf8');
  const read = readAmendment(JSON.parse(text));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const { schema: _, ...said } = JSON.parse(text);
  const built = amendmentOf({ grade: 'I', checkedOn: said.inForce, ...said });
  expect(plain(built)).toEqual(plain(read.value));
  expect(Object.isFrozen(built)).toBe(true);
});
