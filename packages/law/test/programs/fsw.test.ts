import { describe, expect, test } from 'vitest';
import { federalSkilledWorker } from '../../src/programs/fsw.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { canadian, foreign, job, person, testResult } from '../support/people.ts';
import { failed, nodeOf, reasonsOf, valueOf } from '../support/trees.ts';

const ON = plainDate('2024-06-01');
const ask = (change: Record<string, unknown>, on = ON) =>
  federalSkilledWorker(person(change), on, rulesetOn(on));
const points = (code: string, change: Record<string, unknown>) =>
  valueOf(nodeOf(ask(change), `fsw.grid.${code}`));

const eligible = {
  dateOfBirth: '1994-01-01',
  languageTests: [testResult('celpip', '2024-01-10', 9)],
  credentials: [foreign('masters', '2017-06-30', '2023-05-01')],
  jobs: [job('21231', 'IN', '2019-01-01', '2023-12-31')],
  settlementFunds: 14_690,
};

describe('the federal skilled worker class', () => {
  test('is met by someone who meets everything, without reasons', () => {
    expect(valueOf(ask(eligible))).toBe(true);
    expect(reasonsOf(ask(eligible))).toEqual([]);
  });

  test.each([
    ['experience', { jobs: [] }, ['fsw.experience', 'fsw.points']],
    ['language', { languageTests: [testResult('celpip', '2024-01-10', 6)] }, ['fsw.language', 'fsw.points']],
    [
      'a valid test',
      { languageTests: [testResult('celpip', '2022-06-01', 9)] },
      ['fsw.language', 'fsw.points'],
    ],
    [
      'an assessment',
      { credentials: [foreign('masters', '2017-06-30', null)] },
      ['fsw.education', 'fsw.points'],
    ],
    ['funds', { settlementFunds: 14_689 }, ['fsw.funds']],
  ])('is not met without %s', (_name, change, expected) => {
    const tree = ask({ ...eligible, ...change });
    expect(valueOf(tree)).toBe(false);
    expect(failed(tree)).toEqual(expected);
  });

  test('names all that is missing at once', () => {
    expect(reasonsOf(ask({ settlementFunds: 0 }))).toEqual([
      'months-in-window',
      'no-valid-test',
      'no-education',
      'grid-total',
      'funds-short',
    ]);
  });

  test('wants the year unbroken and in one occupation', () => {
    const halves = [
      job('21231', 'IN', '2020-01-01', '2020-06-30'),
      job('21231', 'IN', '2020-07-02', '2020-12-31'),
    ];
    expect(failed(ask({ ...eligible, jobs: halves }))).toContain('fsw.experience');
    const joined = [
      job('21231', 'IN', '2020-01-01', '2020-06-30'),
      job('21231', 'CA', '2020-07-01', '2020-12-31'),
    ];
    expect(failed(ask({ ...eligible, jobs: joined }))).not.toContain('fsw.experience');
    const two = [
      job('21231', 'IN', '2020-01-01', '2020-06-30'),
      job('21232', 'IN', '2020-07-01', '2020-12-31'),
    ];
    expect(failed(ask({ ...eligible, jobs: two }))).toContain('fsw.experience');
  });

  test('wants the year within ten years', () => {
    const jobs = [job('21231', 'IN', '2013-01-01', '2015-05-30')];
    expect(failed(ask({ ...eligible, jobs }, plainDate('2024-06-01')))).not.toContain('fsw.experience');
    expect(failed(ask({ ...eligible, jobs }, plainDate('2024-06-02')))).toContain('fsw.experience');
  });

  test('does not know whether funds suffice where none are declared or no table is known', () => {
    const undeclared = ask({ ...eligible, settlementFunds: null });
    expect(undeclared.outcome).toEqual({ kind: 'unknown', missing: ['settlementFunds'] });
    const on = plainDate('2021-07-14');
    const early = ask(
      {
        ...eligible,
        languageTests: [testResult('celpip', '2021-01-10', 9)],
        credentials: [canadian('masters', '2017-06-30')],
      },
      on,
    );
    expect(early.outcome.kind).toBe('unknown');
  });

  test('says no, not unknown, where something else fails as well', () => {
    expect(valueOf(ask({ ...eligible, settlementFunds: null, jobs: [] }))).toBe(false);
  });

  test('waives funds for whoever may work in Canada and has an offer', () => {
    const jobOffer = { noc: '21231', authorisedToWork: true };
    const tree = ask({ ...eligible, settlementFunds: 0, jobOffer });
    expect(valueOf(tree)).toBe(true);
    expect(nodeOf(tree, 'fsw.funds').reasons.map(({ code }) => code)).toEqual(['funds-exempt']);
  });

  test('does not waive funds, nor give points, for an offer in TEER 4 or 5', () => {
    const change = { ...eligible, settlementFunds: 0, jobOffer: { noc: '14200', authorisedToWork: true } };
    expect(failed(ask(change))).toEqual(['fsw.funds']);
    expect(points('arrangedEmployment', change)).toBe(0);
    expect(points('adaptability', change)).toBe(0);
    expect(
      points('arrangedEmployment', { ...change, jobOffer: { noc: '13102', authorisedToWork: true } }),
    ).toBe(10);
  });
});

