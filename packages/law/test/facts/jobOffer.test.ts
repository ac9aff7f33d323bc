import { describe, expect, test } from 'vitest';
import { jobOfferOf, offerOccupations } from '../../src/facts/jobOffer.ts';
import { lawOn } from '../support/law.ts';
import { type Change, job, noc, offer, permit, person } from '../support/people.ts';

const ENGINEER = noc('21231', '2173');
const SENIOR = noc('00012', '0013');
const ask = (change: Change, on = '2024-06-01') => {
  const found = jobOfferOf(person(change), lawOn(on));
  return found.known ? found.value : found.missing;
};

describe('an offer for the CRS until 18 November 2016', () => {
  const on = '2016-11-18';
  const ofTheDay = (change: Change) => ask({ jobOffers: [offer(ENGINEER, { months: null, ...change })] }, on);

  test('has an assessment and no end', () => {
    expect(ofTheDay({})).toBe('other');
    expect(ofTheDay({ months: 24 })).toBe('none');
    expect(ofTheDay({ lmia: false })).toBe('none');
  });

  test.each([
    [{ excludedEmployer: true }],
    [{ hoursPerWeek: 29 }],
    [{ seasonal: true }],
    [{ noc: noc('65100', '6611') }],
  ])('with %j does not qualify', (change) => {
    expect(ofTheDay(change)).toBe('none');
  });

  test('is unknown where one of these was left out', () => {
    expect(ofTheDay({ months: undefined })).toEqual(['jobOffers.0.months']);
    expect(ofTheDay({ lmia: undefined })).toEqual(['jobOffers.0.lmia']);
    expect(ofTheDay({ lmia: undefined, months: 24 })).toBe('none');
  });

  test('knows no permit without an assessment', () => {
    const working = {
      jobs: [job(ENGINEER, 'CA', '2015-01-01', null)],
      workAuthorisation: permit('205', ENGINEER),
      jobOffers: [offer(ENGINEER, { lmia: false, months: null })],
    };
    expect(ask(working, '2016-11-18')).toBe('none');
    expect(ask(working, '2016-11-19')).toBe('other');
  });
});

describe('an offer for the CRS from 19 November 2016 on', () => {
  test.each(['2016-11-19', '2024-06-01', '2025-03-24', '2026-07-01'])('on %s may last a year', (on) => {
    expect(ask({ jobOffers: [offer(ENGINEER, { months: 12 })] }, on)).toBe('other');
    expect(ask({ jobOffers: [offer(ENGINEER, { months: 11 })] }, on)).toBe('none');
  });

  test('qualifies by any route of arranged employment', () => {
    const working = (basis: string, change: Change = {}) =>
      ask({
        jobs: [job('21231', 'CA', '2023-01-01', null)],
        workAuthorisation: permit(basis),
        jobOffers: [offer('21231', { lmia: false, ...change })],
      });
    expect(working('lmia')).toBe('other');
    expect(working('205')).toBe('other');
    expect(working('open')).toBe('none');
    expect(working('open', { lmia: true })).toBe('other');
  });
});

describe('the kind of an offer', () => {
  test.each([
    ['00011', 'teer00'],
    ['00012', 'teer00'],
    ['00015', 'teer00'],
    ['10010', 'other'],
    ['10022', 'other'],
    ['20012', 'other'],
    ['72310', 'other'],
    ['65100', 'none'],
  ])('in %s is %s: only major group 00 is senior management', (code, kind) => {
    expect(ask({ jobOffers: [offer(code)] })).toBe(kind);
  });

  test.each([
    ['0011', 'teer00'],
    ['0016', 'teer00'],
    ['0111', 'other'],
    ['0912', 'other'],
    ['2173', 'other'],
    ['6611', 'none'],
  ])('in %s of NOC 2016 is %s: minor group 001 is senior management', (code, kind) => {
    expect(ask({ jobOffers: [offer(code)] }, '2018-06-01')).toBe(kind);
  });

  test('is the best of several', () => {
    const [engineer, senior, cashier] = [offer(ENGINEER), offer(SENIOR), offer('65100')];
    expect(ask({ jobOffers: [engineer, senior] })).toBe('teer00');
    expect(ask({ jobOffers: [senior, engineer] })).toBe('teer00');
    expect(ask({ jobOffers: [cashier, engineer] })).toBe('other');
    expect(ask({ jobOffers: [cashier] })).toBe('none');
    expect(ask({ jobOffers: [] })).toBe('none');
    expect(ask({ jobOffers: undefined })).toEqual(['jobOffers']);
  });

  test('is open only where an offer that may qualify is a better one', () => {
    const open = (code: Change | string) => offer(code as string, { months: undefined });
    expect(ask({ jobOffers: [open('21231')] })).toEqual(['jobOffers.0.months']);
    expect(ask({ jobOffers: [offer('21231'), open('21231')] })).toBe('other');
    expect(ask({ jobOffers: [offer('21231'), open('00012')] })).toEqual(['jobOffers.1.months']);
    expect(ask({ jobOffers: [open('00012'), offer('00012')] })).toBe('teer00');
    expect(ask({ jobOffers: [offer('21231'), offer(noc('2173'))] })).toEqual(['jobOffers.1.noc.2021']);
    expect(ask({ jobOffers: [offer('00012'), offer(noc('2173'))] })).toBe('teer00');
    expect(ask({ jobOffers: [open('21231'), open('72310')] })).toEqual([
      'jobOffers.0.months',
      'jobOffers.1.months',
    ]);
  });

  test('names what it read', () => {
    expect(jobOfferOf(person({ jobOffers: [offer()] }), lawOn('2024-06-01')).facts).toEqual([
      { path: 'jobOffers', value: 1 },
    ]);
  });
});

