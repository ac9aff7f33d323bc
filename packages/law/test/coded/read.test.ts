import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/coded/problems.ts';
import { readCodedCandidate, readRulesDay } from '../../src/coded/read.ts';
import { problemText } from '../../src/explain/render.ts';
import { en } from '../../src/explain/texts.en.ts';
import { all, anyCandidate, couple, english, single } from '../support/candidates.ts';
import '../support/seed.ts';

const LONGEST_TEXT = 300;

/** The problems of an input as `path: code`, in order of path. */
function problemsIn(input: unknown): string[] {
  const read = readCodedCandidate(input);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path}: ${code}`).sort();
}

/** True when every problem has words, other ones in each language. */
const haveWords = (problems: readonly Problem[]): boolean =>
  problems.length > 0 &&
  problems.every((problem) => {
    const english = problemText(problem, 'en');
    return problem.code in en.problems && english !== '' && problemText(problem, 'fr') !== english;
  });

describe('a coded candidate', () => {
  test('is read as it is given', () => {
    fc.assert(
      fc.property(anyCandidate, (candidate) => {
        expect(readCodedCandidate(JSON.parse(JSON.stringify(candidate)))).toEqual({
          ok: true,
          value: candidate,
        });
      }),
    );
  });

  test.each([
    ['an unknown level of education', { ...single(), education: 'bachelor' }, ['education: not-a-choice']],
    [
      'CLB 13',
      { ...single(), firstLanguage: english(13) },
      [
        'firstLanguage.clb.listening: too-large',
        'firstLanguage.clb.reading: too-large',
        'firstLanguage.clb.speaking: too-large',
        'firstLanguage.clb.writing: too-large',
      ],
    ],
    [
      'CLB −1',
      { ...single(), secondLanguage: { ...all(5), reading: -1 } },
      ['secondLanguage.reading: too-small'],
    ],
    ['negative years', { ...single(), canadianWorkYears: -1 }, ['canadianWorkYears: too-small']],
    ['half a year', { ...single(), foreignWorkYears: 2.5 }, ['foreignWorkYears: not-an-integer']],
    ['101 years of work', { ...single(), foreignWorkYears: 101 }, ['foreignWorkYears: too-large']],
    ['age 151', { ...single(), age: 151 }, ['age: too-large']],
    ['age as text', { ...single(), age: '30' }, ['age: wrong-type']],
    ['age null', { ...single(), age: null }, ['age: wrong-type']],
    ['age not a number', { ...single(), age: Number.NaN }, ['age: wrong-type']],
    ['age infinite', { ...single(), age: Number.POSITIVE_INFINITY }, ['age: wrong-type']],
    ['age missing', { ...single(), age: undefined }, ['age: missing']],
    ['a flag as a number', { ...single(), sibling: 1 }, ['sibling: wrong-type']],
    ['an unknown field', { ...single(), score: 500 }, ['score: unknown-field']],
    [
      'an unknown inner field',
      { ...single(), firstLanguage: { ...english(5), test: 'ielts' } },
      ['firstLanguage.test: unknown-field'],
    ],
    [
      'another language',
      { ...single(), firstLanguage: { name: 'de', clb: all(5) } },
      ['firstLanguage.name: not-a-choice'],
    ],
    [
      'a level for all abilities at once',
      { ...single(), firstLanguage: { name: 'en', clb: 9 } },
      ['firstLanguage.clb: wrong-type'],
    ],
    [
      'three abilities',
      { ...single(), secondLanguage: { listening: 5, reading: 5, writing: 5 } },
      ['secondLanguage.speaking: missing'],
    ],
    ['a first language that is null', { ...single(), firstLanguage: null }, ['firstLanguage: wrong-type']],
    ['an unknown offer', { ...single(), jobOffer: 'yes' }, ['jobOffer: not-a-choice']],
    ['Canadian study as a flag', { ...single(), canadianStudy: true }, ['canadianStudy: not-a-choice']],
    [
      'a spouse announced and missing',
      { ...single(), hasAccompanyingSpouse: true },
      ['spouse: spouse-missing'],
    ],
    [
      'a spouse who does not come',
      { ...couple(), hasAccompanyingSpouse: false },
      ['spouse: spouse-not-coming'],
    ],
    [
      'a spouse without education',
      { ...couple(), spouse: { clb: null, canadianWorkYears: 0 } },
      ['spouse.education: missing'],
    ],
    [
      "a spouse's CLB 13",
      couple({}, { clb: { ...all(5), speaking: 13 } }),
      ['spouse.clb.speaking: too-large'],
    ],
    [
      'two wrong fields',
      { ...single(), age: -1, education: 1, extra: 0 },
      ['age: too-small', 'education: not-a-choice', 'extra: unknown-field'],
    ],
    [
      'an inconsistent spouse beside another problem',
      { ...single(), hasAccompanyingSpouse: true, age: -1 },
      ['age: too-small', 'spouse: spouse-missing'],
    ],
  ])('with %s is refused with the path and the code', (_name, input, expected) => {
    expect(problemsIn(input)).toEqual(expected);
    const read = readCodedCandidate(input);
    expect(!read.ok && haveWords(read.problems)).toBe(true);
  });

  test.each([
    ['null', null, ': wrong-type'],
    ['nothing', undefined, ': missing'],
    ['an array', [], ': wrong-type'],
    ['an array of candidates', [single()], ': wrong-type'],
    ['a text', 'single', ': wrong-type'],
    ['a number', 42, ': wrong-type'],
    ['true', true, ': wrong-type'],
  ])('that is %s is refused as a whole', (_name, input, expected) => {
    expect(problemsIn(input)).toEqual([expected]);
  });

  test('an empty object names every missing field', () => {
    const expected = Object.keys(single())
      .map((field) => `${field}: missing`)
      .sort();
    expect(problemsIn({})).toEqual(expected);
  });

  test('the text of a problem says what was given and what is allowed', () => {
    const read = readCodedCandidate({ ...single(), age: 'thirty' });
    const [problem] = read.ok ? [] : read.problems;
    expect(problem && problemText(problem, 'en')).toBe('age must be of type number; got "thirty"');
    expect(problem && problemText(problem, 'fr')).toBe(
      'age doit être de type number ; valeur reçue : "thirty"',
    );
  });
});

describe('hostile input', () => {
  test('ten million characters are refused with a short answer', () => {
    const text = 'x'.repeat(10_000_000);
    for (const input of [text, { ...single(), education: text }, { ...single(), age: text }]) {
      const read = readCodedCandidate(input);
      expect(read.ok).toBe(false);
      if (!read.ok) {
        expect(read.problems).toHaveLength(1);
        for (const problem of read.problems) {
          expect(problemText(problem, 'en').length).toBeLessThan(LONGEST_TEXT);
          expect(problemText(problem, 'fr').length).toBeLessThan(LONGEST_TEXT);
        }
      }
    }
  });

  test('fields called __proto__ and constructor are unknown fields and change nothing', () => {
    const text = JSON.stringify(single()).replace('{', '{"__proto__":{"age":99},"constructor":1,');
    expect(problemsIn(JSON.parse(text))).toEqual(['__proto__: unknown-field', 'constructor: unknown-field']);
    expect(Object.hasOwn(Object.prototype, 'age')).toBe(false);
    const inner = '{"__proto__":{"listening":9,"reading":9,"writing":9,"speaking":9}}';
    expect(problemsIn({ ...single(), secondLanguage: JSON.parse(inner) })).toContain(
      'secondLanguage.__proto__: unknown-field',
    );
  });

  test('names of built-in properties are no choices', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(problemsIn({ ...single(), education: name })).toEqual(['education: not-a-choice']);
      expect(problemsIn({ ...single(), jobOffer: name })).toEqual(['jobOffer: not-a-choice']);
    }
  });

  test('arrays nested a hundred thousand deep are refused', () => {
    const deep: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
    expect(problemsIn(deep)).toEqual([': wrong-type']);
    expect(problemsIn({ ...single(), age: deep })).toEqual(['age: wrong-type']);
  });

  test('no JSON value makes reading throw, and every problem has words in both languages', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (input) => {
        const read = readCodedCandidate(input);
        return !read.ok && haveWords(read.problems);
      }),
    );
  });

  test('a valid candidate with any one field replaced is read or refused, never a crash', () => {
    fc.assert(
      fc.property(
        anyCandidate,
        fc.constantFrom(...Object.keys(single())),
        fc.anything({ withNullPrototype: true }),
        (candidate, field, value) => {
          const read = readCodedCandidate({ ...candidate, [field]: value });
          return (
            read.ok ||
            (haveWords(read.problems) &&
              read.problems.every(({ path }) => path === 'spouse' || path.startsWith(field)))
          );
        },
      ),
    );
  });

  const circular: Record<string, unknown> = { ...single() };
  circular.age = circular;
  const throwing = {
    toJSON() {
      throw new Error('no');
    },
  };
  test.each([
    ['a BigInt', { ...single(), age: 30n }, ['age: wrong-type']],
    ['a circle', circular, ['age: wrong-type']],
    ['an object that refuses to be JSON', { ...single(), age: throwing }, ['age: wrong-type']],
  ])('%s, which JSON cannot write, is refused and does not throw', (_name, input, expected) => {
    expect(problemsIn(input)).toEqual(expected);
  });

  test('a number beyond every limit is one problem, with the limit of the field', () => {
    const read = readCodedCandidate({ ...single(), age: 1e20 });
    expect(read.ok ? [] : read.problems.map(({ values }) => values.maximum)).toEqual([150]);
  });
});

describe('the day of the rules', () => {
  test.each([
    ['nothing', undefined, 'missing'],
    ['null', null, 'not-a-day'],
    ['a number', 20250325, 'not-a-day'],
    ['a day that does not exist', '2023-02-29', 'not-a-day'],
    ['another notation', '25/03/2025', 'not-a-day'],
    ['an instant', '2025-03-25T00:00:00Z', 'not-a-day'],
    ['a list', ['2025-03-25'], 'not-a-day'],
    ['the last day before Express Entry', '2014-12-31', 'before-express-entry'],
  ])('%s is refused', (_name, input, code) => {
    const read = readRulesDay(input);
    expect(read.ok ? [] : read.problems.map((problem) => `${problem.path}: ${problem.code}`)).toEqual([
      `rules: ${code}`,
    ]);
    expect(!read.ok && haveWords(read.problems)).toBe(true);
  });

  test.each(['2015-01-01', '2024-02-29', '2031-12-31'])('%s is read', (day) => {
    expect(readRulesDay(day)).toEqual({ ok: true, value: day });
  });

  test('ten million characters are refused with a short answer', () => {
    const read = readRulesDay('9'.repeat(10_000_000));
    const [problem] = read.ok ? [] : read.problems;
    expect(problem?.code).toBe('not-a-day');
    expect(problem && problemText(problem, 'en').length).toBeLessThan(LONGEST_TEXT);
  });

  test('a BigInt is refused and does not throw', () => {
    expect(readRulesDay(20250325n).ok).toBe(false);
  });
});
