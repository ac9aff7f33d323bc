import type { Bilingual } from '../i18n/language.ts';

export type RoundKind = 'general' | 'program' | 'category';

/** What a round came to: the three figures that are compared. */
export interface RoundOutcome {
  readonly invited: number;
  /** Null when nobody was invited. */
  readonly cutoff: number | null;
  readonly tieBreak: string | null;
}

interface Replay {
  readonly simulated: RoundOutcome;
  readonly seed: string;
  readonly executedAt: string;
}

export interface Round {
  readonly number: string;
  readonly date: string;
  readonly dateTimeUtc: string;
  readonly name: Bilingual;
  readonly kind: RoundKind;
  readonly categoryVersionId: string | null;
  readonly programs: readonly string[];
  readonly published: RoundOutcome;
  readonly poolAsOf: string | null;
  readonly replay: Replay | null;
}

export interface RoundList {
  readonly items: readonly Round[];
  readonly total: number;
}

/** A coarse band of scores, or (`part`) one of the ten-point parts of a coarse band. */
export interface BandCount {
  readonly band: string;
  readonly part: boolean;
  readonly published: number;
  readonly simulated: number | null;
}

export interface Statement {
  readonly code: string;
  readonly text: Bilingual;
}

interface Finding {
  readonly rule: string;
  readonly passed: boolean;
  readonly detail: string;
}

export interface Check {
  readonly passed: boolean;
  readonly findings: readonly Finding[];
}

export interface RoundReplay extends Replay {
  readonly instruction: {
    readonly kind: RoundKind;
    readonly category: string | null;
    readonly programs: readonly string[];
    readonly number: number;
    readonly instant: string;
  };
  readonly pool: {
    readonly asOf: string;
    readonly total: { readonly published: number; readonly simulated: number | null };
    readonly bands: readonly BandCount[];
  };
  /** Null until the check has run. */
  readonly check: Check | null;
  readonly assumptions: readonly Statement[];
  readonly whyDifferent: readonly Statement[];
}

export interface RoundDetail extends Omit<Round, 'replay'> {
  /** People in the pool by band of scores, and `total`. */
  readonly pool: Readonly<Record<string, number>> | null;
  readonly replay: RoundReplay | null;
}

export interface PoolBand extends BandCount {
  readonly from: number;
  readonly to: number;
}

export interface PoolDistribution {
  readonly asOf: string;
  readonly total: { readonly published: number; readonly simulated: number | null };
  readonly bands: readonly PoolBand[];
  readonly seed: string | null;
  readonly assumptions: readonly Statement[];
}
