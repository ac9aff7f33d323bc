import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAmendment } from '../../src/amendments/read.ts';
import { assess } from '../../src/assess.ts';
import { scoreCrs } from '../../src/crs/score.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { reasonText } from '../../src/explain/render.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { single } from '../support/candidates.ts';
import { exampleReform } from '../support/examples.ts';
import { type Change, job, noc, offer, person } from '../support/people.ts';
import { nodeOf } from '../support/trees.ts';

/**
 * The reform of the examples: three tiers of occupations, each with points for Canadian work in all of them together
 * (1: 30, 45; 2: 20, 30; 3: 10, 15 for one year, and two or more) or for a valid offer (30, 20, 10).
 */
const path = exampleReform('high-wage.json');
const file = JSON.parse(readFileSync(path, 'utf8'));

function lawOf(change: Change = {}) {
  const [factor] = file.factors;
  const read = readAmendment({ ...file, factors: [{ ...factor, ...change }] });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return rulesetOn(plainDate('2026-08-01'), [read.value]);
}
const law = lawOf();

const [PHYSICIAN, SOFTWARE, ELECTRONICS, NURSE, CARPENTER] = ['31102', '21231', '21310', '31301', '72310'];
/** Work in Canada; a calendar year of full-time work is a year. */
const here = (code: string | undefined, start: string, end: string | null, hours = 40, change: Change = {}) =>
  job(code ?? '', 'CA', start, end, hours, change);
const nodeIn = (change: Change, under = law): Explanation =>
  nodeOf(assess(person({ jobs: [], jobOffers: [], ...change }), under).crs, 'added.highWage');
const pointsOf = (change: Change, under = law): unknown => nodeIn(change, under).outcome;
const is = (value: number) => ({ kind: 'value', value });

describe('years of Canadian work in a tier', () => {
  const halves = (end: string) => [
    here(SOFTWARE, '2025-01-01', '2025-06-30'),
    here(ELECTRONICS, '2025-07-01', end),
  ];

  test.each([
    ['a year in one occupation', [here(SOFTWARE, '2025-01-01', '2025-12-31')], 20],
    ['one day short of it', [here(SOFTWARE, '2025-01-01', '2025-12-30')], 0],
    ['a year shared by two occupations of the tier', halves('2025-12-31'), 20],
    ['one day short of it', halves('2025-12-30'), 0],
    ['two years', [here(SOFTWARE, '2024-01-01', '2025-12-31')], 30],
    ['one day short of two', [here(SOFTWARE, '2024-01-02', '2025-12-30')], 20],
    ['more years than the table has rows', [here(SOFTWARE, '2018-01-01', '2025-12-31')], 30],
    [
      'half a year in each of two tiers: tiers are not added up',
      [here(PHYSICIAN, '2025-01-01', '2025-06-30'), here(SOFTWARE, '2025-07-01', '2025-12-31')],
      0,
    ],
    [
      'a year in each of two tiers: the better of them, never the sum',
      [here(NURSE, '2024-01-01', '2024-12-31'), here(PHYSICIAN, '2025-01-01', '2025-12-31')],
      30,
    ],
    [
      'two half-time jobs in two occupations of the tier at once',
      [here(SOFTWARE, '2025-01-01', '2025-12-31', 15), here(ELECTRONICS, '2025-01-01', '2025-12-31', 15)],
      20,
    ],
    [
      'two full-time jobs at once are never counted twice',
      [here(SOFTWARE, '2025-01-01', '2025-06-30'), here(ELECTRONICS, '2025-01-01', '2025-06-30')],
      0,
    ],
    ['work in an occupation of no tier', [here(CARPENTER, '2020-01-01', '2025-12-31')], 0],
    ['work abroad', [job(SOFTWARE ?? '', 'IN', '2020-01-01', '2025-12-31', 40)], 0],
    [
      'work without authorisation',
      [here(SOFTWARE, '2025-01-01', '2025-12-31', 40, { authorised: false })],
      0,
    ],
    ['work more than ten years ago', [here(SOFTWARE, '2014-01-01', '2015-12-31')], 0],
    ['the year that goes on, complete today', [here(SOFTWARE, '2025-08-02', null)], 20],
    ['and tomorrow', [here(SOFTWARE, '2025-08-03', null)], 0],
  ])('%s', (_what, jobs, expected) => {
    expect(pointsOf({ jobs })).toEqual(is(expected));
  });

  test('count in one occupation only, where the file says so', () => {
    const one = lawOf({ years: 'oneOccupation' });
    expect(pointsOf({ jobs: halves('2025-12-31') }, one)).toEqual(is(0));
    expect(pointsOf({ jobs: [here(SOFTWARE, '2025-01-01', '2025-12-31')] }, one)).toEqual(is(20));
  });
});

