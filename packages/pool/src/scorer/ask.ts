import type { CodedCandidate, Factor, Group, Ruleset } from '@openentry/law';
import { allAt, COLUMNS, type Column, YEARS } from './domain.ts';

type Field = Factor['reads'][number];
type Spouse = NonNullable<CodedCandidate['spouse']>;

/**
 * A law that the small tables of the compiled scorers do not hold, such as one with a threshold of twenty years: the
 * readable rules score for it.
 */
export class NotTabularError extends RangeError {}

/** What is made of the tables of a law, or null where they do not hold it. */
export function whereTabular<T>(make: () => T): T | null {
  try {
    return make();
  } catch (error) {
    if (error instanceof NotTabularError) return null;
    throw error;
  }
}

/** Most points that a table holds. */
const MOST = 0xffff;
/** Most years that a coded candidate can have. */
const MOST_YEARS = 100;

const NO_SPOUSE: Spouse = { education: 'none', clb: allAt(0), canadianWorkYears: 0 };

/** Somebody who has nothing, unless changed. */
export function somebody(column: Column, change: Partial<CodedCandidate> = {}): CodedCandidate {
  return {
    age: 0,
    hasAccompanyingSpouse: column === 1,
    education: 'none',
    firstLanguage: { name: 'en', clb: allAt(0) },
    secondLanguage: null,
    canadianWorkYears: 0,
    foreignWorkYears: 0,
    certificateOfQualification: false,
    spouse: column === 1 ? NO_SPOUSE : null,
    canadianStudy: 'none',
    sibling: false,
    nomination: false,
    jobOffer: 'none',
    ...change,
  };
}

/** Somebody whose spouse or partner has nothing, unless changed. */
export function withSpouse(change: Partial<Spouse>): CodedCandidate {
  return somebody(1, { spouse: { ...NO_SPOUSE, ...change } });
}

/** Points, or a cap, as a table can hold them. */
export function whole(points: number, code: string): number {
  if (Number.isInteger(points) && points >= 0 && points <= MOST) return points;
  throw new RangeError(`${code} gives ${points}: a compiled scorer needs whole points from 0 to ${MOST}`);
}

/** The points of a readable factor; 0 where it does not apply. */
export function ask(factor: Factor, candidate: CodedCandidate, law: Ruleset): number {
  return whole(factor.points(candidate, law) ?? 0, factor.code);
}

/**
 * Holds a factor to the parts of the candidate that its table varies.
 * @throws RangeError when it reads another part.
 */
export function expectReads(factor: Factor, varied: readonly Field[]): void {
  // A part of the spouse varies with the spouse.
  const other = factor.reads.find(
    (field) => !varied.some((each) => field === each || field.startsWith(`${each}.`)),
  );
  if (other === undefined) return;
  throw new RangeError(`${factor.code} reads ${other}, which its table in the compiled scorer does not vary`);
}

/** The points of a factor over a whole domain: `make` gives the candidate of each cell. */
export function tabulate(
  law: Ruleset,
  factor: Factor,
  varied: readonly Field[],
  size: number,
  make: (cell: number) => CodedCandidate,
): Uint16Array {
  expectReads(factor, varied);
  return Uint16Array.from({ length: size }, (_, cell) => ask(factor, make(cell), law));
}

/**
 * Holds a factor to what the tables of years assume: {@link YEARS} − 1 completed years and any more give the same.
 * `make` gives a candidate with so many years.
 * @throws NotTabularError
 */
export function closes(law: Ruleset, factor: Factor, make: (years: number) => CodedCandidate): void {
  const last = ask(factor, make(YEARS - 1), law);
  for (let years = YEARS; years <= MOST_YEARS; years++) {
    if (ask(factor, make(years), law) !== last) {
      throw new NotTabularError(`${factor.code} tells ${years} years from ${YEARS - 1}`);
    }
  }
}

/** The cap of a group for each column. */
export function capsOf(group: Group, law: Ruleset): Uint16Array {
  return Uint16Array.from(COLUMNS, (column) => whole(group.maximum(somebody(column), law), group.code));
}

/**
 * Holds a group of the readable rules to the parts that the compiled scorer knows.
 * @throws RangeError when a part was added to the rules and not here.
 */
export function expectParts(group: Group, known: readonly (Factor | Group)[]): void {
  const other = group.parts.find((part) => !known.includes(part));
  if (other === undefined && group.parts.length === known.length) return;
  throw new RangeError(
    `${group.code} has parts that the compiled scorer does not know: ${other?.code ?? ''}`,
  );
}

/** The factors of a group that has no groups in it. */
export function factorsOf(group: Group): readonly Factor[] {
  return group.parts.map((part) => {
    if ('parts' in part) throw new RangeError(`${group.code} holds ${part.code}, which is no factor`);
    return part;
  });
}

/** The groups of a group that has only groups in it. */
export function groupsOf(group: Group): readonly Group[] {
  return group.parts.map((part) => {
    if (!('parts' in part)) throw new RangeError(`${group.code} holds ${part.code}, which is no group`);
    return part;
  });
}
