import { describe, expect, test } from 'vitest';
import { readCodedCandidate } from '../../src/coded/read.ts';
import { all, couple, single } from '../support/candidates.ts';

/** What is said of the first field that is wrong. */
function valuesOf(input: unknown): Readonly<Record<string, unknown>> | undefined {
  const read = readCodedCandidate(input);
  return read.ok ? undefined : read.problems[0]?.values;
}
const said = (input: unknown): (readonly [string, string])[] => {
  const read = readCodedCandidate(input);
  return read.ok ? [] : read.problems.map(({ path, code }) => [path, code] as const);
};

describe('what is said of a coded candidate that is wrong', () => {
  test('names the limit that was passed, and the value', () => {
    expect(valuesOf({ ...single(), age: 151 })).toEqual({ given: '151', maximum: 150 });
    expect(valuesOf({ ...single(), canadianWorkYears: -1 })).toEqual({ given: '-1', minimum: 0 });
    expect(valuesOf({ ...single(), foreignWorkYears: 2.5 })).toEqual({ given: '2.5' });
    expect(valuesOf({ ...single(), age: '30' })).toEqual({ expected: 'number', given: '"30"' });
  });

  test('names the choices', () => {
    const { given, choices } = valuesOf({ ...single(), jobOffer: 'some' }) ?? {};
    expect(given).toBe('"some"');
    expect(String(choices).split(', ')).toContain('none');
  });

  test('says of a field that is not there that it is missing, however deep', () => {
    const { age: _, ...ageless } = single();
    expect(said(ageless)).toEqual([['age', 'missing']]);
    const { listening: __, ...silent } = all(9);
    expect(said({ ...couple(), spouse: { education: 'none', clb: silent, canadianWorkYears: 0 } })).toEqual([
      ['spouse.clb.listening', 'missing'],
    ]);
    expect(said({ ...single(), secondLanguage: 'French' })).toEqual([['secondLanguage', 'wrong-type']]);
  });

  test('names the key of a record that is none', () => {
    const wrong = { ...single(), canadianWorkByOccupation: { 'no code': 2 } };
    const [first] = said(wrong);
    expect(first?.[0]).toBe('canadianWorkByOccupation.no code');
    expect(JSON.stringify(valuesOf(wrong))).toContain('no code');
  });
});
