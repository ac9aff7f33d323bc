import { describe, expect, test } from 'vitest';
import type { DocumentProgram } from '../../src/documents/document.ts';
import { documentsFor } from '../../src/documents/documentsFor.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { alone, factsOf, lawOf, partner } from './family.ts';

const ON = '2026-06-15';

/** Keys of what is owed, and of what may be owed with a question mark. */
function list(facts: Facts, program: DocumentProgram, on = ON): string[] {
  return documentsFor(facts, lawOf(on), program).map(
    ({ key, outcome }) => `${key}${outcome.kind === 'owed' ? '' : '?'}`,
  );
}

describe('marital status', () => {
  test.each([
    ['single', []],
    ['married', ['marriage-certificate']],
    ['commonLaw', ['common-law-declaration', 'cohabitation-proof']],
    ['separated', ['separation-agreement']],
    ['divorced', ['divorce-certificate']],
    ['widowed', ['death-certificate']],
    ['annulled', ['annulment-certificate']],
  ])('%s owes %j', (maritalStatus, expected) => {
    const together = maritalStatus === 'married' || maritalStatus === 'commonLaw';
    const keys = list(alone({ maritalStatus, spouse: together ? partner() : null }), 'cec');
    const civil = keys.filter((key) => /marriage|common-law|cohabit|separat|divorce|death|annul/.test(key));
    expect(civil).toEqual(expected.map((id) => `principal/${id}`));
  });

  test('left out is open as far as the declared spouse leaves it', () => {
    const open = (spouse: unknown) =>
      list(alone({ maritalStatus: undefined, spouse }), 'cec').filter((key) =>
        /marriage|common-law|cohabit|separat|divorce|death|annul/.test(key),
      );
    expect(open(partner())).toEqual([
      'principal/marriage-certificate?',
      'principal/common-law-declaration?',
      'principal/cohabitation-proof?',
    ]);
    expect(open(null)).toHaveLength(4);
    expect(open(undefined)).toHaveLength(7);
  });
});

describe('somebody of whom little is known', () => {
  const keys = list(factsOf(), 'fsw');

  test('owes for certain only what everybody owes', () => {
    expect(keys.filter((key) => !key.endsWith('?'))).toEqual([
      'principal/passport',
      'principal/language-results',
      'principal/medical',
    ]);
  });

  test('may owe the rest, of a family too', () => {
    for (const key of [
      'principal/police-certificate?',
      'principal/proof-of-funds?',
      'principal/proof-of-funds-exemption-letter?',
      'principal/job-offer-letter?',
      'spouse/passport?',
      'spouse/medical?',
      'children/birth-certificate?',
      'children/medical?',
    ]) {
      expect(keys).toContain(key);
    }
    expect(keys.some((key) => key.startsWith('child.'))).toBe(false);
  });
});

test('only a sibling counts for points, since 6 June 2017', () => {
  const facts = alone({
    relativesInCanada: [
      { relation: 'sibling', of: 'self', livesInCanada: true, adult: true, citizenOrPermanentResident: true },
    ],
  });
  expect(list(facts, 'cec')).toContain('principal/relative-in-canada');
  expect(list(facts, 'cec', '2017-06-05')).not.toContain('principal/relative-in-canada');
  expect(list(facts, 'fsw', '2017-06-05')).toContain('principal/relative-in-canada');
});
