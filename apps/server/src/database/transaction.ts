import { type ClientBase, Pool, type PoolClient } from 'pg';
import { afterTurns, asPair, inTurn } from './turns.ts';

export interface TransactionOptions {
  /** How the transaction begins, for another isolation level. */
  readonly begin?: string;
  /** Names of locks that are held from before the transaction until after it, taken in this order. */
  readonly lock?: string | readonly string[];
  /** Name of a lock that the work itself takes: whoever comes `after` it waits from now on. */
  readonly announce?: string;
  /** Name of a lock that is held alone at times: no connection is taken while somebody of this process has it. */
  readonly after?: string;
}

const locksOf = ({ lock = [] }: TransactionOptions): readonly string[] =>
  typeof lock === 'string' ? [lock] : lock;

const turnsOf = (options: TransactionOptions): readonly string[] =>
  options.announce === undefined ? locksOf(options) : [...locksOf(options), options.announce];

/**
 * Runs work in one transaction on one connection: all of it is kept, or none.
 * @param db connections, or the one connection to do it on
 */
export async function inTransaction<T>(
  db: Pool | PoolClient,
  work: (client: PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  if (!(db instanceof Pool)) return transaction(db, work, options);
  if (options.after !== undefined) await afterTurns(db, options.after);
  return inTurn(db, turnsOf(options), () => borrowed(db, (client) => transaction(client, work, options)));
}

/**
 * Runs work in one transaction, with a second connection for what is to be seen before its end. Both are there before
 * any lock is: whoever waits for that lock would take the second one away.
 * @throws RequestError `database.connections` where there can never be two
 */
export async function inTransactionWithSpare<T>(
  db: Pool,
  work: (client: PoolClient, spare: PoolClient) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  return inTurn(db, turnsOf(options), () =>
    asPair(db, () =>
      borrowed(db, (spare) =>
        borrowed(db, (client) => transaction(client, () => work(client, spare), options)),
      ),
    ),
  );
}

/** What is to be noted once a transaction is kept. */
const onceKept = new WeakMap<ClientBase, (() => void)[]>();

/** Notes something once the transaction that runs on a connection is kept; never, where it is undone. */
export function afterCommit(client: ClientBase, note: () => void): void {
  onceKept.get(client)?.push(note);
}

/** Connections that cannot be brought back to rest, and why. */
const unfit = new WeakMap<PoolClient, Error>();

/** Lends a connection. One that is unfit afterwards is closed, not handed to the next caller; that frees its locks. */
async function borrowed<T>(db: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await db.connect();
  // A connection can break while nothing is asked of it; unheard, that would end the process.
  const onBroken = (error: Error): void => void unfit.set(client, error);
  client.on('error', onBroken);
  try {
    return await work(client);
  } finally {
    client.off('error', onBroken);
    client.release(unfit.get(client));
  }
}

async function transaction<T>(
  client: PoolClient,
  work: (client: PoolClient) => Promise<T>,
  options: TransactionOptions,
): Promise<T> {
  const settle = async (sql: string, values: unknown[] = []): Promise<void> => {
    if (unfit.has(client)) return;
    await client.query(sql, values).catch((error: Error) => void unfit.set(client, error));
  };
  const held: string[] = [];
  const notes: (() => void)[] = [];
  const around = onceKept.get(client);
  onceKept.set(client, notes);
  try {
    for (const lock of locksOf(options)) {
      await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [lock]);
      held.push(lock);
    }
    await client.query(options.begin ?? 'BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    for (const note of notes) note();
    return result;
  } catch (error) {
    await settle('ROLLBACK');
    throw error;
  } finally {
    if (around === undefined) onceKept.delete(client);
    else onceKept.set(client, around);
    for (const lock of held.toReversed()) {
      await settle('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [lock]);
    }
  }
}
