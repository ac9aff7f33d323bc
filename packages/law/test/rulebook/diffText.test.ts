import { describe, expect, test } from 'vitest';
import type { CategoryInForce, CategoryRequirement } from '../../src/categories/categories.ts';
import { categoryVersion } from '../../src/categories/categories.ts';
import { instruments } from '../../src/instruments/instruments.ts';
import { policyById } from '../../src/policies/registry.ts';
import { type Change, diffOf, leafChanges } from '../../src/rulebook/diff.ts';
import { diffText, requirementText, tiersText } from '../../src/rulebook/diffText.ts';
import { lawOn } from '../support/law.ts';

const plain = (change: Change, language: 'en' | 'fr' = 'en'): string =>
  diffText(change, language).replaceAll('\u00A0', ' ');
type Of<Kind extends Change['kind']> = Extract<Change, { kind: Kind }>;

describe('an instrument', () => {
  const id = 'mi-2017-06-06';
  const said = (change: 'added' | 'removed', of: keyof typeof instruments, language: 'en' | 'fr') =>
    plain({ kind: 'instrument', id: of, change, instrument: instruments[of] }, language);

  test('whose title says its day is in force, or not yet, without the day again', () => {
    const { title } = instruments[id];
    expect(said('added', id, 'en')).toBe(`In force: ${title.en}.`);
    expect(said('removed', id, 'en')).toBe(`Not yet in force: ${title.en}.`);
    expect(said('added', id, 'fr')).toBe(`En vigueur : ${title.fr}.`);
    expect(said('removed', id, 'fr')).toBe(`Pas encore en vigueur : ${title.fr}.`);
  });

  test('whose title does not say its day is in force since it, or from it', () => {
    expect(said('added', 'pte-2024-01-30', 'en')).toBe(
      'In force since 30 January 2024: Acceptance of PTE Core.',
    );
    expect(said('removed', 'pte-2024-01-30', 'en')).toBe(
      'Not yet in force, from 30 January 2024: Acceptance of PTE Core.',
    );
    expect(said('added', 'pte-2024-01-30', 'fr')).toBe(
      'En vigueur depuis le 30 janvier 2024 : Acceptation du PTE Core.',
    );
    expect(said('removed', 'pte-2024-01-30', 'fr')).toBe(
      'Pas encore en vigueur, à compter du 30 janvier 2024 : Acceptation du PTE Core.',
    );
  });
});

