import { categoryVersion, type EducationLevel, type Facts, occupations } from '@openentry/law';
import { type Weighted, weighted } from './random.ts';

/**
 * What the synthetic pool assumes about people. None of it is published: these are round, plausible
 * figures, stated here so that anyone can disagree with one and change it. Scores are never drawn;
 * they follow from these through the law.
 */

/** How someone came to the pool; everything else is drawn given this. */
export interface Archetype {
  readonly name: 'inland-graduate' | 'inland-worker' | 'abroad' | 'trades';
  readonly ages: Weighted<readonly [number, number]>;
  readonly education: Weighted<EducationLevel>;
  /** Typical CLB of the first official language, before each ability varies around it. */
  readonly language: Weighted<number>;
  readonly canadianYears: Weighted<number>;
  readonly foreignYears: Weighted<number>;
  /** Probability that the highest Canadian credential exists. */
  readonly canadianStudy: number;
  readonly spouse: number;
  readonly certificate: number;
  readonly jobOffer: number;
}

export const archetypes: Weighted<Archetype> = weighted<Archetype>([
  [
    {
      name: 'inland-graduate',
      ages: weighted([
        [[20, 24], 22],
        [[25, 29], 48],
        [[30, 34], 21],
        [[35, 39], 7],
        [[40, 46], 2],
      ]),
      education: weighted([
        ['oneYear', 9],
        ['twoYear', 22],
        ['threeYear', 19],
        ['twoOrMore', 30],
        ['masters', 18],
        ['phd', 2],
      ]),
      language: weighted([
        [5, 3],
        [6, 6],
        [7, 20],
        [8, 28],
        [9, 30],
        [10, 13],
      ]),
      canadianYears: weighted([
        [0, 12],
        [1, 46],
        [2, 28],
        [3, 11],
        [4, 3],
      ]),
      foreignYears: weighted([
        [0, 48],
        [1, 18],
        [2, 14],
        [3, 12],
        [4, 8],
      ]),
      canadianStudy: 1,
      spouse: 0.24,
      certificate: 0.004,
      jobOffer: 0.05,
    },
    34,
  ],
  [
    {
      name: 'inland-worker',
      ages: weighted([
        [[22, 28], 20],
        [[29, 34], 38],
        [[35, 39], 24],
        [[40, 46], 15],
        [[47, 55], 3],
      ]),
      education: weighted([
        ['secondary', 7],
        ['oneYear', 6],
        ['twoYear', 12],
        ['threeYear', 36],
        ['twoOrMore', 17],
        ['masters', 20],
        ['phd', 2],
      ]),
      language: weighted([
        [5, 8],
        [6, 14],
        [7, 28],
        [8, 24],
        [9, 18],
        [10, 8],
      ]),
      canadianYears: weighted([
        [1, 48],
        [2, 29],
        [3, 13],
        [4, 7],
        [5, 3],
      ]),
      foreignYears: weighted([
        [0, 12],
        [1, 13],
        [2, 18],
        [3, 24],
        [4, 18],
        [5, 15],
      ]),
      canadianStudy: 0.06,
      spouse: 0.48,
      certificate: 0.012,
      jobOffer: 0.14,
    },
    20,
  ],
  [
    {
      name: 'abroad',
      ages: weighted([
        [[21, 24], 7],
        [[25, 29], 31],
        [[30, 34], 32],
        [[35, 39], 18],
        [[40, 46], 10],
        [[47, 54], 2],
      ]),
      education: weighted([
        ['twoYear', 4],
        ['threeYear', 38],
        ['twoOrMore', 16],
        ['masters', 38],
        ['phd', 4],
      ]),
      language: weighted([
        [7, 33],
        [8, 28],
        [9, 27],
        [10, 12],
      ]),
      canadianYears: weighted([[0, 1]]),
      foreignYears: weighted([
        [1, 16],
        [2, 18],
        [3, 22],
        [4, 17],
        [5, 14],
        [6, 13],
      ]),
      canadianStudy: 0.03,
      spouse: 0.46,
      certificate: 0.001,
      jobOffer: 0.012,
    },
    42,
  ],
  [
    {
      name: 'trades',
      ages: weighted([
        [[23, 29], 24],
        [[30, 36], 38],
        [[37, 44], 28],
        [[45, 54], 10],
      ]),
      education: weighted([
        ['none', 4],
        ['secondary', 28],
        ['oneYear', 30],
        ['twoYear', 25],
        ['threeYear', 13],
      ]),
      language: weighted([
        [5, 42],
        [6, 30],
        [7, 20],
        [8, 8],
      ]),
      canadianYears: weighted([
        [0, 25],
        [1, 38],
        [2, 24],
        [3, 13],
      ]),
      foreignYears: weighted([
        [0, 12],
        [1, 12],
        [2, 18],
        [3, 24],
        [5, 34],
      ]),
      canadianStudy: 0.05,
      spouse: 0.5,
      certificate: 0.5,
      jobOffer: 0.2,
    },
    4,
  ],
]);

