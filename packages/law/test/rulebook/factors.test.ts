import { describe, expect, test } from 'vitest';
import type { AddedFactor, Amendment } from '../../src/amendments/amendment.ts';
import { type FactorGroup, type OccupationPoints, occupationPoints } from '../../src/crs/occupationPoints.ts';
import { amendmentOf } from '../../src/index.ts';
import { factorsIn } from '../../src/rulebook/factors.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { reform } from '../support/law.ts';

const WAGES = { en: 'Wages', fr: 'Salaires' };
const TIERS = [{ nocs: ['21231'], canadianWork: [0, 40], offer: 60 }];
const adds = (
  id: string,
  inForce: string,
  factors: readonly Pick<OccupationPoints, 'id' | 'group' | 'years' | 'offers'>[],
): Amendment => {
  const { categories: _, ...plain } = reform({}, inForce);
  return amendmentOf({
    ...plain,
    id,
    factors: factors.map((each) => ({ kind: 'occupationPoints', title: WAGES, tiers: TIERS, ...each })),
  });
};
const on = (day: string, ...reforms: Amendment[]) => rulesetOn(plainDate(day), reforms);

describe('factors that amendments add', () => {
  test('are none in the law as it is', () => {
    expect(factorsIn(on('2015-01-01'))).toEqual([]);
    expect(factorsIn(on('2026-08-24'))).toEqual([]);
  });

  test('are there from the day of the amendment, with its words, its tiers and its source', () => {
    const amendment = adds('wages-2027', '2027-01-01', [{ id: 'wages', group: 'crs.additional' }]);
    expect(factorsIn(on('2026-12-31', amendment))).toEqual([]);
    for (const day of ['2027-01-01', '2027-01-02']) {
      expect(factorsIn(on(day, amendment))).toEqual([
        {
          code: 'added.wages',
          group: 'crs.additional',
          title: WAGES,
          tiers: TIERS,
          years: 'oneOccupation',
          offers: 'qualify',
          instrument: 'wages-2027',
          inForce: '2027-01-01',
        },
      ]);
    }
  });

  test('say which years and which offers they count', () => {
    const amendment = adds('wages-2027', '2027-01-01', [
      { id: 'wages', group: 'crs.core', years: 'tier', offers: 'valid' },
    ]);
    expect(factorsIn(on('2027-01-01', amendment))).toMatchObject([{ years: 'tier', offers: 'valid' }]);
  });

  test('stand in the order of the blocks of the CRS, whoever added them', () => {
    const groups: FactorGroup[] = ['crs.additional', 'crs.transferability', 'crs.spouse', 'crs.core'];
    const amendment = adds(
      'four',
      '2027-01-01',
      groups.map((group, i) => ({ id: `f${i}`, group })),
    );
    const later = adds('five', '2028-01-01', [{ id: 'f4', group: 'crs.core' }]);
    expect(
      factorsIn(on('2028-01-01', amendment, later)).map(({ group, code, instrument }) => [
        group,
        code,
        instrument,
      ]),
    ).toEqual([
      ['crs.core', 'added.f3', 'four'],
      ['crs.core', 'added.f4', 'five'],
      ['crs.spouse', 'added.f2', 'four'],
      ['crs.transferability', 'added.f1', 'four'],
      ['crs.additional', 'added.f0', 'four'],
    ]);
  });
});

describe('a factor that somebody wrote by hand', () => {
  const { factor } = occupationPoints({ id: 'own', title: WAGES, group: 'crs.core', tiers: TIERS });
  const { title: _, domain: __, ...bare } = factor;
  const law = (factors: readonly AddedFactor[]) => on('2027-01-01', { ...reform({}, '2027-01-01'), factors });

  test('without words, occupations or a table is called by its code and counts as the law does', () => {
    expect(factorsIn(law([{ group: 'crs.core', factor: { ...bare, parameters: [] } }]))).toEqual([
      {
        code: 'added.own',
        group: 'crs.core',
        title: { en: 'added.own', fr: 'added.own' },
        tiers: [],
        years: 'oneOccupation',
        offers: 'qualify',
        instrument: null,
        inForce: null,
      },
    ]);
  });

  test('with a table that no amendment gives a value has no tiers and no source', () => {
    expect(factorsIn(law([{ group: 'crs.core', factor }]))).toMatchObject([
      { title: WAGES, tiers: [], instrument: null, inForce: null },
    ]);
  });
});
