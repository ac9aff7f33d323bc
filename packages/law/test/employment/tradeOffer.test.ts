import { describe, expect, test } from 'vitest';
import { tradeOffers } from '../../src/employment/tradeOffer.ts';
import { lawOn } from '../support/law.ts';
import { type Change, EMPLOYER, job, noc, offer, permit, person } from '../support/people.ts';

const ON = '2024-06-01';
const OTHER = 'Borealis';
const THIRD = 'Cordillera';
const CARPENTER = '72310';

type Facts = ReturnType<typeof person>;
const ask = (facts: Facts, trade = CARPENTER, on = ON, values: Change = {}) => {
  const { routes, offer: met, waived } = tradeOffers(facts, trade, lawOn(on, values));
  const held = Object.entries(routes).filter(([, holds]) => holds.is === true);
  return { routes: held.map(([route]) => route).join(), offer: met.is, waived: waived.is };
};
const NONE = { routes: '', offer: false, waived: false };
const missing = (facts: Facts, trade = CARPENTER) => {
  const { offer: met } = tradeOffers(facts, trade, lawOn(ON));
  return met.is === null ? met.missing : [];
};
/** Offers in the trade to somebody abroad: they need an assessment. */
const abroad = (...changes: readonly Change[]) =>
  person({ jobOffers: changes.map((change) => offer(CARPENTER, change)) });

describe('offers in a trade', () => {
  test.each([
    ['a full-time one of a year', [{}], true],
    ['30 hours for 12 months', [{ hoursPerWeek: 30, months: 12 }], true],
    ['one without an end', [{ months: null }], true],
    ['25 hours (IRCC page, 2025-08-21)', [{ hoursPerWeek: 25 }], false],
    ['29.9 hours', [{ hoursPerWeek: 29.9 }], false],
    ['eleven months', [{ months: 11 }], false],
    ['a season', [{ seasonal: true }], false],
    ['an embassy or an excluded employer', [{ excludedEmployer: true }], false],
    ['no assessment', [{ lmia: false }], false],
    [
      'two employers of 16 hours side by side',
      [
        { hoursPerWeek: 16, months: 12 },
        { hoursPerWeek: 16, months: 12 },
      ],
      true,
    ],
    [
      'two employers of 15 and 15 hours',
      [
        { hoursPerWeek: 15, months: 12 },
        { hoursPerWeek: 15, months: 12 },
      ],
      true,
    ],
    [
      'two employers of 15 and 14 hours',
      [
        { hoursPerWeek: 15, months: 12 },
        { hoursPerWeek: 14, months: 12 },
      ],
      false,
    ],
    [
      'two side by side, one for less than a year',
      [
        { hoursPerWeek: 16, months: 12 },
        { hoursPerWeek: 16, months: 11 },
      ],
      false,
    ],
    ['two full-time in turn, together a year', [{ months: 6 }, { months: 6 }], true],
    ['two full-time in turn, together eleven months', [{ months: 6 }, { months: 5 }], false],
    ['two in turn, one part-time', [{ months: 6 }, { months: 6, hoursPerWeek: 29 }], false],
    ['two in turn, one without an assessment', [{ months: 6 }, { months: 6, lmia: false }], false],
    ['two in turn, one of an embassy', [{ months: 6 }, { months: 6, excludedEmployer: true }], false],
    ['two in turn, one seasonal', [{ months: 6 }, { months: 6, seasonal: true }], false],
    ['one that is enough beside one that is not', [{ months: 3, lmia: false }, {}], true],
    ['three of four months (course example, ICL840)', [{ months: 4 }, { months: 4 }, { months: 4 }], false],
    ['three of ten hours', [{ hoursPerWeek: 10 }, { hoursPerWeek: 10 }, { hoursPerWeek: 10 }], false],
    ['the first and the third together', [{ months: 6 }, { months: 1 }, { months: 6 }], true],
    ['none', [], false],
  ])('%s: %j: %s', (_name, changes, met) => {
    const employers = [EMPLOYER, OTHER, THIRD];
    const facts = abroad(...changes.map((change, i) => ({ employer: employers[i], ...change })));
    expect(ask(facts).offer).toBe(met);
    expect(ask(facts)).toEqual(met ? { routes: 'iv', offer: true, waived: false } : NONE);
  });

  test('are of one employer where the law lets no other join', () => {
    const pair = abroad({ months: 6 }, { months: 6, employer: OTHER });
    expect(ask(pair, CARPENTER, ON, { 'fst.offerEmployers': 1 })).toEqual(NONE);
    expect(ask(abroad({}), CARPENTER, ON, { 'fst.offerEmployers': 1 }).offer).toBe(true);
  });

  test('are in the trade of the application, exactly', () => {
    expect(ask(abroad({}), '72311')).toEqual(NONE);
    expect(ask(person({ jobOffers: [offer('72311')] }))).toEqual(NONE);
    expect(
      ask(person({ jobOffers: [offer(CARPENTER, { months: 6 }), offer('72311', { months: 6 })] })),
    ).toEqual(NONE);
  });

  test('are read in the classification of the day', () => {
    const facts = person({ jobOffers: [offer(noc(CARPENTER, '7271'))] });
    expect(ask(facts, '7271', '2022-11-15').offer).toBe(true);
    expect(ask(facts, CARPENTER, '2022-11-15').offer).toBe(false);
    expect(ask(facts, CARPENTER, '2022-11-16').offer).toBe(true);
  });
});

