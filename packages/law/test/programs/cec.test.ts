import { describe, expect, test } from 'vitest';
import { canadianExperienceClass } from '../../src/programs/cec.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { job, person, testResult } from '../support/people.ts';
import { failed, nodeOf, reasonsOf, valueOf } from '../support/trees.ts';

const ON = plainDate('2024-06-01');
const ask = (change: Record<string, unknown>, on = ON) => canadianExperienceClass(person(change), on);
const tested = (level: number) => [testResult('celpip', '2024-01-10', level)];
const year = (noc: string, start = '2023-01-01', end: string | null = '2023-12-31') =>
  job(noc, 'CA', start, end);

describe('the Canadian experience class', () => {
  test.each([
    ['2023-12-29', false],
    ['2023-12-30', true],
  ])('needs 364 days of full-time work: from 2023-01-01 to %s: %s', (end, met) => {
    expect(valueOf(ask({ jobs: [year('21231', '2023-01-01', end)], languageTests: tested(9) }))).toBe(met);
  });

  test('counts the three years before the day', () => {
    const jobs = [year('21231', '2021-01-01', '2022-05-30')];
    expect(valueOf(ask({ jobs, languageTests: tested(9) }, plainDate('2024-06-01')))).toBe(true);
    expect(valueOf(ask({ jobs, languageTests: tested(9) }, plainDate('2024-06-02')))).toBe(false);
  });

  test.each([
    ['00012', 6, false],
    ['20012', 7, true],
    ['21231', 6, false],
    ['21231', 7, true],
    ['72310', 4, false],
    ['72310', 5, true],
    ['13102', 5, true],
  ])('in %s with CLB %i: %s', (noc, level, met) => {
    expect(valueOf(ask({ jobs: [year(noc)], languageTests: tested(level) }))).toBe(met);
  });

  test('takes the language level from the occupation with more work in the window', () => {
    const mostlyTrade = [
      year('72310', '2022-06-01', '2023-05-31'),
      year('21231', '2023-06-01', '2023-12-31'),
    ];
    const mostlyEngineer = [
      year('21231', '2022-06-01', '2023-05-31'),
      year('72310', '2023-06-01', '2023-12-31'),
    ];
    expect(valueOf(ask({ jobs: mostlyTrade, languageTests: tested(5) }))).toBe(true);
    expect(valueOf(ask({ jobs: mostlyEngineer, languageTests: tested(5) }))).toBe(false);
  });

  test('needs the level in every ability of the first official language', () => {
    const weak = [{ ...testResult('celpip', '2024-01-10', 9), writing: 6 }];
    const tree = ask({ jobs: [year('21231')], languageTests: weak });
    expect(nodeOf(tree, 'cec.language').reasons).toEqual([
      { code: 'language-too-low', values: { lowest: 6, required: 7 } },
    ]);
  });

  test('is not met through work during full-time study, self-employment, TEER 4 or work abroad', () => {
    for (const held of [
      { ...year('21231'), duringFullTimeStudy: true },
      { ...year('21231'), selfEmployed: true },
      year('14200'),
      job('21231', 'IN', '2023-01-01', '2023-12-31'),
    ]) {
      expect(failed(ask({ jobs: [held], languageTests: tested(9) }))).toEqual(['cec.experience']);
    }
  });

  test('names every requirement that is not met, with months counted and required', () => {
    const tree = ask({ jobs: [year('21231', '2023-01-01', '2023-06-30')] });
    expect(reasonsOf(tree)).toEqual(['months-in-window', 'no-valid-test']);
    expect(nodeOf(tree, 'cec.experience').reasons).toEqual([
      { code: 'months-in-window', values: { months: 5, required: 12, since: '2021-06-01' } },
    ]);
  });

  test('gives no reasons where it is met', () => {
    expect(reasonsOf(ask({ jobs: [year('21231')], languageTests: tested(9) }))).toEqual([]);
  });

  test('asks for the higher level of two occupations with equal work, whichever is listed first', () => {
    const half = (noc: string) => job(noc, 'CA', '2022-06-01', '2023-06-01', 15);
    for (const jobs of [
      [half('72310'), half('21231')],
      [half('21231'), half('72310')],
    ]) {
      const tree = ask({ jobs, languageTests: tested(5) });
      expect(nodeOf(tree, 'cec.language').reasons).toEqual([
        { code: 'language-too-low', values: { lowest: 5, required: 7 } },
      ]);
      expect(valueOf(ask({ jobs, languageTests: tested(7) }))).toBe(true);
    }
  });
});
