import type { ByAbility, CodedCandidate } from '@openentry/law';
import { AGES, educationIndex, LEVELS, offerIndex, studyIndex, yearsIndex } from './domain.ts';
import {
  ABREAST,
  additionalIndex,
  ageIndex,
  FIELDS,
  type FieldName,
  firstIndex,
  PERSON_BYTES,
  partnerIndex,
  secondIndex,
  TABLES_BYTES,
  TOTAL_BYTES,
  WORDS,
  workIndex,
} from './fields.ts';
import { englishIn, type FourTables, fourOf, fourTables, NO_TRAIT, weakestIn } from './fours.ts';
import { type Memory, memoryOf } from './wasm.ts';

/**
 * Coded candidates as the indexes that tables of any law are read with: 12 bytes each, of no law. The columns lie in
 * a memory that a generated loop reads, after room for the tables of a law and before room for the totals.
 */
export interface PackedPool {
  readonly length: number;
  /** Three words for each person; `FIELDS` says what stands where. */
  readonly words: Uint32Array;
  /** The candidates themselves, for laws with factors that the words do not serve. */
  readonly candidates: readonly CodedCandidate[];
  readonly memory: Memory;
  /** Where in the memory the words and the totals begin. */
  readonly wordsAt: number;
  readonly totals: Uint16Array;
}

/**
 * Packs candidates that have been read, for {@link compileTotals}. The pool refers to the candidates: they must not
 * change while it is in use.
 * @throws RangeError that names the person and the field when a value is not one of a coded candidate.
 */
export function packPool(candidates: readonly CodedCandidate[]): PackedPool {
  const { length } = candidates;
  const room = Math.ceil(length / ABREAST) * ABREAST;
  const totalsAt = TABLES_BYTES + PERSON_BYTES * room;
  const memory = memoryOf(totalsAt + TOTAL_BYTES * room);
  const words = new Uint32Array(memory.buffer, TABLES_BYTES, WORDS * length);
  const tables = fourTables();
  // Not entries(): an iterator takes a fifth of the time.
  for (let person = 0; person < length; person++) {
    const candidate = candidates[person];
    if (candidate !== undefined) pack(candidate, person, tables, words);
  }
  return {
    length,
    words,
    candidates,
    memory,
    wordsAt: TABLES_BYTES,
    totals: new Uint16Array(memory.buffer, totalsAt, length),
  };
}

/**
 * The words of one candidate that has been read, to be kept: see `PACKING` for how long they mean the same.
 * @throws RangeError that names the field when a value is not one of a coded candidate.
 */
export function packCandidate(candidate: CodedCandidate): Uint32Array {
  const words = new Uint32Array(WORDS);
  pack(candidate, 0, fourTables(), words);
  return words;
}

/** The index of a field in the words of a person. */
export function indexIn(words: Uint32Array, person: number, field: FieldName): number {
  const { word, shift, bits } = FIELDS[field];
  const index = (words[person * WORDS + word] ?? 0) >>> shift;
  return bits === null ? index : index & (2 ** bits - 1);
}

function refuse(person: number, field: string, given: unknown): never {
  throw new RangeError(
    `Candidate ${person}: ${field} cannot be ${JSON.stringify(given)}; read candidates before packing them`,
  );
}

/** A whole number from 0 to below a limit. */
function checked(value: number, limit: number, person: number, field: string): number {
  return value >>> 0 === value && value < limit ? value : refuse(person, field, value);
}

const MOST_YEARS = 101;

/** Four levels as {@link fourOf}, each checked. */
function checkedFour(levels: ByAbility, person: number, field: string): number {
  const { listening, reading, writing, speaking } = levels;
  if (!isLevel(listening) || !isLevel(reading) || !isLevel(writing) || !isLevel(speaking)) {
    refuse(person, field, levels);
  }
  return fourOf(levels);
}

const isLevel = (level: number): boolean => level >>> 0 === level && level < LEVELS;

function pack(of: CodedCandidate, person: number, { ranks, traits }: FourTables, words: Uint32Array): void {
  const { firstLanguage, secondLanguage, spouse } = of;
  const column = of.hasAccompanyingSpouse ? 1 : 0;
  if ((column === 1) !== (spouse !== null)) refuse(person, 'spouse', spouse);
  const four = checkedFour(firstLanguage.clb, person, 'firstLanguage.clb');
  const trait = traits[four] ?? 0;
  const first = firstIndex(column, ranks[four] ?? 0);
  let other = NO_TRAIT;
  let result = 0;
  if (secondLanguage !== null) {
    const second = checkedFour(secondLanguage, person, 'secondLanguage');
    other = traits[second] ?? 0;
    result = 1 + (ranks[second] ?? 0);
  }
  let partner = 0;
  let spoken = 0;
  if (spouse !== null) {
    const years = yearsIndex(
      checked(spouse.canadianWorkYears, MOST_YEARS, person, 'spouse.canadianWorkYears'),
    );
    partner = partnerIndex(years, educationIndex(spouse.education));
    if (spouse.clb !== null) spoken = 1 + (ranks[checkedFour(spouse.clb, person, 'spouse.clb')] ?? 0);
  }
  const work = workIndex(
    column,
    of.certificateOfQualification ? 1 : 0,
    yearsIndex(checked(of.canadianWorkYears, MOST_YEARS, person, 'canadianWorkYears')),
    yearsIndex(checked(of.foreignWorkYears, MOST_YEARS, person, 'foreignWorkYears')),
    educationIndex(of.education),
    weakestIn(trait),
  );
  const inFrench = firstLanguage.name === 'fr';
  const additional = additionalIndex(
    of.nomination ? 1 : 0,
    offerIndex(of.jobOffer),
    studyIndex(of.canadianStudy),
    of.sibling ? 1 : 0,
    weakestIn(inFrench ? trait : other),
    englishIn(inFrench ? other : trait),
  );
  const age = ageIndex(partner, checked(of.age, AGES, person, 'age'));
  const at = person * WORDS;
  words[at] = (work << FIELDS.work.shift) | (spoken << FIELDS.spoken.shift);
  words[at + 1] = (additional << FIELDS.additional.shift) | (first << FIELDS.first.shift);
  words[at + 2] = (age << FIELDS.age.shift) | (secondIndex(column, result) << FIELDS.second.shift);
}
