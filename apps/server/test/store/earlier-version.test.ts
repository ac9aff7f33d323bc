import { runner } from 'node-pg-migrate';
import { Client, type ClientConfig } from 'pg';
import { afterEach, describe, expect, it } from 'vitest';
import { startEmbeddedPostgres } from '../../src/database/embedded/index.ts';
import { letActAsApplication, SCHEMA } from '../../src/database/migrate.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { ENGINE } from '../../src/engine.ts';
import { executeRound } from '../../src/rounds/execute.ts';
import { findPool, loadPool } from '../../src/store/pools.ts';
import { latestReplays } from '../../src/store/rounds.ts';
import { MIGRATIONS, MIGRATIONS_FOLDER } from '../support/migrations.ts';
import { AS_OF, scaledDistribution } from '../support/people.ts';
import { generalRound } from '../support/rounds.ts';
import { noStockServer } from '../support/stock.ts';
import { removeFolder, stockTitle, temporaryFolder, useStockServer } from '../support/worlds.ts';

const SEED = 'kept';
const MIGRATED = `Schema migrated: ${MIGRATIONS.slice(1).join(', ')}`;
const TABLES = ['pools', 'rounds', 'round_checks', 'profiles', 'round_standings', 'invitations'];

/** A pool of one person of the earlier version, and a round that invited them. */
const EARLIER = `
  INSERT INTO pools (as_of, seed, engine, size, stem_share, count_by_crs, load_seconds)
    VALUES ('${AS_OF}', '${SEED}', '${ENGINE}', 1, 0.274, '{1}', 1);
  INSERT INTO profiles VALUES (4294967297, 4294967297, 1, '2024-03-01Z', 'invited',
    '{"schema": "facts/1", "citizenship": "IN", "siblingInCanada": false}');
  INSERT INTO rounds (pool_id, number, kind, programs, to_invite, at, engine, members, invited, cutoff, tie_break, seconds)
    VALUES (1, '292', 'general', '{CEC}', 1, '2024-04-10Z', '${ENGINE}', 1, 1, 500, '2024-03-01Z', 1);
  INSERT INTO round_checks VALUES (1, true, '[]');
  INSERT INTO round_standings VALUES (4294967297, 1, 4294967297, '2024-03-01Z', 500, 500, 0, 0, 0, true, true);
  INSERT INTO invitations VALUES (4294967297, 1, 4294967297, 'CEC', 500, '2024-04-10Z', 'live');`;

/** The schema as the earlier version left it, with a pool and a round. */
async function leaveEarlier(
  owner: ClientConfig,
  prepare: (client: Client) => Promise<void> = async () => {},
): Promise<void> {
  const client = new Client({ ...owner, options: '-c timezone=UTC' });
  await client.connect();
  try {
    await prepare(client);
    const applied = await runner({
      dbClient: client,
      dir: MIGRATIONS_FOLDER,
      direction: 'up',
      count: 1,
      schema: SCHEMA,
      createSchema: true,
      migrationsTable: 'migrations',
      noLock: true,
      log: () => {},
    });
    expect(applied.map(({ name }) => name)).toEqual(MIGRATIONS.slice(0, 1));
    await client.query(`SET search_path = ${SCHEMA}; ${EARLIER}`);
  } finally {
    await client.end();
  }
}

const opened: Database[] = [];
const folders: string[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.close();
  for (const folder of folders.splice(0)) await removeFolder(folder);
});

async function open(dataFolder: string, url?: string): Promise<{ database: Database; said: string[] }> {
  const said: string[] = [];
  const database = await openDatabase({ dataFolder, url, say: (step) => said.push(step) });
  opened.push(database);
  return { database, said: said.filter((step) => step.startsWith('Schema')) };
}

/** What a database of the earlier version is after this one opened it. */
async function expectBegunAnew({ app }: Database): Promise<void> {
  for (const table of TABLES) {
    const { rows } = await app.query(`SELECT count(*)::integer AS n FROM ${table}`);
    expect(rows, table).toEqual([{ n: 0 }]);
  }
  expect(await findPool(app, AS_OF, SEED)).toBeNull();
  // What was there is made again, under numbers of its own.
  const pool = await loadPool(app, scaledDistribution(2000), SEED);
  expect(pool.poolId).toBeGreaterThan(1);
  const round = await executeRound(app, pool.poolId, generalRound(3));
  expect(round.roundId).toBeGreaterThan(1);
  expect(round.check?.passed).toBe(true);
  expect((await latestReplays(app)).get('292')).toMatchObject({ poolId: pool.poolId, invited: 3 });
}

describe('embedded PostgreSQL', () => {
  it('a data folder of the earlier version opens, without its synthetic pool and rounds', async () => {
    const dataFolder = await temporaryFolder();
    folders.push(dataFolder);
    const embedded = await startEmbeddedPostgres({ dataFolder });
    try {
      await leaveEarlier({ ...embedded.owner, ssl: false });
    } finally {
      await embedded.stop();
    }
    const { database, said } = await open(dataFolder);
    expect(said).toEqual([MIGRATED]);
    await expectBegunAnew(database);
  });
});

describe.skipIf(noStockServer !== null)(stockTitle, () => {
  const server = useStockServer();

  it('a database of the earlier version opens, without its synthetic pool and rounds', async () => {
    const url = await server().createDatabase();
    await leaveEarlier({ connectionString: url }, letActAsApplication);
    const { database, said } = await open('', url);
    expect(said).toEqual([MIGRATED]);
    await expectBegunAnew(database);
  });
});