describe('the occupations of offers', () => {
  const occupations = (
    change: Change,
    offers: 'qualify' | 'valid' = 'qualify',
    listed: readonly string[] | null = null,
  ) => {
    const { most, ...found } = offerOccupations(
      person(change),
      offers,
      listed && new Set(listed),
      lawOn('2024-06-01'),
    );
    // Without anything open, what is sure is all there can be.
    if (found.missing.length === 0 && listed === null) expect(most).toEqual(found.value);
    return found;
  };

  test('are those that qualify, in order, whatever the order of the offers', () => {
    const both = { value: ['21231', '72310'], missing: [] };
    expect(occupations({ jobOffers: [offer('65100'), offer('72310'), offer('21231')] })).toEqual(both);
    expect(occupations({ jobOffers: [offer('21231'), offer('72310'), offer('65100')] })).toEqual(both);
    expect(occupations({ jobOffers: [offer('21231')] })).toEqual({ value: '21231', missing: [] });
    expect(occupations({ jobOffers: [offer('65100')] })).toEqual({ value: null, missing: [] });
    expect(occupations({ jobOffers: [] })).toEqual({ value: null, missing: [] });
  });

  test('are open where there may be another, and what is sure of them stands', () => {
    expect(occupations({ jobOffers: undefined })).toEqual({ value: null, missing: ['jobOffers'] });
    const open = offer('72310', { months: undefined });
    expect(occupations({ jobOffers: [open, offer('21231')] })).toEqual({
      value: '21231',
      missing: ['jobOffers.0.months'],
    });
    expect(occupations({ jobOffers: [offer('65100'), offer(noc('2173'))] })).toEqual({
      value: null,
      missing: ['jobOffers.1.noc.2021'],
    });
  });

  test('of no list settle nothing', () => {
    const open = offer('72310', { months: undefined });
    expect(occupations({ jobOffers: [open] }, 'qualify', ['21231'])).toEqual({ value: null, missing: [] });
    expect(occupations({ jobOffers: [open] }, 'qualify', ['72310']).missing).toEqual(['jobOffers.0.months']);
  });

  test('without an assessment are valid, and qualify for nothing', () => {
    const without = { workAuthorisation: null, jobOffers: [offer('21231', { lmia: false })] };
    expect(occupations(without)).toEqual({ value: null, missing: [] });
    expect(occupations(without, 'valid')).toEqual({ value: '21231', missing: [] });
    // Whether there is an assessment does not matter then, and everything else that the law asks of an offer does.
    const unknown = { workAuthorisation: undefined, jobOffers: [offer('21231', { lmia: undefined })] };
    expect(occupations(unknown, 'valid')).toEqual({ value: '21231', missing: [] });
    for (const change of [
      { months: 11 },
      { hoursPerWeek: 29.9 },
      { seasonal: true },
      { excludedEmployer: true },
    ]) {
      expect(occupations({ jobOffers: [offer('21231', change)] }, 'valid').value).toBeNull();
    }
    expect(
      occupations({ jobOffers: [offer('21231', { months: 12, hoursPerWeek: 30 })] }, 'valid').value,
    ).toBe('21231');
  });
});

describe('an offer until 18 November 2016', () => {
  const ask2016 = (change: Change) => {
    const found = jobOfferOf(person({ jobOffers: [offer(noc('2173'), change)] }), lawOn('2016-11-18'));
    return found.known ? found.value : found.missing;
  };

  test.each<[string, Change, unknown]>([
    ['has an assessment and no end', { months: null, lmia: true }, 'other'],
    ['with an end earns nothing, however far it is', { months: 600, lmia: true }, 'none'],
    ['without an assessment earns nothing', { months: null, lmia: false }, 'none'],
    ['is open where its end was left out', { months: undefined }, ['jobOffers.0.months']],
    ['is open where the assessment was left out', { months: null, lmia: undefined }, ['jobOffers.0.lmia']],
    ['is full-time', { months: null, hoursPerWeek: 29 }, 'none'],
  ])('%s', (_, change, value) => {
    expect(ask2016(change)).toEqual(value);
  });
});
