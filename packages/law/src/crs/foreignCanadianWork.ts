import { type Factor, fact } from './factor.ts';
import {
  canadianWorkThresholds,
  canadianWorkTier,
  combine,
  foreignWorkThresholds,
  foreignWorkTier,
  transferPoints,
} from './transferTiers.ts';

/** Foreign work with Canadian work (A.7, C4). */
export const foreignCanadianWork: Factor = {
  code: 'crs.foreignCanadianWork',
  provision: 'mi.foreignCanadian',
  parameters: [transferPoints, foreignWorkThresholds, canadianWorkThresholds],
  reads: ['foreignWorkYears', 'canadianWorkYears'],
  facts: (candidate) => [
    fact('foreignWorkYears', candidate.foreignWorkYears),
    fact('canadianWorkYears', candidate.canadianWorkYears),
  ],
  points: (candidate, law) => combine(law, foreignWorkTier(candidate, law), canadianWorkTier(candidate, law)),
  maximum: (_candidate, law) => Math.max(...law.read(transferPoints).flat()),
};
