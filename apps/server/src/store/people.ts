import type { Pool } from 'pg';
import { SYSTEM } from '../standings/record.ts';
import { openLivePool } from './live.ts';

/** What the pool of a server is called that nobody opened under another name. */
const USUAL_NAME = 'express-entry';

/** The pool that people enter themselves: the first that was opened, or a new one. */
export async function peoplesPool(db: Pool, at: number): Promise<number> {
  const { rows } = await db.query<{ pool_id: number }>(
    `SELECT pool_id FROM pools WHERE kind = 'live' ORDER BY pool_id LIMIT 1`,
  );
  return rows[0]?.pool_id ?? (await openLivePool(db, { name: USUAL_NAME, by: SYSTEM, at })).poolId;
}
