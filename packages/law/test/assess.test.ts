import { describe, expect, test } from 'vitest';
import { assess, belongsTo, eligiblePrograms, PROGRAMS } from '../src/assess.ts';
import { categoryVersion } from '../src/categories/categories.ts';
import { pointsOf } from '../src/explain/explanation.ts';
import { rulesetOn } from '../src/ruleset.ts';
import { plainDate } from '../src/time/plainDate.ts';
import { foreign, job, person, testResult } from './support/people.ts';

const law = rulesetOn(plainDate('2024-06-01'));
const engineer = {
  languageTests: [testResult('celpip', '2024-01-10', 9)],
  credentials: [foreign('masters', '2017-06-30', '2023-05-01')],
  jobs: [job('21231', 'IN', '2018-01-01', '2020-12-31'), job('21231', 'CA', '2022-01-01', '2023-12-31')],
  settlementFunds: 20_000,
};
const carpenter = {
  languageTests: [testResult('celpip', '2024-01-10', 7)],
  credentials: [foreign('threeYear', '2012-06-30', '2023-05-01')],
  jobs: [job('72310', 'IN', '2015-01-01', '2021-12-31'), job('72310', 'CA', '2022-01-01', '2023-12-31')],
  certificateOfQualification: true,
  settlementFunds: 20_000,
};

describe('the programs of a person', () => {
  const programs = (change: Record<string, unknown>) => eligiblePrograms(person(change), law);

  test('are in the order of invitation: CEC, FSW, FST', () => {
    expect(PROGRAMS).toEqual(['CEC', 'FSW', 'FST']);
    expect(programs(carpenter)).toEqual(['CEC', 'FSW', 'FST']);
    expect(programs(engineer)).toEqual(['CEC', 'FSW']);
    expect(programs({ ...engineer, settlementFunds: 0 })).toEqual(['CEC']);
    expect(programs({})).toEqual([]);
  });

  test('are that of nominees alone once a nomination is accepted', () => {
    const nomination = (accepted: string) => ({ nomination: { province: 'NB', accepted } });
    expect(programs({ ...engineer, ...nomination('2024-06-01') })).toEqual(['PNP']);
    expect(programs({ ...engineer, ...nomination('2024-06-02') })).toEqual(['CEC', 'FSW']);
  });

  test('are none for a nominee who meets no federal program (course rule, ICL840)', () => {
    expect(programs({ nomination: { province: 'NB', accepted: '2024-05-01' } })).toEqual([]);
  });

  test('do not include one that cannot be decided', () => {
    expect(programs({ ...engineer, settlementFunds: null })).toEqual(['CEC']);
  });
});

test('an assessment holds the coded candidate, the score and every program, with reasons', () => {
  const { coded, crs, programs } = assess(person(engineer), law);
  expect(coded).toMatchObject({ education: 'masters', canadianWorkYears: 2, foreignWorkYears: 3 });
  // 110 for 29 years, 135, 124, 53, 50 for education and 50 for foreign work.
  expect(pointsOf(crs)).toBe(110 + 135 + 124 + 53 + 50 + 50);
  expect(Object.keys(programs)).toEqual(['CEC', 'FSW', 'FST']);
  expect(programs.FST.outcome).toEqual({ kind: 'value', value: false });
});

test('membership of a category is a yes or a no', () => {
  const stem = categoryVersion('stem@v1');
  const military = categoryVersion('military-recruits@2026-v1');
  if (!stem || !military) throw new RangeError('a category is missing');
  expect(belongsTo(stem, person(engineer), law)).toBe(true);
  expect(belongsTo(stem, person(carpenter), law)).toBe(false);
  expect(belongsTo(military, person(engineer), law)).toBe(false);
});
