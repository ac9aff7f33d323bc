import { describe, expect, test } from 'vitest';
import { LEVELS, YEARS } from '../../src/parameters/axis.ts';
import type { Declared } from '../../src/parameters/registered.ts';
import type { Leaf } from '../../src/rulebook/leaves.ts';
import { both, dayText, leafText, numberText, pathText, typeset, wordOf } from '../../src/rulebook/write.ts';

const N = '\u00A0';
const declared = (change: Partial<Declared> = {}): Declared => ({
  parameter: { id: 'test.value', provision: 'mi.sibling', entries: [] },
  title: { en: 'A value', fr: 'Une valeur' },
  unit: 'points',
  ...change,
});

test('a text is made in both languages', () => {
  expect(both((language) => `in ${language}`)).toEqual({ en: 'in en', fr: 'in fr' });
});

describe('French typography', () => {
  test.each([
    ['Points : 5', `Points${N}: 5`],
    ['a ; b', `a${N}; b`],
    ['Quoi ?', `Quoi${N}?`],
    ['Non !', `Non${N}!`],
    ['50 %', `50${N}%`],
    ['550 $', `550${N}$`],
    ['« a » et « b »', `«${N}a${N}» et «${N}b${N}»`],
    ['a:b', 'a:b'],
    ['a, b. c', 'a, b. c'],
  ])('%s', (text, set) => {
    expect(typeset(text, 'fr')).toBe(set);
    expect(typeset(text, 'en')).toBe(text);
  });
});

describe('a number', () => {
  test.each([
    [0, '0', '0'],
    [600, '600', '600'],
    [999, '999', '999'],
    [1000, '1,000', `1${N}000`],
    [1560, '1,560', `1${N}560`],
    [12_345, '12,345', `12${N}345`],
    [123_456, '123,456', `123${N}456`],
    [1_234_567, '1,234,567', `1${N}234${N}567`],
    [6.5, '6.5', '6,5'],
    [1234.5678, '1,234.5678', `1${N}234,5678`],
    [-1560, '-1,560', `-1${N}560`],
  ])('%d', (number, en, fr) => {
    expect(numberText(number, 'en')).toBe(en);
    expect(numberText(number, 'fr')).toBe(fr);
  });
});

describe('a day', () => {
  test.each([
    ['2026-08-24', '24 August 2026', '24 août 2026'],
    ['2025-03-01', '1 March 2025', '1er mars 2025'],
    ['2025-11-11', '11 November 2025', '11 novembre 2025'],
    ['2020-12-31', '31 December 2020', '31 décembre 2020'],
    ['2015-01-01', '1 January 2015', '1er janvier 2015'],
    ['2024-02-09', '9 February 2024', '9 février 2024'],
    ['2024-04-30', '30 April 2024', '30 avril 2024'],
    ['2024-05-02', '2 May 2024', '2 mai 2024'],
    ['2024-06-02', '2 June 2024', '2 juin 2024'],
    ['2024-07-02', '2 July 2024', '2 juillet 2024'],
    ['2024-09-21', '21 September 2024', '21 septembre 2024'],
    ['2024-10-10', '10 October 2024', '10 octobre 2024'],
  ])('%s', (day, en, fr) => {
    expect(dayText(day, 'en')).toBe(en.replaceAll(' ', N));
    expect(dayText(day, 'fr')).toBe(fr.replaceAll(' ', N));
  });
});

describe('the name of a key', () => {
  test.each<[string, string, Partial<Declared>, unknown]>([
    [
      'its own label before all',
      'clb',
      { labels: { clb: { en: 'Level', fr: 'Niveau' } } },
      { en: 'Level', fr: 'Niveau' },
    ],
    [
      'the common catalogue',
      'masters',
      { labels: {} },
      {
        en: 'Master’s degree, or entry-to-practice professional degree',
        fr: 'Maîtrise, ou grade professionnel exigé pour exercer',
      },
    ],
    [
      'an occupation with its code',
      '00010',
      {},
      { en: '00010 Legislators', fr: expect.stringMatching(/^00010 \S/) },
    ],
    [
      'an occupation of 2016, whose French title is not available',
      '2173',
      {},
      { en: '2173 Software engineers and designers (NOC 2016)', fr: '2173 (CNP 2016)' },
    ],
    ['none', 'nothing-of-the-kind', {}, undefined],
    ['none for the name of a method', 'toString', { labels: {} }, undefined],
    ['none for a code that does not exist', '99999', {}, undefined],
  ])('is %s', (_, key, change, name) => {
    expect(wordOf(key, declared(change))).toEqual(name);
  });
});

