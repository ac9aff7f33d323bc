import { describe, expect, test } from 'vitest';
import {
  ageFound,
  certificateFound,
  codeFacts,
  firstLanguageLevels,
  nominationFound,
  secondLanguageFound,
  spouseLanguage,
} from '../../src/facts/code.ts';
import type { Job, PersonFacts } from '../../src/facts/facts.ts';
import { jobOfferOf } from '../../src/facts/jobOffer.ts';
import {
  canadianExperience,
  crsCanadianExperience,
  type JobRule,
  performedWork,
  performedWorkInCanada,
} from '../../src/facts/work.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { all } from '../support/candidates.ts';
import { byOccupation, lawOn } from '../support/law.ts';
import { type Change, job, offer, person, spouse, testResult } from '../support/people.ts';

const ON = '2024-06-01';
const law = lawOn(ON);

describe('what is found says what it read', () => {
  test('of the age, the date of birth', () => {
    expect(ageFound(person(), law)).toEqual({
      known: true,
      value: 29,
      facts: [{ path: 'dateOfBirth', value: '1995-01-01' }],
      reasons: [],
    });
    expect(ageFound(person({ dateOfBirth: undefined }), law)).toMatchObject({ missing: ['dateOfBirth'] });
  });

  test.each<[string, unknown, boolean | string[], unknown[], unknown[]]>([
    ['left out', undefined, ['nomination'], [], []],
    ['none', null, false, [], []],
    [
      'of Quebec, whatever else is said',
      { province: 'QC' },
      false,
      [{ path: 'nomination.province', value: 'QC' }],
      [{ code: 'nomination.quebec', values: {} }],
    ],
    ['without its day', { province: 'ON' }, ['nomination.accepted'], [], []],
    [
      'not accepted yet',
      { province: 'ON', accepted: null },
      false,
      [{ path: 'nomination.accepted', value: null }],
      [{ code: 'nomination.pending', values: {} }],
    ],
    [
      'accepted today',
      { province: 'ON', accepted: ON },
      true,
      [{ path: 'nomination.accepted', value: ON }],
      [],
    ],
    [
      'accepted tomorrow',
      { province: 'ON', accepted: '2024-06-02' },
      false,
      [{ path: 'nomination.accepted', value: '2024-06-02' }],
      [{ code: 'nomination.later', values: { date: '2024-06-02' } }],
    ],
  ])('of a nomination: %s', (_, nomination, value, facts, reasons) => {
    expect(nominationFound(person({ nomination }), law)).toEqual(
      Array.isArray(value)
        ? { known: false, missing: value, facts, reasons }
        : { known: true, value, facts, reasons },
    );
  });

  test.each<[string, unknown, boolean | string[], unknown[], unknown[]]>([
    ['left out', undefined, ['certificateOfQualification'], [], []],
    ['none', null, false, [], []],
    ['without its day', {}, true, [{ path: 'certificateOfQualification', value: true }], []],
    ['of today', { issued: ON }, true, [{ path: 'certificateOfQualification', value: ON }], []],
    [
      'of tomorrow',
      { issued: '2024-06-02' },
      false,
      [{ path: 'certificateOfQualification', value: '2024-06-02' }],
      [{ code: 'certificate.later', values: { date: '2024-06-02' } }],
    ],
  ])('of a certificate: %s', (_, certificateOfQualification, value, facts, reasons) => {
    expect(certificateFound(person({ certificateOfQualification }), law)).toEqual(
      Array.isArray(value)
        ? { known: false, missing: value, facts, reasons }
        : { known: true, value, facts, reasons },
    );
  });

  test('of offers, how many there are; without a qualifying one the best is none', () => {
    const found = (jobOffers: readonly unknown[]) => jobOfferOf(person({ jobOffers }), law);
    expect(found([])).toMatchObject({ value: 'none', facts: [{ path: 'jobOffers', value: 0 }] });
    expect(found([offer('65100')])).toMatchObject({
      value: 'none',
      facts: [{ path: 'jobOffers', value: 1 }],
    });
  });
});

