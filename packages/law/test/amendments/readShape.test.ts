import { describe, expect, test } from 'vitest';
import { MOST_POINTS, readShape, type Shape, shapeOf, shortKey } from '../../src/amendments/shape.ts';
import { parameterById } from '../../src/parameters/registry.ts';

type Told = readonly [path: string, code: string, values?: Readonly<Record<string, unknown>> | undefined];

/** What a shape makes of an input, and everything it says of it. */
function read(shape: Shape, input: unknown): { readonly value: unknown; readonly told: readonly Told[] } {
  const told: Told[] = [];
  const value = readShape(shape, input, 'v', (...said) => told.push(said));
  return { value, told };
}

const number = (change: Partial<Extract<Shape, { kind: 'number' }>> = {}): Shape => ({
  kind: 'number',
  integer: true,
  minimum: 0,
  maximum: 10,
  ...change,
});
const list = (change: Partial<Extract<Shape, { kind: 'list' }>> = {}): Shape => ({
  kind: 'list',
  of: number(),
  least: 1,
  most: 3,
  ...change,
});
const choice: Shape = { kind: 'text', choices: ['a', 'b'] };
const fields: Shape = {
  kind: 'fields',
  fields: { first: number(), second: choice },
  optional: ['second'],
};
const byCode: Shape = { kind: 'byCode', of: number(), most: 2 };
const circle: Record<string, unknown> = {};
circle.self = circle;

describe('what has the shape is read as it is', () => {
  test.each<[string, Shape, unknown]>([
    ['the smallest number', number(), 0],
    ['the largest number', number(), 10],
    ['a fraction where one may be', number({ integer: false }), 2.5],
    ['a number below zero where the law has one', number({ minimum: -3 }), -3],
    ['a boolean', { kind: 'boolean' }, false],
    ['a choice', choice, 'b'],
    ['an occupation of 2021', { kind: 'noc' }, '21231'],
    ['a broad category', { kind: 'nocGroup' }, '0'],
    ['a unit group of 2016', { kind: 'nocGroup' }, '3012'],
    ['a unit group of 2021', { kind: 'nocGroup' }, '31301'],
    ['a day', { kind: 'day' }, '2024-02-29'],
    ['a month', { kind: 'month' }, '2024-12'],
    ['null where the law has it', { kind: 'nullable', of: number() }, null],
    ['a number where null may be', { kind: 'nullable', of: number() }, 4],
    ['the shortest list', list(), [1]],
    ['the longest list', list(), [1, 1, 1]],
    ['an empty list where the law has one', list({ least: 0 }), []],
    ['a list that rises', list({ rising: true }), [1, 2, 9]],
    ['fields', fields, { first: 1, second: 'a' }],
    ['fields without one that may be missing', fields, { first: 1 }],
    ['one code', byCode, { '21231': 1 }],
    ['as many codes as may be, of either version', byCode, { '2171': 2, '31301': 1 }],
  ])('%s', (_, shape, input) => {
    expect(read(shape, input)).toEqual({ value: input, told: [] });
  });

  test.each([
    '01-31',
    '02-28',
    '03-31',
    '04-30',
    '05-31',
    '06-30',
    '07-31',
    '08-31',
    '09-30',
    '10-31',
    '11-30',
    '12-31',
    '01-01',
    '11-01',
    '02-09',
    '09-29',
    '10-10',
    '06-19',
  ])('%s is a day of every year', (day) => {
    expect(read({ kind: 'dayOfYear' }, day)).toEqual({ value: day, told: [] });
  });

  test('minus zero is zero', () => {
    expect(Object.is(read(number(), -0).value, 0)).toBe(true);
  });

  test('fields come in the order of the law, without what it does not know', () => {
    const { value } = read(fields, { third: 1, second: 'a', first: 2 });
    expect(JSON.stringify(value)).toBe('{"first":2,"second":"a"}');
  });
});

