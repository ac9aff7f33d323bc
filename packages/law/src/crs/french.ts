import { ABILITIES, type ByAbility, type CodedCandidate } from '../coded/candidate.ts';
import { parameter } from '../parameters/parameter.ts';
import { mixedEnglish as mixedEnglishPolicy } from '../policies/language.ts';
import { type Factor, fact } from './factor.ts';

interface FrenchPoints {
  /** NCLC needed in every ability of French. */
  readonly nclc: number;
  /** CLB needed in every ability of English for the higher points. */
  readonly clb: number;
  readonly withoutEnglish: number;
  readonly withEnglish: number;
}

export const frenchPoints = parameter<FrenchPoints>({
  id: 'crs.french.points',
  provision: 'mi.french',
  entries: [
    { instrument: 'mi-2017-06-06', value: { nclc: 7, clb: 5, withoutEnglish: 15, withEnglish: 30 } },
    { instrument: 'mi-2020-10-20', value: { nclc: 7, clb: 5, withoutEnglish: 25, withEnglish: 50 } },
  ],
});

function languages(candidate: CodedCandidate): { french: ByAbility | null; english: ByAbility | null } {
  const { firstLanguage, secondLanguage } = candidate;
  return firstLanguage.name === 'fr'
    ? { french: firstLanguage.clb, english: secondLanguage }
    : { french: secondLanguage, english: firstLanguage.clb };
}

const allAtLeast = (levels: ByAbility | null, level: number): boolean =>
  levels !== null && ABILITIES.every((ability) => levels[ability] >= level);

/** English neither 5 or more in all four nor 4 or less in all four: a case IRCC's page does not name. */
function mixedEnglish(english: ByAbility | null, clb: number): boolean {
  return (
    english !== null && !allAtLeast(english, clb) && ABILITIES.some((ability) => english[ability] >= clb)
  );
}

const weakest = (levels: ByAbility | null): number | null =>
  levels === null ? null : Math.min(...ABILITIES.map((ability) => levels[ability]));

/**
 * French of NCLC 7 or more in all four abilities, whichever slot French occupies, on top of language points.
 * Policy `french-mixed-english`: English short of CLB 5 in any ability gives the lower points.
 */
export const french: Factor = {
  code: 'crs.french',
  provision: 'mi.french',
  parameters: [frenchPoints],
  reads: ['firstLanguage', 'secondLanguage'],
  facts(candidate) {
    const { french: levels, english } = languages(candidate);
    return [fact('french.weakestAbility', weakest(levels)), fact('english.weakestAbility', weakest(english))];
  },
  points(candidate, law) {
    const row = law.find(frenchPoints)?.value;
    if (!row) return null;
    const { french: levels, english } = languages(candidate);
    if (!allAtLeast(levels, row.nclc)) return 0;
    if (allAtLeast(english, row.clb)) return row.withEnglish;
    const none = mixedEnglish(english, row.clb) && law.choice(mixedEnglishPolicy) === 'none';
    return none ? 0 : row.withoutEnglish;
  },
  maximum(_candidate, law) {
    const row = law.find(frenchPoints)?.value;
    return row ? Math.max(row.withoutEnglish, row.withEnglish) : 0;
  },
  reasons(candidate, law) {
    const row = law.find(frenchPoints)?.value;
    const { french: levels, english } = languages(candidate);
    if (!row || !allAtLeast(levels, row.nclc) || !mixedEnglish(english, row.clb)) return [];
    return [
      { code: 'policy', values: { policy: mixedEnglishPolicy.id, choice: law.choice(mixedEnglishPolicy) } },
    ];
  },
};
