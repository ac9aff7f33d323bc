import type { Pool, PoolClient } from 'pg';

export interface TransactionOptions {
  /** How the transaction begins, for another isolation level. */
  readonly begin?: string;
  /** Name of a lock that is held from before the transaction until after it. */
  readonly lock?: string;
}

/** Runs work in one transaction on one connection: all of it is kept, or none. */
export async function inTransaction<T>(
  db: Pool,
  work: (client: PoolClient) => Promise<T>,
  { begin = 'BEGIN', lock }: TransactionOptions = {},
): Promise<T> {
  const client = await db.connect();
  let broken: Error | undefined;
  // A connection can break while nothing is asked of it; unheard, that would end the process.
  const onBroken = (error: Error): void => {
    broken = error;
  };
  client.on('error', onBroken);
  // A connection that cannot be brought back to rest is closed, not handed to the next caller; closing it
  // frees its locks.
  const settle = async (sql: string, values: unknown[] = []): Promise<void> => {
    if (broken === undefined) await client.query(sql, values).catch(onBroken);
  };
  try {
    if (lock !== undefined) await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [lock]);
    await client.query(begin);
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await settle('ROLLBACK');
    throw error;
  } finally {
    if (lock !== undefined) await settle('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
    client.off('error', onBroken);
    client.release(broken);
  }
}