/** Share whose first official language is French; share of the others who also tested in French. */
export const FRENCH_FIRST = 0.06;
export const FRENCH_SECOND = 0.05;
/** Share of French-first candidates who also tested in English. */
export const ENGLISH_SECOND = 0.75;
export const SIBLING = 0.07;
/** A spouse or partner who does not come, or is a citizen or permanent resident, among those who have one. */
export const SPOUSE_NOT_COUNTED = 0.22;
/** Drawn more often than nominations occur: they fill the band above 600 and are thinned to its count. */
export const NOMINATION = 0.04;
/** Share of people whose score last rose after their profile was received (a new test, another year). */
export const SCORE_ROSE_LATER = 0.3;
/** Job offers in senior management, among those of people in other occupations. */
export const SENIOR_OFFER = 0.01;

/** Share of occupations by group, among people with at least a bachelor's and among the others. */
export interface OccupationMix {
  readonly stem: number;
  readonly healthcare: number;
  readonly trades: number;
  readonly transport: number;
  readonly agriculture: number;
}

const BACHELOR_OR_MORE: Omit<OccupationMix, 'stem'> = {
  healthcare: 0.07,
  trades: 0.006,
  transport: 0.004,
  agriculture: 0.001,
};
const OTHERS: Omit<OccupationMix, 'stem'> = {
  healthcare: 0.07,
  trades: 0.05,
  transport: 0.025,
  agriculture: 0.008,
};
/** Below a bachelor's, STEM occupations (nearly all TEER 1) are this fraction as frequent. */
const STEM_BELOW_BACHELOR = 0.3;

/** The occupations people hold, given the one figure that is calibrated: the share in STEM. */
export interface Occupations {
  readonly bachelorOrMore: Weighted<Weighted<string>>;
  readonly others: Weighted<Weighted<string>>;
  readonly tradesOnly: Weighted<string>;
}

/** Occupations known to be frequent among economic immigrants weigh more than the rest of their group. */
const FREQUENT: Readonly<Record<string, number>> = {
  '21231': 30,
  '21232': 22,
  '21222': 18,
  '21223': 8,
  '21211': 8,
  '21221': 7,
  '21230': 8,
  '21300': 6,
  '21301': 5,
  '21311': 4,
  '31301': 10,
  '32101': 5,
  '33102': 8,
  '33103': 4,
  '72310': 4,
  '73200': 4,
  '72400': 3,
  '73300': 8,
  '62020': 45,
  '62010': 25,
  '63200': 25,
  '60030': 12,
  '60020': 12,
  '13110': 25,
  '12200': 20,
  '11100': 30,
  '11202': 18,
  '10022': 10,
  '22221': 20,
  '22220': 14,
  '12100': 8,
  '14200': 0,
};

function listOf(codes: readonly string[]): Weighted<string> {
  return weighted(codes.map((code) => [code, FREQUENT[code] ?? 1]));
}

