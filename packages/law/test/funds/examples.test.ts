import { describe, expect, test } from 'vitest';
import { familySizeOf } from '../../src/facts/family.ts';
import { fundsWaived } from '../../src/funds/exemption.ts';
import { fundsFor } from '../../src/funds/fundsOn.ts';
import { alone, kid, lawOf, offer, partner, work } from '../documents/family.ts';

/** Cases of the reference, by their ids; days lie in the period for which each was written. */
const married = (change: Readonly<Record<string, unknown>> = {}) => ({
  maritalStatus: 'married',
  spouse: partner(change),
});

const cases = [
  {
    id: 'carla',
    on: '2023-11-01',
    facts: alone({
      ...married(),
      children: [kid('2010-02-02'), kid('2013-02-02'), kid('2016-02-02', { accompanying: false })],
      settlementFunds: 27_000,
    }),
    size: 5,
    required: 28_994,
    enough: false,
  },
  {
    id: 'ismael',
    on: '2024-11-01',
    facts: alone({
      ...married({ accompanying: false }),
      children: [kid('2007-03-03', { accompanying: false })],
    }),
    size: 3,
    required: 22_483,
    enough: false,
  },
  {
    id: 'jean',
    on: '2024-11-01',
    facts: alone({ ...married(), children: [kid('2016-05-05'), kid('2012-05-05')], settlementFunds: 23_921 }),
    size: 4,
    required: 27_297,
    enough: false,
  },
  {
    id: 'li-hui-chen',
    on: '2023-11-01',
    facts: alone({ settlementFunds: 14_000 }),
    size: 1,
    required: 13_757,
    enough: true,
  },
  {
    id: 'li-hui-chen under the table of 2024',
    on: '2024-05-28',
    facts: alone({ settlementFunds: 14_000 }),
    size: 1,
    required: 14_690,
    enough: false,
  },
  {
    id: 'li-hui-chen under the table of 2025',
    on: '2025-07-07',
    facts: alone({ settlementFunds: 14_000 }),
    size: 1,
    required: 15_263,
    enough: false,
  },
  {
    id: 'tyson',
    on: '2024-11-01',
    facts: alone({ ...married(), children: [kid('2016-01-01')], jobOffers: [offer('21231', 'Maple')] }),
    size: 3,
    required: 22_483,
    enough: false,
  },
  {
    id: 'alexandria',
    on: '2025-08-01',
    facts: alone({
      ...married({ accompanying: false }),
      children: [kid('2003-01-01'), kid('2010-01-01'), kid('2018-01-01')],
      settlementFunds: 5000,
    }),
    size: 4,
    required: 28_362,
    enough: false,
  },
] as const;

describe('funds of the examples', () => {
  test.each(cases)('$id', ({ on, facts, size, required, enough }) => {
    const answer = fundsFor(facts, lawOf(on)).required;
    expect(answer).toMatchObject({ known: true, value: required });
    expect(familySizeOf(facts, lawOf(on))).toMatchObject({ value: size });
    expect((facts.settlementFunds ?? 0) >= required).toBe(enough);
  });
});

describe('who needs no funds', () => {
  const tyson = cases[6].facts;

  test('nobody in the Canadian experience class does, whatever is unknown', () => {
    expect(fundsWaived(tyson, lawOf('2024-11-01'), 'cec').is).toBe(true);
  });

  test('tyson and antonio-fsw: an offer on an assessment, without the right to work, does not waive them', () => {
    expect(fundsWaived(tyson, lawOf('2024-11-01'), 'fsw').is).toBe(false);
  });

  test('a worker with the right to work and the same offer is waived', () => {
    const facts = alone({
      jobOffers: [offer('21231', 'Maple')],
      workAuthorisation: { basis: 'open', validUntil: '2026-01-01' },
    });
    expect(fundsWaived(facts, lawOf('2025-02-01'), 'fsw').is).toBe(true);
    expect(fundsWaived(facts, lawOf('2026-01-02'), 'fsw').is).toBe(false);
  });

  const neal = {
    jobs: [work('72501', 'CA', '2020-10-01', null, { employer: 'Wells', qualifiedSince: '2018-01-01' })],
    jobOffers: [offer('72501', 'Wells')],
    workAuthorisation: {
      basis: 'lmia',
      employers: ['Wells'],
      noc: { '2021': '72501' },
      validUntil: '2023-10-01',
      lmiaRevoked: false,
    },
  };

  test('neal: a tradesperson at work on an assessed permit, with an offer of the employer', () => {
    expect(fundsWaived(alone(neal), lawOf('2022-12-01'), 'fst').is).toBe(true);
  });

  test('an offer abroad on an assessment does not waive those of a tradesperson', () => {
    const facts = alone({ ...neal, workAuthorisation: null });
    expect(fundsWaived(facts, lawOf('2022-12-01'), 'fst').is).toBe(false);
  });

  test('an offer in a trade of which no work is declared cannot be that of the application', () => {
    const facts = alone({ ...neal, jobs: [work('72310', 'CA', '2020-10-01', null, { employer: 'Wells' })] });
    expect(fundsWaived(facts, lawOf('2022-12-01'), 'fst').is).toBe(false);
  });

  test('without a code the trade of an offer is not known; without offers nothing is', () => {
    const uncoded = alone({ ...neal, jobOffers: [{ ...offer('72501', 'Wells'), noc: undefined }] });
    expect(fundsWaived(uncoded, lawOf('2022-12-01'), 'fst')).toEqual({
      is: null,
      missing: ['jobOffers.0.noc'],
    });
    for (const program of ['fsw', 'fst'] as const) {
      const facts = alone({ jobOffers: undefined });
      expect(fundsWaived(facts, lawOf('2022-12-01'), program)).toEqual({ is: null, missing: ['jobOffers'] });
    }
  });
});
