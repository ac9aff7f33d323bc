import { describe, expect, test } from 'vitest';
import { scoreCrs } from '../../src/crs/score.ts';
import type { Explanation } from '../../src/explain/explanation.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { couple, single } from '../support/candidates.ts';
import { byOccupation } from '../support/law.ts';
import { nodeOf, nodesOf } from '../support/trees.ts';

const DAY = plainDate('2025-03-25');
const law = rulesetOn(DAY);

/** What each factor says it looked at, and the most it can give: by hand, from the tables. */
const COUPLE = [
  ['crs.age', 'age=41 hasAccompanyingSpouse=true', 100],
  ['crs.education', 'education=masters hasAccompanyingSpouse=true', 140],
  [
    'crs.firstLanguage.listening',
    'firstLanguage.name=fr firstLanguage.clb.listening=7 hasAccompanyingSpouse=true',
    32,
  ],
  [
    'crs.firstLanguage.reading',
    'firstLanguage.name=fr firstLanguage.clb.reading=8 hasAccompanyingSpouse=true',
    32,
  ],
  [
    'crs.firstLanguage.writing',
    'firstLanguage.name=fr firstLanguage.clb.writing=9 hasAccompanyingSpouse=true',
    32,
  ],
  [
    'crs.firstLanguage.speaking',
    'firstLanguage.name=fr firstLanguage.clb.speaking=10 hasAccompanyingSpouse=true',
    32,
  ],
  ['crs.secondLanguage.listening', 'secondLanguage.listening=5', 6],
  ['crs.secondLanguage.reading', 'secondLanguage.reading=4', 6],
  ['crs.secondLanguage.writing', 'secondLanguage.writing=6', 6],
  ['crs.secondLanguage.speaking', 'secondLanguage.speaking=9', 6],
  ['crs.canadianWork', 'canadianWorkYears=3 hasAccompanyingSpouse=true', 70],
  ['crs.spouseEducation', 'spouse.education=phd', 10],
  ['crs.spouseLanguage.listening', 'spouse.clb.listening=4', 5],
  ['crs.spouseLanguage.reading', 'spouse.clb.reading=5', 5],
  ['crs.spouseLanguage.writing', 'spouse.clb.writing=6', 5],
  ['crs.spouseLanguage.speaking', 'spouse.clb.speaking=7', 5],
  ['crs.spouseCanadianWork', 'spouse.canadianWorkYears=2', 10],
  ['crs.educationLanguage', 'education=masters firstLanguage.weakestAbility=7', 50],
  ['crs.educationCanadianWork', 'education=masters canadianWorkYears=3', 50],
  ['crs.foreignLanguage', 'foreignWorkYears=1 firstLanguage.weakestAbility=7', 50],
  ['crs.foreignCanadianWork', 'foreignWorkYears=1 canadianWorkYears=3', 50],
  ['crs.certificate', 'certificateOfQualification=true firstLanguage.weakestAbility=7', 50],
  ['crs.sibling', 'sibling=true', 15],
  ['crs.french', 'french.weakestAbility=7 english.weakestAbility=4', 50],
  ['crs.canadianStudy', 'canadianStudy=threePlus', 30],
  ['crs.jobOffer', 'jobOffer=teer00', 0],
  ['crs.nomination', 'nomination=true', 600],
] as const;

const ALONE = [
  ['crs.age', 'age=41 hasAccompanyingSpouse=false', 110],
  ['crs.secondLanguage.listening', 'secondLanguage.listening=null', 6],
  ['crs.spouseEducation', 'spouse.education=null', 0],
  ['crs.spouseLanguage.writing', 'spouse.clb.writing=null', 0],
  ['crs.spouseCanadianWork', 'spouse.canadianWorkYears=null', 0],
  ['crs.french', 'french.weakestAbility=null english.weakestAbility=9', 50],
] as const;

const lookedAt = ({ facts }: Explanation): string =>
  facts.map(({ path, value }) => `${path}=${String(value)}`).join(' ');

describe('a factor says which facts it looked at and the most it can give', () => {
  const withSpouse = scoreCrs(
    couple(
      {
        age: 41,
        education: 'masters',
        firstLanguage: { name: 'fr', clb: { listening: 7, reading: 8, writing: 9, speaking: 10 } },
        secondLanguage: { listening: 5, reading: 4, writing: 6, speaking: 9 },
        canadianWorkYears: 3,
        foreignWorkYears: 1,
        certificateOfQualification: true,
        canadianStudy: 'threePlus',
        sibling: true,
        nomination: true,
        jobOffer: 'teer00',
      },
      {
        education: 'phd',
        clb: { listening: 4, reading: 5, writing: 6, speaking: 7 },
        canadianWorkYears: 2,
      },
    ),
    law,
  );
  const alone = scoreCrs(
    single({
      age: 41,
      firstLanguage: { name: 'en', clb: { listening: 9, reading: 9, writing: 9, speaking: 10 } },
    }),
    law,
  );

  test.each(COUPLE)('%s: %s, of %d', (code, facts, maximum) => {
    const node = nodeOf(withSpouse, code);
    expect([lookedAt(node), node.maximum]).toEqual([facts, maximum]);
  });

  test('every factor of the score is in the table, and none is twice', () => {
    const factors = [...nodesOf(withSpouse)].filter(({ children }) => children.length === 0);
    expect(factors.map(({ code }) => code)).toEqual(COUPLE.map(([code]) => code));
  });

  test.each(ALONE)('without a spouse, %s: %s, of %d', (code, facts, maximum) => {
    const node = nodeOf(alone, code);
    expect([lookedAt(node), node.maximum]).toEqual([facts, maximum]);
  });

  test('the language of a spouse gives nothing without a spouse, as a group too', () => {
    expect(nodeOf(alone, 'crs.spouseLanguage').maximum).toBe(0);
    expect(nodeOf(withSpouse, 'crs.spouseLanguage').maximum).toBe(20);
  });

  test('a factor that an amendment adds names the occupations, in order, and the amendment', () => {
    const candidate = single({
      canadianWorkByOccupation: { '72310': 1, '21231': 2 },
      jobOfferOccupation: '31100',
    });
    const added = [...nodesOf(scoreCrs(candidate, rulesetOn(DAY, [byOccupation(DAY)])))].find(({ code }) =>
      code.startsWith('added.'),
    );
    expect(added && lookedAt(added)).toBe(
      'canadianWorkByOccupation.21231=2 canadianWorkByOccupation.72310=1 jobOfferOccupation=31100',
    );
    expect(added?.provision).toBe('amendment');
    expect(added?.outcome).toEqual({ kind: 'value', value: 60 });
  });
});
