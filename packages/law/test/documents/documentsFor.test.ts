import { describe, expect, test } from 'vitest';
import type { DocumentProgram } from '../../src/documents/document.ts';
import { documentsFor } from '../../src/documents/documentsFor.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { alone, factsOf, kid, lawOf, offer, partner, result, work } from './family.ts';

const ON = '2026-06-15';

/** Keys of what is owed, and of what may be owed with a question mark. */
function list(facts: Facts, program: DocumentProgram, on = ON): string[] {
  return documentsFor(facts, lawOf(on), program).map(
    ({ key, outcome }) => `${key}${outcome.kind === 'owed' ? '' : '?'}`,
  );
}
const find = (facts: Facts, program: DocumentProgram, key: string, on = ON) =>
  documentsFor(facts, lawOf(on), program).find((document) => document.key === key);

const lived = (country: string, start: string, end: string | null) => ({ country, start, end });
const assessed = (level: string, country: string, completed: string, date: string) => ({
  level,
  country,
  completed,
  assessment: { body: 'wes', date, equivalence: level },
});

describe('one person in the Canadian experience class', () => {
  const facts = alone({
    residences: [lived('IN', '1993-04-12', '2022-08-31'), lived('CA', '2022-09-01', null)],
    languageTests: [result('ielts', '2025-10-01', 8)],
    jobs: [work('21231', 'CA', '2023-01-10', null, { employer: 'Maple' })],
    representative: true,
  });

  test('owes this, in this order', () => {
    expect(list(facts, 'cec')).toEqual([
      'principal/passport',
      'principal/language-results/languageTests.0',
      'principal/work-letter/jobs.0',
      'principal/proof-of-funds-exemption-letter',
      'principal/police-certificate/IN',
      'principal/medical',
      'principal/representative-form',
    ]);
  });

  test('with forms, places in the law, certainty and dated values', () => {
    expect(find(facts, 'cec', 'principal/representative-form')).toMatchObject({
      form: 'IMM 5476',
      provision: 'irpr.10',
      grade: 'L',
    });
    expect(find(facts, 'cec', 'principal/medical')).toMatchObject({
      form: 'IMM 1017B',
      due: 'withApplication',
      validity: { kind: 'examinedWithinMonths', months: 12 },
      parameters: [{ instrument: 'medical-2025-08-21' }, { instrument: 'medical-2015' }],
    });
    expect(find(facts, 'cec', 'principal/work-letter/jobs.0')).toMatchObject({
      subject: { kind: 'job', index: 0, employer: 'Maple' },
      notes: ['letter-contents', 'tax-slips', 'translation'],
    });
    expect(find(facts, 'cec', 'principal/police-certificate/IN')).toMatchObject({
      validity: { kind: 'afterLastStay', day: '2022-08-31' },
      reason: { code: 'police-in-a-row', values: { months: 6, years: 10 } },
    });
  });

  test('mary-docs: a native speaker owes a test all the same, and no assessment of a foreign degree', () => {
    const mary = alone({
      languageTests: [],
      credentials: [{ level: 'threeYear', country: 'GB', completed: '2014-06-01', assessment: null }],
      jobs: [work('21101', 'CA', '2024-01-01', null)],
    });
    expect(list(mary, 'cec')).toContain('principal/language-results');
    expect(list(mary, 'cec').filter((key) => key.includes('eca'))).toEqual([]);
    // For points, a degree whose assessment was left out may be claimed.
    const left = alone({ credentials: [{ level: 'threeYear', country: 'GB', completed: '2014-06-01' }] });
    expect(list(left, 'cec')).toContain('principal/eca/credentials.0?');
  });
});

describe('the medical examination', () => {
  test.each([
    ['2015-01-01', 'withApplication'],
    ['2023-09-30', 'withApplication'],
    ['2023-10-01', 'onRequest'],
    ['2025-08-20', 'onRequest'],
    ['2025-08-21', 'withApplication'],
  ])('on %s is due %s', (on, due) => {
    expect(find(alone(), 'cec', 'principal/medical', on)?.due).toBe(due);
  });

  test('is of everybody but citizens and residents', () => {
    const facts = alone({
      maritalStatus: 'married',
      spouse: partner({ accompanying: false }),
      children: [
        kid('2015-01-01', { accompanying: false }),
        kid('2016-01-01', { citizenOrPermanentResident: true }),
        kid('2001-01-01'),
      ],
    });
    expect(list(facts, 'cec').filter((key) => key.endsWith('/medical'))).toEqual([
      'principal/medical',
      'spouse/medical',
      'child.0/medical',
    ]);
  });
});

