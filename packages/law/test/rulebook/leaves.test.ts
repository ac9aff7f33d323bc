import { describe, expect, test } from 'vitest';
import { type Leaf, leavesOf, sameLeaf } from '../../src/rulebook/leaves.ts';

describe('what a value says', () => {
  test.each<[string, unknown, [path: string, value: Leaf][]]>([
    ['a number', 15, [['', 15]]],
    ['a text', 'lower', [['', 'lower']]],
    ['yes', true, [['', true]]],
    ['no', false, [['', false]]],
    ['null', null, [['', null]]],
    ['a set of texts is one thing', ['a', 'b'], [['', ['a', 'b']]]],
    ['an empty list is an empty set', [], [['', []]]],
    [
      'a list of numbers is its positions',
      [0, 35],
      [
        ['0', 0],
        ['1', 35],
      ],
    ],
    [
      'a list of texts and numbers is its positions',
      ['a', 1],
      [
        ['0', 'a'],
        ['1', 1],
      ],
    ],
    [
      'a record is its keys, in its own order',
      { b: 1, a: { c: [2, 3], d: ['x'] } },
      [
        ['b', 1],
        ['a.c.0', 2],
        ['a.c.1', 3],
        ['a.d', ['x']],
      ],
    ],
    [
      'a list of records is the keys of each',
      [{ clb: 7 }, { clb: 5 }],
      [
        ['0.clb', 7],
        ['1.clb', 5],
      ],
    ],
    ['null inside', { until: null }, [['until', null]]],
    ['nothing says nothing', undefined, []],
    ['a field without a value says nothing', { a: undefined, b: 1 }, [['b', 1]]],
  ])('%s', (_, value, leaves) => {
    expect(leavesOf(value).map(({ path, value: leaf }) => [path.join('.'), leaf])).toEqual(leaves);
  });

  test.each<[unknown, string]>([
    [{ a: [{ b: () => 0 }] }, 'A value of law cannot be a function (a.0.b)'],
    [{ a: 1n }, 'A value of law cannot be a bigint (a)'],
    [Symbol('x'), 'A value of law cannot be a symbol ()'],
  ])('is never anything that JSON has not', (value, message) => {
    expect(() => leavesOf(value)).toThrow(new RangeError(message));
  });
});

describe('two ends of a path say the same', () => {
  test.each<[Leaf, Leaf, boolean]>([
    [1, 1, true],
    [1, 2, false],
    [1, '1', false],
    [0, false, false],
    [null, null, true],
    [null, 0, false],
    ['a', 'a', true],
    ['a', ['a'], false],
    [['a'], 'a', false],
    [[], [], true],
    [['a', 'b'], ['b', 'a'], true],
    [['a', 'a', 'b'], ['b', 'a'], true],
    [['a'], ['a', 'b'], false],
    [['a', 'b'], ['a'], false],
    [['a', 'b'], ['a', 'c'], false],
    [['a', 'a'], ['a', 'b'], false],
    [[], ['a'], false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(sameLeaf(a, b)).toBe(same);
  });
});