describe('the selection grid', () => {
  test.each([
    ['none', 0],
    ['secondary', 5],
    ['oneYear', 15],
    ['twoYear', 19],
    ['threeYear', 21],
    ['masters', 23],
    ['phd', 25],
  ])('gives %s %i points for education', (level, expected) => {
    const credentials = level === 'none' ? [] : [foreign(level, '2017-06-30', '2023-05-01')];
    expect(points('education', { credentials })).toBe(expected);
  });

  test('gives 22 points for two credentials, one of three years', () => {
    const credentials = [foreign('threeYear', '2017-06-30', '2023-05-01'), canadian('oneYear', '2020-04-30')];
    expect(points('education', { credentials })).toBe(22);
  });

  test.each([
    [6, 0],
    [7, 16],
    [8, 20],
    [9, 24],
    [10, 24],
  ])('gives CLB %i in all abilities %i points', (level, expected) => {
    expect(points('firstLanguage', { languageTests: [testResult('celpip', '2024-01-10', level)] })).toBe(
      expected,
    );
  });

  test('gives nothing for the first language when one ability is below 7', () => {
    const languageTests = [{ ...testResult('celpip', '2024-01-10', 10), reading: 6 }];
    expect(points('firstLanguage', { languageTests })).toBe(0);
  });

  test.each([
    [217, 181, 271, 271, 4],
    [181, 151, 226, 226, 4],
    [181, 150, 226, 226, 0],
  ])('second language: TEF %i/%i/%i/%i earns %i', (listening, reading, writing, speaking, expected) => {
    const languageTests = [{ test: 'tef', date: '2024-01-10', listening, reading, writing, speaking }];
    expect(points('secondLanguage', { languageTests })).toBe(expected);
  });

  test.each([
    [363, 0],
    [364, 9],
    [727, 9],
    [728, 11],
    [1455, 11],
    [1456, 13],
    [2183, 13],
    [2184, 15],
  ])('%i days of work earn %i points', (count, expected) => {
    const start = Temporal.PlainDate.from('2015-01-01');
    const end = start.add({ days: count - 1 }).toString();
    expect(points('experience', { jobs: [job('21231', 'IN', start.toString(), end)] })).toBe(expected);
  });

  test('age earns 12 points from 18 to 35, one less each year after, none from 47 or before 18', () => {
    const at = (age: number) => points('age', { dateOfBirth: `${2024 - age}-06-01` });
    expect([17, 18, 35, 36, 37, 40, 45, 46, 47, 60].map(at)).toEqual([0, 12, 12, 11, 10, 7, 2, 1, 0, 0]);
  });

  test('adaptability counts ten at most', () => {
    const work = { jobs: [job('21231', 'CA', '2020-01-01', '2021-12-31')] };
    const study = { credentials: [canadian('twoYear', '2019-04-30')] };
    expect(points('adaptability', {})).toBe(0);
    expect(points('adaptability', study)).toBe(5);
    expect(points('adaptability', { siblingInCanada: true })).toBe(5);
    expect(points('adaptability', work)).toBe(10);
    expect(points('adaptability', { ...work, ...study, siblingInCanada: true })).toBe(10);
  });

  test('a three-year program finished in Canada earns 5 points of adaptability, one year none (ICL840 quiz)', () => {
    expect(points('adaptability', { credentials: [canadian('threeYear', '2019-04-30')] })).toBe(5);
    expect(points('adaptability', { credentials: [canadian('oneYear', '2019-04-30')] })).toBe(0);
  });

  test('the spouse counts for adaptability only when coming and neither citizen nor resident', () => {
    const spouse = (accompanying: boolean, citizenOrPermanentResident: boolean) => ({
      spouse: {
        accompanying,
        citizenOrPermanentResident,
        languageTests: [testResult('celpip', '2024-01-10', 4)],
        credentials: [],
        jobs: [],
      },
    });
    expect(points('adaptability', spouse(true, false))).toBe(5);
    expect(points('adaptability', spouse(false, false))).toBe(0);
    expect(points('adaptability', spouse(true, true))).toBe(0);
  });

  test('67 points pass and 66 do not, with the total told', () => {
    // 21 for education, 16 for CLB 7, 13 for four years of work, 5 for a sibling: age decides.
    const change = {
      languageTests: [testResult('celpip', '2024-01-10', 7)],
      credentials: [foreign('threeYear', '2010-06-30', '2023-05-01')],
      jobs: [job('21231', 'IN', '2019-01-01', '2022-12-31')],
      siblingInCanada: true,
    };
    const grid = (dateOfBirth: string) => nodeOf(ask({ ...change, dateOfBirth }), 'fsw.points');
    expect(valueOf(grid('1989-05-31'))).toBe(true);
    expect(valueOf(grid('1988-06-01'))).toBe(false);
    expect(grid('1988-06-01').reasons).toEqual([{ code: 'grid-total', values: { total: 66, required: 67 } }]);
  });

  test('each line of the grid names the values of law that it read', () => {
    const { children } = nodeOf(ask(eligible), 'fsw.points');
    for (const child of children)
      expect(
        child.parameters.map(({ id }) => id),
        child.code,
      ).toContain('fsw.grid');
  });
});
