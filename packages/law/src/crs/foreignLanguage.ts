import { type Factor, fact } from './factor.ts';
import {
  combine,
  foreignWorkThresholds,
  foreignWorkTier,
  languageThresholds,
  languageTier,
  transferPoints,
  weakestAbility,
} from './transferTiers.ts';

/** Foreign work with the first official language (A.7, C3). */
export const foreignLanguage: Factor = {
  code: 'crs.foreignLanguage',
  provision: 'mi.foreignLanguage',
  parameters: [transferPoints, foreignWorkThresholds, languageThresholds],
  reads: ['foreignWorkYears', 'firstLanguage'],
  facts: (candidate) => [
    fact('foreignWorkYears', candidate.foreignWorkYears),
    fact('firstLanguage.weakestAbility', weakestAbility(candidate)),
  ],
  points: (candidate, law) => combine(law, foreignWorkTier(candidate, law), languageTier(candidate, law)),
  maximum: (_candidate, law) => Math.max(...law.read(transferPoints).flat()),
};
