import { Pool } from 'pg';
import { afterAll } from 'vitest';
import type { World } from './worlds.ts';

/** So many connections as the application as the races of these tests have. */
export const CONNECTIONS = 50;

/** A pool of {@link CONNECTIONS} for each database of a test file; they end with it. */
export function useManyConnections(): (world: World) => Pool {
  const pools = new Map<Pool, Pool>();
  afterAll(async () => {
    for (const pool of pools.values()) await pool.end();
  });
  return ({ database: { app } }) => {
    const known = pools.get(app);
    if (known !== undefined) return known;
    // Left out of what is copied, so that it is not logged.
    const { password } = app.options;
    const many = new Pool({ ...app.options, password, max: CONNECTIONS, connectionTimeoutMillis: 60_000 });
    many.on('error', () => undefined);
    pools.set(app, many);
    return many;
  };
}
