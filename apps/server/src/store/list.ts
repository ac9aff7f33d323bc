import type { Pool } from 'pg';

/** A pool in a list. */
export interface ListedPool {
  readonly poolId: number;
  readonly kind: 'synthetic' | 'imported' | 'live';
  /** Null for a synthetic pool, which its seed tells from others. */
  readonly name: string | null;
  readonly seed: string | null;
  /** Day of the pool, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** People when it was loaded; in a live pool, profiles that there are now, whatever became of them. */
  readonly size: number;
  /** Version of the software that loaded it. */
  readonly engine: string;
  /** ISO instant, UTC. */
  readonly loadedAt: string;
}

async function profilesIn(db: Pool, pools: readonly number[]): Promise<Map<number, number>> {
  const { rows } = await db.query<{ pool_id: number; profiles: number }>(
    'SELECT pool_id, count(*)::integer AS profiles FROM profiles WHERE pool_id = ANY ($1::integer[]) GROUP BY pool_id',
    [pools],
  );
  return new Map(rows.map(({ pool_id: poolId, profiles }) => [poolId, profiles]));
}

/** Every pool, the newest last. */
export async function listPools(db: Pool): Promise<ListedPool[]> {
  const { rows } = await db.query<Omit<ListedPool, 'loadedAt'> & { loadedAt: Date }>(
    `SELECT pool_id AS "poolId", kind, name, seed, as_of::text AS "asOf", size, engine, loaded_at AS "loadedAt"
     FROM pools ORDER BY pool_id`,
  );
  const live = rows.filter(({ kind }) => kind === 'live').map(({ poolId }) => poolId);
  const sizes = live.length === 0 ? new Map<number, number>() : await profilesIn(db, live);
  return rows.map((row) => ({
    ...row,
    size: row.kind === 'live' ? (sizes.get(row.poolId) ?? 0) : row.size,
    loadedAt: row.loadedAt.toISOString(),
  }));
}
