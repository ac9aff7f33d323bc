import type { PlainDate, Program } from '@openentry/law';

export type RoundKind = 'general' | 'program' | 'category';

/** People in the pool by band of CRS points, under the names of `pool/distributions.json`. */
export type Bands = Readonly<Record<string, number>>;

/**
 * What was published of one round, read. `null` is what was not published, or could not be read or believed;
 * it is never zero.
 */
export interface RoundFigures {
  /** IRCC's number; not always an integer (`91a`). */
  readonly number: string;
  /** Published date (Ottawa). */
  readonly date: PlainDate | null;
  /** Moment of the round, ISO, UTC, to the second. */
  readonly instantUtc: string | null;
  /** Name as published, in the language of the feed. */
  readonly name: string | null;
  readonly kind: RoundKind | null;
  /** Category version, e.g. `stem@v1`; null for the other kinds, and where the name says none that is known. */
  readonly category: string | null;
  readonly programs: readonly Program[];
  readonly invitations: number | null;
  /** CRS points of the lowest-ranked person invited. */
  readonly crsCutoff: number | null;
  /** When that person's profile was submitted, ISO, UTC. */
  readonly tieBreakUtc: string | null;
  /** Day of the published distribution of the pool. */
  readonly poolAsOf: PlainDate | null;
  readonly pool: Bands | null;
}

/** A field of a round about which something can be said. */
export type RoundField = keyof RoundFigures;
