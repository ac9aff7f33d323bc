import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readAmendment } from '../../src/amendments/read.ts';
import { assess, belongsTo } from '../../src/assess.ts';
import type { CategoryInForce } from '../../src/categories/categories.ts';
import { changesBetween } from '../../src/drift/changes.ts';
import { causeText } from '../../src/drift/render.ts';
import { problemText } from '../../src/explain/render.ts';
import { contentOf } from '../../src/rulebook/content.ts';
import { diffOf } from '../../src/rulebook/diff.ts';
import { diffText } from '../../src/rulebook/diffText.ts';
import { versions } from '../../src/rulebook/versions.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { exampleReform } from '../support/examples.ts';
import { job, person } from '../support/people.ts';

type Tree = Record<string, unknown>;

const NAME = { en: 'Construction occupations', fr: 'Professions de la construction' };
const WORK = { kind: 'work', months: 6, windowYears: 3, continuous: true, inCanada: false };
const construction = (change: Tree = {}): Tree => ({
  family: 'construction',
  version: 'v1',
  name: NAME,
  requirement: WORK,
  nocs: ['72310', '72320'],
  ...change,
});
const file = (categories: unknown, change: Tree = {}): Tree => ({
  schema: 'amendment/1',
  id: 'reform-of-a-test',
  title: { en: 'A reform', fr: 'Une réforme' },
  inForce: '2026-07-01',
  categories,
  ...change,
});

function reformOf(categories: unknown, change: Tree = {}) {
  const read = readAmendment(file(categories, change));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}
function problems(categories: unknown, change: Tree = {}): string[] {
  const read = readAmendment(file(categories, change));
  return read.ok ? [] : read.problems.map(({ path, code }) => `${path} ${code}`);
}

const on = (day: string, ...reforms: ReturnType<typeof reformOf>[]) => rulesetOn(plainDate(day), reforms);
const ids = (categories: readonly CategoryInForce[]): string[] => categories.map(({ id }) => id);
const ofLaw = ids(on('2026-07-01').categories);

describe('an amendment adds a version of a category', () => {
  const reform = reformOf({ add: [construction({ until: '2027-06-30' })] });

  test.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
    ['2027-06-30', true],
    ['2027-07-01', false],
  ])('in force on %s: %s', (day, isThere) => {
    expect(ids(on(day, reform).categories).includes('construction@v1')).toBe(isThere);
    expect(ids(on(day).categories)).not.toContain('construction@v1');
  });

  test('beside those of the law, whose order stays, and with everything that the law says of one', () => {
    const law = on('2026-07-01', reform);
    expect(ids(law.categories)).toEqual([...ofLaw, 'construction@v1']);
    expect(law.categories.at(-1)).toEqual({
      id: 'construction@v1',
      family: 'construction',
      version: 'v1',
      instrument: 'reform-of-a-test',
      until: '2027-06-30',
      name: NAME,
      nameFrVerified: false,
      roundLabel: NAME,
      roundLabelInferred: true,
      aliases: [],
      requirement: WORK,
      nocs: ['72310', '72320'],
      confidence: 'hypothetical',
    });
    expect(contentOf(law).categories.map(({ id }) => id)).toContain('construction@v1');
  });

  test('whose months people must have worked: one day short of six months is not enough', () => {
    const carpenter = (end: string) => person({ jobs: [job('72310', 'PH', '2026-01-01', end)] });
    const belongs = (end: string): boolean => {
      const law = on('2026-07-02', reform);
      const category = law.categories.at(-1);
      if (category === undefined) throw new Error('no category');
      const found = assess(carpenter(end), law).categories.find(({ category: { id } }) => id === category.id);
      const isMember = belongsTo(category, carpenter(end), law);
      expect(found?.membership.outcome).toEqual({ kind: 'value', value: isMember });
      return isMember;
    };
    expect(belongs('2026-06-30')).toBe(true);
    expect(belongs('2026-06-29')).toBe(false);
  });

  test('and is told in words, in both languages', () => {
    const [, change] = diffOf(on('2026-07-01'), on('2026-07-01', reform));
    if (change === undefined) throw new Error('no change');
    expect(diffText(change, 'en')).toBe(
      'Category “Construction occupations”, new: 6 months of full-time work, or the equivalent in part-time work, in one listed occupation within 3 years, continuous, in Canada or abroad; occupations: 72310 Carpenters; 72320 Bricklayers.',
    );
    expect(diffText(change, 'fr')).toMatch(
      /^Catégorie «\u00A0Professions de la construction\u00A0», nouveauté/,
    );
  });
});