describe('the languages of a person', () => {
  const celpip = testResult('celpip', '2024-01-10', 7);
  const tcf = testResult('tcf', '2024-01-10', 10, { listening: 458, reading: 453 });

  test('first and second change places with the name', () => {
    const tests = { languageTests: [celpip, tcf] };
    const [en, fr] = [person(tests), person({ ...tests, firstOfficialLanguage: 'fr' })];
    expect(firstLanguageLevels(en, law)).toMatchObject({ facts: [{ value: 'celpip' }, {}, {}, {}, {}, {}] });
    expect(secondLanguageFound(en, law)).toMatchObject({ facts: [{ value: 'tcf' }, {}, {}, {}, {}, {}] });
    expect(firstLanguageLevels(fr, law)).toMatchObject({ facts: [{ value: 'tcf' }, {}, {}, {}, {}, {}] });
    expect(secondLanguageFound(fr, law)).toMatchObject({ facts: [{ value: 'celpip' }, {}, {}, {}, {}, {}] });
  });

  test('are open where none was named', () => {
    const nameless = person({ firstOfficialLanguage: undefined, languageTests: [celpip] });
    for (const found of [firstLanguageLevels(nameless, law), secondLanguageFound(nameless, law)]) {
      expect(found).toMatchObject({ known: false, missing: ['firstOfficialLanguage'] });
    }
  });

  const partner = (...languageTests: unknown[]) =>
    spouseLanguage(person({ spouse: spouse({ languageTests }) }).spouse as PersonFacts, law);
  const which = (...tests: unknown[]) => partner(...tests).facts[0]?.path;

  test('of a spouse is the better one, English where they are equal', () => {
    expect(which(celpip, tcf)).toBe('spouse.languageTests.0.test');
    expect(which(tcf, celpip)).toBe('spouse.languageTests.1.test');
    const better = testResult('tcf', '2024-01-10', 14, { listening: 523, reading: 524 });
    expect(which(celpip, better)).toBe('spouse.languageTests.1.test');
    expect(which(testResult('celpip', '2024-01-10', 8), tcf)).toBe('spouse.languageTests.0.test');
  });

  test('of a spouse is the only one that there is', () => {
    expect(partner(celpip)).toMatchObject({ value: all(7) });
    expect(which(celpip)).toBe('spouse.languageTests.0.test');
    expect(which(tcf)).toBe('spouse.languageTests.0.test');
  });

  test('of a spouse without one is none, with every reason and nothing read', () => {
    expect(partner()).toEqual({ known: true, value: null, facts: [], reasons: [] });
    const old = [testResult('tcf', '2022-01-10', 10), testResult('celpip', '2022-01-10', 7)];
    expect(partner(...old)).toMatchObject({
      value: null,
      facts: [],
      reasons: [
        { code: 'test.expired', values: { test: 'CELPIP-General' } },
        { code: 'test.expired', values: { test: 'TCF Canada' } },
      ],
    });
  });
});

