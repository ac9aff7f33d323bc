import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { problemsOf, quote } from '../../src/coded/problems.ts';

/** Everything that is said of an input, each as [path, code, values]. */
function said(schema: z.ZodType, input: unknown): unknown[] {
  const { error } = schema.safeParse(input);
  return error === undefined
    ? []
    : problemsOf(error, input).map(({ path, code, values }) => [path, code, values]);
}

const field = (schema: z.ZodType) => (value: unknown) => said(z.strictObject({ f: schema }), { f: value });

describe('quoted', () => {
  const circle: unknown[] = [];
  circle.push(circle);
  test.each<[unknown, string]>([
    [5, '5'],
    [Number.NaN, 'NaN'],
    [Number.NEGATIVE_INFINITY, '-Infinity'],
    ['a "b"', '"a \\"b\\""'],
    [null, 'null'],
    [undefined, 'undefined'],
    [() => 1, 'function'],
    [10n, 'bigint'],
    [circle, 'object'],
    [{ a: [1] }, '{"a":[1]}'],
    // With its quotation marks 60 characters, and one more.
    ['x'.repeat(58), `"${'x'.repeat(58)}"`],
    ['x'.repeat(59), `"${'x'.repeat(59)}…`],
    ['x'.repeat(1_000_000), `"${'x'.repeat(59)}…`],
    // Never half of a character that takes two.
    [`${'x'.repeat(58)}😀y`, `"${'x'.repeat(58)}�…`],
  ])('%s', (value, text) => {
    expect(quote(value)).toBe(text);
  });
});

describe('each issue has its code, and the values that a message needs', () => {
  test.each<[string, z.ZodType, unknown, unknown[]]>([
    ['a fraction', z.int(), 1.5, ['not-an-integer', { given: '1.5' }]],
    ['another type', z.int(), 'x', ['wrong-type', { expected: 'number', given: '"x"' }]],
    ['null', z.string(), null, ['wrong-type', { expected: 'string', given: 'null' }]],
    ['nothing', z.string(), undefined, ['missing', {}]],
    ['no choice', z.enum(['a', 'b']), 'c', ['not-a-choice', { given: '"c"', choices: 'a, b' }]],
    ['not the one value', z.literal(2), 3, ['not-a-choice', { given: '3', choices: '2' }]],
    ['a small number', z.number().min(2), 1, ['too-small', { given: '1', minimum: 2 }]],
    ['a large number', z.number().max(2), 3, ['too-large', { given: '3', maximum: 2 }]],
    ['a short text', z.string().min(2), 'a', ['too-small', { given: '"a"', minimum: 2, of: 'characters' }]],
    ['a long text', z.string().max(1), 'ab', ['too-large', { given: '"ab"', maximum: 1, of: 'characters' }]],
    ['a short list', z.array(z.int()).min(2), [1], ['too-small', { given: '1', minimum: 2, of: 'entries' }]],
    [
      'a long list',
      z.array(z.int()).max(1),
      [1, 2],
      ['too-large', { given: '2', maximum: 1, of: 'entries' }],
    ],
    ['a text of another form', z.string().regex(/^a$/), 'b', ['invalid-text', { given: '"b"' }]],
    [
      'what a check of its own says',
      z.string().superRefine((_, context) => {
        context.addIssue({ code: 'custom', params: { problem: 'not-a-day' } });
      }),
      'x',
      ['not-a-day', { given: '"x"' }],
    ],
    [
      'what a check of its own says of a birth',
      z.string().superRefine((_, context) => {
        context.addIssue({ code: 'custom', params: { problem: 'before-birth', birth: '2000-01-01' } });
      }),
      'x',
      ['before-birth', { given: '"x"', birth: '2000-01-01' }],
    ],
    ['a check without words', z.string().refine(() => false), 'x', ['invalid-text', { given: '"x"' }]],
  ])('%s', (_, schema, value, expected) => {
    expect(field(schema)(value)).toEqual([['f', ...expected]]);
  });

  test('the whole input has no path', () => {
    expect(said(z.int(), 'x')).toEqual([['', 'wrong-type', { expected: 'number', given: '"x"' }]]);
  });

  test('a wrong key of a record is quoted itself', () => {
    expect(field(z.record(z.string().regex(/^\d+$/), z.int()))({ x: 1 })).toEqual([
      ['f.x', 'invalid-text', { given: '"x"' }],
    ]);
  });
});

