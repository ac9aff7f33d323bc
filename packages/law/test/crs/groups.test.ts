import { describe, expect, test } from 'vitest';
import { scoreCoded, scoreCrs } from '../../src/crs/score.ts';
import { rangeOf } from '../../src/explain/explanation.ts';
import { codeFacts } from '../../src/facts/code.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { all, single } from '../support/candidates.ts';
import { lawOn } from '../support/law.ts';
import { person } from '../support/people.ts';
import { nodeOf } from '../support/trees.ts';

const law = lawOn('2026-06-15');

describe('a group of the CRS', () => {
  test('that reaches its maximum says what its parts come to, and one that does not says nothing', () => {
    const able = single({
      education: 'phd',
      canadianWorkYears: 3,
      foreignWorkYears: 0,
      firstLanguage: { name: 'en', clb: all(9) },
    });
    const score = scoreCrs(able, law);
    const education = nodeOf(score, 'crs.transferability.education');
    expect(education.reasons).toEqual([{ code: 'capped', values: { raw: 100, maximum: 50 } }]);
    expect(education.maximum).toBe(50);
    expect(nodeOf(score, 'crs.transferability.foreignWork').reasons).toEqual([]);
    expect(nodeOf(score, 'crs.core').reasons).toEqual([]);
  });

  test('exactly at its maximum was not cut', () => {
    const half = single({
      education: 'phd',
      canadianWorkYears: 1,
      firstLanguage: { name: 'en', clb: all(7) },
    });
    const education = nodeOf(scoreCrs(half, law), 'crs.transferability.education');
    expect(rangeOf(education)).toEqual([50, 50]);
    expect(education.reasons).toEqual([]);
  });

  test('of which parts are not known is a range from the sum of the least to that of the most', () => {
    const root = scoreCoded(codeFacts({ schema: 'facts/2' } as Facts, law), law);
    expect(rangeOf(root)).toEqual([0, 1200]);
    const core = nodeOf(root, 'crs.core');
    const [low, high] = core.children
      .map((child) => rangeOf(child))
      .reduce(([a, b], [least, most]) => [a + least, b + most]);
    expect(rangeOf(core)).toEqual([low, Math.min(high, 500)]);
  });

  test('whose maximum hangs on the spouse asks for the spouse, and no other does', () => {
    const {
      spouse: _,
      maritalStatus: __,
      ...open
    } = person({ dateOfBirth: '1996-01-01' }) as Facts & Record<string, unknown>;
    const root = scoreCoded(codeFacts(open as Facts, law), law);
    const missing = (code: string): readonly string[] => {
      const { outcome } = nodeOf(root, code);
      return outcome.kind === 'unknown' ? outcome.missing : [];
    };
    expect(missing('crs.core').some((path) => /spouse|maritalStatus/.test(path))).toBe(true);
    expect(missing('crs.additional').some((path) => /spouse|maritalStatus/.test(path))).toBe(false);
  });

  test('each factor names what it read of the candidate', () => {
    const score = scoreCrs(
      single({ age: 33, canadianWorkYears: 2, foreignWorkYears: 1, certificateOfQualification: true }),
      law,
    );
    const read = (code: string): string[] => nodeOf(score, code).facts.map(({ path }) => path);
    expect(read('crs.age')).toContain('age');
    expect(read('crs.canadianWork')).toContain('canadianWorkYears');
    const [certificate] = nodeOf(score, 'crs.transferability.certificate').children;
    expect(certificate?.facts.map(({ path }) => path)).toEqual([
      'certificateOfQualification',
      'firstLanguage.weakestAbility',
    ]);
  });
});
