import type { Schemas } from '@openentry/client';

export type Round = Schemas['Round'];
export type RoundKind = Round['kind'];
export type RoundDetail = Schemas['RoundDetail'];
/** What a round came to: the three figures that are compared. */
export type RoundOutcome = Schemas['RoundOutcome'];
export type RoundReplay = NonNullable<RoundDetail['replay']>;
export type Check = NonNullable<RoundReplay['check']>;
export type Statement = Schemas['Statement'];
export type PoolDistribution = Schemas['PoolDistribution'];
export type PoolBand = Schemas['Band'];
/** A coarse band of scores, or (`part`) one of the ten-point parts of a coarse band. */
export type BandCount = Pick<PoolBand, 'band' | 'part' | 'published' | 'simulated'>;
