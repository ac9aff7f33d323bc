import type { Ruleset } from '@openentry/law';
import { type Added, addedTo } from './added.ts';
import { NotTabularError, whole } from './ask.ts';
import {
  AGES,
  COLUMNS,
  EDUCATIONS,
  ENGLISH_CLASSES,
  FRENCH_CLASSES,
  LEVELS,
  OFFERS,
  STUDIES,
  YEARS,
} from './domain.ts';
import {
  additionalIndex,
  ageIndex,
  FIELDS,
  type FieldName,
  firstIndex,
  partnerIndex,
  secondIndex,
  workIndex,
} from './fields.ts';
import { fours } from './fours.ts';
import { type Tables, tablesOf } from './tables.ts';

/** Points by the indexes of one field. */
export interface Term {
  readonly field: FieldName;
  readonly points: Uint16Array;
  /** The most points in each column. */
  readonly most: readonly [number, number];
}

/** A block of the CRS: the sum of its terms, at most its cap. */
export interface Block {
  readonly terms: readonly Term[];
  /** By column. */
  readonly caps: Uint16Array;
  /** What amendments add to the block. */
  readonly added: Added | null;
}

type Fill = (put: (index: number, points: number, column?: number) => void) => void;

/** A table by the indexes of a field, filled over its whole domain; a cell without a column stands for both. */
function term(field: FieldName, fill: Fill): Term {
  const points = new Uint16Array(FIELDS[field].size);
  const name = `The table of ${field}`;
  let [without, withSpouse] = [0, 0];
  fill((index, value, column) => {
    points[index] = whole(value, name);
    if (column !== 1 && value > without) without = value;
    if (column !== 0 && value > withSpouse) withSpouse = value;
  });
  return { field, points, most: [without, withSpouse] };
}

const at = (table: Uint16Array, index: number): number => table[index] ?? 0;

/** The one table that the four abilities of a language share, which the words of a pool rely on. */
function shared(abilities: Tables['first'], code: string): Uint16Array {
  const [first] = abilities;
  if (abilities.every((table) => table.every((points, index) => points === first[index]))) return first;
  throw new NotTabularError(
    `${code} gives the abilities different points: a packed pool does not keep them apart`,
  );
}

/** Points of each four levels, after the cap of the language. */
function languages(table: Uint16Array, row: number, cap: number): number[] {
  return fours.map((levels) =>
    Math.min(
      cap,
      levels.reduce<number>((sum, level) => sum + at(table, row * LEVELS + level), 0),
    ),
  );
}

/**
 * The four blocks of the CRS under a law, by the indexes of a packed pool.
 * @throws NotTabularError
 */
export function blocksOf(law: Ruleset): readonly Block[] {
  const tables = tablesOf(law);
  const { caps } = tables;
  return [
    {
      terms: [coreWork(tables), ageTerm(tables), firstTerm(tables), secondTerm(tables)],
      caps: caps.core,
      added: addedTo('crs.core', law),
    },
    {
      terms: [partnerTerm(tables), spokenTerm(tables)],
      caps: caps.spouse,
      added: addedTo('crs.spouse', law),
    },
    { terms: [transferTerm(tables)], caps: caps.transferability, added: addedTo('crs.transferability', law) },
    { terms: [additionalTerm(tables)], caps: caps.additional, added: addedTo('crs.additional', law) },
  ];
}

/** Runs over every index of the field of work. */
function overWork(
  visit: (
    index: number,
    column: 0 | 1,
    certificate: number,
    canadian: number,
    foreign: number,
    education: number,
    weakest: number,
  ) => void,
): void {
  for (const column of COLUMNS)
    for (let certificate = 0; certificate < 2; certificate++)
      for (let canadian = 0; canadian < YEARS; canadian++)
        for (let foreign = 0; foreign < YEARS; foreign++)
          for (let education = 0; education < EDUCATIONS; education++)
            for (let weakest = 0; weakest < LEVELS; weakest++) {
              const index = workIndex(column, certificate, canadian, foreign, education, weakest);
              visit(index, column, certificate, canadian, foreign, education, weakest);
            }
}

