import { lifeEnds } from '@openentry/cases';
import { type PoolDistribution, publishedRounds } from '@openentry/data';
import { categoryVersion, type Facts, plainDate, type Ruleset, rulesetOn } from '@openentry/law';
import { type PastRound, STEM_SHARE, synthesizePool } from '@openentry/pool';
import type { Pool as Connections, PoolClient } from 'pg';
import { copyRows, copyText } from '../database/copy.ts';
import { isoMicroseconds, microseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import { ENGINE } from '../engine.ts';
import { expectKnown } from './known.ts';

/** A pool of people as it is kept. */
export interface StoredPool {
  readonly poolId: number;
  /** Day of the published distribution it matches, `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly seed: string;
  readonly size: number;
  readonly stemShare: number;
  /** People at each CRS score from 0 to 1,200 on that day. */
  readonly countByCrs: readonly number[];
  readonly loadSeconds: number;
}

/** A person on the way into a pool; `ordinal` is their number within it. */
export interface PoolMember {
  readonly ordinal: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
  readonly facts: Facts;
}

const SCORES = 1201;
/** People are numbered within their pool; the pool's number is the high part. */
const PEOPLE_A_POOL = 2 ** 32;

/** The number of a person of a pool by their place in it, from 1. */
export function candidateIdIn(poolId: number, ordinal: number): number {
  return poolId * PEOPLE_A_POOL + ordinal;
}

const SELECT_POOL = `
  SELECT pool_id, as_of::text, seed, size, stem_share::float8, count_by_crs, load_seconds::float8 FROM pools`;

interface PoolRow {
  pool_id: number;
  as_of: string;
  seed: string;
  size: number;
  stem_share: number;
  count_by_crs: number[];
  load_seconds: number;
}

const read = (row: PoolRow): StoredPool => ({
  poolId: row.pool_id,
  asOf: row.as_of,
  seed: row.seed,
  size: row.size,
  stemShare: row.stem_share,
  countByCrs: row.count_by_crs,
  loadSeconds: row.load_seconds,
});

/** The pool of a day and seed made by this version of the engine, or null. */
export async function findPool(
  db: Connections | PoolClient,
  asOf: string,
  seed: string,
): Promise<StoredPool | null> {
  const { rows } = await db.query<PoolRow>(`${SELECT_POOL} WHERE as_of = $1 AND seed = $2 AND engine = $3`, [
    asOf,
    seed,
    ENGINE,
  ]);
  return rows[0] ? read(rows[0]) : null;
}

/** The synthetic pool that was loaded last by this version of the engine, or null. */
export async function latestPool(db: Connections, asOf: string | null): Promise<StoredPool | null> {
  const { rows } = await db.query<PoolRow>(
    `${SELECT_POOL} WHERE kind = 'synthetic' AND engine = $1 AND ($2::date IS NULL OR as_of = $2) ORDER BY pool_id DESC LIMIT 1`,
    [ENGINE, asOf],
  );
  return rows[0] ? read(rows[0]) : null;
}

/** The pool with this number, or null. */
export async function poolById(db: Connections, poolId: number): Promise<StoredPool | null> {
  const { rows } = await db.query<PoolRow>(`${SELECT_POOL} WHERE pool_id = $1`, [poolId]);
  return rows[0] ? read(rows[0]) : null;
}

/** The published rounds as the history of a pool: whom they reached has left it. */
export function history(): PastRound[] {
  return publishedRounds.map((round) => {
    const nocs = round.category === null ? [] : (categoryVersion(round.category)?.nocs ?? []);
    return {
      kind: round.kind,
      programs: round.programs,
      nocs: nocs.length === 0 ? null : new Set(nocs),
      at: microseconds(round.instant),
      cutoff: round.cutoff,
      tieBreak: round.tieBreak === null ? null : microseconds(round.tieBreak),
    };
  });
}

/**
 * Loads the synthetic pool of a published distribution in one transaction: it is there whole or not at all.
 * A pool that is there already is returned as it is.
 * @param progress told how many people are in, and of how many
 */
export async function loadPool(
  db: Connections,
  distribution: PoolDistribution,
  seed: string,
  progress: (done: number, total: number) => void = () => {},
): Promise<StoredPool> {
  const known = await findPool(db, distribution.asOf, seed);
  if (known) return known;
  return inTransaction(db, async (client) => {
    // Whoever asks for the same pool at the same moment waits here and then finds it.
    await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `pool/${distribution.asOf}/${seed}/${ENGINE}`,
    ]);
    const loadedMeanwhile = await findPool(client, distribution.asOf, seed);
    if (loadedMeanwhile) return loadedMeanwhile;

    const started = performance.now();
    const { rows } = await client.query<{ id: number }>(`SELECT nextval('pools_pool_id_seq')::integer AS id`);
    const poolId = rows[0]?.id ?? 0;
    const countByCrs: number[] = Array.from({ length: SCORES }, () => 0);
    let size = 0;
    const asOf = plainDate(distribution.asOf);
    const people = synthesizePool({
      asOf,
      distribution: distribution.bands,
      history: history(),
      seed,
      stemShare: STEM_SHARE,
    });
    const lines = profileLines(poolId, people, rulesetOn(asOf), ({ crs, ordinal }) => {
      countByCrs[crs] = (countByCrs[crs] ?? 0) + 1;
      size = ordinal;
      progress(ordinal, distribution.bands.total ?? ordinal);
    });
    await copyRows(client, 'profiles', PROFILE_COLUMNS, lines);
    await client.query(
      `INSERT INTO pools (pool_id, as_of, seed, engine, size, stem_share, count_by_crs, load_seconds)
       OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        poolId,
        distribution.asOf,
        seed,
        ENGINE,
        size,
        STEM_SHARE,
        countByCrs,
        (performance.now() - started) / 1000,
      ],
    );
    const stored = await findPool(client, distribution.asOf, seed);
    if (!stored) throw new Error('The pool that was just written is not there');
    return stored;
  }).then(async (pool) => {
    // The next queries plan on the new rows rather than on an empty table.
    await db.query('SELECT analyze_profiles()');
    return pool;
  });
}

/** Columns of a line that loads a profile. */
export const PROFILE_COLUMNS = [
  'candidate_id',
  'profile_id',
  'pool_id',
  'received_at',
  'state',
  'due_at',
  'facts',
];

/** A nomination that nobody accepted counts for nothing, and is for the province to confirm again. */
function acceptedNomination({ nomination }: Facts): Facts['nomination'] {
  return nomination?.accepted == null ? null : nomination;
}

/**
 * One COPY line for each person.
 * @param law of the pool's day, under which everything that the score reads must be known of everyone
 * @throws FactsUnknownError for somebody who could not be ranked.
 */
export function* profileLines<Member extends PoolMember>(
  poolId: number,
  people: Iterable<Member>,
  law: Ruleset,
  each: (person: Member) => void = () => {},
): Generator<string> {
  for (const person of people) {
    const id = candidateIdIn(poolId, person.ordinal);
    expectKnown(id, person.facts, law);
    each(person);
    const due = isoMicroseconds(lifeEnds(person.receivedAt));
    const facts = { ...person.facts, nomination: acceptedNomination(person.facts) };
    yield `${id}\t${id}\t${poolId}\t${isoMicroseconds(person.receivedAt)}\tinPool\t${due}\t${copyText(JSON.stringify(facts))}`;
  }
}
