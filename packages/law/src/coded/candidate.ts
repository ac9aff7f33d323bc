import { z } from 'zod';
import { occupationOf } from '../noc/noc.ts';

/** The four abilities of a language test, in the order of the law's tables. */
export const ABILITIES = ['listening', 'reading', 'writing', 'speaking'] as const;
export type Ability = (typeof ABILITIES)[number];

/**
 * Levels of education as the CRS tells them apart. `threeYear` is a bachelor's or any credential of three
 * or more years; `masters` includes entry-to-practice professional degrees.
 */
export const EDUCATION_LEVELS = [
  'none',
  'secondary',
  'oneYear',
  'twoYear',
  'threeYear',
  'twoOrMore',
  'masters',
  'phd',
] as const;
export type EducationLevel = (typeof EDUCATION_LEVELS)[number];

export const CANADIAN_STUDY = ['none', 'oneOrTwoYear', 'threePlus'] as const;
export const JOB_OFFERS = ['none', 'teer00', 'other'] as const;

/** CLB/NCLC level; 0 is "none or below the scale". */
const clb = z.int().min(0).max(12);
const years = z.int().min(0).max(100);
const occupation = z
  .string()
  .refine((code) => occupationOf(code) !== undefined, { params: { problem: 'unknown-noc' } });
/** The occupation of an offer, those of several, or null without one. */
const offered = z
  .union([occupation, z.array(occupation).min(1).max(20)])
  .nullable()
  .optional();
const byAbility = z.strictObject({ listening: clb, reading: clb, writing: clb, speaking: clb });

const spouse = z.strictObject({
  education: z.enum(EDUCATION_LEVELS),
  clb: byAbility.nullable(),
  canadianWorkYears: years,
});

/** The highest age of a coded candidate: no table goes on to here, so that whoever is older has the same points. */
export const OLDEST = 150;

/**
 * A candidate reduced to what the CRS tells apart on one day: levels and completed years, no dates.
 * The facts of a person are raw and dated; this is what the law makes of them.
 */
export const codedCandidateSchema = z
  .strictObject({
    age: z.int().min(0).max(OLDEST),
    hasAccompanyingSpouse: z.boolean(),
    education: z.enum(EDUCATION_LEVELS),
    firstLanguage: z.strictObject({ name: z.enum(['en', 'fr']), clb: byAbility }),
    secondLanguage: byAbility.nullable(),
    canadianWorkYears: years,
    foreignWorkYears: years,
    certificateOfQualification: z.boolean(),
    spouse: spouse.nullable(),
    canadianStudy: z.enum(CANADIAN_STUDY),
    sibling: z.boolean(),
    nomination: z.boolean(),
    jobOffer: z.enum(JOB_OFFERS),
    /**
     * What only factors that tell occupations apart read; left out: not known. Occupations are codes of NOC 2021.
     * First, completed years of Canadian work in each single occupation.
     */
    canadianWorkByOccupation: z.record(occupation, years).optional(),
    /** By the id of such a factor, completed years in all occupations of each of its tiers together. */
    canadianWorkByTier: z.record(z.string(), z.array(years).max(100)).optional(),
    /** Offers that qualify for points under the law as it is. */
    jobOfferOccupation: offered,
    /** Valid offers, with or without a labour market impact assessment or a permit. */
    validOfferOccupation: offered,
  })
  .superRefine((candidate, context) => {
    if (candidate.hasAccompanyingSpouse && candidate.spouse === null) {
      context.addIssue({ code: 'custom', path: ['spouse'], params: { problem: 'spouse-missing' } });
    }
    if (!candidate.hasAccompanyingSpouse && candidate.spouse !== null) {
      context.addIssue({ code: 'custom', path: ['spouse'], params: { problem: 'spouse-not-coming' } });
    }
  });

export type CodedCandidate = z.infer<typeof codedCandidateSchema>;
export type ByAbility = z.infer<typeof byAbility>;
