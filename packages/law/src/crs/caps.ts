import { parameter } from '../parameters/parameter.ts';
import type { ByColumn } from './factor.ts';

/** Highest number of points of each block (A.0). */
export const blockMaxima = parameter<{
  readonly core: ByColumn<number>;
  readonly spouse: ByColumn<number>;
  readonly transferability: number;
  readonly additional: number;
}>({
  id: 'crs.maxima',
  provision: 'mi.totals',
  entries: [
    {
      instrument: 'mi-2014-12-01',
      value: {
        core: { withSpouse: 460, withoutSpouse: 500 },
        spouse: { withSpouse: 40, withoutSpouse: 0 },
        transferability: 100,
        additional: 600,
      },
    },
  ],
});

/** Highest number of points of each group within skill transferability (A.7). */
export const transferGroupMaxima = parameter<{
  readonly education: number;
  readonly foreignWork: number;
  readonly certificate: number;
}>({
  id: 'crs.transferability.maxima',
  provision: 'mi.transferabilityMaximum',
  entries: [{ instrument: 'mi-2014-12-01', value: { education: 50, foreignWork: 50, certificate: 50 } }],
});
