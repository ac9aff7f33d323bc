import { describe, expect, test } from 'vitest';
import { codeFacts } from '../../src/facts/code.ts';
import { levelsOn } from '../../src/facts/language.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { all } from '../support/candidates.ts';
import { person, testResult } from '../support/people.ts';

const levels = (results: readonly unknown[], language: 'en' | 'fr', on: string) =>
  levelsOn(person({ languageTests: results }).languageTests, language, plainDate(on));

describe('a result of a language test', () => {
  const result = testResult('ielts', '2022-05-10', 7);

  test.each([
    ['2022-05-09', false],
    ['2022-05-10', true],
    ['2024-05-09', true],
    ['2024-05-10', false],
  ])('of 2022-05-10 asked on %s counts: %s', (on, counts) => {
    expect(levels([result], 'en', on) !== null).toBe(counts);
  });

  test('of 29 February counts through 27 February two years later', () => {
    const leap = testResult('ielts', '2024-02-29', 7);
    expect(levels([leap], 'en', '2026-02-27')).not.toBeNull();
    expect(levels([leap], 'en', '2026-02-28')).toBeNull();
  });

  test('thirteen months old has eleven months left (course example, ICL840 mid-term 2025-02-07)', () => {
    const old = testResult('ielts', '2023-03-15', 7);
    expect(levels([old], 'en', '2024-04-15')).not.toBeNull();
    expect(levels([old], 'en', '2025-03-14')).not.toBeNull();
    expect(levels([old], 'en', '2025-03-15')).toBeNull();
  });

  test('of PTE Core counts from 2024-01-30, of TCF Canada from December 2018', () => {
    const pte = testResult('pte', '2023-12-01', 60);
    expect(levels([pte], 'en', '2024-01-29')).toBeNull();
    expect(levels([pte], 'en', '2024-01-30')).not.toBeNull();
    const tcf = testResult('tcf', '2018-11-15', 10);
    expect(levels([tcf], 'fr', '2018-11-30')).toBeNull();
    expect(levels([tcf], 'fr', '2018-12-01')).not.toBeNull();
  });

  test('counts for its own language only', () => {
    expect(levels([result], 'fr', '2023-01-01')).toBeNull();
    expect(levels([testResult('tef', '2022-05-10', 300)], 'fr', '2023-01-01')).not.toBeNull();
  });

  test('gives way to a later one, even a worse one, and comes back never', () => {
    const later = testResult('celpip', '2023-01-10', 6);
    for (const results of [
      [result, later],
      [later, result],
    ]) {
      expect(levels(results, 'en', '2023-01-09')).toEqual({
        listening: 7,
        reading: 9,
        writing: 9,
        speaking: 9,
      });
      expect(levels(results, 'en', '2023-01-10')).toEqual(all(6));
      expect(levels(results, 'en', '2024-06-01')).toEqual(all(6));
    }
  });

  test('of IELTS 6/5/3.5/4 is CLB 7/5/4/4 (course example, ICL840 mid-term 2025-02-07)', () => {
    const jack = { ...testResult('ielts', '2024-10-01', 4), speaking: 6, listening: 5, reading: 3.5 };
    expect(levels([jack], 'en', '2025-02-07')).toEqual({ speaking: 7, listening: 5, reading: 4, writing: 4 });
  });

  test('below the chart is level 0, which is a result and not its absence', () => {
    expect(levels([testResult('celpip', '2024-01-01', 3)], 'en', '2024-06-01')).toEqual(all(0));
  });
});

describe('first and second official language', () => {
  const english = testResult('celpip', '2024-01-10', 9);
  const french = testResult('tef', '2024-02-10', 250);
  const coded = (change: Record<string, unknown>) => codeFacts(person(change), plainDate('2024-06-01'));

  test('are the ones the person named, not the better ones', () => {
    const languageTests = [english, french];
    expect(coded({ languageTests }).firstLanguage).toEqual({ name: 'en', clb: all(9) });
    expect(coded({ languageTests, firstOfficialLanguage: 'fr' }).firstLanguage.name).toBe('fr');
    expect(coded({ languageTests, firstOfficialLanguage: 'fr' }).secondLanguage).toEqual(all(9));
  });

  test('a second test in the same language is no second language', () => {
    const languageTests = [english, testResult('ielts', '2024-02-10', 8)];
    expect(coded({ languageTests }).secondLanguage).toBeNull();
  });

  test('the second language is read from its own test', () => {
    expect(coded({ languageTests: [english, french] }).secondLanguage).toEqual({
      listening: 7,
      reading: 9,
      writing: 5,
      speaking: 5,
    });
  });

  test('without a valid test the first language is at level 0 and the second is absent', () => {
    expect(coded({}).firstLanguage.clb).toEqual(all(0));
    expect(coded({}).secondLanguage).toBeNull();
  });
});

test('two results of one day give the same levels in either order', () => {
  const results = [testResult('ielts', '2024-01-10', 6), testResult('celpip', '2024-01-10', 9)];
  expect(levels(results, 'en', '2024-06-01')).toEqual(levels([...results].reverse(), 'en', '2024-06-01'));
});

test('of two results of one day the one with the higher levels counts', () => {
  const results = [testResult('ielts', '2024-01-10', 6), testResult('celpip', '2024-01-10', 9)];
  expect(levels(results, 'en', '2024-06-01')).toEqual(all(9));
});
