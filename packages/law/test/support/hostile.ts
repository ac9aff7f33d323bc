import type { Problem } from '../../src/coded/problems.ts';
import { problemText } from '../../src/explain/render.ts';
import { runs } from './runs.ts';

/** Mutation testing leaves out what takes long and proves the size of an input only. */
export const isLimited = runs(1_000_000) < 1_000_000;

/** The longest text of a problem that is still read. */
const LONGEST_TEXT = 500;

const circular: Record<string, unknown> = {};
circular.self = circular;

/** Nested so deep that a careless walk runs out of stack. */
export function nested(depth: number, open = '[', close = ']'): unknown {
  return JSON.parse(open.repeat(depth) + (open === '[' ? '' : 'null') + close.repeat(depth));
}

/** Values that no form sends and everything should survive; by name, because most cannot be printed. */
export const hostileValues: readonly (readonly [name: string, value: unknown])[] = [
  ['null', null],
  ['true', true],
  ['zero', 0],
  ['minus zero', -0],
  ['minus one', -1],
  ['a half', 0.5],
  ['a number beyond whole numbers', 2 ** 60],
  ['1e308', 1e308],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['minus Infinity', Number.NEGATIVE_INFINITY],
  ['an empty text', ''],
  ['a text of a number', '7'],
  ['"undefined"', 'undefined'],
  ['"__proto__"', '__proto__'],
  ['"constructor"', 'constructor'],
  ['a lone surrogate', '\uD800'],
  ['a text with a zero byte', 'a\u0000b'],
  ['a text that turns direction', '\u202Ecba'],
  ['a day that does not exist', '2023-02-29'],
  ['a long text', 'é'.repeat(5000)],
  ['an empty list', []],
  ['a list of nothing', [null]],
  ['a list with holes', Array(3)],
  ['a list in a list', [[[]]]],
  ['an empty object', {}],
  ['an object without a prototype', Object.create(null)],
  ['an object like a list', { length: 1, 0: 0 }],
  ['a BigInt', 10n],
  ['a symbol', Symbol('s')],
  ['a function', () => 0],
  ['a date', new Date(0)],
  ['a map', new Map([['a', 1]])],
  ['a circle', circular],
  [
    'an object that refuses to be JSON',
    {
      toJSON() {
        throw new Error('no');
      },
    },
  ],
  [
    'an object that refuses to be text',
    {
      toString() {
        throw new Error('no');
      },
    },
  ],
];

/** What is wrong with the words of a problem; null where they can be read. */
export function wrongWords(problem: Problem): string | null {
  const texts = [problemText(problem, 'en'), problemText(problem, 'fr')] as const;
  for (const text of texts) {
    if (text.length > LONGEST_TEXT) return `${text.length} characters`;
    if (!text.isWellFormed()) return 'lone surrogates';
    if (/\[object|: undefined$|\bundefined\b(?!")/.test(text)) return text;
    if (!text.startsWith(problem.path)) return `${text} does not begin with ${problem.path}`;
  }
  return texts[0] === texts[1] ? `the same in both languages: ${texts[0]}` : null;
}

/** Freezes a value at every depth: whoever changes it then fails. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  for (const inner of Object.values(value)) frozen(inner);
  return value;
}

/** Paths of every field and every item of a value, lists and objects included. */
export function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield [...path, key];
    yield* pathsOf(inner, [...path, key]);
  }
}