describe('a version takes the place of that of its family', () => {
  const stem = (change: Tree = {}) => construction({ family: 'stem', version: 'reform-v1', ...change });
  const reform = reformOf({ add: [stem()] });
  const familyOn = (day: string, ...reforms: ReturnType<typeof reformOf>[]) =>
    ids(on(day, ...reforms).categories.filter(({ family }) => family === 'stem'));

  test('that is in force', () => {
    expect(familyOn('2026-06-30', reform)).toEqual(familyOn('2026-06-30'));
    expect(familyOn('2026-07-01', reform)).toEqual(['stem@reform-v1']);
  });

  test('until a later one of the law takes its own', () => {
    const early = reformOf({ add: [stem()] }, { inForce: '2024-01-01' });
    expect(familyOn('2024-01-01', early)).toEqual(['stem@reform-v1']);
    expect(familyOn('2025-02-26', early)).toEqual(['stem@reform-v1']);
    // The second version of the law began on 27 February 2025.
    expect(familyOn('2025-02-27', early)).toEqual(familyOn('2025-02-27'));
  });

  test('and a later reform that of an earlier one, whatever the order in which they are given', () => {
    const later = reformOf(
      { add: [stem({ version: 'reform-v2' })] },
      { id: 'a-later-reform', inForce: '2026-08-01' },
    );
    expect(familyOn('2026-08-01', reform, later)).toEqual(['stem@reform-v2']);
    expect(familyOn('2026-08-01', later, reform)).toEqual(['stem@reform-v2']);
    expect(familyOn('2026-07-31', later, reform)).toEqual(['stem@reform-v1']);
  });

  test('of two of one day the one that is laid last', () => {
    const other = reformOf({ add: [stem({ version: 'reform-v2' })] }, { id: 'another' });
    expect(familyOn('2026-07-01', reform, other)).toEqual(['stem@reform-v2']);
  });
});

describe('an amendment ends a version', () => {
  const [first = ''] = ofLaw;
  const reform = reformOf({ end: [first] });

  test('the day before its own', () => {
    expect(ids(on('2026-06-30', reform).categories)).toContain(first);
    expect(ids(on('2026-07-01', reform).categories)).toEqual(ofLaw.slice(1));
  });

  test('and the versions of the law say so', () => {
    const version = versions([reform]).find(({ instruments }) => instruments.includes(reform.id));
    expect(version).toMatchObject({ on: '2026-07-01', ended: [first] });
    const replaced = reformOf({
      add: [construction({ family: first.split('@')[0] ?? '', version: 'reform-v1' })],
    });
    expect(versions([replaced]).find(({ on: day }) => day === '2026-07-01')?.ended).toEqual([first]);
    const short = versions([reformOf({ add: [construction({ until: '2026-12-31' })] })]);
    expect(short.find(({ on: day }) => day === '2027-01-01')?.ended).toEqual(['construction@v1']);
  });

  test('so that somebody belongs to a category until then, for that reason', () => {
    const french = person({
      firstOfficialLanguage: 'fr',
      languageTests: [
        { test: 'tcf', date: '2026-01-10', listening: 500, reading: 500, writing: 12, speaking: 12 },
      ],
    });
    const family = ofLaw.find((id) => id.startsWith('french@')) ?? '';
    const ending = reformOf({ end: [family] });
    const [change] = changesBetween(french, plainDate('2026-06-15'), plainDate('2026-07-15'), [
      ending,
    ]).filter(({ on: day }) => day === '2026-07-01');
    expect(change?.before.categories).toContain(family);
    expect(change?.after.categories).not.toContain(family);
    const texts = (change?.why ?? []).map((cause) => causeText(cause, 'en'));
    expect(texts.join(' ')).toMatch(/French-language proficiency/);
  });
});