/** Trades that people of the archetype practise, and that certificates are of. */
export const certifiedOccupations: Weighted<string> = listOf(
  occupations.map(({ code }) => code).filter((code) => code.startsWith('72') && !code.startsWith('726')),
);

/** Groups of NOC 2021 and NOC 2016 in which people are certified, so that a job says since when. */
export const CERTIFIED_GROUPS = {
  in: ['72', '73', '82', '83', '92', '93', '6320', '62200'],
  out: ['726', '932'],
} as const;
export const CERTIFIED_GROUPS_2016 = { in: ['72', '73', '82', '92', '632', '633'], out: [] } as const;

const listed = (category: string): readonly string[] => categoryVersion(category)?.nocs ?? [];

/**
 * The mix of occupations for a share of STEM.
 * @param stemShare share of STEM (version 1 list) among people with at least a bachelor's, 0 to 1
 */
export function occupationsWith(stemShare: number): Occupations {
  const groups = {
    stem: listed('stem@v1'),
    healthcare: listed('healthcare@v1'),
    trades: listed('trades@v1'),
    transport: listed('transport@v1'),
    agriculture: listed('agriculture@v1'),
  };
  const all = new Set(Object.values(groups).flat());
  const rest = occupations.filter(({ code, teer }) => teer <= 3 && !all.has(code)).map(({ code }) => code);
  const mix = (shares: OccupationMix): Weighted<Weighted<string>> => {
    const used = Object.values(shares).reduce((sum, share) => sum + share, 0);
    return weighted([
      ...(Object.keys(groups) as (keyof OccupationMix)[]).map(
        (group) => [listOf(groups[group]), shares[group]] as const,
      ),
      [listOf(rest), Math.max(0, 1 - used)] as const,
    ]);
  };
  return {
    bachelorOrMore: mix({ stem: stemShare, ...BACHELOR_OR_MORE }),
    others: mix({ stem: stemShare * STEM_BELOW_BACHELOR, ...OTHERS }),
    tradesOnly: certifiedOccupations,
  };
}

/** Countries of citizenship, by weight: the order of magnitude of published invitations. */
export const countries: Weighted<string> = weighted([
  ['IN', 42],
  ['NG', 9],
  ['CN', 7],
  ['PK', 4],
  ['PH', 4],
  ['BR', 3],
  ['IR', 3],
  ['CM', 3],
  ['MA', 3],
  ['FR', 3],
  ['GB', 2],
  ['US', 2],
  ['BD', 2],
  ['LB', 1],
  ['MX', 2],
  ['KE', 1],
  ['VN', 1],
  ['DZ', 1],
  ['GH', 2],
  ['TR', 1],
]);

/** Gender as in the 428,391 profiles of 2022: 238,382 men and 189,881 women; the rest is counted as X. */
export const genders = weighted<NonNullable<Facts['gender']>>([
  ['M', 238_382],
  ['F', 189_881],
  ['X', 128],
]);

/** Provinces in which people intend to live, Quebec left out: it selects its own skilled workers. */
export const provinces = weighted<NonNullable<Facts['intendedProvince']>>([
  ['ON', 40],
  ['BC', 20],
  ['AB', 14],
  ['SK', 8],
  ['MB', 6],
  ['NS', 5],
  ['NB', 5],
  ['NL', 1],
  ['PE', 1],
]);

type AssessmentBody = NonNullable<
  NonNullable<NonNullable<Facts['credentials']>[number]['assessment']>['body']
>;

/** Who assesses foreign credentials. */
export const assessmentBodies = weighted<AssessmentBody>([
  ['wes', 72],
  ['iqas', 10],
  ['ices', 7],
  ['icas', 6],
  ['ces', 5],
]);

/** Occupations of which the profession's own body assesses the credential. */
export const professionalBodies: Readonly<Record<string, AssessmentBody>> = {
  '21200': 'cacb',
  '31100': 'mcc',
  '31101': 'mcc',
  '31102': 'mcc',
  '31120': 'pebc',
};