describe('what counts of work', () => {
  const held = (change: Change, country = 'CA', code = '21231') =>
    person({ jobs: [job(code, country, '2016-01-01', null, 30, change)] }).jobs?.[0] as Job;
  const codes = (rule: JobRule, of: Job, on = law) => rule(of, 'jobs.0', on).failed.map(({ code }) => code);

  test('paid work with its duties, in any occupation and anywhere', () => {
    expect(codes(performedWork, held({}, 'IN', '65100'))).toEqual([]);
    expect(codes(performedWork, held({ paid: false, dutiesPerformed: false }))).toEqual([
      'job.duties',
      'job.unpaid',
    ]);
    expect(performedWork(held({ paid: undefined }), 'jobs.0', law).counts).toEqual({
      is: null,
      missing: ['jobs.0.paid'],
    });
  });

  test('the same in Canada is authorised and in Canada', () => {
    expect(codes(performedWorkInCanada, held({}, 'CA', '65100'))).toEqual([]);
    expect(codes(performedWorkInCanada, held({ authorised: true }, 'IN'))).toEqual(['job.abroad']);
    expect(
      codes(performedWorkInCanada, held({ paid: false, dutiesPerformed: false, authorised: false })),
    ).toEqual(['job.duties', 'job.unpaid', 'job.unauthorised']);
    expect(performedWorkInCanada(held({ authorised: undefined }), 'jobs.0', law).counts).toEqual({
      is: null,
      missing: ['jobs.0.authorised'],
    });
  });

  test('unpaid work for the CRS is a policy until the Instructions say that it is paid (2016-11-19)', () => {
    const unpaid = held({ paid: false }, 'CA', '2173');
    const failed = (on: string, values: Change = {}) =>
      crsCanadianExperience(unpaid, 'jobs.0', lawOn(on, values)).failed.map(({ code, policy }) => [
        code,
        policy?.id,
      ]);
    const counted = { 'crs.unpaid-work': 'counted' };
    expect(failed('2016-11-18')).toEqual([['job.unpaid', 'crs.unpaid-work']]);
    expect(failed('2016-11-18', counted)).toEqual([]);
    expect(failed('2016-11-19')).toEqual([['job.unpaid', undefined]]);
    expect(failed('2016-11-19', counted)).toEqual([['job.unpaid', undefined]]);
    // By no answer does it count for the class.
    expect(codes(canadianExperience, unpaid, lawOn('2016-11-18', counted))).toEqual(['job.unpaid']);
  });

  test('self-employment counts of a publicly funded physician only, from 25 April 2023', () => {
    const own = (change: Change) => held({ selfEmployed: true, publiclyFundedPhysician: true, ...change });
    const verdict = (of: Job, on = law) => canadianExperience(of, 'jobs.0', on).counts;
    const physician = held({ selfEmployed: true, publiclyFundedPhysician: true }, 'CA', '31102');
    expect(verdict(physician)).toEqual({ is: true });
    expect(verdict(own({}))).toEqual({ is: false });
    expect(verdict(own({ noc: undefined }))).toEqual({ is: null, missing: ['jobs.0.noc'] });
    expect(verdict(physician, lawOn('2023-04-25'))).toEqual({ is: true });
    expect(verdict(physician, lawOn('2023-04-24'))).toEqual({ is: false });
    // Where no occupation is on the list, none that is not known is either.
    const none = lawOn(ON, { 'work.publiclyFundedPhysicians': [] });
    expect(verdict(own({ noc: undefined }), none)).toEqual({ is: false });
  });
});

describe('what an added factor leaves open', () => {
  const on = plainDate('2024-06-01');
  const under = rulesetOn(on, [byOccupation(on)]);
  const year = (change: Change = {}) => job('21231', 'CA', '2022-01-01', '2022-12-31', 30, change);

  test('has its most, where that is known', () => {
    const { unknown, most, candidate } = codeFacts(person({ jobs: [year({ paid: undefined })] }), under);
    expect(unknown.canadianWorkByOccupation).toEqual(['jobs.0.paid']);
    expect(most).toEqual({ canadianWorkByOccupation: { '21231': 1 } });
    expect(candidate.canadianWorkByOccupation).toEqual({});
  });

  test('has none where the occupation is not known', () => {
    const coded = codeFacts(person({ jobs: [year({ noc: undefined })] }), under);
    expect(coded.unknown.canadianWorkByOccupation).toEqual(['jobs.0.noc']);
    expect(coded).not.toHaveProperty('most');
  });

  test('is nothing where everything is known, and where no factor was added', () => {
    const known = codeFacts(person({ jobs: [year()] }), under);
    expect(known.unknown).toEqual({});
    expect(known).not.toHaveProperty('most');
    expect(known.candidate.canadianWorkByOccupation).toEqual({ '21231': 1 });
    expect(codeFacts(person({ jobs: [year()] }), law).candidate).not.toHaveProperty(
      'canadianWorkByOccupation',
    );
  });

  test('counts years that need not be continuous', () => {
    const halves = [
      job('21231', 'CA', '2022-01-01', '2022-07-31'),
      job('21231', 'CA', '2023-01-01', '2023-07-31'),
    ];
    expect(codeFacts(person({ jobs: halves }), under).candidate.canadianWorkByOccupation).toEqual({
      '21231': 1,
    });
  });
});
