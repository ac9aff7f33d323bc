import type { RoundBundle } from '@openentry/pool';
import type { Pool } from 'pg';

/** A round that anybody can verify. */
export interface PublishedBundle {
  readonly roundId: number;
  readonly poolId: number;
  readonly number: string;
  readonly bundle: RoundBundle;
}

/**
 * Published rounds, the newest first.
 * @param before only rounds with a smaller number in the database; null for all
 */
export async function publishedBundles(
  db: Pool,
  { before, limit }: { readonly before: number | null; readonly limit: number },
): Promise<PublishedBundle[]> {
  const { rows } = await db.query<{ round_id: number; pool_id: number; number: string; bundle: RoundBundle }>(
    `SELECT round_id, c.pool_id, c.number, p.bundle FROM round_proofs p JOIN round_cases c USING (round_id)
     WHERE p.bundle IS NOT NULL AND ($1::integer IS NULL OR round_id < $1) ORDER BY round_id DESC LIMIT $2`,
    [before, limit],
  );
  return rows.map(({ round_id: roundId, pool_id: poolId, number, bundle }) => ({
    roundId,
    poolId,
    number,
    bundle,
  }));
}

/** The profile with which a person was in the frozen pool of a round, or null. */
export async function profileInRound(db: Pool, roundId: number, candidateId: number): Promise<number | null> {
  const { rows } = await db.query<{ profile_id: string }>(
    'SELECT profile_id FROM round_standings WHERE round_id = $1 AND candidate_id = $2',
    [roundId, candidateId],
  );
  return rows[0] === undefined ? null : Number(rows[0].profile_id);
}
