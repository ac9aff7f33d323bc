import type { Pool, PoolClient } from 'pg';

export interface TransactionOptions {
  /** How the transaction begins, for another isolation level. */
  readonly begin?: string;
  /** Name of a lock that is held from before the transaction until after it. */
  readonly lock?: string;
}

/** Who waits for which lock in this process, by database: the last to come. */
const queues = new WeakMap<Pool, Map<string, Promise<void>>>();

/**
 * Waits for its turn among those of this process who want the same lock, before a connection is taken: so many waiters
 * would otherwise hold all of them, and the one that works and needs a second connection would wait for ever.
 * @returns what lets the next one come
 */
async function turn(db: Pool, lock: string): Promise<() => void> {
  const queue = queues.get(db) ?? new Map<string, Promise<void>>();
  queues.set(db, queue);
  const before = queue.get(lock);
  let leave = (): void => {};
  const mine = new Promise<void>((resolve) => {
    leave = resolve;
  });
  queue.set(lock, mine);
  await before;
  return () => {
    if (queue.get(lock) === mine) queue.delete(lock);
    leave();
  };
}

/** Runs work in one transaction on one connection: all of it is kept, or none. */
export async function inTransaction<T>(
  db: Pool,
  work: (client: PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (options.lock === undefined) return transaction(db, work, options);
  const leave = await turn(db, options.lock);
  try {
    return await transaction(db, work, options);
  } finally {
    leave();
  }
}

async function transaction<T>(
  db: Pool,
  work: (client: PoolClient) => Promise<T>,
  { begin = 'BEGIN', lock }: TransactionOptions,
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
