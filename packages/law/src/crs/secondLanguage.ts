import { ABILITIES, type Ability } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { atOrLast, type ByColumn, column, type Factor, fact, type Group } from './factor.ts';

/** Points for one ability by CLB/NCLC from 0 to 9 (and over); one column for everybody. */
export const secondLanguagePoints = parameter<readonly number[]>({
  id: 'crs.secondLanguage.points',
  provision: 'mi.secondLanguage',
  entries: [{ instrument: 'mi-2014-12-01', value: [0, 0, 0, 0, 0, 1, 1, 3, 3, 6] }],
});

export const secondLanguageMaximum = parameter<ByColumn<number>>({
  id: 'crs.secondLanguage.maximum',
  provision: 'mi.secondLanguage',
  entries: [{ instrument: 'mi-2014-12-01', value: { withSpouse: 22, withoutSpouse: 24 } }],
});

/** One ability of the second official language, which is the other one of English and French (A.4). */
const ability = (name: Ability): Factor => ({
  code: `crs.secondLanguage.${name}`,
  ability: name,
  provision: 'mi.secondLanguage',
  parameters: [secondLanguagePoints],
  reads: ['secondLanguage'],
  facts: (candidate) => [fact(`secondLanguage.${name}`, candidate.secondLanguage?.[name] ?? null)],
  points: (candidate, law) =>
    candidate.secondLanguage === null
      ? null
      : atOrLast(law.read(secondLanguagePoints), candidate.secondLanguage[name]),
  maximum: (_candidate, law) => Math.max(...law.read(secondLanguagePoints)),
});

/** Second official language, four abilities and a cap that binds with a spouse (A.4). */
export const secondLanguage: Group = {
  code: 'crs.secondLanguage',
  provision: 'mi.secondLanguage',
  parameters: [secondLanguagePoints, secondLanguageMaximum],
  parts: ABILITIES.map(ability),
  maximum: (candidate, law) => column(law.read(secondLanguageMaximum), candidate),
};