interface Parts {
  readonly job?: Change;
  readonly permit?: Change | null;
  readonly offer?: Change;
}

/** A carpenter who works in Canada for an employer, on a permit, with an offer of that employer; changed in parts. */
function worker(basis: string, parts: Parts = {}, more: Change = {}) {
  return person({
    jobs: [job(CARPENTER, 'CA', '2023-01-01', null, 30, parts.job)],
    workAuthorisation: parts.permit === null ? null : permit(basis, CARPENTER, parts.permit),
    jobOffers: [offer(CARPENTER, { lmia: false, ...parts.offer })],
    ...more,
  });
}

describe('route (ii): a permit on an assessment in a trade', () => {
  test('is enough and waives funds, whatever the time worked', () => {
    expect(ask(worker('lmia'))).toEqual({ routes: 'ii', offer: true, waived: true });
    expect(ask(worker('lmia', { job: { start: ON } })).routes).toBe('ii');
  });

  test.each([
    ['the permit has expired', { permit: { validUntil: '2024-05-31' } }],
    ['the permit does not name the employer of the offer', { permit: { employers: [OTHER] } }],
    ['the assessment was revoked', { permit: { lmiaRevoked: true } }],
    ['the permit is for another minor group', { permit: { noc: noc('72320') } }],
    ['the permit is for no trade', { permit: { noc: noc('72600') } }],
    ['there is no permit', { permit: null }],
    ['the work has ended', { job: { end: '2024-05-31' } }],
    ['the work is for somebody whom the permit does not name', { job: { employer: OTHER } }],
    ['the work is abroad', { job: { country: 'IN' } }],
    ['the offer is of another employer', { offer: { employer: OTHER } }],
    ['the offer is too short', { offer: { months: 11 } }],
    ['the offer is part-time', { offer: { hoursPerWeek: 29 } }],
    ['the employer is excluded', { offer: { excludedEmployer: true } }],
    ['the offer is seasonal', { offer: { seasonal: true } }],
  ])('does not apply where %s', (_name, parts) => {
    expect(ask(worker('lmia', parts))).toEqual(NONE);
  });

  test('takes a permit for another unit group of the same minor group', () => {
    expect(ask(worker('lmia', { permit: { noc: noc('72311') } })).routes).toBe('ii');
  });

  test('takes a permit with the same three digits where the policy says so', () => {
    const three = { 'fst.offer-group': 'three-digits' };
    const near = worker('lmia', { permit: { noc: noc('72320') } });
    expect(ask(near, CARPENTER, ON, three).routes).toBe('ii');
    expect(ask(worker('lmia', { permit: { noc: noc('72401') } }), CARPENTER, ON, three)).toEqual(NONE);
  });

  test('needs a permit for a trade, not only one of the same minor group', () => {
    // 62201, funeral directors, is in the minor group of chefs and no trade.
    const chef = (code: string) =>
      person({
        jobs: [job('62200', 'CA', '2023-01-01', null)],
        workAuthorisation: permit('lmia', code),
        jobOffers: [offer('62200', { lmia: false })],
      });
    expect(ask(chef('62200'), '62200').routes).toBe('ii');
    expect(ask(chef('62201'), '62200')).toEqual(NONE);
  });

  test('compares three digits of the four of NOC 2011 and 2016, where minor groups are', () => {
    const of = (code: string) =>
      person({
        jobs: [job('7271', 'CA', '2019-01-01', null)],
        workAuthorisation: permit('lmia', code),
        jobOffers: [offer('7271', { lmia: false })],
      });
    expect(ask(of('7272'), '7271', '2020-06-01').routes).toBe('ii');
    expect(ask(of('7281'), '7271', '2020-06-01')).toEqual(NONE);
  });

  test('takes work for any employer whom the permit names, and offers of those', () => {
    const two = { employers: [EMPLOYER, OTHER] };
    expect(ask(worker('lmia', { permit: two, offer: { employer: OTHER } })).routes).toBe('ii');
    const jobOffers = [EMPLOYER, OTHER].map((employer) =>
      offer(CARPENTER, { employer, lmia: false, months: 6 }),
    );
    expect(ask(worker('lmia', { permit: two }, { jobOffers })).routes).toBe('ii');
    expect(ask(worker('lmia', {}, { jobOffers }))).toEqual(NONE);
  });
});

