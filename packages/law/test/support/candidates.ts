import fc from 'fast-check';
import {
  ABILITIES,
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

export type CodedSpouse = NonNullable<CodedCandidate['spouse']>;

/** One day of each version of the CRS. */
export const RULE_DATES = ['2015-01-01', '2016-11-19', '2017-06-06', '2020-10-20', '2025-03-25'] as const;

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

const level = fc.integer({ min: 0, max: 12 });
/** Half of the time all four abilities are near each other, so that thresholds on all four are met. */
const abilities: fc.Arbitrary<ByAbility> = fc.oneof(
  fc.record({ listening: level, reading: level, writing: level, speaking: level }),
  fc
    .tuple(
      fc.integer({ min: 3, max: 10 }),
      fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 4, maxLength: 4 }),
    )
    .map(([base, up]) => ({
      listening: base + (up[0] ?? 0),
      reading: base + (up[1] ?? 0),
      writing: base + (up[2] ?? 0),
      speaking: base + (up[3] ?? 0),
    })),
);
const educationLevel = fc.constantFrom(...EDUCATION_LEVELS);
const years = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 0, max: 7 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 100 }) },
);

export const anySpouse: fc.Arbitrary<CodedSpouse> = fc.record({
  education: educationLevel,
  clb: fc.option(abilities),
  canadianWorkYears: years,
});

/** Any coded candidate, thresholds more often than chance alone would give them. */
export const anyCandidate: fc.Arbitrary<CodedCandidate> = fc
  .record({
    age: fc.oneof(
      { weight: 9, arbitrary: fc.integer({ min: 15, max: 48 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 150 }) },
    ),
    education: educationLevel,
    firstLanguage: fc.record({ name: fc.constantFrom('en' as const, 'fr' as const), clb: abilities }),
    secondLanguage: fc.option(abilities, { freq: 2 }),
    canadianWorkYears: years,
    foreignWorkYears: years,
    certificateOfQualification: fc.boolean(),
    spouse: fc.option(anySpouse, { freq: 2 }),
    canadianStudy: fc.constantFrom(...CANADIAN_STUDY),
    sibling: fc.boolean(),
    nomination: fc.boolean(),
    jobOffer: fc.constantFrom(...JOB_OFFERS),
  })
  .map((candidate) => ({ ...candidate, hasAccompanyingSpouse: candidate.spouse !== null }));

export const anyRuleDate: fc.Arbitrary<string> = fc.constantFrom(...RULE_DATES);

/**
 * An endless stream of random candidates for comparisons in bulk, where shrinking is of no use because the
 * candidate itself is printed. Mulberry32: 32 bits of state, the same stream on every machine.
 */
export function candidateStream(seed: number): () => CodedCandidate {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (from: number, to: number): number => from + Math.floor(fraction() * (to - from + 1));
  const happens = (probability: number): boolean => fraction() < probability;
  const pick = <T>(items: readonly T[]): T => items[between(0, items.length - 1)] as T;
  const byAbility = (): ByAbility => {
    const near = happens(0.6);
    const base = between(3, 10);
    const levels: Record<string, number> = {};
    for (const ability of ABILITIES) levels[ability] = near ? base + between(0, 2) : between(0, 12);
    return levels as ByAbility;
  };
  const workYears = (): number => (happens(0.95) ? between(0, 6) : between(0, 100));
  return () => {
    const spouse = happens(0.5)
      ? {
          education: pick(EDUCATION_LEVELS),
          clb: happens(0.8) ? byAbility() : null,
          canadianWorkYears: workYears(),
        }
      : null;
    return {
      age: happens(0.95) ? between(16, 47) : between(0, 150),
      hasAccompanyingSpouse: spouse !== null,
      education: pick(EDUCATION_LEVELS),
      firstLanguage: { name: pick(['en', 'fr'] as const), clb: byAbility() },
      secondLanguage: happens(0.6) ? byAbility() : null,
      canadianWorkYears: workYears(),
      foreignWorkYears: workYears(),
      certificateOfQualification: happens(0.4),
      spouse,
      canadianStudy: pick(CANADIAN_STUDY),
      sibling: happens(0.4),
      nomination: happens(0.25),
      jobOffer: pick(JOB_OFFERS),
    };
  };
}