describe('a value', () => {
  const said = (id: string, from: unknown, to: unknown, language: 'en' | 'fr' = 'en'): string => {
    const stand = (value: unknown, day: string) => ({
      value,
      instrument: 'x',
      inForce: lawOn(day).on,
      grade: 'I' as const,
      title: { en: 'A reform', fr: 'Une réforme' },
    });
    const change: Of<'parameter'> = {
      kind: 'parameter',
      id,
      change: from === undefined ? 'added' : to === undefined ? 'removed' : 'changed',
      from: from === undefined ? null : stand(from, '2026-01-01'),
      to: to === undefined ? null : stand(to, '2027-01-01'),
      leaves: leafChanges(from, to),
    };
    return plain(change, language);
  };
  const BY = ' (A reform, in force since 1 January 2027)';

  test('that is one number says its unit, the new one and the old one', () => {
    expect(said('crs.sibling.points', 15, 20)).toBe(
      `Brother or sister in Canada (points): 20 instead of 15${BY}.`,
    );
    expect(said('crs.sibling.points', undefined, 20)).toBe(
      `Brother or sister in Canada (points), new: 20${BY}.`,
    );
    expect(said('crs.sibling.points', 15, undefined)).toBe(
      'Brother or sister in Canada (points): no rule any more; it was: 15.',
    );
  });

  test('of two columns says row and column of each', () => {
    const table = (first: number) => ({ withSpouse: [0, first], withoutSpouse: [0, 40] });
    expect(said('crs.canadianWork.points', table(35), table(30))).toContain(
      ': 1 year or more (With a spouse or partner): 30 instead of 35 (',
    );
  });

  test('that is a column alone names the column', () => {
    const of = (withSpouse: number) => ({ withSpouse, withoutSpouse: 2 });
    expect(said('crs.canadianWork.points', of(1), of(3))).toContain(
      ': With a spouse or partner: 3 instead of 1 (',
    );
  });

  test('of which a part is new or gone says so', () => {
    expect(said('crs.canadianWork.points', { a: 1 }, { a: 1, clb: 2 })).toContain(': CLB: 2, new (');
    expect(said('crs.canadianWork.points', { a: 1, clb: 2 }, { a: 1 })).toContain(': CLB: no longer 2 (');
  });

  test('in which several things change separates them', () => {
    expect(said('crs.canadianWork.points', { clb: 1, points: 2 }, { clb: 3, points: 4 })).toContain(
      ': CLB: 3 instead of 1; Points: 4 instead of 2 (',
    );
    expect(said('crs.canadianWork.points', { clb: 1, points: 2 }, { clb: 3, points: 4 }, 'fr')).toContain(
      ' : NCLC : 3 au lieu de 1 ; Points : 4 au lieu de 2 (',
    );
  });

  test('of a row that is new or gone names it by the table in which it stands', () => {
    const table = (...withSpouse: number[]) => ({ withSpouse });
    expect(said('crs.canadianWork.points', table(0, 35), table(0, 35, 46))).toContain(
      ': 2 years or more (With a spouse or partner): 46, new (',
    );
    expect(said('crs.canadianWork.points', table(0, 35, 46), table(0, 35))).toContain(
      ': 2 years or more (With a spouse or partner): no longer 46 (',
    );
    expect(said('crs.canadianWork.points', table(0, 35, 46), undefined)).toContain(
      '2 years or more (With a spouse or partner): 46.',
    );
  });

  test('that is a chart is told column by column where it is new or gone, cell by cell where it changes', () => {
    const chart = (first: number) => ({ listening: [first, 39], reading: [33, 42] });
    const id = 'language.minima.pte';
    expect(said(id, undefined, chart(28))).toContain(', new: Listening: 28, 39; Reading: 33, 42 (');
    expect(said(id, chart(28), undefined)).toContain('it was: Listening: 28, 39; Reading: 33, 42.');
    expect(said(id, chart(28), chart(29))).toContain('Listening: CLB 4: 29 instead of 28 (');
  });

  test('that counts nothing by itself names no unit', () => {
    expect(said('language.acceptedTests', ['tef'], ['pte'])).toMatch(/^[^(:]+: added PTE Core; removed/);
  });

  test('that becomes a set, or was one, is told as a whole', () => {
    expect(said('language.acceptedTests', ['tef'], null)).toContain(': none instead of TEF Canada (');
    expect(said('language.acceptedTests', null, ['tef'])).toContain(': TEF Canada instead of none (');
  });

  test('that is a set says what is added and what is removed', () => {
    const id = 'language.acceptedTests';
    expect(said(id, ['ielts'], ['ielts', 'pte'])).toContain(': added PTE Core (');
    expect(said(id, ['ielts', 'pte'], ['ielts'])).toContain(': removed PTE Core (');
    expect(said(id, ['tef'], ['pte'])).toContain(': added PTE Core; removed TEF Canada (');
  });

  test('that is a text is quoted, a day is not', () => {
    expect(said('crs.jobOffer.rule', 'lmia-without-end', 'arranged-employment')).toMatch(
      /: “[^”]+” instead of “[^”]+” \(/,
    );
    expect(said('crs.sibling.points', '2020-01-01', '2021-01-01')).toContain(
      ': 1 January 2021 instead of 1 January 2020 (',
    );
  });

  test('that no register knows is refused by its name', () => {
    expect(() => said('crs.nothing', 1, 2)).toThrow(new RangeError('crs.nothing is no parameter'));
  });
});

describe('a policy', () => {
  const policy = policyById('crs.french-mixed-english');
  const said = (id: string, from: string, to: string) => plain({ kind: 'policy', id, from, to });

  test('is its question with both answers', () => {
    expect(said('crs.french-mixed-english', 'lower', 'none')).toBe(
      `${policy?.question.en} Now: ${policy?.choices.none?.en} Before: ${policy?.choices.lower?.en}`,
    );
  });

  test('or an answer that nobody knows is named by its code', () => {
    expect(said('nobody.knows', 'a', 'b')).toBe('nobody.knows Now: b Before: a');
    expect(said('crs.french-mixed-english', 'lower', 'other')).toContain('Now: other Before: ');
  });
});

describe('a category', () => {
  const stem = categoryVersion('stem@v1') as CategoryInForce;
  const named = { name: { en: 'STEM', fr: 'STIM' }, nocs: ['21231'], version: 'v1' };
  const one: CategoryInForce = { ...stem, ...named };
  const said = (
    from: CategoryInForce | null,
    to: CategoryInForce | null,
    codes: Partial<Pick<Of<'category'>, 'codesAdded' | 'codesRemoved'>> = {},
    language: 'en' | 'fr' = 'en',
  ) =>
    plain(
      {
        kind: 'category',
        family: 'stem',
        change: from === null ? 'added' : to === null ? 'removed' : 'changed',
        from,
        to,
        codesAdded: [],
        codesRemoved: [],
        ...codes,
      },
      language,
    );
  const SIX =
    '6 months of full-time work, or the equivalent in part-time work, in one listed occupation within 3 years, continuous, in Canada or abroad';

  test('that is new says what it asks for and its occupations', () => {
    expect(said(null, one, { codesAdded: ['21231'] })).toBe(
      `Category “STEM”, new: ${SIX}; occupations: 21231 Software engineers and designers.`,
    );
    expect(said(null, { ...one, nocs: [] })).toBe(`Category “STEM”, new: ${SIX}.`);
  });

  test('that is gone is no longer in force', () => {
    expect(said(one, null, { codesRemoved: ['21231'] })).toBe('Category “STEM”: no longer in force.');
    expect(said(one, null, {}, 'fr')).toBe('Catégorie « STIM » : plus en vigueur.');
  });

  test('of another version says what is different: nothing, occupations, the requirement', () => {
    const two = { ...one, version: 'v2' };
    expect(said(one, two)).toBe('Category “STEM”: version v2 instead of v1; same occupations.');
    expect(said({ ...one, nocs: [] }, { ...two, nocs: [] })).toBe(
      'Category “STEM”: version v2 instead of v1.',
    );
    expect(said(one, two, { codesAdded: ['99999'], codesRemoved: ['21231'] })).toBe(
      'Category “STEM”: version v2 instead of v1; occupations added: 99999; occupations removed: 21231 Software engineers and designers.',
    );
    const year = { ...two, requirement: { ...one.requirement, months: 12 } as CategoryRequirement };
    expect(said(one, year)).toBe(
      `Category “STEM”: version v2 instead of v1; ${SIX.replace('6', '12')}, instead of ${SIX}; same occupations.`,
    );
  });

  test('under another name says both; its rounds too, and where their name is inferred', () => {
    const two = { ...one, version: 'v2', name: { en: 'Science', fr: 'Sciences' } };
    expect(said(one, two)).toContain('instead of v1; name “Science” instead of “STEM”; same');
    const label = (en: string, fr: string | null, roundLabelInferred = false) => ({
      roundLabel: { en, fr },
      roundLabelInferred,
    });
    const [a, b] = [
      { ...one, ...label('A', null) },
      { ...one, version: 'v2', ...label('B', null, true) },
    ];
    expect(said(a, b)).toContain('; rounds named “B” (inferred) instead of “A”;');
    expect(said(a, { ...a, roundLabelInferred: true })).toContain('“A” (inferred) instead of “A”');
    // In French by the French labels where both were seen, else by the English ones.
    expect(said(a, b, {}, 'fr')).toContain('; rondes nommées « B » (déduit) au lieu de « A » ;');
    const [fa, fb] = [
      { ...a, ...label('A', 'Â') },
      { ...b, ...label('B', 'É') },
    ];
    expect(said(fa, fb, {}, 'fr')).toContain('rondes nommées « É » au lieu de « Â »');
    expect(said(fa, b, {}, 'fr')).toContain('rondes nommées « B » (déduit) au lieu de « A »');
    expect(said(a, fb, {}, 'fr')).toContain('rondes nommées « B » au lieu de « A »');
    expect(said(fa, fb)).toContain('rounds named “B” instead of “A”');
  });

  test.each<[CategoryRequirement, string]>([
    [
      { kind: 'work', months: 12, windowYears: 3, continuous: false, inCanada: true },
      '12 months of full-time work, or the equivalent in part-time work, in one listed occupation within 3 years, not necessarily continuous, in Canada',
    ],
    [{ kind: 'language', language: 'fr', nclc: 7 }, 'NCLC 7 or more in all four abilities of French'],
    [
      { kind: 'military', serviceYears: 10, offerYears: 3, credentialYears: 2 },
      '10 years of continuous service in a recognized foreign military, in or aligned with a listed occupation; an offer of the Canadian Forces Recruiting Group of 3 years or more in one of them; a post-secondary credential of 2 years or more',
    ],
  ])('asks for $kind in words', (requirement, text) => {
    expect(requirementText(requirement, 'en')).toBe(text);
  });
});

describe('an added factor', () => {
  const tier = { nocs: ['21231'], canadianWork: [0, 10], offer: 5 };
  const rules = { tiers: [tier], years: 'oneOccupation', offers: 'qualify' } as const;
  const title = { en: 'Wages', fr: 'Salaires' };
  const said = (from: Of<'factor'>['from'], to: Of<'factor'>['to'], language: 'en' | 'fr' = 'en') =>
    plain(
      {
        kind: 'factor',
        code: 'added.wages',
        group: 'crs.additional',
        change: from === null ? 'added' : to === null ? 'removed' : 'changed',
        title,
        from,
        to,
      },
      language,
    );
  const TIER =
    '21231 Software engineers and designers: 0, 10 points for 0, 1, 2 … completed years of Canadian work in one of them, 5 for a job offer that qualifies for points under the law as it is.';

  test('is told with its tiers', () => {
    expect(tiersText(rules, 'en')).toBe(TIER);
    const both = { ...rules, tiers: [{ ...tier, title: { en: 'High', fr: 'Élevé' } }, tier] };
    expect(tiersText(both, 'en')).toBe(`High: ${TIER} ${TIER}`);
    expect(tiersText({ ...rules, tiers: [{ ...tier, nocs: ['21231', '99999'] }] }, 'en')).toContain(
      '21231 Software engineers and designers; 99999: 0, 10 points',
    );
    expect(tiersText({ ...rules, years: 'tier', offers: 'valid' }, 'en')).toContain(
      'in all of them together, 5 for a valid job offer, with or without',
    );
  });

  test('is new, changed or gone in its block', () => {
    const more = { ...rules, tiers: [{ ...tier, offer: 6 }] };
    expect(said(null, rules)).toBe(`Additional points: new factor “Wages”. ${TIER}`);
    expect(said(rules, null)).toBe('Additional points: factor “Wages” no longer in force.');
    expect(said(rules, more)).toBe(
      `Additional points: factor “Wages” changed. Now: ${TIER.replace('5 for', '6 for')} Before: ${TIER}`,
    );
    expect(said(rules, null, 'fr')).toBe(
      'Points supplémentaires : le facteur « Salaires » n’est plus en vigueur.',
    );
  });
});

describe('the difference between two laws of one day', () => {
  test('under a reform is the reform and what it changes, in order', () => {
    const law = lawOn('2024-06-01');
    const reformed = lawOn('2024-06-01', { 'crs.sibling.points': 16, 'crs.french-mixed-english': 'none' });
    expect(diffOf(law, reformed).map((change) => [change.kind, 'change' in change && change.change])).toEqual(
      [
        ['instrument', 'added'],
        ['parameter', 'changed'],
        ['policy', false],
      ],
    );
    expect(diffOf(reformed, law)[0]).toMatchObject({ kind: 'instrument', change: 'removed' });
  });

  test('of leaves: new, gone and changed, each with both sides', () => {
    expect(leafChanges({ a: 1, b: 2, c: ['x', 'y'] }, { a: 1, b: 3, d: null, c: ['y', 'x'] })).toEqual([
      { path: ['b'], from: 2, to: 3, change: 'changed' },
      { path: ['d'], from: null, to: null, change: 'added' },
    ]);
    expect(leafChanges([1, 2], [1])).toEqual([{ path: ['1'], from: 2, to: null, change: 'removed' }]);
    expect(leafChanges(undefined, 1)).toEqual([{ path: [], from: null, to: 1, change: 'added' }]);
    expect(leafChanges(1, undefined)).toEqual([{ path: [], from: 1, to: null, change: 'removed' }]);
  });
});
