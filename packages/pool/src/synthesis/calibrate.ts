import { belongsTo, type CategoryVersion, type PlainDate, rulesetOn } from '@openentry/law';
import type { Distribution } from '../bands/bands.ts';
import type { PastRound } from './history.ts';
import { synthesizePool } from './synthesize.ts';

/** A published category round that a share of occupations is calibrated on. */
export interface CalibrationRound {
  readonly asOf: PlainDate;
  readonly day: PlainDate;
  readonly distribution: Distribution;
  readonly category: CategoryVersion;
  readonly invited: number;
  readonly cutoff: number;
}

/** People of the category at or above the published cut-off in a pool made with this share. */
export function membersAtCutoff(
  round: CalibrationRound,
  history: readonly PastRound[],
  seed: string,
  stemShare: number,
): number {
  const law = rulesetOn(round.day);
  let members = 0;
  const { asOf, distribution } = round;
  for (const { crs, facts } of synthesizePool({ asOf, distribution, history, seed, stemShare })) {
    if (crs < round.cutoff || facts.nomination !== null) continue;
    if (belongsTo(round.category, facts, law)) members++;
  }
  return members;
}

/** Shares between which the published number of invitations is interpolated. */
const LOW = 0.2;
const HIGH = 0.35;

/**
 * The share at which as many members stand at or above the published cut-off as were invited, by a straight
 * line between two shares. Members grow nearly in proportion to the share.
 */
export function calibrateShare(
  round: CalibrationRound,
  history: readonly PastRound[],
  seed: string,
  tried: (share: number) => void,
): number {
  tried(LOW);
  const low = membersAtCutoff(round, history, seed, LOW);
  tried(HIGH);
  const high = membersAtCutoff(round, history, seed, HIGH);
  return LOW + ((round.invited - low) / (high - low)) * (HIGH - LOW);
}
