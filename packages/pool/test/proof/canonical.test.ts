import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../law/test/support/seed.ts';
import { canonicalJson, NotCanonicalError } from '../../src/proof/canonical.ts';

/** The members of every object in another order. */
function shuffled(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, member]) => [key, shuffled(member)] as const)
      .reverse(),
  );
}

const anyNumber = fc.oneof(
  fc.maxSafeInteger(),
  fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((n) => !Number.isInteger(n) || Number.isSafeInteger(n)),
);
const anyText = fc.string({ unit: 'binary' });
const anyValue = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constant(null),
    fc.boolean(),
    anyNumber,
    anyText,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(anyText, tie('value'), { maxKeys: 6 }),
  ),
})).value;

describe('canonical JSON, by the examples of RFC 8785', () => {
  test('members stand in the order of the code units of their names (3.2.3)', () => {
    const names = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const value = Object.fromEntries(names.map((name) => [name, 0]));
    const sorted = ['\r', '1', '\u0080', '\u00f6', '\u20ac', '\u{1f600}', '\ufb33'];
    expect(canonicalJson(value)).toBe(`{${sorted.map((name) => `${JSON.stringify(name)}:0`).join(',')}}`);
  });

  test('text and literals are written as ECMAScript writes them (3.2.2)', () => {
    const value = JSON.parse(
      '{"string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}',
    );
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  test.each([
    [0, '0'],
    [-0, '0'],
    [5e-324, '5e-324'],
    [-5e-324, '-5e-324'],
    [4.5, '4.5'],
    [0.002, '0.002'],
    [1e-27, '1e-27'],
    [333333333.3333333, '333333333.3333333'],
    [9007199254740991, '9007199254740991'],
    [-9007199254740991, '-9007199254740991'],
    [0.000001, '0.000001'],
    [1e-7, '1e-7'],
  ])('the number %d (3.2.2.3 and appendix B)', (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });
});

describe('canonical JSON', () => {
  test('comes back as it was, whatever the order of its members', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(canonicalJson(shuffled(value))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 2000 },
    );
  });

  test('of two values that differ there are two texts', () => {
    fc.assert(
      fc.property(anyValue, anyValue, (a, b) => {
        const same = canonicalJson(a) === canonicalJson(b);
        expect(same).toBe(
          fc.stringify(JSON.parse(canonicalJson(a))) === fc.stringify(JSON.parse(canonicalJson(b))),
        );
      }),
      { numRuns: 2000 },
    );
  });

  const cyclic: unknown[] = [];
  cyclic.push(cyclic);
  test.each<[string, unknown, string]>([
    ['a member that is undefined', { a: { b: undefined } }, 'a.b'],
    ['an element that is missing', Object.assign(Array(3), { 0: 1, 2: 3 }), '1'],
    ['NaN', { a: [Number.NaN] }, 'a.0'],
    ['infinity', Number.POSITIVE_INFINITY, ''],
    ['a whole number that is not exact', { n: 2 ** 53 }, 'n'],
    ['a larger one', [-1e300], '0'],
    ['a big integer', { n: 1n }, 'n'],
    ['half a character', { a: 'x\ud83d' }, 'a'],
    ['half a character in a name', { '\ude00': 1 }, ''],
    ['a function', { f: () => 1 }, 'f'],
    ['a symbol', [Symbol('x')], '0'],
    ['an object of a class', { at: new Map() }, 'at'],
    ['bytes', { of: Uint8Array.of(1) }, 'of'],
    ['nesting without end', cyclic, Array(101).fill('0').join('.')],
  ])('does not have %s', (_, value, path) => {
    expect.assertions(1);
    try {
      canonicalJson(value);
    } catch (error) {
      expect(error).toMatchObject({ name: 'NotCanonicalError', code: 'json.not-canonical', path });
    }
  });

  test('keeps a member with the name of what objects inherit', () => {
    const value = JSON.parse('{"__proto__": {"b": 1}, "constructor": 2}');
    expect(canonicalJson(value)).toBe('{"__proto__":{"b":1},"constructor":2}');
    expect(() => canonicalJson(Object.create({ a: 1 }))).toThrow(NotCanonicalError);
    expect(canonicalJson(Object.assign(Object.create(null), { a: 1 }))).toBe('{"a":1}');
  });
});
