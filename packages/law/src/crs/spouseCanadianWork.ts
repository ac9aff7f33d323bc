import { parameter } from '../parameters/parameter.ts';
import { atOrLast, type Factor, fact } from './factor.ts';

/** Points by completed years from 0 to 5 (and over). */
export const spouseCanadianWorkPoints = parameter<readonly number[]>({
  id: 'crs.spouseCanadianWork.points',
  provision: 'mi.spouseWork',
  entries: [{ instrument: 'mi-2014-12-01', value: [0, 5, 7, 8, 9, 10] }],
});

/** Canadian work of the accompanying spouse or partner (A.6). */
export const spouseCanadianWork: Factor = {
  code: 'crs.spouseCanadianWork',
  provision: 'mi.spouseWork',
  parameters: [spouseCanadianWorkPoints],
  reads: ['spouse', 'spouse.canadianWorkYears'],
  facts: (candidate) => [fact('spouse.canadianWorkYears', candidate.spouse?.canadianWorkYears ?? null)],
  points: (candidate, law) =>
    candidate.spouse === null
      ? null
      : atOrLast(law.read(spouseCanadianWorkPoints), candidate.spouse.canadianWorkYears),
  maximum: (candidate, law) =>
    candidate.spouse === null ? 0 : Math.max(...law.read(spouseCanadianWorkPoints)),
};
