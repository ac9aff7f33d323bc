import { listPools } from '@openentry/server';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import type { Work } from './database.ts';
import { workText } from './text.ts';

export interface PoolChoice {
  readonly pool?: number;
}

/** The pool that a command works on: the one given, or the newest. @throws UsageError where there is none */
export async function chosenPool({ db }: Work, { pool }: PoolChoice, { language }: Context): Promise<number> {
  const text = workText(language);
  const pools = await listPools(db);
  const chosen = pool === undefined ? pools.at(-1) : pools.find(({ poolId }) => poolId === pool);
  if (chosen !== undefined) return chosen.poolId;
  throw pool === undefined
    ? new UsageError('pool.none', text.noPool)
    : new UsageError('pool.unknown', text.unknownPool(pool));
}
