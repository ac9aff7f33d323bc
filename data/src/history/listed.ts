import type { RoundFigures } from '../figures.ts';
import type { PublicRound } from './fold.ts';

/** A round as lists and files of the history give it. Scripts rely on these names. */
export interface ListedRound {
  readonly number: string;
  readonly date: string | null;
  /** English name; the French one where only that was published. */
  readonly name: string | null;
  readonly nameFr: string | null;
  readonly kind: RoundFigures['kind'];
  readonly category: string | null;
  readonly programs: readonly string[];
  readonly invitations: number | null;
  readonly crsCutoff: number | null;
  readonly tieBreakUtc: string | null;
  readonly instantUtc: string | null;
  readonly poolAsOf: string | null;
  /** Fields that this product corrects. */
  readonly corrected: readonly string[];
  /** Fields about which something looks wrong. */
  readonly doubtful: readonly string[];
}

/** A round as a list gives it. */
export function listedRound(round: PublicRound): ListedRound {
  const fields = round.doubts.flatMap(({ field }) => (field === null ? [] : [field]));
  return {
    number: round.number,
    date: round.date,
    name: round.name.en ?? round.name.fr,
    nameFr: round.name.fr,
    kind: round.kind,
    category: round.category,
    programs: round.programs,
    invitations: round.invitations,
    crsCutoff: round.crsCutoff,
    tieBreakUtc: round.tieBreakUtc,
    instantUtc: round.instantUtc,
    poolAsOf: round.poolAsOf,
    corrected: round.corrections.map(({ field }) => field),
    doubtful: [...new Set(fields)],
  };
}