describe('fields nobody knows', () => {
  test('are named, at the top and further down', () => {
    const schema = z.strictObject({ f: z.strictObject({}) });
    expect(said(schema, { f: {}, g: 1 })).toEqual([['g', 'unknown-field', {}]]);
    expect(said(schema, { f: { h: 1, i: 1 } })).toEqual([
      ['f.h', 'unknown-field', {}],
      ['f.i', 'unknown-field', {}],
    ]);
  });

  test('with a name of any length and any characters', () => {
    const long = 'k'.repeat(81);
    expect(said(z.strictObject({}), { [long]: 1 })).toEqual([[`${'k'.repeat(80)}…`, 'unknown-field', {}]]);
    expect(said(z.strictObject({}), { [long.slice(1)]: 1 })).toEqual([['k'.repeat(80), 'unknown-field', {}]]);
    expect(said(z.strictObject({}), { '\ud800': 1 })).toEqual([['�', 'unknown-field', {}]]);
  });
});

describe('of many', () => {
  test('the first hundred are named', () => {
    const many = Array.from({ length: 150 }, () => 'x');
    expect(said(z.array(z.int()), many)).toHaveLength(100);
    expect(said(z.array(z.int()), many.slice(0, 100))).toHaveLength(100);
    expect(said(z.array(z.int()), many.slice(0, 99))).toHaveLength(99);
    const keys = Object.fromEntries(many.map((_, i) => [`k${i}`, 1]));
    expect(said(z.strictObject({}), keys)).toHaveLength(100);
    expect(said(z.strictObject({ f: z.int() }), { f: 'x', ...keys })).toHaveLength(100);
  });

  test('of two limits of a field the nearer one', () => {
    expect(field(z.number().max(5).max(3).max(4))(9)).toEqual([
      ['f', 'too-large', { given: '9', maximum: 3 }],
    ]);
    expect(field(z.number().min(3).min(5).min(4))(1)).toEqual([
      ['f', 'too-small', { given: '1', minimum: 5 }],
    ]);
    // Of two fields each its own, and of two sides both.
    const both = z.strictObject({ f: z.number().max(3), g: z.number().max(2) });
    expect(said(both, { f: 9, g: 9 })).toHaveLength(2);
  });
});

describe('a field of several forms', () => {
  const forms = z.union([z.strictObject({ a: z.int() }), z.array(z.int()).max(1)]);
  test('is held to the one that was given', () => {
    expect(field(forms)({ a: 'x' })).toEqual([['f.a', 'wrong-type', { expected: 'number', given: '"x"' }]]);
    expect(field(forms)(['x'])).toEqual([['f.0', 'wrong-type', { expected: 'number', given: '"x"' }]]);
    expect(field(forms)([1, 2])).toEqual([['f', 'too-large', { given: '2', maximum: 1, of: 'entries' }]]);
  });

  test('or to the first, where it is none', () => {
    expect(field(forms)('x')).toEqual([['f', 'wrong-type', { expected: 'object', given: '"x"' }]]);
    const simple = z.union([z.int(), z.array(z.int())]);
    expect(field(simple)('x')).toEqual([['f', 'wrong-type', { expected: 'number', given: '"x"' }]]);
    const listLast = z.union([z.string(), z.array(z.string())]);
    expect(field(listLast)(4)).toEqual([['f', 'wrong-type', { expected: 'string', given: '4' }]]);
  });

  test('names the choices of the field that says which', () => {
    const kinds = z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('x') }),
      z.strictObject({ kind: z.literal('y') }),
    ]);
    expect(field(kinds)({ kind: 'z' })).toEqual([
      ['f.kind', 'not-a-choice', { given: '"z"', choices: 'x, y' }],
    ]);
    expect(field(kinds)({})).toEqual([['f.kind', 'missing', {}]]);
  });
});
