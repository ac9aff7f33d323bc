import { describe, expect, test } from 'vitest';
import { educationLevel } from '../../src/facts/education.ts';
import { findingsOf } from '../../src/facts/findings.ts';
import type { Found } from '../../src/facts/found.ts';
import { all } from '../support/candidates.ts';
import { lawOn } from '../support/law.ts';
import { type Change, canadian, job, offer, person, testResult } from '../support/people.ts';

const ON = '2024-06-01';
const findings = (change: Change, on = ON, values: Change = {}) =>
  findingsOf(person(change), lawOn(on, values));
const valueOf = <T>(found: Found<T>): T | readonly string[] => (found.known ? found.value : found.missing);

describe('what is found of languages', () => {
  const english = testResult('celpip', '2024-01-10', 9);
  const french = testResult('tcf', '2024-01-10', 10, { listening: 458, reading: 453 });
  const both = { languageTests: [english, french] };
  const NCLC_7 = all(7);

  test('is the levels of each, and first and second by which one was named', () => {
    const en = findings(both);
    expect(valueOf(en.levels('en'))).toEqual(all(9));
    expect(valueOf(en.levels('fr'))).toEqual(NCLC_7);
    expect(valueOf(en.firstLanguage())).toEqual(all(9));
    expect(valueOf(en.firstLanguageOfClass())).toEqual(all(9));
    expect(valueOf(en.secondLanguage())).toEqual(NCLC_7);
    const fr = findings({ ...both, firstOfficialLanguage: 'fr' });
    expect(valueOf(fr.firstLanguage())).toEqual(NCLC_7);
    expect(valueOf(fr.firstLanguageOfClass())).toEqual(NCLC_7);
    expect(valueOf(fr.secondLanguage())).toEqual(all(9));
  });

  test('is open of both where none was named, and of each by itself it is not', () => {
    const open = findings({ ...both, firstOfficialLanguage: undefined });
    for (const found of [open.firstLanguage(), open.firstLanguageOfClass(), open.secondLanguage()]) {
      expect(found).toMatchObject({ known: false, missing: ['firstOfficialLanguage'] });
    }
    expect(valueOf(open.levels('en'))).toEqual(all(9));
    const nothing = findings({ firstOfficialLanguage: undefined, languageTests: undefined });
    expect(valueOf(nothing.firstLanguage())).toEqual(['firstOfficialLanguage', 'languageTests']);
    expect(valueOf(nothing.secondLanguage())).toEqual(['firstOfficialLanguage', 'languageTests']);
  });

  test('may be of an older result for a class whose Regulations name no age (policy language.validity-cec-fst)', () => {
    const old = { languageTests: [testResult('celpip', '2021-01-10', 9)] };
    const ANY = { 'language.validity-cec-fst': 'any-age' };
    expect(valueOf(findings(old).firstLanguageOfClass())).toBeNull();
    expect(valueOf(findings(old, ON, ANY).firstLanguageOfClass())).toEqual(all(9));
    // For everything else it is too old all the same.
    expect(valueOf(findings(old, ON, ANY).firstLanguage())).toBeNull();
    const left = findings({ languageTests: undefined }, ON, ANY);
    expect(valueOf(left.firstLanguageOfClass())).toEqual(['languageTests']);
    // The fact is named where it stands.
    expect(findings(old, ON, ANY).firstLanguageOfClass().facts[0]?.path).toBe('languageTests.0.test');
  });
});

describe('what is found of work', () => {
  const unpaid = { jobs: [job('2173', 'CA', '2015-01-01', '2016-01-31', 30, { paid: false })] };
  const counted = (found: ReturnType<ReturnType<typeof findings>['canadianJobs']>): unknown =>
    found.known ? found.value.sure.length : found.missing;

  test('is that of Canada, of the CRS and skilled work anywhere', () => {
    const jobs = [
      job('21231', 'CA', '2022-01-01', '2022-12-31'),
      job('21231', 'IN', '2020-01-01', '2020-12-31'),
      job('65201', 'CA', '2021-01-01', '2021-12-31'),
    ];
    const found = findings({ jobs });
    expect([found.canadianJobs(), found.crsCanadianJobs(), found.skilledJobs()].map(counted)).toEqual([
      1, 1, 2,
    ]);
  });

  test('of the CRS is that of the class since the Instructions ask for paid work', () => {
    const counts = { 'crs.unpaid-work': 'counted' };
    const before = findings(unpaid, '2016-11-18', counts);
    const after = findings(unpaid, '2016-11-19', counts);
    expect([before, after].map((each) => counted(each.canadianJobs()))).toEqual([0, 0]);
    expect([before, after].map((each) => counted(each.crsCanadianJobs()))).toEqual([1, 0]);
    expect(after.crsCanadianJobs()).toBe(after.canadianJobs());
    expect(before.crsCanadianJobs()).not.toBe(before.canadianJobs());
  });

  test('is open where it was left out', () => {
    const found = findings({ jobs: undefined });
    for (const each of [found.canadianJobs(), found.crsCanadianJobs(), found.skilledJobs()]) {
      expect(each).toMatchObject({ known: false, missing: ['jobs'] });
    }
  });
});

describe('everything', () => {
  const everything = findings({
    languageTests: [testResult('celpip', '2024-01-10', 9)],
    jobs: [job('21231', 'CA', '2022-01-01', '2022-12-31')],
    credentials: [canadian('masters', '2020-04-30')],
    jobOffers: [offer()],
  });

  test('is found once, and then remembered', () => {
    expect(everything.canadianJobs()).toBe(everything.canadianJobs());
    expect(everything.crsCanadianJobs()).toBe(everything.crsCanadianJobs());
    expect(everything.skilledJobs()).toBe(everything.skilledJobs());
    expect(everything.levels('en')).toBe(everything.levels('en'));
    expect(everything.levels('fr')).toBe(everything.levels('fr'));
    expect(everything.firstLanguage()).toBe(everything.levels('en'));
    expect(everything.secondLanguage()).toBe(everything.levels('fr'));
    expect(everything.firstLanguageOfClass()).toBe(everything.firstLanguageOfClass());
    expect(everything.credentials()).toBe(everything.credentials());
    expect(everything.education()).toBe(everything.education());
    expect(everything.arranged()).toBe(everything.arranged());
  });

  test('is what each rule finds by itself', () => {
    const { facts, law } = everything;
    expect(everything.education()).toEqual(educationLevel(facts, law));
    expect(everything.arranged()).toMatchObject({ holds: { is: true }, route: { value: 'c' } });
    expect(everything.credentials()).toMatchObject({ value: { sure: [{ level: 'masters' }] } });
  });
});
