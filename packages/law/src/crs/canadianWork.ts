import { parameter } from '../parameters/parameter.ts';
import { atOrLast, type ByColumn, column, columnFact, type Factor, fact } from './factor.ts';

/** Points by completed years from 0 to 5 (and over). */
export const canadianWorkPoints = parameter<ByColumn<readonly number[]>>({
  id: 'crs.canadianWork.points',
  provision: 'mi.canadianWork',
  entries: [
    {
      instrument: 'mi-2014-12-01',
      value: { withSpouse: [0, 35, 46, 56, 63, 70], withoutSpouse: [0, 40, 53, 64, 72, 80] },
    },
  ],
});

/** Completed years of skilled work in Canada (A.5). */
export const canadianWork: Factor = {
  code: 'crs.canadianWork',
  provision: 'mi.canadianWork',
  parameters: [canadianWorkPoints],
  reads: ['canadianWorkYears', 'hasAccompanyingSpouse'],
  facts: (candidate) => [fact('canadianWorkYears', candidate.canadianWorkYears), columnFact(candidate)],
  points: (candidate, law) =>
    atOrLast(column(law.read(canadianWorkPoints), candidate), candidate.canadianWorkYears),
  maximum: (candidate, law) => Math.max(...column(law.read(canadianWorkPoints), candidate)),
};
