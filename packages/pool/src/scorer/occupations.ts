import { type CodedCandidate, occupations } from '@openentry/law';
import { YEARS, yearsIndex } from './domain.ts';
import type { PackedPool } from './pack.ts';

/** Parts of a coded candidate that may be left out; only factors that tell occupations apart read them. */
export const OPTIONAL = ['canadianWorkByOccupation', 'jobOfferOccupation'] as const;
export type OptionalField = (typeof OPTIONAL)[number];

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

/** The cell of a table by offer: 0 = none, else 1 + the occupation. */
export function offerCell(code: string | null): number {
  return code === null ? 0 : 1 + indexOf(code);
}

function refuse(field: OptionalField): never {
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

/** Occupations of a pool as cells: one list for everybody's work, and one offer each. */
export interface PoolOccupations {
  readonly work: Uint16Array;
  /** Where the cells of each person begin; one more for the end of the last. */
  readonly workFrom: Uint32Array;
  readonly offer: Uint16Array;
  /** Parts that somebody lacks. */
  readonly lacking: ReadonlySet<OptionalField>;
}

const known = new WeakMap<PackedPool, PoolOccupations>();

/** The occupations of a pool, listed when the first law asks for them: no law in force does. */
export function occupationsOf(pool: PackedPool): PoolOccupations {
  const before = known.get(pool);
  if (before !== undefined) return before;
  const work: number[] = [];
  const workFrom = new Uint32Array(pool.length + 1);
  const offer = new Uint16Array(pool.length);
  const lacking = new Set<OptionalField>();
  for (const [person, candidate] of pool.candidates.entries()) {
    for (const field of OPTIONAL) if (candidate[field] === undefined) lacking.add(field);
    const byOccupation = candidate.canadianWorkByOccupation;
    for (const code in byOccupation) work.push(workCell(code, byOccupation[code] ?? 0));
    workFrom[person + 1] = work.length;
    offer[person] = offerCell(candidate.jobOfferOccupation ?? null);
  }
  const listed = { work: Uint16Array.from(work), workFrom, offer, lacking };
  known.set(pool, listed);
  return listed;
}
