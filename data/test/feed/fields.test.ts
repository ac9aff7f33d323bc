import { plainDate } from '@openentry/law';
import { describe, expect, test } from 'vitest';
import { countOf } from '../../src/feed/counts.ts';
import { writtenDay, yearLastDay } from '../../src/feed/days.ts';
import { nameOf } from '../../src/feed/names.ts';
import { programsIn } from '../../src/feed/programs.ts';
import { wordsOf } from '../../src/feed/words.ts';
import { publishedRounds } from '../../src/published.ts';

describe('numbers', () => {
  test.each([
    ['4,500', 4500],
    ['4500', 4500],
    ['0', 0],
    ['27,332', 27_332],
    ['1,006,522', 1_006_522],
    ['4 500', 4500],
    ['4\u00A0500', 4500],
    ['4\u202F500', 4500],
    ['4&nbsp;500', 4500],
    ["<a href='x?q=1'>4,500</a>", 4500],
    ['4,500 or above', 4500],
    ['4 500 ou plus', 4500],
  ])('%s is %d', (given, count) => expect(countOf(wordsOf(given))).toBe(count));

  test.each([
    '',
    '4,5',
    '4,50',
    '45,00',
    '4,500 500',
    '1,2,3',
    '-4',
    '4.5',
    '12a',
    '1e3',
    '٤٥',
    '9'.repeat(40),
  ])('"%s" is no number', (given) => expect(countOf(wordsOf(given))).toBeNull());

  test('a JSON number is read as its digits; a list or an object is nothing', () => {
    expect(countOf(wordsOf(4500))).toBe(4500);
    for (const value of [null, undefined, true, [4500], { n: 4500 }])
      expect(countOf(wordsOf(value))).toBeNull();
  });
});

describe('days', () => {
  test.each([
    ['2024-04-11', '2024-04-11'],
    ['2024/4/1', '2024-04-01'],
    ['April 11, 2024', '2024-04-11'],
    ['April 9th, 2024', '2024-04-09'],
    ['11 avril 2024', '2024-04-11'],
    ['1er mai 2024', '2024-05-01'],
    ['2024-02-30', null],
    ['April 2024', null],
    ['11-01-2023', null],
  ])('%s is %s', (given, day) => expect(writtenDay(given)).toBe(day));

  test('a date of digits with the year last can be two days', () => {
    expect(yearLastDay('11-01-2023')).toEqual({ dayFirst: '2023-01-11', monthFirst: '2023-11-01' });
    expect(yearLastDay('25/12/2023')).toEqual({ dayFirst: '2023-12-25', monthFirst: null });
    expect(yearLastDay('2023-12-25')).toBeNull();
  });
});

describe('names', () => {
  const on = plainDate('2024-04-11');
  const read = (name: string, date = on) => {
    const { kind, category, program, problem } = nameOf(wordsOf(name), date);
    return [kind, category ?? program, problem];
  };

  test('every name that was published is known, in both languages', () => {
    for (const { name, kind, category, programs, date } of publishedRounds) {
      const expected = [kind, category ?? (kind === 'program' ? programs[0] : null), null];
      expect(read(name.en, plainDate(date)), name.en).toEqual(expected);
      expect(read(name.fr, plainDate(date)), name.fr).toEqual(expected);
    }
  });

  test.each([
    // Renamed backwards by IRCC, and written in other cases.
    ['French language proficiency (2023-1)', 'french@v1'],
    ['Transport occupations (2024-1)', 'transport@v1'],
    ['Trade Occupations (2023-1)', 'trades@v1'],
    ['TRADES OCCUPATIONS 2026 - VERSION 3', 'trades@2026-v3'],
    ['Healthcare and Social Services Occupations 2026-Version 3', 'healthcare@2026-v3'],
    ['Skilled Military Recruits, 2026-Version 1', 'military-recruits@2026-v1'],
    ['Métiers spécialisés 2026-Version 3', 'trades@2026-v3'],
    ['Professions de la sant&eacute; et des services sociaux 2026-version 3', 'healthcare@2026-v3'],
  ])('%s is %s', (name, category) => expect(read(name)).toEqual(['category', category, null]));

  test('programs come before categories: "Federal Skilled Trades" is no round for trades', () => {
    expect(read('Federal Skilled Trades')).toEqual(['program', 'FST', null]);
    expect(read('Federal Skilled Trades Program')).toEqual(['program', 'FST', null]);
    expect(read('Programme des travailleurs de métiers spécialisés (fédéral)')).toEqual([
      'program',
      'FST',
      null,
    ]);
    expect(read('Programme des candidats des provinces')).toEqual(['program', 'PNP', null]);
  });

  test('without a version it is the one in force on the day', () => {
    expect(read('Métiers spécialisés')).toEqual(['category', 'trades@v1', null]);
    expect(read('Métiers spécialisés', plainDate('2025-09-18'))).toEqual(['category', 'trades@v2', null]);
    expect(read('Transport occupations', plainDate('2025-09-18'))).toEqual([
      'category',
      null,
      'unknown-version',
    ]);
  });

  test('what is not known is said and not guessed', () => {
    expect(read('Trades Occupations, 2027-Version 4')).toEqual(['category', null, 'unknown-version']);
    expect(read('Astronauts, 2027-Version 1')).toEqual(['category', null, 'unknown-name']);
    expect(read('Astronauts')).toEqual([null, null, 'unknown-name']);
    expect(read('')).toEqual([null, null, 'unknown-name']);
  });
});

describe('programs', () => {
  test.each([
    [
      'Federal Skilled Worker, Canadian Experience Class, Federal Skilled Trades and Provincial Nominee Program',
      'FSW CEC FST PNP',
    ],
    [
      'Federal Skilled Worker Progran, Canadian Experience Class and Federal Skilled Trades Program',
      'FSW CEC FST',
    ],
    ['Canadian Experience Class', 'CEC'],
    [
      'Programme des travailleurs qualifiés (fédéral), catégorie de l’expérience canadienne et Programme des travailleurs de métiers spécialisés (fédéral)',
      'FSW CEC FST',
    ],
    ['Programme des candidats des provinces', 'PNP'],
  ])('%s: %s', (text, programs) => {
    expect(programsIn(text)).toEqual({ programs: programs.split(' '), unknown: '' });
  });

  test('words of a program that is not known are said', () => {
    expect(programsIn('Canadian Experience Class and Rural Pilot')).toEqual({
      programs: ['CEC'],
      unknown: 'rural pilot',
    });
  });
});
