import { describe, expect, test } from 'vitest';
import { offerConditions } from '../../src/employment/offer.ts';
import { lawOn } from '../support/law.ts';
import { type Change, noc, offer, person } from '../support/people.ts';

const conditions = (change: Change, code: Parameters<typeof offer>[0] = '21231', on = '2024-06-01') => {
  const [read] = person({ jobOffers: [offer(code, change)] }).jobOffers ?? [];
  if (!read) throw new RangeError('no offer');
  return offerConditions(read, 'jobOffers.0', lawOn(on));
};
const failed = (...of: Parameters<typeof conditions>) =>
  conditions(...of)
    .filter(({ holds }) => holds.is === false)
    .map(({ code }) => code);
const missing = (...of: Parameters<typeof conditions>) =>
  conditions(...of).flatMap(({ holds }) => (holds.is === null ? holds.missing : []));

describe('an offer of arranged employment', () => {
  test('that meets every condition fails none', () => {
    expect(failed({})).toEqual([]);
    expect(missing({})).toEqual([]);
  });

  test.each([
    ['an excluded employer', { excludedEmployer: true }, ['offer.employer']],
    ['29.9 hours a week', { hoursPerWeek: 29.9 }, ['offer.part-time']],
    ['30 hours a week', { hoursPerWeek: 30 }, []],
    ['eleven months', { months: 11.9 }, ['offer.too-short']],
    ['twelve months', { months: 12 }, []],
    ['no end', { months: null }, []],
    ['a season', { seasonal: true }, ['offer.seasonal']],
    [
      'everything wrong',
      { excludedEmployer: true, hoursPerWeek: 20, months: 6, seasonal: true },
      ['offer.employer', 'offer.part-time', 'offer.too-short', 'offer.seasonal'],
    ],
  ])('with %s: %j fails %j', (_name, change, expected) => {
    expect(failed(change)).toEqual(expected);
  });

  test.each([
    ['00012', []],
    ['31102', []],
    ['72310', []],
    ['13102', []],
    ['14200', ['offer.not-skilled']],
    ['65100', ['offer.not-skilled']],
  ])('in %s fails %j', (code, expected) => {
    expect(failed({}, code)).toEqual(expected);
  });

  test('is read in the classification of the day', () => {
    const both = noc('62010', '6611');
    expect(failed({}, both, '2022-11-15')).toEqual(['offer.not-skilled']);
    expect(failed({}, both, '2022-11-16')).toEqual([]);
  });

  test.each(['excludedEmployer', 'noc', 'hoursPerWeek', 'months', 'seasonal'])(
    'is unknown without %s',
    (field) => {
      expect(missing({ [field]: undefined })).toEqual([`jobOffers.0.${field}`]);
    },
  );

  test('names the version of a code that is missing', () => {
    expect(missing({}, noc('2173'))).toEqual(['jobOffers.0.noc.2021']);
  });
});

describe('an offer to a physician whose services are paid for by a government', () => {
  const brief = { publiclyFundedPhysician: true, months: 6, seasonal: true };

  test.each(['31100', '31101', '31102'])(
    'as %s need not be continuous or last a year from 2023-04-25 on',
    (code) => {
      expect(failed(brief, code, '2023-04-24')).toEqual(['offer.too-short', 'offer.seasonal']);
      expect(failed(brief, code, '2023-04-25')).toEqual([]);
    },
  );

  test('is full-time and of an acceptable employer all the same', () => {
    expect(failed({ ...brief, hoursPerWeek: 20, excludedEmployer: true }, '31102')).toEqual([
      'offer.employer',
      'offer.part-time',
    ]);
  });

  test('is one that says so, in one of those occupations', () => {
    expect(failed(brief, '31103')).toEqual(['offer.too-short', 'offer.seasonal']);
    expect(failed({ ...brief, publiclyFundedPhysician: undefined }, '31102')).toEqual([
      'offer.too-short',
      'offer.seasonal',
    ]);
    expect(failed({ ...brief, publiclyFundedPhysician: false }, '31102')).toHaveLength(2);
  });

  test('is unknown where the occupation is', () => {
    expect(failed({ ...brief, noc: undefined })).toEqual([]);
    expect(new Set(missing({ ...brief, noc: undefined }))).toEqual(new Set(['jobOffers.0.noc']));
    expect(missing({ ...brief, months: undefined }, '31102')).toEqual([]);
  });
});
