import { describe, expect, test } from 'vitest';
import { assess } from '../../src/assess.ts';
import { ABILITIES } from '../../src/coded/candidate.ts';
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
import { policies, policyById } from '../../src/policies/registry.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { all, couple, french } from '../support/candidates.ts';
import { person } from '../support/people.ts';

/** Codes whose words are the same in both languages on purpose: none so far. */
const IDENTICAL: readonly string[] = [];

/** Whatever a text asks for is there, by its name in brackets, and comes from nowhere else. */
const values = new Proxy<Record<string, string>>({}, { get: (_values, name) => `<${String(name)}>` });
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
    for (const part of ['nodes', 'reasons', 'problems', 'warnings', 'abilities'] as const) {
      expect(Object.keys(fr[part]).sort(), part).toEqual(Object.keys(en[part]).sort());
    }
  });

  test.each(Object.keys(en.nodes) as NodeCode[])('node %s', (code) => {
    holdsInBoth(code, nodeText(code, 'en'), nodeText(code, 'fr'));
  });

  const reasons = (Object.keys(en.reasons) as ReasonCode[]).filter((code) => code !== 'policy');
  test.each(reasons)('reason %s', (code) => {
    holdsInBoth(code, reasonText({ code, values }, 'en'), reasonText({ code, values }, 'fr'));
  });

  test.each(policies.flatMap(({ id, choices }) => Object.keys(choices).map((choice) => [id, choice])))(
    'policy %s with the choice %s, as a reason',
    (policy, choice) => {
      const reason = { code: 'policy' as const, values: { policy: policy ?? '', choice: choice ?? '' } };
      const [english, french] = [reasonText(reason, 'en'), reasonText(reason, 'fr')];
      holdsInBoth(policy ?? '', english, french);
      const declared = policyById(policy ?? '');
      for (const [text, language] of [
        [english, 'en'],
        [french, 'fr'],
      ] as const) {
        expect(text).toContain(declared?.question[language]);
        expect(text).toContain(declared?.choices[choice ?? '']?.[language]);
        expect(text).toContain(policy);
        expect(text).toContain(declared?.grade);
      }
    },
  );

  test('a policy that a later version dropped is named by its id, and the text does not fail', () => {
    const reason = { code: 'policy' as const, values: { policy: 'crs.no-such', choice: 'none' } };
    expect(reasonText(reason, 'en')).toBe('crs.no-such');
  });

  test.each(ABILITIES)('the ability %s, within a reason', (ability) => {
    const reason = { code: 'ability-too-low' as const, values: { ability, level: 5, required: 7 } };
    expect(reasonText(reason, 'en')).toContain(en.abilities[ability]);
    expect(reasonText(reason, 'fr')).toContain(fr.abilities[ability]);
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

describe('an unknown outcome and its remedies', () => {
  const law = rulesetOn(plainDate('2025-03-25'));
  const render = (change: Parameters<typeof person>[0]) => {
    const { crs, programs } = assess(person(change), law);
    return (['en', 'fr'] as const).map((language) => ({
      crs: renderExplanation(crs, language),
      fsw: renderExplanation(programs.FSW, language),
    }));
  };

  test('keep what is missing and the range in both languages', () => {
    for (const { crs } of render({ dateOfBirth: undefined })) {
      expect(crs.outcome).toEqual({ kind: 'unknown', missing: ['dateOfBirth'], range: [0, 110] });
    }
  });

  test('are put in words next to the reasons, and are an empty list where there are none', () => {
    const [english, french] = render({ intendedProvince: 'QC' });
    const [quebec, quebecFr] = [english?.fsw.children[0], french?.fsw.children[0]];
    expect(quebec?.reasons).toEqual([{ code: 'quebec', text: 'Quebec selects its own skilled workers.' }]);
    expect(quebec?.remedies).toEqual([
      { code: 'remedy.province', text: 'Intend to live in another province or territory.' },
    ]);
    expect(quebecFr?.remedies[0]?.text).toBe(
      'Avoir l’intention de vivre dans une autre province ou un territoire.',
    );
    expect(english?.crs.remedies).toEqual([]);
  });
});

test('amounts are dollars as each language writes them', () => {
  const short = { code: 'funds-short', values: { funds: 14_000, required: 22_483, family: 3 } } as const;
  expect(reasonText(short, 'en')).toBe('$14,000 held; $22,483 required for a family of 3.');
  expect(reasonText(short, 'fr')).toBe('Avoir de 14 000 $ ; 22 483 $ exigés pour une famille de 3.');
  const remedy = { code: 'remedy.funds', values: { amount: 8483 } } as const;
  expect(reasonText(remedy, 'en')).toBe('$8,483 more.');
  expect(reasonText(remedy, 'fr')).toBe('8 483 $ de plus.');
});
