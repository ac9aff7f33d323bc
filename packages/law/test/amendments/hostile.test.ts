import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAmendment } from '../../src/amendments/read.ts';
import { problemText } from '../../src/explain/render.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

const text = readFileSync(join(import.meta.dirname, 'example.json'), 'utf8');
const example = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('whatever the input is', () => {
  const hostile: [string, unknown][] = [
    ['nothing', undefined],
    ['a list', []],
    ['a text', text],
    ['a text of ten million letters as its id', { ...example(), id: 'x'.repeat(10_000_000) }],
    ['a title of ten million letters', { ...example(), title: { en: 'x'.repeat(10_000_000), fr: 'y' } }],
    ['a key of ten million letters', { ...example(), values: { ['k'.repeat(10_000_000)]: 1 } }],
    [
      'ten million letters for a number',
      { ...example(), values: { 'crs.sibling.points': 'x'.repeat(10_000_000) } },
    ],
    [
      'a hundred thousand unknown values',
      { ...example(), values: Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`v${i}`, i])) },
    ],
    [
      'a hundred thousand unknown fields',
      { ...example(), ...Object.fromEntries(Array.from({ length: 100_000 }, (_, i) => [`f${i}`, i])) },
    ],
    [
      'a million rows',
      { ...example(), values: { 'crs.secondLanguage.points': Array.from({ length: 1_000_000 }, () => 'x') } },
    ],
    ['a million factors', { ...example(), factors: Array.from({ length: 1_000_000 }, () => 0) }],
    [
      'a hundred thousand levels',
      {
        ...example(),
        values: { 'crs.age.points': JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`) },
      },
    ],
    [
      'keys of the prototype',
      JSON.parse(`{"__proto__": {"polluted": true}, "constructor": 1, ${text.trim().slice(1)}`),
    ],
    [
      'values with keys of the prototype',
      { ...example(), values: JSON.parse('{"__proto__": 5, "constructor": 5, "toString": 5}') },
    ],
    [
      'fields with keys of the prototype',
      { ...example(), values: { 'crs.maxima': JSON.parse('{"__proto__": {"core": 1}}') } },
    ],
    [
      'a list with holes',
      { ...example(), values: { 'crs.secondLanguage.points': Object.assign([], { length: 5 }) } },
    ],
  ];

  test.each(hostile)('%s gives a few problems with short paths', (_what, input) => {
    const read = readAmendment(input);
    const found = read.ok ? [] : read.problems;
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThanOrEqual(50);
    for (const problem of found) expect(problemText(problem, 'en').length).toBeLessThan(1000);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('the answer is an amendment or problems, never an exception', () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withObjectString: true,
      withSet: true,
      withSparseArray: true,
      withTypedArray: true,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          anything,
          fc.json().map((json) => JSON.parse(json) as unknown),
        ),
        (input) => {
          const read = readAmendment(input);
          expect(read.ok || read.problems.length > 0).toBe(true);
        },
      ),
      { numRuns: runs(5000) },
    );
  });

  test('also with one part of a good amendment replaced by anything', () => {
    const paths = [
      'schema',
      'id',
      'title',
      'inForce',
      'citation',
      'source',
      'values',
      'factors',
      'categories',
    ] as const;
    const ids = [
      'crs.age.points',
      'crs.maxima',
      'language.acceptedTests',
      'education.professionalBodies',
      'funds.required',
      'language.minima.pte',
    ];
    const replaced = fc.oneof(
      fc
        .tuple(fc.constantFrom(...paths), fc.anything())
        .map(([path, part]) => ({ ...example(), [path]: part })),
      fc
        .tuple(fc.constantFrom(...ids), fc.anything())
        .map(([id, part]) => ({ ...example(), values: { [id]: part } })),
    );
    fc.assert(
      fc.property(replaced, (input) => {
        const read = readAmendment(input);
        if (read.ok) rulesetOn(plainDate('2027-01-01'), [read.value]);
        else expect(read.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: runs(5000) },
    );
  });
});
