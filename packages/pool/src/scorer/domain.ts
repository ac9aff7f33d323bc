import { type ByAbility, CANADIAN_STUDY, EDUCATION_LEVELS, JOB_OFFERS } from '@openentry/law';

/** CLB/NCLC 0 to 12. */
export const LEVELS = 13;
/** Completed years 0 to 15; more count as 15, which `closes` in ask.ts holds every factor to. */
export const YEARS = 16;
/** Completed years of age 0 to 150. */
export const AGES = 151;
/** Column 0 of a table is without, column 1 with an accompanying spouse or partner. */
export const COLUMNS = [0, 1] as const;
export type Column = (typeof COLUMNS)[number];
export const EDUCATIONS = EDUCATION_LEVELS.length;
export const STUDIES = CANADIAN_STUDY.length;
export const OFFERS = JOB_OFFERS.length;

/** Completed years as the index of a table. */
export function yearsIndex(years: number): number {
  return years < YEARS ? years : YEARS - 1;
}

/** The same level in all four abilities. */
export function allAt(level: number): ByAbility {
  return { listening: level, reading: level, writing: level, speaking: level };
}

/** Pairs of a weakest and a strongest level, the first at most the second. */
export const levelPairs: readonly (readonly [weakest: number, strongest: number])[] = Array.from(
  { length: LEVELS * LEVELS },
  (_, cell) => [Math.floor(cell / LEVELS), cell % LEVELS] as const,
).filter(([low, high]) => low <= high);

/** French as its points tell it apart: the weakest ability, or no result. */
export const FRENCH_CLASSES = LEVELS + 1;
export const NO_RESULT = FRENCH_CLASSES - 1;
/**
 * English as the points of French tell it apart: the pair of weakest and strongest ability, because a contested case
 * is English that reaches a level in some abilities only; or none.
 */
export const NO_ENGLISH = levelPairs.length;
export const ENGLISH_CLASSES = levelPairs.length + 1;

const classOfPair = new Map(levelPairs.map(([low, high], index) => [low * LEVELS + high, index]));

/** The class of English of which these are the weakest and the strongest ability. */
export function classOfEnglish(low: number, high: number): number {
  return classOfPair.get(low * LEVELS + high) ?? NO_ENGLISH;
}

/**
 * A number below 16 for each level of education without a branch or a search: the third letter and the length tell
 * them apart. A word that is no level gets any of them.
 */
export function educationSlot(level: string): number {
  return (level.charCodeAt(2) + 4 * level.length) & 15;
}

if (new Set(EDUCATION_LEVELS.map(educationSlot)).size < EDUCATIONS) {
  throw new RangeError('The third letter and the length do not tell the levels of education apart');
}
for (const words of [CANADIAN_STUDY, JOB_OFFERS]) {
  const lengths = new Set(words.map(({ length }) => length));
  if (lengths.size < words.length || Math.max(...lengths) > 15) {
    throw new RangeError(`The lengths do not tell apart ${words.join(', ')}`);
  }
}

const educationAt = new Uint8Array(16);
for (const [index, level] of EDUCATION_LEVELS.entries()) educationAt[educationSlot(level)] = index;
const studyAt = new Uint8Array(16);
for (const [index, { length }] of CANADIAN_STUDY.entries()) studyAt[length] = index;
const offerAt = new Uint8Array(16);
for (const [index, { length }] of JOB_OFFERS.entries()) offerAt[length] = index;

/** Places in `EDUCATION_LEVELS`, `CANADIAN_STUDY` and `JOB_OFFERS`. */
export function educationIndex(level: string): number {
  return educationAt[educationSlot(level)] ?? 0;
}
export function studyIndex(study: string): number {
  return studyAt[study.length] ?? 0;
}
export function offerIndex(offer: string): number {
  return offerAt[offer.length] ?? 0;
}
