import { type FeedProblem, levelOf, type ProblemLevel } from '../feed/problems.ts';
import { feedProblemText } from '../feed/render.ts';
import type { Bands } from '../figures.ts';
import type { Correction } from './corrections.ts';
import type { ImportedVersion, PublicRound } from './fold.ts';
import { type ListedRound, listedRound } from './listed.ts';

/** What looks wrong, with its words, for programs and people. */
export interface ToldProblem {
  readonly round: string | null;
  readonly field: string | null;
  readonly code: string;
  /** `lost`: nothing was taken from the field; `doubtful`: it was taken as published. */
  readonly level: ProblemLevel;
  readonly text: { readonly en: string; readonly fr: string };
}

export function toldProblem(problem: FeedProblem): ToldProblem {
  const { round, field, code } = problem;
  const text = { en: feedProblemText(problem, 'en'), fr: feedProblemText(problem, 'fr') };
  return { round, field, code, level: levelOf(code), text };
}

/** Everything there is to say of a round. */
export interface ShownRound extends ListedRound {
  readonly pool: Bands | null;
  readonly corrections: readonly Correction[];
  readonly doubts: readonly ToldProblem[];
  readonly remarks: PublicRound['remarks'];
  /** Every state that was imported, in the feed's own words, oldest first. */
  readonly versions: readonly ImportedVersion[];
}

/** A round with everything that was published, corrected, doubted and imported. */
export function shownRound(round: PublicRound): ShownRound {
  const { pool, corrections, doubts, remarks, versions } = round;
  return { ...listedRound(round), pool, corrections, doubts: doubts.map(toldProblem), remarks, versions };
}

/** The form of a file of the whole history. */
const HISTORY_SCHEMA = 'rounds-history/1';

/** The history as a file of JSON, oldest round first. */
export function historyJson(rounds: readonly PublicRound[]): string {
  return `${JSON.stringify({ schema: HISTORY_SCHEMA, rounds: rounds.map(shownRound) }, null, 2)}\n`;
}
