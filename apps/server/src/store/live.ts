import { type Actor, legalDay } from '@openentry/cases';
import type { Pool } from 'pg';
import { linkAudit } from '../audit/chain.ts';
import { writeAudit } from '../audit/entry.ts';
import { inTransaction } from '../database/transaction.ts';
import { ENGINE } from '../engine.ts';
import { expectPoolName, poolNameTaken } from './poolName.ts';

export interface OpenPoolRequest {
  readonly name: string;
  readonly by: Actor;
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
}

export interface OpenedPool {
  readonly poolId: number;
  readonly name: string;
  /** False where it was open already. */
  readonly opened: boolean;
}

/** Nobody at any score from 0 to 1,200. */
const NOBODY: readonly number[] = Array.from({ length: 1201 }, () => 0);

/**
 * Opens a pool that people enter themselves, and that the clock of a server minds. One that is open under the name
 * already is left as it is.
 * @throws RequestError `pool.name-taken` where a pool of another kind has the name, `pool.name-not-valid`
 */
export async function openLivePool(db: Pool, { name: given, by, at }: OpenPoolRequest): Promise<OpenedPool> {
  const name = expectPoolName(given);
  const opened = await inTransaction(db, async (client): Promise<OpenedPool> => {
    const { rows: made } = await client.query<{ pool_id: number }>(
      `INSERT INTO pools (kind, name, as_of, engine, size, count_by_crs, load_seconds)
       VALUES ('live', $1, $2, $3, 0, $4, 0) ON CONFLICT (name) DO NOTHING RETURNING pool_id`,
      [name, legalDay(at), ENGINE, NOBODY],
    );
    const [row] = made;
    if (row !== undefined) {
      const { pool_id: poolId } = row;
      const subject = `pool/${poolId}`;
      await writeAudit(client, {
        at,
        ...by,
        action: 'pool.open',
        subject,
        outcome: 'done',
        details: {},
      });
      return { poolId, name, opened: true };
    }
    const { rows } = await client.query<{ pool_id: number; kind: string }>(
      'SELECT pool_id, kind FROM pools WHERE name = $1',
      [name],
    );
    const [known] = rows;
    if (known?.kind !== 'live') throw poolNameTaken(name);
    return { poolId: known.pool_id, name, opened: false };
  });
  await linkAudit(db);
  return opened;
}
