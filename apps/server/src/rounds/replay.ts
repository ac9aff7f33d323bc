import { distributionOn, type PublishedRound, publishedRound, publishedRounds } from '@openentry/data';
import { type BandFit, fitBands } from '@openentry/pool';
import type { Pool } from 'pg';
import { isoMicroseconds, isoSeconds } from '../database/instants.ts';
import { RequestError } from '../errors.ts';
import { loadPool, type StoredPool } from '../store/pools.ts';
import type { StoredRound } from '../store/rounds.ts';
import { executeRound } from './execute.ts';
import { instructionOf } from './instruction.ts';

/** The seed of a replay that names none. */
export const DEFAULT_SEED = '1';

/** How far a replay has come. */
export interface ReplayProgress {
  readonly step: 'pool' | 'round';
  /** Round that runs; null while the pool loads. */
  readonly number: string | null;
  readonly done: number;
  readonly total: number;
}

/** A published round beside the same round run by the engine on a synthetic pool. */
export interface Replay {
  readonly number: string;
  readonly instruction: {
    readonly kind: PublishedRound['kind'];
    readonly category: string | null;
    readonly programs: readonly string[];
    readonly number: number;
    readonly instant: string;
    readonly law: string;
  };
  readonly published: RoundOutcome;
  readonly simulated: RoundOutcome & { readonly tieBreakExact: string | null; readonly members: number };
  readonly pool: PoolFit;
  readonly check: StoredRound['check'];
  readonly seed: string;
  /** Seconds this replay took: nearly none when the pool and the round were there already. */
  readonly seconds: number;
  /** Seconds that loading the pool and running the round took when they were done. */
  readonly timings: { readonly pool: number; readonly round: number };
  readonly reused: boolean;
}

export interface RoundOutcome {
  readonly invited: number;
  readonly cutoff: number | null;
  /** ISO instant, UTC, to the second as published; null where none was published or nobody was invited. */
  readonly tieBreak: string | null;
}

export interface PoolFit {
  readonly asOf: string;
  readonly total: { readonly published: number; readonly simulated: number };
  readonly bands: readonly BandFit[];
}

/**
 * The published round that a number names.
 * @throws RequestError for a number that no round has, or a round without a published pool.
 */
export function replayable(number: string): PublishedRound & { readonly poolAsOf: string } {
  const round = publishedRound(number);
  if (!round) {
    const first = publishedRounds[0]?.number;
    const last = publishedRounds.at(-1)?.number;
    throw new RequestError('round.unknown', 404, {
      en: `No published round has the number ${number}. Known are ${first} to ${last} (and 91a, 91b).`,
      fr: `Aucune ronde publiée ne porte le numéro ${number}. Sont connues les rondes ${first} à ${last} (et 91a, 91b).`,
    });
  }
  if (round.poolAsOf === null) {
    throw new RequestError('round.no-pool', 422, {
      en: `Round ${number} was published without the distribution of the pool, so there is no pool to replay it on. Rounds from 214 on have one, except 223, 224, 226 and 227.`,
      fr: `La ronde ${number} a été publiée sans la répartition du bassin ; il n’y a donc pas de bassin où la rejouer. Les rondes en ont une à partir de la 214, sauf les rondes 223, 224, 226 et 227.`,
    });
  }
  return { ...round, poolAsOf: round.poolAsOf };
}

/** The rounds that the published distribution of this round was followed by, up to this round. */
function upTo(round: PublishedRound): PublishedRound[] {
  const last = publishedRounds.indexOf(
    publishedRounds.find(({ number }) => number === round.number) ?? round,
  );
  return publishedRounds.filter((other, index) => other.poolAsOf === round.poolAsOf && index <= last);
}

/** How well a stored pool matches the distribution published for its day. */
export function poolFit(pool: StoredPool): PoolFit {
  const bands = fitBands(distributionOn(pool.asOf)?.bands ?? {}, pool.countByCrs);
  const published = bands.filter(({ part }) => !part).reduce((sum, band) => sum + band.published, 0);
  return { asOf: pool.asOf, total: { published, simulated: pool.size }, bands };
}

/**
 * Replays a published round through the real engine: loads the synthetic pool of its distribution, runs the
 * rounds that were published on that pool before it, then the round. What is there already is reused.
 * @throws RequestError for a round that cannot be replayed.
 */
export async function replayRound(
  db: Pool,
  number: string,
  seed: string = DEFAULT_SEED,
  progress: (at: ReplayProgress) => void = () => {},
): Promise<Replay> {
  const started = performance.now();
  const round = replayable(number);
  const instructions = upTo(round).map(instructionOf);
  const distribution = distributionOn(round.poolAsOf);
  if (!distribution) throw new Error(`No distribution of ${round.poolAsOf}`);
  let fresh = false;
  const pool = await loadPool(db, distribution, seed, (done, total) => {
    fresh = true;
    progress({ step: 'pool', number: null, done, total });
  });
  let stored: StoredRound | null = null;
  for (const instruction of instructions) {
    stored = await executeRound(db, pool.poolId, instruction, {
      progress: (done, total) => {
        fresh = true;
        progress({ step: 'round', number: instruction.number, done, total });
      },
    });
  }
  const instruction = instructions.at(-1);
  if (!stored || !instruction) throw new Error(`Round ${number} did not run`);
  return {
    number,
    instruction: {
      kind: instruction.kind,
      category: instruction.category?.id ?? null,
      programs: instruction.programs,
      number: instruction.toInvite,
      instant: instruction.instant,
      law: instruction.day,
    },
    published: { invited: round.invited, cutoff: round.cutoff, tieBreak: round.tieBreak },
    simulated: {
      invited: stored.invited,
      cutoff: stored.cutoff,
      tieBreak: stored.tieBreak === null ? null : isoSeconds(stored.tieBreak),
      tieBreakExact: stored.tieBreak === null ? null : isoMicroseconds(stored.tieBreak),
      members: stored.members,
    },
    pool: poolFit(pool),
    check: stored.check,
    seed,
    seconds: Math.round(performance.now() - started) / 1000,
    timings: { pool: pool.loadSeconds, round: stored.seconds },
    reused: !fresh,
  };
}
