import { describe, expect, test } from 'vitest';
import { scoreCrs } from '../../src/crs/score.ts';
import { type ProvisionId, provisions } from '../../src/explain/provisions.ts';
import {
  knownGapText,
  nodeText,
  problemText,
  provisionText,
  type RenderedExplanation,
  reasonText,
  renderExplanation,
} from '../../src/explain/render.ts';
import { en, type NodeCode, type ReasonCode } from '../../src/explain/texts.en.ts';
import { fr } from '../../src/explain/texts.fr.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { all, couple, french } from '../support/candidates.ts';

/** Codes whose words are the same in both languages on purpose: none so far. */
const IDENTICAL: readonly string[] = [];

/** Every placeholder that a text may use, each with a value that cannot come from anywhere else. */
const values = Object.fromEntries(
  [
    'raw',
    'maximum',
    'minimum',
    'points',
    'months',
    'required',
    'since',
    'lowest',
    'total',
    'funds',
    'family',
    'expected',
    'given',
    'choices',
    'on',
  ].map((name) => [name, `<${name}>`]),
);
const placeholders = (text: string): string[] => (text.match(/<\w+>/g) ?? []).sort();

function holdsInBoth(code: string, english: string, french: string): void {
  expect(english.trim(), `${code} in English`).not.toBe('');
  expect(french.trim(), `${code} in French`).not.toBe('');
  expect(`${english}${french}`, code).not.toMatch(/undefined|\[object/);
  expect(placeholders(french), code).toEqual(placeholders(english));
  if (!IDENTICAL.includes(code)) expect(french, code).not.toBe(english);
}

describe('every text exists in English and in French', () => {
  test('the catalogues have the same codes', () => {
    for (const part of ['nodes', 'reasons', 'problems', 'warnings'] as const) {
      expect(Object.keys(fr[part]).sort(), part).toEqual(Object.keys(en[part]).sort());
    }
  });

  test.each(Object.keys(en.nodes) as NodeCode[])('node %s', (code) => {
    holdsInBoth(code, nodeText(code, 'en'), nodeText(code, 'fr'));
  });

  test.each(Object.keys(en.reasons) as ReasonCode[])('reason %s', (code) => {
    holdsInBoth(code, reasonText({ code, values }, 'en'), reasonText({ code, values }, 'fr'));
  });

  test.each(Object.keys(provisions) as ProvisionId[])('provision %s', (id) => {
    holdsInBoth(id, provisionText(id, 'en'), provisionText(id, 'fr'));
  });

  test.each(Object.keys(en.problems) as (keyof typeof en.problems)[])('problem %s', (code) => {
    const problem = { path: 'age', code, values };
    holdsInBoth(code, problemText(problem, 'en'), problemText(problem, 'fr'));
    expect(problemText(problem, 'en').startsWith('age ')).toBe(true);
    expect(problemText({ ...problem, path: '' }, 'fr').startsWith('age')).toBe(false);
  });

  test('the warning that a law is not fully known', () => {
    holdsInBoth('known-gap', knownGapText('2026-12-01', 'en'), knownGapText('2026-12-01', 'fr'));
    expect(knownGapText('2026-12-01', 'fr')).toContain('2026-12-01');
  });

  test.each(Object.entries(instruments))('instrument %s', (id, { title }) => {
    holdsInBoth(id, title.en, title.fr);
  });
});

describe('a rendered explanation', () => {
  const candidate = couple(
    {
      age: 25,
      education: 'phd',
      firstLanguage: french(9),
      secondLanguage: { ...all(9), writing: 4 },
      jobOffer: 'other',
    },
    { clb: all(9) },
  );
  const tree = scoreCrs(candidate, rulesetOn(plainDate('2025-03-25')));

  function* pairs(
    a: RenderedExplanation,
    b: RenderedExplanation,
  ): Generator<[RenderedExplanation, RenderedExplanation]> {
    yield [a, b];
    for (const [i, child] of a.children.entries()) yield* pairs(child, b.children[i] as RenderedExplanation);
  }

  test('is the same tree in both languages with other words', () => {
    let reasons = 0;
    for (const [english, french] of pairs(renderExplanation(tree, 'en'), renderExplanation(tree, 'fr'))) {
      expect(french.code).toBe(english.code);
      expect(french.outcome).toEqual(english.outcome);
      expect(french.label).not.toBe(english.label);
      expect(french.provision.id).toBe(english.provision.id);
      expect(french.provision.text).not.toBe(english.provision.text);
      for (const [i, reason] of english.reasons.entries()) {
        reasons++;
        expect(french.reasons[i]?.code).toBe(reason.code);
        expect(french.reasons[i]?.text).not.toBe(reason.text);
      }
    }
    expect(reasons).toBeGreaterThanOrEqual(2);
  });

  test('puts the numbers into the words of a reason', () => {
    const reason = { code: 'capped', values: { raw: 24, maximum: 22 } } as const;
    expect(reasonText(reason, 'en')).toBe('The parts add up to 24; the law counts at most 22.');
    expect(reasonText(reason, 'fr')).toContain('24');
    expect(reasonText(reason, 'fr')).toContain('22');
  });
});
