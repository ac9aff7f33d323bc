import { type Factor, fact } from './factor.ts';
import {
  canadianWorkThresholds,
  canadianWorkTier,
  combine,
  educationTier,
  educationTiers,
  transferPoints,
} from './transferTiers.ts';

/** Education with Canadian work (A.7, C2). */
export const educationCanadianWork: Factor = {
  code: 'crs.educationCanadianWork',
  provision: 'mi.educationWork',
  parameters: [transferPoints, educationTiers, canadianWorkThresholds],
  reads: ['education', 'canadianWorkYears'],
  facts: (candidate) => [
    fact('education', candidate.education),
    fact('canadianWorkYears', candidate.canadianWorkYears),
  ],
  points: (candidate, law) => combine(law, educationTier(candidate, law), canadianWorkTier(candidate, law)),
  maximum: (_candidate, law) => Math.max(...law.read(transferPoints).flat()),
};
