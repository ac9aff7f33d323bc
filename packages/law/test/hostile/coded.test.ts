import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { codedCandidateSchema } from '../../src/coded/candidate.ts';
import { readCodedCandidate } from '../../src/coded/read.ts';
import { breakdownOf } from '../../src/crs/breakdown.ts';
import { scoreCrs } from '../../src/crs/score.ts';
import { valueAt, without, withValue } from '../support/arbitrary.ts';
import { all, couple, english } from '../support/candidates.ts';
import { frozen, hostileValues, isLimited, nested, pathsOf, wrongWords } from '../support/hostile.ts';
import { lawOn } from '../support/law.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';

const law = lawOn('2025-06-01');
/** A candidate with every field that the form has. */
const full = frozen({
  ...couple(
    { education: 'masters', firstLanguage: english(9), secondLanguage: all(7), canadianWorkYears: 2 },
    { education: 'twoYear', clb: all(6), canadianWorkYears: 1 },
  ),
  canadianWorkByOccupation: { '21231': 2 },
  canadianWorkByTier: { highWage: [2, 0] },
  jobOfferOccupation: '21231',
  validOfferOccupation: ['21231', '72310'],
});
const fields = [...pathsOf(full)];
const spoilt = (path: readonly string[], value: unknown): unknown => withValue(full, path, value);
const codesOf = (input: unknown): string[] => {
  const read = readCodedCandidate(input);
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path}: ${code}`);
};

/** What is wrong with how one spoilt field is refused or scored; null where nothing. */
function wrongAnswer(path: readonly string[], value: unknown): string | null {
  const name = path.join('.');
  const read = readCodedCandidate(spoilt(path, value));
  if (read.ok) {
    const { total } = breakdownOf(scoreCrs(read.value, law), law.on);
    return Number.isInteger(total) && total >= 0 && total <= 1200 ? null : `${name}: ${total}`;
  }
  if (read.problems.length === 0) return `${name} is refused without a problem`;
  for (const problem of read.problems) {
    const isOfField = problem.path === name || problem.path.startsWith(`${name}.`);
    // Whether a spouse comes and who the spouse is are held against each other.
    if (!isOfField && problem.path !== 'spouse') return `${name} is refused as ${problem.path}`;
    const words = wrongWords(problem);
    if (words !== null) return `${problem.path}: ${words}`;
  }
  return null;
}

test('the full candidate is read and has every field of the schema', () => {
  expect(codesOf(full)).toEqual([]);
  const { properties } = z.toJSONSchema(codedCandidateSchema, { io: 'input', unrepresentable: 'any' });
  expect(Object.keys(full).sort()).toEqual(Object.keys(properties ?? {}).sort());
  expect(fields.length).toBeGreaterThanOrEqual(33);
});

describe('a wrong value in any one field', () => {
  test.each(hostileValues)('%s is refused by the path of the field, or does no harm', (_name, value) => {
    expect(fields.flatMap((path) => wrongAnswer(path, value) ?? [])).toEqual([]);
  });

  test.skipIf(isLimited)(
    'ten million characters, as a value and as a key, are refused with a short answer',
    () => {
      const text = 'x'.repeat(10_000_000);
      for (const path of fields) {
        expect(wrongAnswer(path, text)).toBeNull();
        const value = valueAt(full, path);
        if (typeof value === 'object' && value !== null) {
          expect(wrongAnswer(path, { ...value, [text]: 1 }), path.join('.')).toBeNull();
        }
      }
    },
  );

  test('ten thousand levels of lists or objects are refused', () => {
    for (const deep of [nested(10_000), nested(10_000, '{"a":', '}')]) {
      for (const path of fields) expect(wrongAnswer(path, deep)).toBeNull();
    }
  });

  test('a field that is not there is missing; the occupations alone may be left out', () => {
    // Lists have no fields: what is taken out of one leaves a hole.
    for (const path of fields.filter((each) => !/^\d$/.test(each.at(-1) ?? ''))) {
      const name = path.join('.');
      const optional = /^(canadianWorkBy|jobOfferOccupation|validOfferOccupation)/.test(name);
      const codes = codesOf(without(full, path)).filter((code) => code !== 'spouse: spouse-missing');
      expect(codes).toEqual(optional ? [] : [`${name}: missing`]);
    }
  });

  test('anything at all is refused or does no harm', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.anything({ withBigInt: true, withNullPrototype: true, withSparseArray: true, withDate: true }),
        (path, value) => {
          const wrong = wrongAnswer(path, value);
          if (wrong !== null) throw new Error(wrong);
        },
      ),
      { numRuns: runs(20_000) },
    );
  });
});

describe('occupations of a candidate', () => {
  test('are codes of NOC 2021: a key that is none is named, with what is wrong with it', () => {
    for (const code of ['00000', '99999', '2123a', '2173', '', 'constructor', '\uD800']) {
      const read = readCodedCandidate(spoilt(['canadianWorkByOccupation'], { [code]: 1 }));
      const problems = read.ok ? [] : read.problems;
      expect(problems.map((problem) => problem.code)).toEqual(['unknown-noc']);
      expect(problems[0]?.values.given).toBe(JSON.stringify(code));
      expect(problems.map(wrongWords)).toEqual([null]);
      expect(codesOf(spoilt(['jobOfferOccupation'], code))).toEqual(['jobOfferOccupation: unknown-noc']);
    }
  });

  test('of several offers each is named by its place', () => {
    const of = (value: unknown) => codesOf(spoilt(['validOfferOccupation'], value));
    expect(of(['21231', '99999'])).toEqual(['validOfferOccupation.1: unknown-noc']);
    expect(of([])).toEqual(['validOfferOccupation: too-small']);
    expect(of([21231])).toEqual(['validOfferOccupation.0: wrong-type']);
    expect(of(21231)).toEqual(['validOfferOccupation: wrong-type']);
    expect(of({ 0: '21231' })).toEqual(['validOfferOccupation: wrong-type']);
  });

  test('called __proto__ count for nothing and change nothing', () => {
    const byOccupation = JSON.parse('{"__proto__":5,"21231":2}');
    const read = readCodedCandidate(spoilt(['canadianWorkByOccupation'], byOccupation));
    if (read.ok) expect(Object.entries(read.value.canadianWorkByOccupation ?? {})).toEqual([['21231', 2]]);
    expect(({} as Record<string, unknown>)['21231']).toBeUndefined();
  });
});

test('numbers are quoted as what they are, not as JSON would write them', () => {
  for (const [value, given] of [
    [Number.NaN, 'NaN'],
    [Number.POSITIVE_INFINITY, 'Infinity'],
    [1e308, '1e+308'],
  ] as const) {
    const read = readCodedCandidate({ ...full, age: value });
    expect(read.ok ? [] : read.problems.map((problem) => problem.values.given)).toEqual([given]);
  }
});

test('reading and scoring change nothing of a frozen candidate', () => {
  const before = JSON.stringify(full);
  const read = readCodedCandidate(full);
  if (!read.ok) throw new Error('not read');
  scoreCrs(frozen(read.value), law);
  expect(JSON.stringify(full)).toBe(before);
});