const coreWork = ({ education, canadianWork }: Tables): Term =>
  term('work', (put) =>
    overWork((index, column, _certificate, canadian, _foreign, level) => {
      put(
        index,
        at(education, column * EDUCATIONS + level) + at(canadianWork, column * YEARS + canadian),
        column,
      );
    }),
  );

const transferTerm = (tables: Tables): Term =>
  term('work', (put) =>
    overWork((index, column, certificate, canadian, foreign, education, weakest) => {
      const { caps } = tables;
      const c1 = at(tables.educationLanguage, education * LEVELS + weakest);
      const c2 = at(tables.educationCanadianWork, education * YEARS + canadian);
      const c3 = at(tables.foreignLanguage, foreign * LEVELS + weakest);
      const c4 = at(tables.foreignCanadianWork, foreign * YEARS + canadian);
      const c5 = at(tables.certificate, certificate * LEVELS + weakest);
      const points =
        Math.min(at(caps.education, column), c1 + c2) +
        Math.min(at(caps.foreignWork, column), c3 + c4) +
        Math.min(at(caps.certificate, column), c5);
      put(index, points, column);
    }),
  );

/** Runs over every index of the field of age. */
function overAge(
  visit: (index: number, age: number, partner: { years: number; education: number } | null) => void,
): void {
  for (let age = 0; age < AGES; age++) {
    visit(ageIndex(0, age), age, null);
    for (let years = 0; years < YEARS; years++)
      for (let education = 0; education < EDUCATIONS; education++)
        visit(ageIndex(partnerIndex(years, education), age), age, { years, education });
  }
}

const ageTerm = (tables: Tables): Term =>
  term('age', (put) =>
    overAge((index, age, partner) => {
      const column = partner === null ? 0 : 1;
      put(index, at(tables.age, column * AGES + age), column);
    }),
  );

const partnerTerm = ({ spouseEducation, spouseCanadianWork }: Tables): Term =>
  term('age', (put) =>
    overAge((index, _age, partner) => {
      if (partner === null) put(index, 0, 0);
      else put(index, at(spouseEducation, partner.education) + at(spouseCanadianWork, partner.years), 1);
    }),
  );

const firstTerm = ({ first, caps }: Tables): Term =>
  term('first', (put) => {
    const table = shared(first, 'crs.firstLanguage');
    for (const column of COLUMNS)
      for (const [rank, points] of languages(table, column, at(caps.firstLanguage, column)).entries())
        put(firstIndex(column, rank), points, column);
  });

const secondTerm = ({ second, caps }: Tables): Term =>
  term('second', (put) => {
    const table = shared(second, 'crs.secondLanguage');
    for (const column of COLUMNS)
      for (const [rank, points] of languages(table, column, at(caps.secondLanguage, column)).entries())
        put(secondIndex(column, 1 + rank), points, column);
  });

const spokenTerm = ({ spouseLanguage, caps }: Tables): Term =>
  term('spoken', (put) => {
    const table = shared(spouseLanguage, 'crs.spouseLanguage');
    for (const [rank, points] of languages(table, 0, at(caps.spouseLanguage, 1)).entries())
      put(1 + rank, points, 1);
  });

const additionalTerm = ({ sibling, french, canadianStudy, jobOffer, nomination }: Tables): Term =>
  term('additional', (put) => {
    for (let n = 0; n < 2; n++)
      for (let o = 0; o < OFFERS; o++)
        for (let s = 0; s < STUDIES; s++)
          for (let b = 0; b < 2; b++) {
            const others = at(nomination, n) + at(jobOffer, o) + at(canadianStudy, s) + at(sibling, b);
            for (let fr = 0; fr < FRENCH_CLASSES; fr++)
              for (let en = 0; en < ENGLISH_CLASSES; en++)
                put(additionalIndex(n, o, s, b, fr, en), others + at(french, fr * ENGLISH_CLASSES + en));
          }
  });