describe.each(['204a', '204c', '205'])('route (iii): a permit under %s', (basis) => {
  test('is enough and waives funds after a continuous year', () => {
    expect(ask(worker(basis))).toEqual({ routes: 'iii', offer: true, waived: true });
    expect(ask(worker(basis, { job: { start: '2023-06-03' } })).routes).toBe('iii');
    expect(ask(worker(basis, { job: { start: '2023-06-04' } }))).toEqual(NONE);
  });

  test.each([
    ['the permit has expired', { permit: { validUntil: '2024-05-31' } }],
    ['the permit does not name the employer of the offer', { permit: { employers: [OTHER] } }],
    ['the permit is for another minor group', { permit: { noc: noc('72320') } }],
    ['the work has ended', { job: { end: '2024-05-31' } }],
    ['the work is for another employer', { job: { employer: OTHER } }],
    ['the offer is of another employer', { offer: { employer: OTHER } }],
    ['the offer is too short', { offer: { months: 11 } }],
  ])('does not apply where %s', (_name, parts) => {
    expect(ask(worker(basis, parts))).toEqual(NONE);
  });

  test('counts a year for the employers who make the offer, together', () => {
    const jobs = [
      job(CARPENTER, 'CA', '2023-05-01', '2023-11-30', 30, { employer: OTHER }),
      job(CARPENTER, 'CA', '2023-12-01', null),
    ];
    const employers = { permit: { employers: [EMPLOYER, OTHER] } };
    const jobOffers = [EMPLOYER, OTHER].map((employer) =>
      offer(CARPENTER, { employer, lmia: false, months: 6 }),
    );
    expect(ask(worker(basis, employers, { jobs, jobOffers })).routes).toBe('iii');
    expect(ask(worker(basis, employers, { jobs })).routes).toBe('');
  });
});

describe('routes (iv) and (v): an assessed offer', () => {
  const assessed = { offer: { lmia: true } };

  test('without the right to work is enough and does not waive funds', () => {
    expect(ask(worker('lmia', { ...assessed, permit: null }))).toEqual({
      routes: 'iv',
      offer: true,
      waived: false,
    });
    const expired = { ...assessed, permit: { validUntil: '2024-05-31' } };
    expect(ask(worker('lmia', expired)).routes).toBe('iv');
  });

  test.each(['open', 'other', 's186', '204d'])(
    'with a right to work of kind %s is enough and waives funds',
    (basis) => {
      expect(ask(worker(basis, assessed))).toEqual({ routes: 'v', offer: true, waived: true });
      expect(ask(worker(basis))).toEqual(NONE);
    },
  );

  test('gives way to (ii) and (iii) where they apply', () => {
    expect(ask(worker('lmia', assessed)).routes).toBe('ii');
    expect(ask(worker('205', assessed)).routes).toBe('iii');
    expect(ask(worker('lmia', { offer: { lmia: true, employer: OTHER } })).routes).toBe('v');
  });
});

