import { CANADIAN_STUDY, EDUCATION_LEVELS, JOB_OFFERS } from '@openentry/law';
import {
  AGES,
  EDUCATIONS,
  ENGLISH_CLASSES,
  educationSlot,
  LEVELS,
  levelPairs,
  NO_RESULT,
  YEARS,
} from './domain.ts';
import type { Tables } from './tables.ts';

/**
 * The tables of a law as rows of 16 points in one array, so that a place is a shift and an "or", and the array is
 * looked up once. Where a table has two columns, the row with a spouse follows the row without. Cells that nobody
 * can reach are 0.
 */
export const ROWS = {
  /** By slot of the word (`educationSlot`). */
  education: 0,
  canadianWork: 2,
  /** By CLB, for listening, reading, writing, speaking. */
  first: 4,
  second: 12,
  spouseLanguage: 20,
  spouseEducation: 24,
  spouseCanadianWork: 25,
  caps: 26,
  /** By length of the word. */
  canadianStudy: 28,
  jobOffer: 29,
  sibling: 30,
  nomination: 31,
  /** By slot of the level of education, then weakest CLB or Canadian years. */
  educationLanguage: 32,
  educationCanadianWork: 48,
  /** By foreign years, then weakest CLB or Canadian years. */
  foreignLanguage: 64,
  foreignCanadianWork: 80,
  /** Without, then with a certificate; by weakest CLB. */
  certificate: 96,
  /** Sixteen rows for each class of French; in them the weakest ability of English, then the strongest. */
  french: 98,
  /** Sixteen rows for each column, by age. */
  age: 322,
} as const;
const END = 354;
const WIDTH = 16;

/** The caps in their row. */
export const CAPS = {
  firstLanguage: 0,
  secondLanguage: 1,
  core: 2,
  spouseLanguage: 3,
  spouse: 4,
  education: 5,
  foreignWork: 6,
  certificate: 7,
  transferability: 8,
  additional: 9,
  all: 10,
} as const satisfies Record<keyof Tables['caps'], number>;

/** Arranges the tables of a law as {@link ROWS}. */
export function rowsOf(tables: Tables): Uint16Array {
  const rows = new Uint16Array(END * WIDTH);
  const slots = EDUCATION_LEVELS.map(educationSlot);
  /** Copies lines of `size` points; a line takes `places` places, and `place` is that of each point. */
  const put = (
    row: number,
    table: Uint16Array,
    size: number,
    places: number = WIDTH,
    place = (at: number) => at,
  ) => {
    for (const [cell, points] of table.entries()) {
      rows[row * WIDTH + Math.floor(cell / size) * places + place(cell % size)] = points;
    }
  };
  /** Copies lines that stand for levels of education, each to its slot. */
  const putByEducation = (row: number, table: Uint16Array, size: number): void => {
    for (const [line, slot] of slots.entries()) {
      put(row + slot, table.subarray(line * size, (line + 1) * size), size);
    }
  };
  const byLength = (words: readonly string[]) => (at: number) => words[at]?.length ?? 0;
  const bySlot = (at: number): number => slots[at] ?? 0;

  put(ROWS.education, tables.education, EDUCATIONS, WIDTH, bySlot);
  put(ROWS.canadianWork, tables.canadianWork, YEARS);
  for (const [ability, table] of tables.first.entries()) put(ROWS.first + 2 * ability, table, LEVELS);
  for (const [ability, table] of tables.second.entries()) put(ROWS.second + 2 * ability, table, LEVELS);
  for (const [ability, table] of tables.spouseLanguage.entries())
    put(ROWS.spouseLanguage + ability, table, LEVELS);
  put(ROWS.spouseEducation, tables.spouseEducation, EDUCATIONS, WIDTH, bySlot);
  put(ROWS.spouseCanadianWork, tables.spouseCanadianWork, YEARS);
  put(ROWS.canadianStudy, tables.canadianStudy, CANADIAN_STUDY.length, WIDTH, byLength(CANADIAN_STUDY));
  put(ROWS.jobOffer, tables.jobOffer, JOB_OFFERS.length, WIDTH, byLength(JOB_OFFERS));
  put(ROWS.sibling, tables.sibling, 2);
  put(ROWS.nomination, tables.nomination, 2);
  putByEducation(ROWS.educationLanguage, tables.educationLanguage, LEVELS);
  putByEducation(ROWS.educationCanadianWork, tables.educationCanadianWork, YEARS);
  put(ROWS.foreignLanguage, tables.foreignLanguage, LEVELS);
  put(ROWS.foreignCanadianWork, tables.foreignCanadianWork, YEARS);
  put(ROWS.certificate, tables.certificate, LEVELS);
  put(ROWS.french, tables.french, ENGLISH_CLASSES, 16 * WIDTH, (at) => {
    const [low, high] = levelPairs[at] ?? [NO_RESULT, NO_RESULT];
    return low * WIDTH + high;
  });
  put(ROWS.age, tables.age, AGES, 16 * WIDTH);
  for (const [name, place] of Object.entries(CAPS) as [keyof typeof CAPS, number][]) {
    put(ROWS.caps, tables.caps[name], 1, WIDTH, () => place);
  }
  return rows;
}
