import { describe, expect, test } from 'vitest';
import { type CategoryInForce, categoriesOn, categoryVersion } from '../../src/categories/categories.ts';
import { type AmendsCategories, categoriesUnder } from '../../src/categories/changes.ts';
import { plainDate } from '../../src/time/plainDate.ts';

const ids = (versions: readonly CategoryInForce[]): string[] => versions.map(({ id }) => id);
const stem = categoryVersion('stem@2026-v3') as CategoryInForce;
/** A version of a category that an amendment adds. */
const added = (family: string, version: string, until: string | null = null): CategoryInForce => ({
  ...stem,
  id: `${family}@${version}`,
  family,
  version,
  instrument: 'amendment-of-a-test',
  until: until === null ? null : plainDate(until),
});
const amends = (
  inForce: string,
  add: readonly CategoryInForce[],
  end: readonly string[] = [],
): AmendsCategories => ({ inForce: plainDate(inForce), categories: { add, end } });
const under = (on: string, ...laid: AmendsCategories[]): string[] =>
  ids(categoriesUnder(plainDate(on), laid));

const ON = '2026-07-01';
const ofLaw = ids(categoriesOn(plainDate(ON)));
const without = (...gone: string[]): string[] => ofLaw.filter((id) => !gone.includes(id));

describe('the categories of the law', () => {
  test('are those of the day where no amendment changes any', () => {
    expect(ofLaw).toContain('stem@2026-v3');
    expect(under(ON)).toEqual(ofLaw);
    expect(under(ON, { inForce: plainDate('2026-06-01') })).toEqual(ofLaw);
    expect(under(ON, amends('2026-06-01', []))).toEqual(ofLaw);
  });

  test('are none before the first of 31 May 2023, amended or not', () => {
    expect(under('2023-05-30')).toEqual([]);
    expect(under('2023-05-30', amends('2023-01-01', []))).toEqual([]);
  });

  test('lose the version that an amendment ends, and only that', () => {
    expect(under(ON, amends('2026-06-01', [], ['stem@2026-v3']))).toEqual(without('stem@2026-v3'));
    expect(
      under(ON, amends('2026-06-01', [], ['stem@2026-v3']), amends('2026-06-02', [], ['trades@2026-v3'])),
    ).toEqual(without('stem@2026-v3', 'trades@2026-v3'));
    // That of another version of the family is none.
    expect(under(ON, amends('2026-06-01', [], ['stem@v2']))).toEqual(ofLaw);
  });

  test('lose the version in whose place an amendment puts another', () => {
    expect(under(ON, amends('2026-06-01', [added('stem', 'mine')]))).toEqual([
      ...without('stem@2026-v3'),
      'stem@mine',
    ]);
    // Also where only one of those that it adds is of the family.
    expect(under(ON, amends('2026-06-01', [added('welders', 'v1'), added('stem', 'mine')]))).toEqual([
      ...without('stem@2026-v3'),
      'welders@v1',
      'stem@mine',
    ]);
  });

  test.each([
    ['2026-02-17', false],
    ['2026-02-18', true],
    ['2026-02-19', true],
  ])(
    'one that an amendment of %s adds stands in the place of that of 18 February 2026: %s',
    (day, stands) => {
      const laid = amends(day, [added('stem', 'mine')]);
      expect(under(ON, laid)).toEqual(stands ? [...without('stem@2026-v3'), 'stem@mine'] : ofLaw);
      // On the day before the law changes it stands in any case.
      if (!stands) expect(under('2026-02-17', laid)).toContain('stem@mine');
    },
  );
});

describe('a version that an amendment adds', () => {
  test('stands after those of the law, in the order of amendments', () => {
    const [first, second] = [
      amends('2026-06-01', [added('welders', 'v1')]),
      amends('2026-06-02', [added('bakers', 'v1'), added('tailors', 'v1')]),
    ];
    expect(under(ON, first, second)).toEqual([...ofLaw, 'welders@v1', 'bakers@v1', 'tailors@v1']);
  });

  test.each([
    ['2027-06-29', true],
    ['2027-06-30', true],
    ['2027-07-01', false],
  ])('through its last day: on %s %s', (on, stands) => {
    const laid = amends('2026-06-01', [added('welders', 'v1', '2027-06-30')]);
    expect(under(on, laid).includes('welders@v1')).toBe(stands);
  });

  test('is ended by a later amendment, not by the one that brings it or an earlier one', () => {
    const brings = amends('2026-06-01', [added('welders', 'v1')]);
    const ends = amends('2026-06-02', [], ['welders@v1']);
    expect(under(ON, brings, ends)).toEqual(ofLaw);
    expect(under(ON, { ...ends, inForce: brings.inForce }, brings)).toContain('welders@v1');
    expect(under(ON, amends('2026-06-01', [added('welders', 'v1')], ['welders@v1']))).toContain('welders@v1');
  });

  test('gives way to that of a later amendment of its family', () => {
    const one = amends('2026-06-01', [added('welders', 'v1')]);
    const same = amends('2026-06-01', [added('welders', 'v2')]);
    const later = amends('2026-06-02', [added('bakers', 'v1'), added('welders', 'v3')]);
    expect(under(ON, one, same)).toEqual([...ofLaw, 'welders@v2']);
    expect(under(ON, one, same, later)).toEqual([...ofLaw, 'bakers@v1', 'welders@v3']);
    // One of another family takes no place.
    expect(under(ON, one, amends('2026-06-02', [added('bakers', 'v1')]))).toEqual([
      ...ofLaw,
      'welders@v1',
      'bakers@v1',
    ]);
  });

  test('gives way to a later version of the law, on its first day', () => {
    const laid = amends('2025-03-01', [added('stem', 'mine'), added('welders', 'v1')]);
    expect(under('2025-03-01', laid)).toEqual(expect.arrayContaining(['stem@mine', 'welders@v1']));
    expect(under('2025-03-01', laid)).not.toContain('stem@v2');
    expect(under('2026-02-17', laid)).toContain('stem@mine');
    expect(under('2026-02-18', laid)).not.toContain('stem@mine');
    expect(under('2026-02-18', laid)).toEqual(expect.arrayContaining(['stem@2026-v3', 'welders@v1']));
  });

  test('takes the place of a version of the law of its own day', () => {
    const laid = amends('2026-02-18', [added('stem', 'mine')]);
    expect(under('2026-02-18', laid)).toContain('stem@mine');
    expect(under('2026-02-18', laid)).not.toContain('stem@2026-v3');
  });
});
