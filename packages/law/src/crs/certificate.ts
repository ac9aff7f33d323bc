import { parameter } from '../parameters/parameter.ts';
import { type Factor, fact } from './factor.ts';
import { weakestAbility } from './transferTiers.ts';

/** Rows from the highest level down; the first that the weakest ability reaches applies. */
export const certificatePoints = parameter<readonly { readonly clb: number; readonly points: number }[]>({
  id: 'crs.certificate.points',
  provision: 'mi.certificate',
  entries: [
    {
      instrument: 'mi-2014-12-01',
      value: [
        { clb: 7, points: 50 },
        { clb: 5, points: 25 },
      ],
    },
  ],
});

/** Certificate of qualification in a trade with the first official language (A.7, C5). */
export const certificate: Factor = {
  code: 'crs.certificate',
  provision: 'mi.certificate',
  parameters: [certificatePoints],
  reads: ['certificateOfQualification', 'firstLanguage'],
  facts: (candidate) => [
    fact('certificateOfQualification', candidate.certificateOfQualification),
    fact('firstLanguage.weakestAbility', weakestAbility(candidate)),
  ],
  points(candidate, law) {
    if (!candidate.certificateOfQualification) return null;
    const weakest = weakestAbility(candidate);
    return law.read(certificatePoints).find((row) => weakest >= row.clb)?.points ?? 0;
  },
  maximum: (_candidate, law) => Math.max(...law.read(certificatePoints).map((row) => row.points)),
};