describe('a couple of skilled workers with two children and three countries', () => {
  const facts = alone({
    residences: [
      lived('IN', '1993-04-12', '2015-12-31'),
      lived('AE', '2016-01-01', '2021-05-31'),
      lived('GB', '2021-06-01', null),
    ],
    languageTests: [result('ielts', '2025-10-01', 8), result('tef', '2025-11-01', 250)],
    credentials: [
      assessed('masters', 'IN', '2015-05-01', '2024-01-01'),
      { level: 'oneYear', country: 'GB', completed: '2022-05-01', assessment: null },
    ],
    jobs: [
      work('21231', 'AE', '2016-02-01', '2021-05-01'),
      work('65100', 'GB', '2021-07-01', '2021-12-31'),
      work('21231', 'GB', '2022-01-01', null, { selfEmployed: true }),
      work('21231', 'IN', '2012-01-01', '2015-12-01'),
    ],
    maritalStatus: 'commonLaw',
    spouse: partner({
      languageTests: [result('celpip', '2025-09-01', 7), result('celpip', '2020-09-01', 9)],
      credentials: [{ level: 'threeYear', country: 'IN', completed: '2016-05-01', assessment: null }],
      residences: [lived('IN', '1994-09-30', null)],
    }),
    children: [
      kid('2014-01-01', { accompanying: false, residences: [lived('IN', '2014-01-01', null)] }),
      kid('2019-01-01', { adopted: true }),
    ],
    relativesInCanada: [
      { relation: 'cousin', of: 'self', livesInCanada: true, adult: true, citizenOrPermanentResident: true },
      {
        relation: 'auntOrUncle',
        of: 'spouse',
        livesInCanada: true,
        adult: true,
        citizenOrPermanentResident: true,
      },
    ],
  });

  test('owe this', () => {
    expect(list(facts, 'fsw')).toEqual([
      'principal/passport',
      'principal/language-results/languageTests.0',
      'principal/language-results/languageTests.1',
      'principal/eca/credentials.0',
      'principal/work-letter/jobs.0',
      'principal/work-letter/jobs.2',
      'principal/relative-in-canada',
      'principal/proof-of-funds',
      'principal/common-law-declaration',
      'principal/cohabitation-proof',
      'principal/police-certificate/AE',
      'principal/police-certificate/GB',
      'principal/medical',
      'spouse/passport',
      'spouse/language-results/spouse.languageTests.0',
      'spouse/police-certificate/IN',
      'spouse/medical',
      'child.0/passport',
      'child.0/birth-certificate',
      'child.0/medical',
      'child.1/passport',
      'child.1/birth-certificate',
      'child.1/adoption',
      'child.1/medical',
    ]);
  });

  test('in the amount of a family of four', () => {
    expect(find(facts, 'fsw', 'principal/proof-of-funds')?.reason).toEqual({
      code: 'funds-of-program',
      values: { required: 28_362 },
    });
  });

  test('with third-party proof of the self-employed work', () => {
    expect(find(facts, 'fsw', 'principal/work-letter/jobs.2')?.notes).toContain('self-employed');
  });

  test('and for the experience class, no relative but a sibling, no funds', () => {
    const keys = list(facts, 'cec');
    expect(keys).not.toContain('principal/relative-in-canada');
    expect(keys).not.toContain('principal/proof-of-funds');
    expect(keys).toContain('principal/proof-of-funds-exemption-letter');
  });

  test('a partner who stays behind has no points to prove', () => {
    const spouse = { ...facts.spouse, accompanying: false };
    const keys = list(factsOf({ ...facts, spouse }), 'fsw');
    expect(keys.filter((key) => key.startsWith('spouse/language'))).toEqual([]);
    expect(keys).toContain('spouse/medical');
    expect(keys).toContain('spouse/police-certificate/IN');
  });
});

describe('a nominee', () => {
  test('owes the certificate once the nomination is accepted', () => {
    const nominee = (accepted: string | null) => alone({ nomination: { province: 'NS', accepted } });
    expect(find(nominee('2026-06-15'), 'fsw', 'principal/nomination-certificate/NS')).toMatchObject({
      outcome: { kind: 'owed' },
      provision: 'irpr.87',
    });
    expect(list(nominee('2026-06-16'), 'fsw').join()).not.toContain('nomination');
    expect(list(nominee(null), 'fsw').join()).not.toContain('nomination');
    expect(list(alone({ nomination: { province: 'NS' } }), 'fsw')).toContain(
      'principal/nomination-certificate/NS?',
    );
    expect(list(alone({ nomination: undefined }), 'fsw')).toContain('principal/nomination-certificate?');
  });
});

describe('a tradesperson', () => {
  test('with a certificate owes it, and funds', () => {
    const facts = alone({
      jobs: [work('72310', 'IN', '2020-01-01', null, { qualifiedSince: '2018-01-01' })],
      certificateOfQualification: {
        noc: { '2021': '72310' },
        issuedBy: 'provinceOrTerritory',
        issued: '2025-01-01',
      },
    });
    expect(list(facts, 'fst')).toEqual([
      'principal/passport',
      'principal/language-results',
      'principal/work-letter/jobs.0',
      'principal/certificate-of-qualification',
      'principal/proof-of-funds',
      'principal/medical',
    ]);
    expect(find(facts, 'fst', 'principal/proof-of-funds')?.provision).toBe('irpr.87.2.5');
    expect(list(facts, 'fst', '2024-12-31').join()).not.toContain('certificate-of-qualification');
  });

  test('with an offer of the employer of an assessed permit owes the letters instead of funds', () => {
    const facts = alone({
      jobs: [work('72501', 'CA', '2022-10-01', null, { employer: 'Wells', qualifiedSince: '2018-01-01' })],
      jobOffers: [offer('72501', 'Wells')],
      workAuthorisation: {
        basis: 'lmia',
        employers: ['Wells'],
        noc: { '2021': '72501' },
        validUntil: '2027-01-01',
        lmiaRevoked: false,
      },
    });
    const keys = list(facts, 'fst');
    expect(keys).toContain('principal/job-offer-letter/jobOffers.0');
    expect(keys).toContain('principal/proof-of-funds-exemption-letter');
    expect(keys).not.toContain('principal/proof-of-funds');
    expect(find(facts, 'fst', 'principal/proof-of-funds-exemption-letter')?.reason.code).toBe(
      'funds-waived-by-offer',
    );
  });
});
