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
  /** People when it was loaded. */
  readonly size: number;
  /** Version of the software that loaded it. */
  readonly engine: string;
  /** ISO instant, UTC. */
  readonly loadedAt: string;
}

/** Every pool, the newest last. */
export async function listPools(db: Pool): Promise<ListedPool[]> {
  const { rows } = await db.query<Omit<ListedPool, 'loadedAt'> & { loadedAt: Date }>(
    `SELECT pool_id AS "poolId", kind, name, seed, as_of::text AS "asOf", size, engine, loaded_at AS "loadedAt"
     FROM pools ORDER BY pool_id`,
  );
  return rows.map((row) => ({ ...row, loadedAt: row.loadedAt.toISOString() }));
}
