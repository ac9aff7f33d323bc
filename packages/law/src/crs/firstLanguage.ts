import { ABILITIES, type Ability } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { atOrLast, type ByColumn, column, columnFact, type Factor, fact, type Group } from './factor.ts';

/** Points for one ability by CLB/NCLC from 0 to 10 (and over). */
export const firstLanguagePoints = parameter<ByColumn<readonly number[]>>({
  id: 'crs.firstLanguage.points',
  provision: 'mi.firstLanguage',
  entries: [
    {
      instrument: 'mi-2014-12-01',
      value: {
        withSpouse: [0, 0, 0, 0, 6, 6, 8, 16, 22, 29, 32],
        withoutSpouse: [0, 0, 0, 0, 6, 6, 9, 17, 23, 31, 34],
      },
    },
  ],
});

/** One ability of the first official language; each on its own level, never averaged (A.3). */
const ability = (name: Ability): Factor => ({
  code: `crs.firstLanguage.${name}`,
  ability: name,
  provision: 'mi.firstLanguage',
  parameters: [firstLanguagePoints],
  reads: ['firstLanguage', 'hasAccompanyingSpouse'],
  facts: (candidate) => [
    fact('firstLanguage.name', candidate.firstLanguage.name),
    fact(`firstLanguage.clb.${name}`, candidate.firstLanguage.clb[name]),
    columnFact(candidate),
  ],
  points: (candidate, law) =>
    atOrLast(column(law.read(firstLanguagePoints), candidate), candidate.firstLanguage.clb[name]),
  maximum: (candidate, law) => Math.max(...column(law.read(firstLanguagePoints), candidate)),
});

/** First official language, four abilities (A.3). */
export const firstLanguage: Group = {
  code: 'crs.firstLanguage',
  provision: 'mi.firstLanguage',
  parameters: [firstLanguagePoints],
  parts: ABILITIES.map(ability),
  maximum: (candidate, law) =>
    ABILITIES.length * Math.max(...column(law.read(firstLanguagePoints), candidate)),
};