describe('with facts left out', () => {
  test('of the offers, everything is unknown', () => {
    const {
      routes,
      offer: met,
      waived,
    } = tradeOffers(person({ jobOffers: undefined }), CARPENTER, lawOn(ON));
    const unknown = { is: null, missing: ['jobOffers'] };
    expect({ ...routes, met, waived }).toEqual({
      ii: unknown,
      iii: unknown,
      iv: unknown,
      v: unknown,
      met: unknown,
      waived: unknown,
    });
  });

  test.each([
    [{ hoursPerWeek: undefined }, ['jobOffers.0.hoursPerWeek']],
    [{ months: undefined }, ['jobOffers.0.months']],
    [{ hoursPerWeek: undefined, months: undefined }, ['jobOffers.0.hoursPerWeek', 'jobOffers.0.months']],
    [{ hoursPerWeek: 25, months: undefined }, []],
    [{ hoursPerWeek: undefined, months: 11 }, []],
    [{ excludedEmployer: undefined }, ['jobOffers.0.excludedEmployer']],
    [{ seasonal: undefined }, ['jobOffers.0.seasonal']],
    [{ lmia: undefined }, ['jobOffers.0.lmia']],
    [{ employer: undefined }, []],
    [{ noc: undefined }, ['jobOffers.0.noc']],
    [{ noc: noc('7271') }, ['jobOffers.0.noc.2021']],
    [{ noc: undefined, months: 6 }, []],
  ])('of an offer to somebody abroad, %j asks for %j', (change, expected) => {
    expect(missing(abroad(change))).toEqual(expected);
  });

  test('of a second offer are asked for by its own path', () => {
    const facts = abroad({ months: 6 }, { months: 6, hoursPerWeek: undefined });
    expect(missing(facts)).toEqual(['jobOffers.1.hoursPerWeek']);
    const two = worker(
      'lmia',
      { permit: { employers: [EMPLOYER, OTHER] } },
      {
        jobOffers: [{ months: 6 }, { months: 6, employer: undefined }].map((change) =>
          offer(CARPENTER, { lmia: false, ...change }),
        ),
      },
    );
    expect(missing(two)).toEqual(['jobOffers.1.employer']);
  });

  test.each([
    ['lmia', { permit: { employers: undefined } }, ['workAuthorisation.employers']],
    ['lmia', { permit: { noc: undefined } }, ['workAuthorisation.noc']],
    ['lmia', { permit: { noc: noc('7271') } }, ['workAuthorisation.noc.2021']],
    ['lmia', { permit: { validUntil: undefined } }, ['workAuthorisation.validUntil']],
    ['lmia', { offer: { employer: undefined } }, ['jobOffers.0.employer']],
    ['lmia', { job: { employer: undefined } }, ['jobs.0.employer']],
    ['205', { job: { employer: undefined } }, ['jobs.0.employer']],
    ['205', { permit: { noc: undefined } }, ['workAuthorisation.noc']],
    ['open', { permit: { noc: undefined, employers: undefined } }, []],
  ])('%s with %j asks for %j', (basis, parts, expected) => {
    expect(missing(worker(basis, parts))).toEqual(expected);
  });

  test('of the right to work: an offer without an assessment depends on it, the waiver does in any case', () => {
    const open = (lmia: boolean) =>
      person({ jobOffers: [offer(CARPENTER, { lmia })], workAuthorisation: undefined });
    expect(missing(open(false))).toEqual(['workAuthorisation']);
    expect(ask(open(true))).toEqual({ routes: '', offer: true, waived: null });
  });

  test('which route applies may stay open where offer and waiver do not depend on it', () => {
    const facts = worker('205', { offer: { lmia: true }, job: { employer: undefined } });
    expect(ask(facts)).toEqual({ routes: '', offer: true, waived: true });
  });
});
