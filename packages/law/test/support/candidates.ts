import fc from 'fast-check';
import {
  type ByAbility,
  CANADIAN_STUDY,
  type CodedCandidate,
  EDUCATION_LEVELS,
  JOB_OFFERS,
} from '../../src/coded/candidate.ts';
import { type Breakdown, breakdownOf } from '../../src/crs/breakdown.ts';
import { scoreCrs } from '../../src/crs/score.ts';
import { rulesetOn } from '../../src/ruleset.ts';
import { plainDate } from '../../src/time/plainDate.ts';
import { made, type Random, randomFrom } from './random.ts';

export type CodedSpouse = NonNullable<CodedCandidate['spouse']>;

/** One day of each version of the CRS. */
export const RULE_DATES = ['2015-01-01', '2016-11-19', '2017-06-06', '2020-10-20', '2025-03-25'] as const;

/** The first and the last day of each version, as far as the values were verified. */
export const BOUNDARY_DAYS = [
  '2015-01-01',
  '2016-11-18',
  '2016-11-19',
  '2017-06-05',
  '2017-06-06',
  '2020-10-19',
  '2020-10-20',
  '2025-03-24',
  '2025-03-25',
  '2026-08-24',
] as const;

/** The same level in all four abilities. */
export function all(level: number): ByAbility {
  return { listening: level, reading: level, writing: level, speaking: level };
}

/** A candidate without a spouse: 30 years, no education, CLB 0, nothing else, unless changed. */
export function single(change: Partial<CodedCandidate> = {}): CodedCandidate {
  return {
    age: 30,
    hasAccompanyingSpouse: false,
    education: 'none',
    firstLanguage: { name: 'en', clb: all(0) },
    secondLanguage: null,
    canadianWorkYears: 0,
    foreignWorkYears: 0,
    certificateOfQualification: false,
    spouse: null,
    canadianStudy: 'none',
    sibling: false,
    nomination: false,
    jobOffer: 'none',
    ...change,
  };
}

/** The same with an accompanying spouse who has nothing, unless changed. */
export function couple(
  change: Partial<CodedCandidate> = {},
  spouse: Partial<CodedSpouse> = {},
): CodedCandidate {
  return {
    ...single(change),
    hasAccompanyingSpouse: true,
    spouse: { education: 'none', clb: null, canadianWorkYears: 0, ...spouse },
  };
}

/** First official language English at one level in all four abilities. */
export function english(level: number): CodedCandidate['firstLanguage'] {
  return { name: 'en', clb: all(level) };
}

/** The same for French. */
export function french(level: number): CodedCandidate['firstLanguage'] {
  return { name: 'fr', clb: all(level) };
}

/** The numbers of a candidate's score under the law of a day. */
export function breakdown(candidate: CodedCandidate, day = '2025-03-25'): Breakdown {
  const on = plainDate(day);
  return breakdownOf(scoreCrs(candidate, rulesetOn(on)), on);
}

const LANGUAGES = ['en', 'fr'] as const;
/** Where tables and thresholds end, and their neighbours. */
const AGES_AT_EDGES = [0, 16, 17, 18, 19, 20, 29, 30, 31, 39, 40, 44, 45, 46, 150];
const LEVELS_AT_EDGES = [0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

function ageOf(random: Random): number {
  if (random.happens(0.6)) return random.between(16, 47);
  return random.happens(0.7) ? random.pick(AGES_AT_EDGES) : random.between(0, 150);
}

function yearsOf(random: Random): number {
  if (random.happens(0.85)) return random.between(0, 6);
  return random.happens(0.5) ? random.pick([7, 15, 16, 17, 99, 100]) : random.between(0, 100);
}

/** Four equal levels, four near each other, four near a threshold or any four: thresholds on all four are met. */
function levelsOf(random: Random): ByAbility {
  const kind = random.between(0, 9);
  if (kind <= 1) return all(random.between(0, 12));
  const base = random.between(3, 10);
  const level = (): number => {
    if (kind <= 5) return base + random.between(0, 2);
    if (kind <= 7) return Math.min(12, base + (random.happens(0.25) ? -1 : 0));
    return kind === 8 ? random.pick(LEVELS_AT_EDGES) : random.between(0, 12);
  };
  return { listening: level(), reading: level(), writing: level(), speaking: level() };
}

function spouseOf(random: Random): CodedSpouse {
  return {
    education: random.pick(EDUCATION_LEVELS),
    clb: random.happens(0.8) ? levelsOf(random) : null,
    canadianWorkYears: yearsOf(random),
  };
}

/** A random coded candidate: everything the form allows occurs, the edges of the tables more often than by chance. */
export function candidateOf(random: Random): CodedCandidate {
  const spouse = random.happens(0.5) ? spouseOf(random) : null;
  return {
    age: ageOf(random),
    hasAccompanyingSpouse: spouse !== null,
    education: random.pick(EDUCATION_LEVELS),
    firstLanguage: { name: random.pick(LANGUAGES), clb: levelsOf(random) },
    secondLanguage: random.happens(0.6) ? levelsOf(random) : null,
    canadianWorkYears: yearsOf(random),
    foreignWorkYears: yearsOf(random),
    certificateOfQualification: random.happens(0.4),
    spouse,
    canadianStudy: random.pick(CANADIAN_STUDY),
    sibling: random.happens(0.4),
    nomination: random.happens(0.25),
    jobOffer: random.pick(JOB_OFFERS),
  };
}

/** The same candidate with one part as little as it can be. */
function* simplerCandidates(candidate: CodedCandidate): Generator<CodedCandidate> {
  const least = single();
  if (candidate.spouse !== null) yield { ...candidate, hasAccompanyingSpouse: false, spouse: null };
  for (const field of Object.keys(least) as (keyof CodedCandidate)[]) {
    if (field === 'spouse' || field === 'hasAccompanyingSpouse') continue;
    if (JSON.stringify(candidate[field]) === JSON.stringify(least[field])) continue;
    yield { ...candidate, [field]: least[field] };
  }
}

export const anyCandidate: fc.Arbitrary<CodedCandidate> = made(candidateOf, simplerCandidates);

export const anyRuleDate: fc.Arbitrary<string> = fc.constantFrom(...RULE_DATES);

/**
 * An endless stream of random candidates for comparisons in bulk, where shrinking is of no use because the
 * candidate itself is printed: the same stream on every machine.
 */
export function candidateStream(seed: number): () => CodedCandidate {
  const random = randomFrom(seed);
  return () => candidateOf(random);
}
