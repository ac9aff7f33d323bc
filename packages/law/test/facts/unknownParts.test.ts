import { describe, expect, test } from 'vitest';
import { codeFacts } from '../../src/facts/code.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { lawOf, partner } from '../documents/family.ts';
import { person } from '../support/people.ts';

const law = lawOf('2026-06-15');
const nobody = { schema: 'facts/2' } as Facts;

describe('of somebody of whom nothing is declared', () => {
  const coded = codeFacts(nobody, law);

  test('every part is unknown, each with what would settle it', () => {
    expect(Object.keys(coded.unknown).sort()).toEqual([
      'age',
      'canadianStudy',
      'canadianWorkYears',
      'certificateOfQualification',
      'education',
      'firstLanguage',
      'foreignWorkYears',
      'hasAccompanyingSpouse',
      'jobOffer',
      'nomination',
      'secondLanguage',
      'sibling',
      'spouse',
    ]);
    for (const missing of Object.values(coded.unknown)) expect(missing.length).toBeGreaterThan(0);
    expect(coded.unknown.age).toEqual(['dateOfBirth']);
    expect(coded.unknown.nomination).toEqual(['nomination']);
  });

  test('what stands in their place claims nothing', () => {
    expect(coded.candidate).toMatchObject({
      age: 0,
      hasAccompanyingSpouse: false,
      education: 'none',
      secondLanguage: null,
      canadianWorkYears: 0,
      foreignWorkYears: 0,
      certificateOfQualification: false,
      spouse: null,
      canadianStudy: 'none',
      sibling: false,
      nomination: false,
      jobOffer: 'none',
    });
  });
});

describe('of a spouse', () => {
  test('who comes and of whom nothing more is declared, three parts are unknown', () => {
    const spouse = { accompanying: true, citizenOrPermanentResident: false };
    const { unknown, candidate } = codeFacts(person({ maritalStatus: 'married', spouse }), law);
    expect(
      Object.keys(unknown)
        .filter((part) => part.startsWith('spouse'))
        .sort(),
    ).toEqual(['spouse.canadianWorkYears', 'spouse.clb', 'spouse.education']);
    for (const part of ['spouse.education', 'spouse.clb', 'spouse.canadianWorkYears'] as const) {
      expect(unknown[part]?.every((path) => path.startsWith('spouse.'))).toBe(true);
    }
    expect(candidate.spouse).toEqual({ education: 'none', clb: null, canadianWorkYears: 0 });
  });

  test('of whom it is not said whether they come, that is what is missing', () => {
    const { accompanying: _, ...open } = partner();
    const { unknown } = codeFacts(person({ maritalStatus: 'married', spouse: open }), law);
    expect(unknown.hasAccompanyingSpouse).toEqual(['spouse.accompanying']);
    expect(unknown.spouse).toEqual(['spouse.accompanying']);
  });

  test('who does not come leaves nothing unknown', () => {
    const { unknown, candidate } = codeFacts(
      person({ maritalStatus: 'married', spouse: { accompanying: false } }),
      law,
    );
    expect(Object.keys(unknown).filter((part) => /spouse/i.test(part))).toEqual([]);
    expect(candidate).toMatchObject({ hasAccompanyingSpouse: false, spouse: null });
  });
});