describe('what has it not is said, each with its place, its code and what was given', () => {
  test.each<[string, Shape, unknown, Told[]]>([
    ['a text', number(), '5', [['v', 'wrong-type', { expected: 'number', given: '"5"' }]]],
    ['no number', number(), Number.NaN, [['v', 'wrong-type', { expected: 'number', given: 'NaN' }]]],
    [
      'no end',
      number(),
      Number.POSITIVE_INFINITY,
      [['v', 'wrong-type', { expected: 'number', given: 'Infinity' }]],
    ],
    ['a fraction', number(), 1.5, [['v', 'not-an-integer', { given: '1.5' }]]],
    ['too small', number(), -1, [['v', 'too-small', { given: '-1', minimum: 0 }]]],
    ['too large', number(), 11, [['v', 'too-large', { given: '11', maximum: 10 }]]],
    ['nothing', number(), undefined, [['v', 'wrong-type', { expected: 'number', given: 'undefined' }]]],
    ['null', number(), null, [['v', 'wrong-type', { expected: 'number', given: 'null' }]]],
    [
      'a number for a boolean',
      { kind: 'boolean' },
      1,
      [['v', 'wrong-type', { expected: 'boolean', given: '1' }]],
    ],
    ['a number for a text', choice, 1, [['v', 'wrong-type', { expected: 'string', given: '1' }]]],
    [
      'a number for a day',
      { kind: 'day' },
      20240101,
      [['v', 'wrong-type', { expected: 'string', given: '20240101' }]],
    ],
    [
      'a number for an occupation',
      { kind: 'noc' },
      21231,
      [['v', 'wrong-type', { expected: 'string', given: '21231' }]],
    ],
    ['another text', choice, 'c', [['v', 'not-a-choice', { given: '"c"', choices: 'a, b' }]]],
    ['no occupation', { kind: 'noc' }, '99999', [['v', 'unknown-noc', { given: '"99999"' }]]],
    ['an occupation of 2016', { kind: 'noc' }, '2171', [['v', 'unknown-noc', { given: '"2171"' }]]],
    ['no group', { kind: 'nocGroup' }, '8999', [['v', 'unknown-noc', { given: '"8999"' }]]],
    ['an empty group', { kind: 'nocGroup' }, '', [['v', 'unknown-noc', { given: '""' }]]],
    ['more than a code', { kind: 'nocGroup' }, '213010', [['v', 'unknown-noc', { given: '"213010"' }]]],
    ['no day', { kind: 'day' }, '2023-02-29', [['v', 'not-a-day', { given: '"2023-02-29"' }]]],
    ['no month', { kind: 'month' }, '2024-13', [['v', 'invalid-text', { given: '"2024-13"' }]]],
    ['the month of no year', { kind: 'month' }, '24-12', [['v', 'invalid-text', { given: '"24-12"' }]]],
    [
      'a month with a day',
      { kind: 'month' },
      '2024-12-01',
      [['v', 'invalid-text', { given: '"2024-12-01"' }]],
    ],
    ['text before a month', { kind: 'month' }, 'x2024-12', [['v', 'invalid-text', { given: '"x2024-12"' }]]],
    [
      'a text for null',
      { kind: 'nullable', of: number() },
      'x',
      [['v', 'wrong-type', { expected: 'number', given: '"x"' }]],
    ],
    [
      'nothing for null',
      { kind: 'nullable', of: number() },
      undefined,
      [['v', 'wrong-type', { expected: 'number', given: 'undefined' }]],
    ],
    ['an empty list', list(), [], [['v', 'too-small', { given: '0', minimum: 1 }]]],
    ['a long list', list(), [1, 2, 3, 4], [['v', 'too-large', { given: '4', maximum: 3 }]]],
    ['no list', list(), { 0: 1 }, [['v', 'wrong-type', { expected: 'array', given: '{"0":1}' }]]],
    [
      'wrong elements',
      list(),
      [1, 'x', 11],
      [
        ['v.1', 'wrong-type', { expected: 'number', given: '"x"' }],
        ['v.2', 'too-large', { given: '11', maximum: 10 }],
      ],
    ],
    [
      'a list that falls',
      list({ rising: true }),
      [3, 2, 2],
      [
        ['v.1', 'not-rising', { given: '2', before: 3 }],
        ['v.2', 'not-rising', { given: '2', before: 2 }],
      ],
    ],
    ['a list for fields', fields, [1], [['v', 'wrong-type', { expected: 'object', given: '[1]' }]]],
    ['null for fields', fields, null, [['v', 'wrong-type', { expected: 'object', given: 'null' }]]],
    ['a text for fields', fields, 'x', [['v', 'wrong-type', { expected: 'object', given: '"x"' }]]],
    ['a field that is missing', fields, { second: 'a' }, [['v.first', 'missing']]],
    ['a field that is none', fields, { first: 1, other: 1 }, [['v.other', 'unknown-field']]],
    [
      'a field with the name of a method',
      fields,
      { first: 1, toString: 1 },
      [['v.toString', 'unknown-field']],
    ],
    [
      'wrong fields',
      fields,
      { first: 'x', second: 'c' },
      [
        ['v.first', 'wrong-type', { expected: 'number', given: '"x"' }],
        ['v.second', 'not-a-choice', { given: '"c"', choices: 'a, b' }],
      ],
    ],
    ['no codes', byCode, {}, [['v', 'too-small', { given: 0, minimum: 1 }]]],
    [
      'too many codes',
      byCode,
      { '21231': 1, '31301': 1, '31100': 1 },
      [['v', 'too-large', { given: 3, maximum: 2 }]],
    ],
    ['what is no code', byCode, { '99999': 1 }, [['v.99999', 'unknown-noc', { given: '"99999"' }]]],
    ['a list for codes', byCode, [], [['v', 'wrong-type', { expected: 'object', given: '[]' }]]],
    [
      'a wrong value of a code',
      byCode,
      { '21231': 'x' },
      [['v.21231', 'wrong-type', { expected: 'number', given: '"x"' }]],
    ],
    ['what has no end', number(), circle, [['v', 'wrong-type', { expected: 'number', given: 'object' }]]],
  ])('%s', (_, shape, input, told) => {
    expect(read(shape, input).told).toEqual(told);
  });

  test.each([
    '00-01',
    '13-01',
    '01-00',
    '01-32',
    '02-29',
    '04-31',
    '06-31',
    '09-31',
    '11-31',
    '1-1',
    'x01-01',
    '01-01x',
    '04-30x',
    'x04-30',
    '02-28x',
    'x02-28',
    '12-31 ',
  ])('%s is no day of every year', (day) => {
    expect(read({ kind: 'dayOfYear' }, day).told).toEqual([
      ['v', 'invalid-text', { given: JSON.stringify(day) }],
    ]);
  });

  test('a hole in a list is nothing, not passed by', () => {
    const holes: unknown[] = [1];
    holes[2] = 2;
    expect(read(list(), holes).told).toEqual([
      ['v.1', 'wrong-type', { expected: 'number', given: 'undefined' }],
    ]);
  });

  test('nothing of an input that is no list, no object or too long is used', () => {
    expect(read(list(), 'abc').value).toEqual([]);
    expect(read(list(), [1, 2, 3, 4]).value).toEqual([]);
    expect(read(fields, [1]).value).toEqual({});
    expect(read(byCode, 'x').value).toEqual({});
    expect(read(byCode, { '21231': 1, '31301': 1, '31100': 1 }).value).toEqual({});
    expect(read(byCode, { '99999': 1, '21231': 4 }).value).toEqual({ '21231': 4 });
  });
});

test('a key is no longer than a line', () => {
  expect(shortKey('x'.repeat(60))).toBe('x'.repeat(60));
  expect(shortKey('x'.repeat(61))).toBe(`${'x'.repeat(60)}…`);
});

describe('the shape of a value is found from the law', () => {
  const shape = (id: string): Shape => {
    const declared = parameterById(id);
    if (!declared) throw new RangeError(id);
    return shapeOf(declared);
  };

  test.each<[string, unknown]>([
    ['crs.sibling.points', { kind: 'number', integer: true, minimum: 0, maximum: MOST_POINTS }],
    ['language.acceptedTests', { kind: 'list', of: { kind: 'text' }, least: 1 }],
    ['work.publiclyFundedPhysicians', { kind: 'list', of: { kind: 'noc' } }],
  ])('%s', (id, expected) => {
    expect(shape(id)).toMatchObject(expected as object);
  });

  test('asked twice it is the same', () => {
    expect(shape('crs.sibling.points')).toBe(shape('crs.sibling.points'));
  });
});
