import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Amendment } from '../../src/amendments/amendment.ts';
import { AMENDMENT_SCHEMA, readAmendment } from '../../src/amendments/read.ts';
import type { Problem } from '../../src/coded/problems.ts';
import { problemText } from '../../src/explain/render.ts';
import { parameterById } from '../../src/parameters/registry.ts';
import { historyOf } from '../../src/rulebook/history.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { runs } from '../support/runs.ts';
import '../support/seed.ts';
import { amendmentInput } from './shapes.ts';

const text = readFileSync(join(import.meta.dirname, 'example.json'), 'utf8');
const example = (): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

function readable(input: unknown): Amendment {
  const read = readAmendment(input);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function problems(input: unknown): readonly Problem[] {
  const read = readAmendment(input);
  return read.ok ? [] : read.problems;
}

/** Paths and codes of the problems of the example with other values. */
const withValues = (values: unknown): string[] =>
  problems({ ...example(), values }).map(({ path, code }) => `${path} ${code}`);

const withField = (change: Record<string, unknown>): string[] =>
  problems({ ...example(), ...change }).map(({ path, code }) => `${path} ${code}`);

type Tree = Record<string, unknown>;
function withTier(change: Tree): string[] {
  const input = example();
  const [factor] = input.factors as [Tree];
  factor.tiers = [{ ...(factor.tiers as Tree[])[0], ...change }];
  return problems(input).map(({ path, code }) => `${path} ${code}`);
}

/** A chart of seven levels. */
const chart = (change: Tree): Tree => ({
  ...Object.fromEntries(
    ['listening', 'reading', 'writing', 'speaking'].map((ability) => [ability, [4, 5, 6, 7, 8, 9, 10]]),
  ),
  ...change,
});

const value = (id: string): unknown => parameterById(id)?.parameter.entries.at(-1)?.value;

describe('an amendment in JSON', () => {
  test('is read with everything it says', () => {
    const read = readable(example());
    expect(read).toMatchObject({
      id: 'example-high-wage',
      inForce: '2027-01-01',
      grade: 'I',
      checkedOn: '2027-01-01',
      citation: 'Invented for the documentation',
    });
    expect(read.title.fr).toContain('personne ne l’a édicté');
    expect(Object.keys(read.values)).toEqual([
      'crs.sibling.points',
      'crs.french-mixed-english',
      'added.highWage.tiers',
    ]);
    expect(read.factors.map(({ group, factor }) => `${group} ${factor.code}`)).toEqual([
      'crs.additional added.highWage',
    ]);
  });

  test('needs little: an id, a title and a day', () => {
    const { schema, id, title, inForce } = example();
    const read = readable({ schema, id, title, inForce });
    expect(read).toMatchObject({ values: {}, factors: [], citation: 'Hypothetical / Hypothétique' });
  });

  test('may say its grade and the day it was checked, as an enacted one does', () => {
    expect(readable({ ...example(), grade: 'L', checkedOn: '2026-12-01' })).toMatchObject({
      grade: 'L',
      checkedOn: '2026-12-01',
    });
  });

  test('of any values of the right shape makes a law that has them until later law replaces them', () => {
    const days = fc.constantFrom('2015-01-01', '2017-01-01', '2025-03-25', '2028-01-01');
    fc.assert(
      fc.property(amendmentInput, days, (input, day) => {
        const read = readable(input);
        const law = rulesetOn(plainDate(day), [read]);
        for (const id of Object.keys(input.values)) {
          const declared = parameterById(id);
          if (!declared) continue;
          const periods = historyOf(declared.parameter, [read]);
          expect(periods.find(({ inForce }) => inForce === read.inForce)?.value).toEqual(read.values[id]);
          const period = periods.findLast(({ inForce }) => inForce <= day);
          expect(law.find(declared.parameter)?.value).toEqual(period?.value);
        }
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('a problem names its place', () => {
  test.each([
    [
      'an id that is no parameter and no policy',
      { 'crs.siblings.points': 5 },
      ['values.crs.siblings.points unknown-field'],
    ],
    ['a text for a number', { 'crs.sibling.points': '5' }, ['values.crs.sibling.points wrong-type']],
    ['a fraction of a point', { 'crs.sibling.points': 7.5 }, ['values.crs.sibling.points not-an-integer']],
    ['negative points', { 'crs.sibling.points': -1 }, ['values.crs.sibling.points too-small']],
    [
      'more points than a table holds',
      { 'crs.sibling.points': 70_000 },
      ['values.crs.sibling.points too-large'],
    ],
    ['no number', { 'crs.sibling.points': Number.NaN }, ['values.crs.sibling.points wrong-type']],
    ['a list for a number', { 'crs.sibling.points': [5] }, ['values.crs.sibling.points wrong-type']],
    ['null', { 'crs.sibling.points': null }, ['values.crs.sibling.points wrong-type']],
    ['an empty table', { 'crs.secondLanguage.points': [] }, ['values.crs.secondLanguage.points too-small']],
    [
      'a mixed table',
      { 'crs.secondLanguage.points': [0, 'x'] },
      ['values.crs.secondLanguage.points.1 wrong-type'],
    ],
    [
      'a column that is missing and one too many',
      { 'crs.canadianWork.points': { withSpouse: [0, 1], alone: [0, 1] } },
      [
        'values.crs.canadianWork.points.alone unknown-field',
        'values.crs.canadianWork.points.withoutSpouse missing',
      ],
    ],
    [
      'a test that does not exist',
      { 'language.acceptedTests': ['ielts', 'toefl'] },
      ['values.language.acceptedTests.1 not-a-choice'],
    ],
    [
      'a code that does not exist',
      { 'work.publiclyFundedPhysicians': ['31100', '99999'] },
      ['values.work.publiclyFundedPhysicians.1 unknown-noc'],
    ],
    [
      'a choice that a policy does not have',
      { 'crs.french-mixed-english': 'higher' },
      ['values.crs.french-mixed-english not-a-choice'],
    ],
    [
      'a choice that every object has',
      { 'crs.french-mixed-english': 'constructor' },
      ['values.crs.french-mixed-english not-a-choice'],
    ],
    [
      'a chart that does not rise',
      { 'language.minima.ielts': chart({ listening: [4.5, 5, 5.5, 6, 6, 8, 7] }) },
      [
        'values.language.minima.ielts.listening.4 not-rising',
        'values.language.minima.ielts.listening.6 not-rising',
      ],
    ],
    [
      'a chart of more levels than there are',
      { 'language.minima.celpip': chart({ reading: [4, 5, 6, 7, 8, 9, 10, 11, 12, 13] }) },
      ['values.language.minima.celpip.reading too-large'],
    ],
    [
      'a chart without an ability',
      { 'language.minima.celpip': { ...chart({}), speaking: undefined } },
      ['values.language.minima.celpip.speaking wrong-type'],
    ],
    ['values that are a list', [], ['values wrong-type']],
    ['values that are null', null, ['values wrong-type']],
  ])('%s', (_what, values, expected) => {
    expect(withValues(values)).toEqual(expected);
  });

  test.each([
    ['another form', { schema: 'amendment/2' }, ['schema not-a-choice']],
    ['the id of an instrument of the law', { id: 'mi-2025-03-11' }, ['id taken']],
    ['an id with a space', { id: 'a b' }, ['id invalid-text']],
    ['a title in one language', { title: { en: 'One' } }, ['title.fr missing']],
    ['a title of spaces', { title: { en: ' ', fr: 'Un' } }, ['title.en invalid-text']],
    ['a title with a line feed', { title: { en: 'a\nb', fr: 'Un' } }, ['title.en invalid-text']],
    ['a day that does not exist', { inForce: '2027-02-29' }, ['inForce not-a-day']],
    ['a day before Express Entry', { inForce: '2014-12-31' }, ['inForce before-express-entry']],
    ['a field too many', { inforce: '2027-01-01' }, ['inforce unknown-field']],
    [
      'a group that takes no factor',
      { factors: [{ ...(example().factors as Tree[])[0], group: 'crs' }] },
      ['factors.0.group not-a-choice'],
    ],
    [
      'a factor of an unknown kind',
      { factors: [{ ...(example().factors as Tree[])[0], kind: 'code' }] },
      ['factors.0.kind not-a-choice'],
    ],
    [
      'the same factor twice',
      { factors: [0, 1].map(() => (example().factors as Tree[])[0]) },
      ['factors.1.id taken'],
    ],
  ])('%s', (_what, change, expected) => {
    expect(withField(change)).toEqual(expected);
  });

  test.each([
    ['no occupations', { nocs: [] }, ['factors.0.tiers.0.nocs too-small']],
    [
      'an occupation that does not exist',
      { nocs: ['21231', '21239'] },
      ['factors.0.tiers.0.nocs.1 unknown-noc'],
    ],
    ['a code as a number', { nocs: [21231] }, ['factors.0.tiers.0.nocs.0 wrong-type']],
    [
      'a fraction of a point',
      { canadianWork: [0, 2.5] },
      ['factors.0.tiers.0.canadianWork.1 not-an-integer'],
    ],
    ['negative points', { offer: -5 }, ['factors.0.tiers.0.offer too-small']],

    [
      'more years than a table has',
      { canadianWork: Array.from({ length: 17 }, () => 0) },
      ['factors.0.tiers.0.canadianWork too-large'],
    ],
  ])('%s in a tier', (_what, change, expected) => {
    expect(withTier(change)).toEqual(expected);
  });

  test('points for less than a year in a tier: everybody would have them', () => {
    const [factor] = example().factors as Tree[];
    const tiers = [{ ...(factor as { tiers: Tree[] }).tiers[0], canadianWork: [5, 10] }];
    expect(withField({ factors: [{ ...factor, tiers, years: 'tier' }] })).toEqual([
      'factors.0.tiers.0.canadianWork.0 too-large',
    ]);
    expect(withField({ factors: [{ ...factor, tiers, years: 'oneOccupation' }] })).toEqual([]);
    expect(withField({ factors: [{ ...factor, years: 'all', offers: 'any' }] })).toEqual([
      'factors.0.years not-a-choice',
      'factors.0.offers not-a-choice',
    ]);
  });

  test('and has words in both languages', () => {
    const [problem] = problems({ ...example(), values: { 'crs.sibling.points': 7.5 } });
    if (!problem) throw new Error('no problem');
    expect(problemText(problem, 'en')).toBe('values.crs.sibling.points must be a whole number; got 7.5');
    expect(problemText(problem, 'fr')).toContain('doit être un nombre entier');
  });
});

test('values keep the order of the law’s own keys, whatever the order of the file', () => {
  const inLaw = value('crs.canadianStudy.points') as Tree;
  const { values } = readable({
    ...example(),
    values: { 'crs.canadianStudy.points': { threePlus: 3, none: 0, oneOrTwoYear: 2 } },
  });
  expect(Object.keys(values['crs.canadianStudy.points'] as Tree)).toEqual(Object.keys(inLaw));
});

test('the name of the form is part of it', () => {
  expect(AMENDMENT_SCHEMA).toBe('amendment/1');
});
