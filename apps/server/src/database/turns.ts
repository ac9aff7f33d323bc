import type { Pool } from 'pg';
import { RequestError } from '../errors.ts';

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

/** Works when it is its turn for each of these locks, asked for in this order. */
export async function inTurn<T>(db: Pool, locks: readonly string[], work: () => Promise<T>): Promise<T> {
  const [lock, ...others] = locks;
  if (lock === undefined) return work();
  const leave = await turn(db, lock);
  try {
    return await inTurn(db, others, work);
  } finally {
    leave();
  }
}

/** Waits for those of this process who have or want a lock now; whoever comes later is not waited for. */
export async function afterTurns(db: Pool, lock: string): Promise<void> {
  await queues.get(db)?.get(lock);
}

/** How many of this process hold two connections of a pool, and who waits to. */
const pairs = new WeakMap<Pool, { held: number; readonly waiting: (() => void)[] }>();

const DEFAULT_CONNECTIONS = 10;

/** One connection at least is left to those who need no second one, where there are three or more. */
function mostPairs({ options: { max = DEFAULT_CONNECTIONS } }: Pool): number {
  if (max < 2) {
    throw new RequestError('database.connections', 503, {
      en: `Rounds and assessments need two connections at once, and this process may open ${max}. Let it open more.`,
      fr: `Les rondes et les évaluations ont besoin de deux connexions à la fois, et ce processus ne peut en ouvrir que ${max}. Autorisez-en davantage.`,
    });
  }
  return Math.max(1, Math.floor((max - 1) / 2));
}

/**
 * Works while no more than so many of this process hold two connections that all of them can have their second one.
 * Whoever waits holds none, however long the others take.
 * @throws RequestError `database.connections` where there can never be two
 */
export async function asPair<T>(db: Pool, work: () => Promise<T>): Promise<T> {
  const most = mostPairs(db);
  const state = pairs.get(db) ?? { held: 0, waiting: [] };
  pairs.set(db, state);
  // Whoever ends hands its place on to the next.
  if (state.held < most) state.held++;
  else await new Promise<void>((resolve) => void state.waiting.push(resolve));
  try {
    return await work();
  } finally {
    const next = state.waiting.shift();
    if (next === undefined) state.held--;
    else next();
  }
}
