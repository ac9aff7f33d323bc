import { describe, expect, test } from 'vitest';
import { occupations } from '../../src/noc/noc.ts';
import { federalSkilledTrades, isSkilledTrade } from '../../src/programs/fst.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { job, person, testResult } from '../support/people.ts';
import { failed, nodeOf, reasonsOf, valueOf } from '../support/trees.ts';

const ON = plainDate('2024-06-01');
const ask = (change: Record<string, unknown>, on = ON) =>
  federalSkilledTrades(person(change), on, rulesetOn(on));
const eligible = {
  languageTests: [{ ...testResult('celpip', '2024-01-10', 5), reading: 4, writing: 4 }],
  jobs: [job('72310', 'IN', '2021-01-01', '2022-12-31')],
  certificateOfQualification: true,
  settlementFunds: 14_690,
};

describe('the skilled trades', () => {
  test('are 96 unit groups: 67 in TEER 2 and 29 in TEER 3', () => {
    const trades = occupations.filter(({ code }) => isSkilledTrade(code));
    expect(trades).toHaveLength(96);
    expect(trades.filter(({ teer }) => teer === 2)).toHaveLength(67);
    expect(trades.filter(({ teer }) => teer === 3)).toHaveLength(29);
  });

  test.each([
    ['72600', false],
    ['93200', false],
    ['72310', true],
    ['93100', true],
    ['82031', true],
    ['63200', true],
    ['63210', false],
    ['62200', true],
    ['62020', false],
    ['22310', false],
  ])('%s: %s', (code, expected) => {
    expect(isSkilledTrade(code)).toBe(expected);
  });
});

describe('the federal skilled trades class', () => {
  test('is met by someone who meets everything, without reasons', () => {
    expect(valueOf(ask(eligible))).toBe(true);
    expect(reasonsOf(ask(eligible))).toEqual([]);
  });

  test.each([
    ['2022-12-28', false],
    ['2022-12-29', true],
  ])('needs two years of 364 days: from 2021-01-01 to %s: %s', (end, met) => {
    const jobs = [job('72310', 'IN', '2021-01-01', end)];
    expect(valueOf(nodeOf(ask({ ...eligible, jobs }), 'fst.experience'))).toBe(met);
  });

  test('counts five years back, in one trade', () => {
    const jobs = [job('72310', 'IN', '2017-01-01', '2021-05-28')];
    expect(valueOf(ask({ ...eligible, jobs }, plainDate('2024-06-01')))).toBe(true);
    expect(valueOf(ask({ ...eligible, jobs }, plainDate('2024-06-02')))).toBe(false);
    const two = [
      job('72310', 'IN', '2021-01-01', '2021-12-31'),
      job('72320', 'IN', '2022-01-01', '2022-12-31'),
    ];
    expect(failed(ask({ ...eligible, jobs: two }))).toEqual(['fst.experience']);
  });

  test.each([
    [{ speaking: 4 }, false],
    [{ listening: 4 }, false],
    [{ reading: 3 }, false],
    [{ writing: 3 }, false],
    [{}, true],
  ])('with CLB 5/5/4/4 changed by %j: %s', (change, met) => {
    const languageTests = [{ ...eligible.languageTests[0], ...change }];
    expect(valueOf(nodeOf(ask({ ...eligible, languageTests }), 'fst.language'))).toBe(met);
  });

  test('names all that is missing at once', () => {
    expect(reasonsOf(ask({ settlementFunds: 0 }))).toEqual([
      'months-in-window',
      'no-valid-test',
      'no-certificate-or-offer',
      'funds-short',
    ]);
  });

  test('needs funds of a certificate holder', () => {
    expect(failed(ask({ ...eligible, settlementFunds: 14_689 }))).toEqual(['fst.funds']);
  });

  test('has no requirement of education', () => {
    expect(valueOf(ask({ ...eligible, credentials: [] }))).toBe(true);
  });

  test('tells the ability that is too low and the level it needs', () => {
    const languageTests = [{ ...testResult('celpip', '2024-01-10', 7), reading: 3 }];
    expect(nodeOf(ask({ ...eligible, languageTests }), 'fst.language').reasons).toEqual([
      { code: 'language-too-low', values: { lowest: 0, required: 4 } },
    ]);
  });

  test('cites for its funds the section of its own class', () => {
    expect(nodeOf(ask(eligible), 'fst.funds').provision).toBe('irpr.87.2');
  });

  test('takes an offer in a skilled trade for a certificate and, with the right to work, for funds', () => {
    const ofTrade = (noc: string, authorisedToWork: boolean) =>
      failed(
        ask({
          ...eligible,
          certificateOfQualification: false,
          settlementFunds: 0,
          jobOffer: { noc, authorisedToWork },
        }),
      );
    expect(ofTrade('72310', true)).toEqual([]);
    expect(ofTrade('72310', false)).toEqual(['fst.funds']);
    expect(ofTrade('21231', true)).toEqual(['fst.certificateOrOffer', 'fst.funds']);
  });
});