describe('what is wrong with categories is named by its place', () => {
  const standing = ofLaw[0] ?? '';
  test.each<[string, unknown, string[]]>([
    ['a list', [], ['categories wrong-type']],
    ['null', null, ['categories wrong-type']],
    ['an empty list', { add: [] }, ['categories.add too-small']],
    ['a field too many', { remove: ['stem@v1'] }, ['categories.remove unknown-field']],
    [
      'a version without its family',
      { add: [construction({ family: undefined })] },
      ['categories.add.0.family missing'],
    ],
    [
      'a family with a space',
      { add: [construction({ family: 'a b' })] },
      ['categories.add.0.family invalid-text'],
    ],
    [
      'a name in one language',
      { add: [construction({ name: { en: 'One' } })] },
      ['categories.add.0.name.fr missing'],
    ],
    [
      'an unknown code',
      { add: [construction({ nocs: ['72310', '72319'] })] },
      ['categories.add.0.nocs.1 unknown-noc'],
    ],
    [
      'a code twice',
      { add: [construction({ nocs: ['72310', '72310'] })] },
      ['categories.add.0.nocs.1 taken'],
    ],
    [
      'work in no occupation',
      { add: [construction({ nocs: undefined })] },
      ['categories.add.0.nocs missing'],
    ],
    [
      'a requirement of an unknown kind',
      { add: [construction({ requirement: { kind: 'age' } })] },
      ['categories.add.0.requirement.kind not-a-choice'],
    ],
    [
      'no months',
      { add: [construction({ requirement: { ...WORK, months: 0 } })] },
      ['categories.add.0.requirement.months too-small'],
    ],
    [
      'more months than the years have',
      { add: [construction({ requirement: { ...WORK, months: 37 } })] },
      ['categories.add.0.requirement.months too-large'],
    ],
    [
      'a language with occupations',
      { add: [construction({ requirement: { kind: 'language', language: 'fr', nclc: 7 } })] },
      ['categories.add.0.nocs too-large'],
    ],
    [
      'a level that there is not',
      {
        add: [construction({ requirement: { kind: 'language', language: 'fr', nclc: 13 }, nocs: undefined })],
      },
      ['categories.add.0.requirement.nclc too-large'],
    ],
    [
      'an end before the beginning',
      { add: [construction({ until: '2026-06-30' })] },
      ['categories.add.0.until order-of-days'],
    ],
    ['no day', { add: [construction({ until: '2026-02-30' })] }, ['categories.add.0.until not-a-day']],
    ['a version of the law', { add: [construction({ family: 'stem' })] }, ['categories.add.0.version taken']],
    [
      'two versions of one family',
      { add: [construction(), construction({ version: 'v2' })] },
      ['categories.add.1.family taken'],
    ],
    ['the end of what is not in force', { end: ['stem@v1'] }, ['categories.end.0 not-a-choice']],
    ['the same end twice', { end: [standing, standing] }, ['categories.end.1 taken']],
    ['an end that is no text', { end: [7] }, ['categories.end.0 wrong-type']],
  ])('%s', (_what, categories, expected) => {
    expect(problems(categories)).toEqual(expected);
  });

  test('months may fill the years, and a chart may do without the highest levels', () => {
    expect(problems({ add: [construction({ requirement: { ...WORK, months: 36 } })] })).toEqual([]);
  });

  test('and the versions that can be ended are listed, in both languages', () => {
    const read = readAmendment(file({ end: ['stem@v1'] }));
    const [problem] = read.ok ? [] : read.problems;
    if (problem === undefined) throw new Error('no problem');
    expect(problemText(problem, 'en')).toBe(
      `categories.end.0 must be one of: ${ofLaw.join(', ')}; got "stem@v1"`,
    );
    expect(problemText(problem, 'fr')).toContain('doit être l’une de ces valeurs');
  });
});

test('a category of military recruits may ask for a longer credential', () => {
  const military = (credentialYears: number) => ({
    add: [
      construction({ requirement: { kind: 'military', serviceYears: 10, offerYears: 3, credentialYears } }),
    ],
  });
  const recruit = person({
    jobs: [],
    militaryService: {
      recognizedForce: true,
      start: '2010-01-01',
      end: null,
      noc: { '2021': '72310' },
      offerMonths: 36,
      offerNoc: { '2021': '72310' },
    },
    credentials: [{ level: 'twoYear', country: 'CA', completed: '2009-06-30', programYears: 2 }],
  });
  const belongs = (years: number): boolean => {
    const law = on('2026-07-01', reformOf(military(years)));
    const category = law.categories.at(-1);
    return category !== undefined && belongsTo(category, recruit, law);
  };
  expect([1, 2, 3].map(belongs)).toEqual([true, true, false]);
});

test('the example of a reform of categories and charts does what it says', () => {
  const path = exampleReform('categories-and-charts.json');
  const read = readAmendment(JSON.parse(readFileSync(path, 'utf8')));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const law = rulesetOn(read.value.inForce, [read.value]);
  const before = rulesetOn(read.value.inForce);
  expect(diffOf(before, law).map(({ kind }) => kind)).toEqual([
    'instrument',
    'parameter',
    'category',
    'category',
    'category',
  ]);
  // 7 in listening is CLB 7 under the chart of the law, and 8 under that of the reform.
  const facts = person({
    languageTests: [{ test: 'ielts', date: '2026-05-02', listening: 7, reading: 7, writing: 7, speaking: 7 }],
  });
  const listening = (under: typeof law): number | undefined =>
    assess(facts, under).coded.candidate.firstLanguage.clb.listening;
  expect([listening(before), listening(law)]).toEqual([7, 8]);
});
