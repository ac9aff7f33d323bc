import { ABILITIES, type Ability } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { atOrLast, type Factor, fact, type Group } from './factor.ts';

/** Points for one ability by CLB/NCLC from 0 to 9 (and over). */
export const spouseLanguagePoints = parameter<readonly number[]>({
  id: 'crs.spouseLanguage.points',
  provision: 'mi.spouse',
  entries: [{ instrument: 'mi-2014-12-01', value: [0, 0, 0, 0, 0, 1, 1, 3, 3, 5] }],
});

/** One ability of the spouse's first official language; without a test there are no points (A.6). */
const ability = (name: Ability): Factor => ({
  code: `crs.spouseLanguage.${name}`,
  ability: name,
  provision: 'mi.spouse',
  parameters: [spouseLanguagePoints],
  reads: ['spouse', 'spouse.clb'],
  facts: (candidate) => [fact(`spouse.clb.${name}`, candidate.spouse?.clb?.[name] ?? null)],
  points: (candidate, law) => {
    const clb = candidate.spouse?.clb ?? null;
    return clb === null ? null : atOrLast(law.read(spouseLanguagePoints), clb[name]);
  },
  maximum: (candidate, law) => (candidate.spouse === null ? 0 : Math.max(...law.read(spouseLanguagePoints))),
});

/** Language of the accompanying spouse or partner (A.6). */
export const spouseLanguage: Group = {
  code: 'crs.spouseLanguage',
  provision: 'mi.spouse',
  parameters: [spouseLanguagePoints],
  parts: ABILITIES.map(ability),
  maximum: (candidate, law) =>
    candidate.spouse === null ? 0 : ABILITIES.length * Math.max(...law.read(spouseLanguagePoints)),
};
