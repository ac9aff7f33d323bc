import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { levelOfWording, wordings } from '../../src/education/wordings.ts';

/** The team's reference beside the clone, where there is one. */
const SHARED = join(import.meta.dirname, '../../../../../shared/facts/eca-mapping.json');
/** Words in brackets, and an X at the end of a wording, stand for any text. */
const PLACEHOLDER = /\[[^\]]*\]|(?<= )X$/g;

describe('the wordings of assessment reports', () => {
  test('are the 152 of IRCC’s page, by level', () => {
    const counts: Record<string, number> = {};
    for (const { level } of wordings) counts[level] = (counts[level] ?? 0) + 1;
    expect(counts).toEqual({
      secondary: 8,
      oneYear: 8,
      twoYear: 11,
      threeYear: 19,
      twoOrMore: 52,
      masters: 10,
      professional: 38,
      phd: 6,
    });
    expect(wordings).toHaveLength(152);
    expect(new Set(wordings.map(({ wording }) => wording)).size).toBe(152);
  });

  test.each(wordings.map(({ wording, level }) => [wording, level]))('"%s" is %s', (wording, level) => {
    expect(levelOfWording(wording)).toBe(level);
    expect(levelOfWording(wording.toUpperCase())).toBe(level);
    expect(levelOfWording(`  ${wording.replaceAll(' ', '  ')} `)).toBe(level);
    expect(levelOfWording(wording.replaceAll("'", '’'))).toBe(level);
    expect(levelOfWording(wording.replaceAll('’', "'"))).toBe(level);
  });

  const open = wordings.filter(({ wording }) => wording.replaceAll(PLACEHOLDER, '') !== wording);

  test.each(open.map(({ wording, level }) => [wording, level]))(
    '"%s" with any text is %s',
    (wording, level) => {
      for (const filling of ['Botany', 'Arts', 'Mechanical Engineering (Honours)', '3.5 years+']) {
        expect(levelOfWording(wording.replaceAll(PLACEHOLDER, filling)), filling).toBe(level);
      }
    },
  );

  test.each([
    ['Doctor of Medicine', 'professional'],
    ['Doctor of Dental Surgery', 'professional'],
    ['Doctor of Chiropractic', 'professional'],
    ['Juris Doctor degree', 'professional'],
    ['Doctor of Pharmacy', 'professional'],
    ['Doctor of Pharmacy degree', 'professional'],
    ['Doctor of Philosophy', 'phd'],
    ['Doctor of Business Administration', 'phd'],
    ['Master of Business Administration degree', 'masters'],
  ])('"%s" is %s, with the word "degree" or without', (wording, level) => {
    expect(levelOfWording(wording)).toBe(level);
  });

  test.each([
    '',
    'Something else',
    'A Master of Arts',
    'Master of',
    'Bachelor',
    'Two-year diploma in',
    'High School Diploma plus training',
    'constructor',
  ])('"%s" is none of them', (wording) => {
    expect(levelOfWording(wording)).toBeUndefined();
  });

  test('have no signs of a pattern in what is printed: a dot is a dot', () => {
    expect(levelOfWording('Earned Doctorate (Ph.D.)')).toBe('phd');
    expect(levelOfWording('Earned Doctorate (PhxDx)')).toBeUndefined();
    expect(levelOfWording('Doctor of Philosophy PhD degree with a focus in Botany')).toBe('phd');
  });

  test.skipIf(!existsSync(SHARED))('are those of the reference, with the points of its levels', () => {
    interface Row {
      readonly assessmentResult: string;
      readonly fswPoints: number;
      readonly crsWithoutSpouse: number;
      readonly profileLevel: string;
    }
    const { rows } = JSON.parse(readFileSync(SHARED, 'utf8')) as { rows: Row[] };
    const levelOf = ({ fswPoints, profileLevel }: Row): string | undefined =>
      fswPoints === 23
        ? profileLevel.startsWith('Professional')
          ? 'professional'
          : 'masters'
        : { 5: 'secondary', 15: 'oneYear', 19: 'twoYear', 21: 'threeYear', 22: 'twoOrMore', 25: 'phd' }[
            fswPoints
          ];
    expect(wordings.map(({ wording, level }) => [wording, level])).toEqual(
      rows.map((row) => [row.assessmentResult, levelOf(row)]),
    );
  });
});