describe('a path in words', () => {
  const value = { withSpouse: [0, 5, 9], other: { listening: [1] }, grid: [[1, 2], [3]] };
  test.each<[string, string[], Partial<Declared>, string, string]>([
    ['a key', ['other'], {}, 'other', 'other'],
    ['keys', ['other', 'listening'], {}, 'other: Listening', 'other : Compréhension de l’oral'],
    [
      'a row without an axis',
      ['withSpouse', '1'],
      {},
      'With a spouse or partner: Row 2',
      'Avec époux ou conjoint de fait : Ligne 2',
    ],
    [
      'a row of an axis, which leaves the column out',
      ['withSpouse', '1'],
      { axes: { '': YEARS } },
      'With a spouse or partner: 1 year',
      'Avec époux ou conjoint de fait : 1 an',
    ],
    [
      'the last row of an axis',
      ['withSpouse', '2'],
      { axes: { '': YEARS } },
      'With a spouse or partner: 2 years or more',
      'Avec époux ou conjoint de fait : 2 ans ou plus',
    ],
    [
      'a row of a list inside a list',
      ['grid', '0', '1'],
      { axes: { grid: YEARS, 'grid.*': LEVELS } },
      'grid: Less than 1 year: CLB 1 or more',
      'grid : Moins de 1 an : NCLC 1 ou plus',
    ],
    [
      'of a list that is not there no row is the last',
      ['none', 'here', '2'],
      { axes: { 'none.here': YEARS } },
      'Less than secondary school: here: 2 years',
      'Moins que le diplôme d’études secondaires : here : 2 ans',
    ],
    ['nothing', [], {}, '', ''],
  ])('%s', (_, path, change, en, fr) => {
    expect(pathText(path, declared(change), value)).toEqual({ en, fr });
  });

  test('has the steps that are asked for, in their order', () => {
    expect(pathText(['listening', 'clb', '0'], declared(), value, [1]).en).toBe('CLB');
    expect(pathText(['listening', 'clb', '0'], declared(), value, [0, 2]).en).toBe('Listening: Row 1');
    expect(pathText(['listening'], declared(), value, [7])).toEqual({ en: '', fr: '' });
  });
});

describe('what stands at the end of a path in words', () => {
  test.each<[string, Leaf, Partial<Declared>, string, string]>([
    ['nothing', null, {}, 'none', 'néant'],
    ['yes', true, {}, 'yes', 'oui'],
    ['no', false, {}, 'no', 'non'],
    ['a number', 1560.5, {}, '1,560.5', `1${N}560,5`],
    ['a day', '2024-03-01', {}, `1${N}March${N}2024`, `1er${N}mars${N}2024`],
    ['a month', '2020-03', {}, `March${N}2020`, `mars${N}2020`],
    ['a day of every year', '12-31', {}, `31${N}December`, `31${N}décembre`],
    ['the first day of a month, every year', '01-01', {}, `1${N}January`, `1er${N}janvier`],
    ['a choice of the catalogue', 'phd', {}, 'Doctoral degree', 'Doctorat'],
    ['a choice without a name', 'whatever', {}, 'whatever', 'whatever'],
    ['text around a month', 'x2020-03', {}, 'x2020-03', 'x2020-03'],
    ['text after a month', '2020-03x', {}, '2020-03x', '2020-03x'],
    ['text around a day of every year', '112-31', {}, '112-31', '112-31'],
    ['text after a day of every year', '12-311', {}, '12-311', '12-311'],
    ['an empty set', [], {}, 'none', 'néant'],
    ['a set', ['pte', 'tef'], {}, 'PTE Core, TEF Canada', 'PTE Core, TEF Canada'],
    [
      'a set whose names hold commas',
      ['ices', 'phd'],
      {},
      'International Credential Evaluation Service, BCIT (ICES); Doctoral degree',
      'International Credential Evaluation Service, BCIT (ICES) ; Doctorat',
    ],
    [
      'groups of occupations, which are only codes',
      ['72', '00010'],
      { texts: 'nocGroup' },
      '72, 00010',
      '72, 00010',
    ],
  ])('%s', (_, leaf, change, en, fr) => {
    expect(leafText(leaf, declared(change), 'en')).toBe(en);
    expect(leafText(leaf, declared(change), 'fr')).toBe(fr);
  });
});
