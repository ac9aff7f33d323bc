import distributions from '../pool/distributions.json' with { type: 'json' };
import rounds from '../rounds/rounds.json' with { type: 'json' };

/** A round of invitations as IRCC published it. */
export interface PublishedRound {
  /** IRCC's number; not always an integer (`91a`). */
  readonly number: string;
  /** Published date (Ottawa), `YYYY-MM-DD`. */
  readonly date: string;
  /** Moment of the round, UTC, to the second. */
  readonly instant: string;
  readonly name: { readonly en: string; readonly fr: string };
  readonly kind: 'general' | 'program' | 'category';
  /** Category version, e.g. `stem@v1`; null for the other kinds. */
  readonly category: string | null;
  readonly programs: readonly string[];
  readonly invited: number;
  /** CRS points of the lowest-ranked person invited. */
  readonly cutoff: number;
  /** Submission instant of the lowest-ranked person invited, UTC; null for the first 76 rounds. */
  readonly tieBreak: string | null;
  /** Day of the published distribution of the pool; null where none was published. */
  readonly poolAsOf: string | null;
}

/** How many people the pool held by band of CRS points on a day. */
export interface PoolDistribution {
  readonly asOf: string;
  /** Other days under which the same figures were published with later rounds. */
  readonly alsoDated?: readonly string[];
  readonly bands: Readonly<Record<string, number>>;
  readonly quality: string;
}

/** Every round from 2015-01-31 to 2026-06-30, oldest first. */
export const publishedRounds = rounds as readonly PublishedRound[];

/** Every published distribution to 2026-06-30, oldest first. */
export const poolDistributions = distributions as unknown as readonly PoolDistribution[];

/** The round with this number, or undefined. */
export function publishedRound(number: string): PublishedRound | undefined {
  return publishedRounds.find((round) => round.number === number);
}

/** The distribution published for a day, or undefined. */
export function distributionOn(asOf: string): PoolDistribution | undefined {
  return poolDistributions.find(
    (distribution) => distribution.asOf === asOf || distribution.alsoDated?.includes(asOf),
  );
}
