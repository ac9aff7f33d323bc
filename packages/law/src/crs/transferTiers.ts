import { ABILITIES, type CodedCandidate, type EducationLevel } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import type { Ruleset } from '../ruleset.ts';

/**
 * How the four combinations of skill transferability sort a candidate: three tiers for each of education,
 * language, Canadian and foreign work. Tier 0 gives nothing.
 */
export type Tier = 0 | 1 | 2;

/** Points by tier of the first and of the second element (A.7, C1–C4). */
export const transferPoints = parameter<readonly (readonly number[])[]>({
  id: 'crs.transferability.points',
  provision: 'mi.educationLanguage',
  entries: [
    {
      instrument: 'mi-2014-12-01',
      value: [
        [0, 0, 0],
        [0, 13, 25],
        [0, 25, 50],
      ],
    },
  ],
});

/** A lone bachelor's degree is tier 1: only two or more credentials, master's and above are tier 2. */
export const educationTiers = parameter<Readonly<Record<EducationLevel, Tier>>>({
  id: 'crs.transferability.educationTiers',
  provision: 'mi.educationLanguage',
  entries: [
    {
      instrument: 'mi-2014-12-01',
      value: {
        none: 0,
        secondary: 0,
        oneYear: 1,
        twoYear: 1,
        threeYear: 1,
        twoOrMore: 2,
        masters: 2,
        phd: 2,
      },
    },
  ],
});

/** First level of tier 1 and of tier 2. */
interface Thresholds {
  readonly tier1: number;
  readonly tier2: number;
}

export const languageThresholds = parameter<Thresholds>({
  id: 'crs.transferability.languageThresholds',
  provision: 'mi.educationLanguage',
  entries: [{ instrument: 'mi-2014-12-01', value: { tier1: 7, tier2: 9 } }],
});

export const canadianWorkThresholds = parameter<Thresholds>({
  id: 'crs.transferability.canadianWorkThresholds',
  provision: 'mi.educationWork',
  entries: [{ instrument: 'mi-2014-12-01', value: { tier1: 1, tier2: 2 } }],
});

export const foreignWorkThresholds = parameter<Thresholds>({
  id: 'crs.transferability.foreignWorkThresholds',
  provision: 'mi.foreignLanguage',
  entries: [{ instrument: 'mi-2014-12-01', value: { tier1: 1, tier2: 3 } }],
});

function tierOf(level: number, { tier1, tier2 }: Thresholds): Tier {
  if (level >= tier2) return 2;
  return level >= tier1 ? 1 : 0;
}

/** The weakest of the four abilities of the first official language: all must reach a level. */
export function weakestAbility(candidate: CodedCandidate): number {
  return Math.min(...ABILITIES.map((ability) => candidate.firstLanguage.clb[ability]));
}

export const educationTier = (candidate: CodedCandidate, law: Ruleset): Tier =>
  law.read(educationTiers)[candidate.education];
export const languageTier = (candidate: CodedCandidate, law: Ruleset): Tier =>
  tierOf(weakestAbility(candidate), law.read(languageThresholds));
export const canadianWorkTier = (candidate: CodedCandidate, law: Ruleset): Tier =>
  tierOf(candidate.canadianWorkYears, law.read(canadianWorkThresholds));
export const foreignWorkTier = (candidate: CodedCandidate, law: Ruleset): Tier =>
  tierOf(candidate.foreignWorkYears, law.read(foreignWorkThresholds));

/** Points where two tiers meet. */
export function combine(law: Ruleset, first: Tier, second: Tier): number {
  return law.read(transferPoints)[first]?.[second] ?? 0;
}
