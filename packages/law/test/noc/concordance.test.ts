import { describe, expect, test } from 'vitest';
import {
  isSkilled2016,
  occupation2016,
  occupations2016,
  predecessorsOf,
  successorsOf,
} from '../../src/noc/concordance.ts';
import { isSkilled, occupationOf, occupations } from '../../src/noc/noc.ts';

describe('the concordance of NOC 2016 with NOC 2021', () => {
  test('has 500 unit groups with four digits, each once and in order, and 585 links', () => {
    const codes = occupations2016.map(({ code }) => code);
    expect(codes).toHaveLength(500);
    expect(codes).toEqual([...new Set(codes)].sort());
    for (const code of codes) expect(code).toMatch(/^\d{4}$/);
    expect(occupations2016.flatMap(({ successors }) => successors)).toHaveLength(585);
  });

  test('gives every code of 2016 at least one successor, each once, in NOC 2021', () => {
    for (const { code, successors } of occupations2016) {
      expect(successors.length, code).toBeGreaterThan(0);
      expect(new Set(successors).size, code).toBe(successors.length);
      for (const successor of successors) {
        expect(occupationOf(successor)?.code, `${code} → ${successor}`).toBe(successor);
      }
    }
  });

  test('gives every code of 2021 at least one predecessor', () => {
    for (const { code } of occupations) expect(predecessorsOf(code).length, code).toBeGreaterThan(0);
  });

  test('reads the same in both directions', () => {
    const forward = occupations2016.flatMap(({ code }) => successorsOf(code).map((to) => `${code} ${to}`));
    const backward = occupations.flatMap(({ code }) => predecessorsOf(code).map((from) => `${from} ${code}`));
    expect(backward.sort()).toEqual(forward.sort());
  });

  test('is many-to-many: parts move, and a move may change whether the work is skilled', () => {
    expect(successorsOf('0112')).toEqual(['10011', '11200', '13110', '22232']);
    expect(successorsOf('2174')).toEqual(['21230', '21232', '21234']);
    expect(predecessorsOf('95105')).toEqual(['9441', '9445', '9616']);
    const sizes = occupations2016.map(({ successors }) => successors.length);
    expect([1, 2, 3, 4, 5].map((size) => sizes.filter((other) => other === size).length)).toEqual([
      440, 40, 16, 3, 1,
    ]);
    // Counted over the concordance: a claim that migrated by itself would here gain or lose eligibility.
    const changed = occupations2016.flatMap(({ code, successors }) =>
      successors.filter((successor) => isSkilled(successor) !== isSkilled2016(code)),
    );
    expect(changed).toHaveLength(37);
    expect(isSkilled2016('7511')).toBe(false);
    expect(successorsOf('7511').map(isSkilled)).toContain(true);
  });

  test('has English titles, as written', () => {
    expect(occupation2016('2173')).toEqual({
      code: '2173',
      en: 'Software engineers and designers',
      skillLevel: 'A',
      successors: ['21211', '21231'],
    });
    for (const { code, en } of occupations2016) expect(en, code).toBe(en.trim().replaceAll("'", '’'));
  });

  test.each(['00000', '99999', '9999', '0000', '21231', '217', '2173 ', '', 'constructor', '__proto__'])(
    'knows no code %j',
    (code) => {
      expect(occupation2016(code)).toBeUndefined();
      expect(successorsOf(code)).toEqual([]);
      expect(isSkilled2016(code)).toBe(false);
    },
  );
});

describe('the skill level of 2016', () => {
  test.each([
    ['0621', '0'],
    ['0011', '0'],
    ['1111', 'A'],
    ['4011', 'A'],
    ['1221', 'B'],
    ['6322', 'B'],
    ['7511', 'C'],
    ['1411', 'C'],
    ['6611', 'D'],
    ['8611', 'D'],
  ])('of %s is %s', (code, level) => {
    expect(occupation2016(code)?.skillLevel).toBe(level);
    expect(isSkilled2016(code)).toBe('0AB'.includes(level));
  });

  test('is known for all 500: 348 are skilled', () => {
    const counts = new Map<string, number>();
    for (const { skillLevel } of occupations2016) {
      counts.set(skillLevel, (counts.get(skillLevel) ?? 0) + 1);
    }
    expect(Object.fromEntries(counts)).toEqual({ 0: 48, A: 89, B: 211, C: 121, D: 31 });
    expect(occupations2016.filter(({ code }) => isSkilled2016(code))).toHaveLength(48 + 89 + 211);
  });

  test('of a code that begins with 0 is management whatever its second digit', () => {
    for (const { code, skillLevel } of occupations2016) {
      expect(skillLevel === '0', code).toBe(code.startsWith('0'));
    }
  });
});
