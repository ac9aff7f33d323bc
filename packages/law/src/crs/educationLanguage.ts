import { type Factor, fact } from './factor.ts';
import {
  combine,
  educationTier,
  educationTiers,
  languageThresholds,
  languageTier,
  transferPoints,
  weakestAbility,
} from './transferTiers.ts';

/** Education with the first official language (A.7, C1). */
export const educationLanguage: Factor = {
  code: 'crs.educationLanguage',
  provision: 'mi.educationLanguage',
  parameters: [transferPoints, educationTiers, languageThresholds],
  reads: ['education', 'firstLanguage'],
  facts: (candidate) => [
    fact('education', candidate.education),
    fact('firstLanguage.weakestAbility', weakestAbility(candidate)),
  ],
  points: (candidate, law) => combine(law, educationTier(candidate, law), languageTier(candidate, law)),
  maximum: (_candidate, law) => Math.max(...law.read(transferPoints).flat()),
};
