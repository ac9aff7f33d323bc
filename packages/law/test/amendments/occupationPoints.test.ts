import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type OccupationPoints,
  type OccupationTier,
  occupationPoints,
} from '../../src/crs/occupationPoints.ts';
import { occupations } from '../../src/noc/noc.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { single } from '../support/candidates.ts';
import '../support/seed.ts';

const law = rulesetOn(plainDate('2025-03-25'));
const declare = (...tiers: OccupationTier[]): OccupationPoints => ({
  id: 'highWage',
  title: { en: 'High wage', fr: 'Salaire élevé' },
  group: 'crs.additional',
  tiers,
});
const tier = (nocs: string[], canadianWork: number[], offer: number): OccupationTier => ({
  nocs,
  canadianWork,
  offer,
});

function pointsOf(
  declaration: OccupationPoints,
  canadianWorkByOccupation: Record<string, number>,
  jobOfferOccupation: string | null = null,
): number | null {
  const { factor } = occupationPoints(declaration);
  return factor.points(single({ canadianWorkByOccupation, jobOfferOccupation }), law);
}

describe('points by occupation', () => {
  const two = declare(tier(['21231'], [0, 10, 20], 15), tier(['31102'], [0, 30], 5));

  test.each([
    ['nothing', {}, null, 0],
    ['work in an occupation that is not listed', { '72310': 9 }, null, 0],
    ['less than a year', { '21231': 0 }, null, 0],
    ['a year', { '21231': 1 }, null, 10],
    ['more years than the table has rows', { '21231': 40 }, null, 20],
    ['an offer', {}, '21231', 15],
    ['an offer in an occupation that is not listed', {}, '72310', 0],
    ['work and a lower offer', { '21231': 2 }, '31102', 20],
    ['work and a higher offer', { '21231': 1 }, '21231', 15],
    ['two occupations: the best one, never the sum', { '21231': 2, '31102': 1 }, null, 30],
    ['a year shared by two occupations', { '21231': 0, '31102': 0 }, null, 0],
  ])('%s', (_what, work, offer, expected) => {
    expect(pointsOf(two, work, offer)).toBe(expected);
  });

  test('of an occupation in two tiers are the better ones at each number of years', () => {
    const both = declare(tier(['21231'], [0, 10], 3), tier(['21231'], [5, 5, 5, 40], 2));
    expect([0, 1, 2, 3, 9].map((years) => pointsOf(both, { '21231': years }))).toEqual([5, 10, 10, 40, 40]);
    expect(pointsOf(both, {}, '21231')).toBe(5 - 2);
  });

  const code = fc.constantFrom(...occupations.slice(0, 40).map((occupation) => occupation.code));
  const points = fc.integer({ min: 0, max: 300 });
  const tiers = fc.array(
    fc.record({
      nocs: fc.array(code, { minLength: 1, maxLength: 6 }),
      canadianWork: fc.array(points, { minLength: 1, maxLength: 6 }),
      offer: points,
    }),
    { minLength: 1, maxLength: 4 },
  );

  test('equal the definition written the slow way', () => {
    fc.assert(
      fc.property(
        tiers,
        fc.dictionary(code, fc.integer({ min: 0, max: 10 }), { maxKeys: 5 }),
        fc.option(code),
        (listed, work, offer) => {
          const rows = listed.flatMap(({ nocs, canadianWork, offer: forOffer }) => [
            ...Object.entries(work)
              .filter(([noc]) => nocs.includes(noc))
              .map(([, years]) => canadianWork[Math.min(years, canadianWork.length - 1)] ?? 0),
            ...(offer !== null && nocs.includes(offer) ? [forOffer] : []),
          ]);
          expect(pointsOf(declare(...listed), work, offer)).toBe(Math.max(0, ...rows));
        },
      ),
    );
  });

  test('never exceed the maximum that the factor names', () => {
    fc.assert(
      fc.property(tiers, code, fc.integer({ min: 0, max: 10 }), (listed, noc, years) => {
        const { factor } = occupationPoints(declare(...listed));
        const candidate = single({ canadianWorkByOccupation: { [noc]: years }, jobOfferOccupation: noc });
        expect(factor.points(candidate, law)).toBeLessThanOrEqual(factor.maximum(candidate, law));
      }),
    );
  });
});

describe('a declaration is refused', () => {
  test.each([
    ['without a tier', declare(), 'no tier'],
    ['with a code that does not exist', declare(tier(['21231', '00018'], [0], 0)), '00018'],
    ['without occupations', declare(tier([], [0], 0)), 'empty list'],
    ['without years', declare(tier(['21231'], [], 0)), 'empty list'],
    ['with a fraction of a point', declare(tier(['21231'], [0.5], 0)), 'whole'],
    ['with negative points', declare(tier(['21231'], [0], -1)), 'not negative'],
  ])('%s', (_what, declaration, message) => {
    expect(() => occupationPoints(declaration)).toThrow(message);
  });
});
