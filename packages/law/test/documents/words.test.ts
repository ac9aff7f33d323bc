import { describe, expect, test } from 'vitest';
import { documentsFor } from '../../src/documents/documentsFor.ts';
import { documentText, personText } from '../../src/documents/render.ts';
import type { Facts } from '../../src/facts/facts.ts';
import { alone, kid, lawOf, partner, result, work } from './family.ts';

const ON = '2026-06-15';

const owed = (facts: Facts) => documentsFor(facts, lawOf(ON), 'cec');
const one = (facts: Facts, key: string) => {
  const document = owed(facts).find((each) => each.key === key);
  if (document === undefined) throw new Error(`No ${key} among ${owed(facts).map(({ key: each }) => each)}`);
  return document;
};

describe('a document in words', () => {
  const facts = alone({
    languageTests: [result('ielts', '2025-10-01', 8)],
    jobs: [work('21231', 'CA', '2023-01-10', null, { employer: 'Maple' })],
  });

  test('that is owed says who owes it, why, of what, and until when', () => {
    const letter = documentText(one(facts, 'principal/work-letter/jobs.0'), 'en');
    expect(letter.who).toBe(personText('principal', 'en'));
    expect(letter.subject).toContain('Maple');
    expect(letter.reason).toMatch(/^\p{Lu}/u);
    expect(letter.outcome).not.toBe('');
    expect(letter.validity).not.toBe('');
    expect(letter.notes.length).toBeGreaterThan(0);
    expect(documentText(one(facts, 'principal/medical'), 'fr').title).toContain('IMM 1017B');
  });

  test('that may be owed says so, what would settle it, and the reason within a sentence', () => {
    const { authorised: _, ...undecided } = work('21231', 'CA', '2023-01-10', null, {
      employer: 'Maple',
    }) as Record<string, unknown>;
    const open = owed(alone({ jobs: [undecided] })).filter(({ outcome }) => outcome.kind === 'unknown');
    expect(open.length).toBeGreaterThan(0);
    for (const document of open) {
      const [en, fr] = [documentText(document, 'en'), documentText(document, 'fr')];
      const { missing } = document.outcome as { missing: readonly string[] };
      for (const path of missing) {
        expect(en.outcome).toContain(path);
        expect(fr.outcome).toContain(path);
        expect(documentText(document, 'en', () => 'that fact').outcome).not.toContain(path);
      }
      const sure = documentText({ ...document, outcome: { kind: 'owed' } }, 'en');
      expect(en.outcome).not.toBe(sure.outcome);
      expect(en.reason).not.toBe(sure.reason);
      expect(en.reason.toLowerCase()).toContain(sure.reason.toLowerCase());
    }
  });

  test('names people in both languages', () => {
    expect(personText('child.0', 'en')).toContain('1');
    expect(personText('child.1', 'fr')).toContain('2');
  });
});

describe('of a family', () => {
  const parent = alone({
    languageTests: [result('ielts', '2025-10-01', 8)],
    jobs: [work('21231', 'CA', '2023-01-10', null)],
    maritalStatus: 'married',
    spouse: partner({ languageTests: [result('celpip', '2025-10-01', 8)] }),
    children: [kid('2015-05-05')],
  });

  test('children owe no language results and no credentials', () => {
    const keys = owed(parent).map(({ key }) => key);
    expect(keys.filter((key) => /^child\.\d+\/(language|education|credential|assessment)/.test(key))).toEqual(
      [],
    );
    expect(keys.some((key) => key.startsWith('child.0/'))).toBe(true);
    expect(keys).toContain('spouse/language-results/spouse.languageTests.0');
  });

  test('the results of a spouse are for points, those of the applicant for the program', () => {
    expect(one(parent, 'principal/language-results/languageTests.0').reason.code).toBe(
      'language-for-program',
    );
    expect(one(parent, 'spouse/language-results/spouse.languageTests.0').reason.code).toBe(
      'language-for-points',
    );
  });
});
