import { Client } from 'pg';
import { SCHEMA } from '../../src/database/migrate.ts';
import { openDatabase } from '../../src/database/open.ts';
import { shardDatabase } from '../../src/database/shard/shard.ts';
import { connectOwner, type World } from './worlds.ts';

/** The coordinator of a Citus cluster, as the owner of a database that tests may empty; null where none is given. */
export const CITUS_URL: string | null = process.env['CITUS_URL'] || null;

export const citusTitle = CITUS_URL === null ? 'Citus (skipped: CITUS_URL is not set)' : 'Citus';

/** Any fixed number: the name of the advisory lock by which test files take turns. */
export const TURN = 7_310_418;

/** Whoever names a database here by mistake does not lose it. */
function expectTestDatabase(url: string): void {
  const name = new URL(url).pathname.slice(1);
  if (/test/i.test(name)) return;
  throw new Error(`CITUS_URL names the database "${name}": tests empty it, so its name must contain "test"`);
}

/**
 * The database of CITUS_URL with a new schema, spread over the nodes of the cluster. A database of a cluster is not made
 * by a statement alone, so that there is one: whoever has it holds a lock until it is closed.
 */
export async function openOnCitus(): Promise<World> {
  const url = CITUS_URL ?? '';
  expectTestDatabase(url);
  const turn = new Client({ connectionString: url });
  turn.on('error', () => undefined);
  await turn.connect();
  try {
    await turn.query('SELECT pg_advisory_lock($1)', [TURN]);
    await turn.query(`DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE`);
    await shardDatabase(url);
    const database = await openDatabase({ dataFolder: '', url });
    const owner = await connectOwner({ connectionString: url });
    return {
      kind: 'server',
      dataFolder: '',
      url,
      database,
      owner,
      async close() {
        await owner.end();
        await database.close();
        await turn.end();
      },
    };
  } catch (error) {
    await turn.end();
    throw error;
  }
}
