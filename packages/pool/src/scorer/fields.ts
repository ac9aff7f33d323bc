import {
  AGES,
  type Column,
  EDUCATIONS,
  ENGLISH_CLASSES,
  FRENCH_CLASSES,
  LEVELS,
  OFFERS,
  STUDIES,
  YEARS,
} from './domain.ts';
import { fours } from './fours.ts';

/**
 * Where a person's index of some tables stands in the three 32-bit words that a pool keeps of them. The bit below it
 * is 0 and the upper field of a word has nothing above it: shifted by one place less it is an address in a table.
 */
export interface Field {
  readonly word: 0 | 1 | 2;
  readonly shift: number;
  /** Bits that hold the index; null for the upper field of a word. */
  readonly bits: number | null;
  /** Number of indexes. */
  readonly size: number;
}

/**
 * What the CRS asks of a person, as few indexes as small tables allow: what is looked up together stands together.
 * They say nothing of any law, except that the rules look at these things.
 */
export const FIELDS = {
  /** Education, work, certificate and weakest ability: core points of work and education, and transferability. */
  work: { word: 0, shift: 1, bits: 17, size: 2 * 2 * YEARS * YEARS * EDUCATIONS * LEVELS },
  /** The first official language of the spouse. */
  spoken: { word: 0, shift: 19, bits: null, size: 1 + fours.length },
  /** Everything that earns additional points. */
  additional: {
    word: 1,
    shift: 1,
    bits: 16,
    size: 2 * OFFERS * STUDIES * 2 * FRENCH_CLASSES * ENGLISH_CLASSES,
  },
  first: { word: 1, shift: 18, bits: null, size: 2 * fours.length },
  /** Age, and education and work of the spouse: their points. */
  age: { word: 2, shift: 1, bits: 15, size: (1 + YEARS * EDUCATIONS) * AGES },
  second: { word: 2, shift: 17, bits: null, size: 2 * (1 + fours.length) },
} as const satisfies Record<string, Field>;
export type FieldName = keyof typeof FIELDS;
export const WORDS = 3;

/** Bytes kept free for the tables of one law at the beginning of the memory of every pool. */
export const TABLES_BYTES = 0x100000;
/** Bytes of a person's words, and of their total. */
export const PERSON_BYTES = 4 * WORDS;
export const TOTAL_BYTES = 2;
/** People that the loop does at a time; the memory has room for a whole number of times. */
export const ABREAST = 4;

for (const [name, { shift, bits, size }] of Object.entries(FIELDS)) {
  if (size > 2 ** (bits ?? 32 - shift))
    throw new RangeError(`${name} has ${size} indexes, more than its bits hold`);
}

// What varies least in a real pool varies slowest, so that the cells in use lie together.

export function workIndex(
  column: Column,
  certificate: number,
  canadianYears: number,
  foreignYears: number,
  education: number,
  weakest: number,
): number {
  const years = ((column * 2 + certificate) * YEARS + canadianYears) * YEARS + foreignYears;
  return (years * EDUCATIONS + education) * LEVELS + weakest;
}

/** `partner` is 0 for nobody, else {@link partnerIndex}. */
export function ageIndex(partner: number, age: number): number {
  return partner * AGES + age;
}

export function partnerIndex(canadianYears: number, education: number): number {
  return 1 + canadianYears * EDUCATIONS + education;
}

export function additionalIndex(
  nomination: number,
  offer: number,
  study: number,
  sibling: number,
  french: number,
  english: number,
): number {
  const others = ((nomination * OFFERS + offer) * STUDIES + study) * 2 + sibling;
  return (others * FRENCH_CLASSES + french) * ENGLISH_CLASSES + english;
}

/** `rank` is a place in {@link fours}. */
export function firstIndex(column: Column, rank: number): number {
  return column * fours.length + rank;
}

/** The column of a person, by their index of the first language. */
export function columnOf(first: number): Column {
  return first < fours.length ? 0 : 1;
}

/** `result` is 0 for none, else 1 + a place in {@link fours}. */
export function secondIndex(column: Column, result: number): number {
  return column * (1 + fours.length) + result;
}
