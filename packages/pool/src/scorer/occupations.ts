import {
  type CodedCandidate,
  lacksTiers,
  type OccupationDomain,
  OPTIONAL_FIELDS,
  occupations,
  offersIn,
} from '@openentry/law';
import { YEARS, yearsIndex } from './domain.ts';
import type { PackedPool } from './pack.ts';

/** Parts of a coded candidate that may be left out and that a pool lists; only added factors read them. */
export type OptionalField = (typeof OPTIONAL_FIELDS)[number];
const OFFERS = ['jobOfferOccupation', 'validOfferOccupation'] as const;
export type OfferField = (typeof OFFERS)[number];

const indexByCode = new Map(occupations.map(({ code }, index) => [code, index]));

function indexOf(code: string): number {
  const index = indexByCode.get(code);
  if (index === undefined) throw new RangeError(`${code} is not a code of NOC 2021`);
  return index;
}

/** The cell of a table by [occupation, years]. */
export function workCell(code: string, years: number): number {
  return indexOf(code) * YEARS + yearsIndex(years);
}

/** The cell of a table by offer. */
export function offerCell(code: string): number {
  return indexOf(code);
}

function refuse(field: string): never {
  throw new RangeError(
    `A candidate lacks ${field}, which a factor of this law reads: compiled scorers have no ranges, the readable rules do`,
  );
}

/**
 * Holds a candidate to having a part that an added factor reads.
 * @throws RangeError that names the part.
 */
export function expectField(candidate: CodedCandidate, field: OptionalField): void {
  if (candidate[field] === undefined) refuse(field);
}

/** The same for everybody in a pool. */
export function expectFields({ lacking }: PoolOccupations, needs: readonly OptionalField[]): void {
  for (const field of needs) if (lacking.has(field)) refuse(field);
}

/**
 * Holds a candidate to having years in the tiers of a factor.
 * @throws RangeError that names the part.
 */
export function expectTiers(candidate: CodedCandidate, domain: OccupationDomain): void {
  if (lacksTiers(candidate, domain)) refuse(`canadianWorkByTier.${domain.id}`);
}

/** Cells of everybody in one list. */
interface Cells {
  readonly cells: Uint16Array;
  /** Where the cells of each person begin; one more for the end of the last. */
  readonly from: Uint32Array;
}

/** Occupations of a pool as cells: of everybody's work and offers. */
export interface PoolOccupations extends Readonly<Record<OfferField, Cells>> {
  readonly work: Cells;
  /** Parts that somebody lacks. */
  readonly lacking: ReadonlySet<OptionalField>;
}

const known = new WeakMap<PackedPool, PoolOccupations>();

function cellsOf(
  { candidates, length }: PackedPool,
  list: (candidate: CodedCandidate, put: (cell: number) => void) => void,
): Cells {
  const cells: number[] = [];
  const from = new Uint32Array(length + 1);
  const put = (cell: number): void => void cells.push(cell);
  for (const [person, candidate] of candidates.entries()) {
    list(candidate, put);
    from[person + 1] = cells.length;
  }
  return { cells: Uint16Array.from(cells), from };
}

/** The occupations of a pool, listed when the first law asks for them: no law in force does. */
export function occupationsOf(pool: PackedPool): PoolOccupations {
  const before = known.get(pool);
  if (before !== undefined) return before;
  const lacking = new Set<OptionalField>();
  for (const candidate of pool.candidates) {
    for (const field of OPTIONAL_FIELDS) if (candidate[field] === undefined) lacking.add(field);
  }
  const offers = (field: OfferField): Cells =>
    cellsOf(pool, (candidate, put) => {
      for (const code of offersIn(candidate[field])) put(offerCell(code));
    });
  const listed: PoolOccupations = {
    work: cellsOf(pool, ({ canadianWorkByOccupation: years }, put) => {
      for (const code in years) put(workCell(code, years[code] ?? 0));
    }),
    jobOfferOccupation: offers('jobOfferOccupation'),
    validOfferOccupation: offers('validOfferOccupation'),
    lacking,
  };
  known.set(pool, listed);
  return listed;
}

/** The largest entry of a table over the cells of one person, and no less than `least`. */
export function largest(table: Uint16Array, { cells, from }: Cells, person: number, least: number): number {
  let best = least;
  const end = from[person + 1] ?? 0;
  for (let at = from[person] ?? 0; at < end; at++) best = Math.max(best, table[cells[at] ?? 0] ?? 0);
  return best;
}