describe('an offer', () => {
  /** Without an assessment and without the right to work: it qualifies for nothing under the law as it is. */
  const offered = (code: string | undefined, change: Change = {}) => ({
    workAuthorisation: null,
    jobOffers: [offer(code, { lmia: false, ...change })],
  });

  test.each([
    ['in the first tier', offered(PHYSICIAN), 30],
    ['in the second', offered(SOFTWARE), 20],
    ['in the third', offered(NURSE), 10],
    ['in no tier', offered(CARPENTER), 0],
    ['with an assessment', offered(SOFTWARE, { lmia: true }), 20],
    ['whose assessment is not known: it does not matter', offered(SOFTWARE, { lmia: undefined }), 20],
    ['of twelve months', offered(SOFTWARE, { months: 12 }), 20],
    ['of eleven', offered(SOFTWARE, { months: 11 }), 0],
    ['of 30 hours a week', offered(SOFTWARE, { hoursPerWeek: 30 }), 20],
    ['of 29', offered(SOFTWARE, { hoursPerWeek: 29 }), 0],
    ['of an embassy', offered(SOFTWARE, { excludedEmployer: true }), 0],
    ['of the season', offered(SOFTWARE, { seasonal: true }), 0],
  ])('%s', (_what, change, expected) => {
    expect(pointsOf(change)).toEqual(is(expected));
  });

  test('of several the best counts, whatever their order', () => {
    const jobOffers = [offer(NURSE), offer(PHYSICIAN), offer(SOFTWARE)];
    expect(pointsOf({ jobOffers })).toEqual(is(30));
    expect(pointsOf({ jobOffers: jobOffers.toReversed() })).toEqual(is(30));
  });

  test('and work: the better of them, never the sum', () => {
    const jobs = [here(SOFTWARE, '2025-01-01', '2025-12-31')];
    expect(pointsOf({ jobs, ...offered(NURSE) })).toEqual(is(20));
    expect(pointsOf({ jobs, ...offered(PHYSICIAN) })).toEqual(is(30));
  });

  test('needs an assessment or a permit where the file asks for what the law asks today', () => {
    const qualifying = lawOf({ offers: 'qualify' });
    expect(pointsOf(offered(SOFTWARE), qualifying)).toEqual(is(0));
    expect(pointsOf(offered(SOFTWARE, { lmia: true }), qualifying)).toEqual(is(20));
    expect(pointsOf(offered(SOFTWARE, { lmia: undefined }), qualifying)).toEqual({
      kind: 'unknown',
      range: [0, 20],
      missing: ['jobOffers.0.lmia'],
    });
  });
});

describe('what is not known', () => {
  const unpaid = { paid: undefined };

  test('is a range between what is sure and what may be, with the facts that would settle it', () => {
    const jobs = [
      here(NURSE, '2023-01-01', '2023-12-31'),
      here(SOFTWARE, '2024-01-01', '2025-12-31', 40, unpaid),
    ];
    expect(pointsOf({ jobs })).toEqual({ kind: 'unknown', range: [10, 30], missing: ['jobs.1.paid'] });
  });

  test('and changes nothing is known all the same', () => {
    const sure = here(SOFTWARE, '2022-01-01', '2023-12-31');
    expect(pointsOf({ jobs: [sure, here(NURSE, '2024-01-01', '2025-12-31', 40, unpaid)] })).toEqual(is(30));
    expect(pointsOf({ jobs: [sure, here(CARPENTER, '2024-01-01', '2025-12-31', 40, unpaid)] })).toEqual(
      is(30),
    );
    const open = offer(CARPENTER, { months: undefined });
    expect(pointsOf({ jobOffers: [open] })).toEqual(is(0));
  });

  test('is everything, where neither jobs nor offers were declared', () => {
    expect(pointsOf({ jobs: undefined, jobOffers: undefined })).toEqual({
      kind: 'unknown',
      range: [0, 45],
      missing: ['jobs', 'jobOffers'],
    });
  });

  test('may be of any tier, where the code of the occupation is not known', () => {
    const uncoded = job(noc('2173') as never, 'CA', '2025-01-01', '2025-12-31', 40);
    expect(pointsOf({ jobs: [uncoded] })).toMatchObject({ kind: 'unknown', missing: ['jobs.0.noc.2021'] });
  });
});

test('the explanation says which work or offer earned the points', () => {
  const words = (change: Change) =>
    nodeIn(change).reasons.map((reason) => [reasonText(reason, 'en'), reasonText(reason, 'fr')]);
  expect(words({ jobs: [here(SOFTWARE, '2025-01-01', '2025-12-31')] })).toEqual([
    [
      'Tier 2: 1 completed year of Canadian work in its occupations together.',
      'Palier 2 : 1 année complète de travail au Canada dans l’ensemble de ses professions.',
    ],
  ]);
  expect(words({ jobOffers: [offer(PHYSICIAN)] })).toEqual([
    ['Tier 1: a job offer in NOC 31102.', 'Palier 1 : une offre d’emploi dans la profession CNP 31102.'],
  ]);
  expect(words({})).toEqual([]);
});

describe('a coded candidate', () => {
  const score = (change: Parameters<typeof single>[0]) =>
    nodeOf(scoreCrs(single(change), law), 'added.highWage').outcome;

  test('says the years of each tier', () => {
    const nothing = { validOfferOccupation: null };
    expect(score({ canadianWorkByTier: { highWage: [0, 1, 0] }, ...nothing })).toEqual(is(20));
    expect(score({ canadianWorkByTier: { highWage: [0, 0, 2] }, ...nothing })).toEqual(is(15));
    expect(
      score({ canadianWorkByTier: { highWage: [0, 0, 0] }, validOfferOccupation: ['31301', '31102'] }),
    ).toEqual(is(30));
  });

  test.each([
    ['of another factor', { other: [0, 0, 0] }],
    ['of fewer tiers', { highWage: [0, 2] }],
    ['of more tiers', { highWage: [0, 0, 0, 2] }],
  ])('that says years %s leaves them unknown', (_what, canadianWorkByTier) => {
    expect(score({ canadianWorkByTier, validOfferOccupation: null })).toMatchObject({
      kind: 'unknown',
      missing: ['canadianWorkByTier.highWage'],
    });
  });
});
