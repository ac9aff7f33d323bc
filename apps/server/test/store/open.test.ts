import { Client, type Pool, type PoolClient } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../src/database/embedded/supervisor.ts';
import { DatabaseError } from '../../src/database/errors.ts';
import { APP_ROLE } from '../../src/database/migrate.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { inTransaction } from '../../src/database/transaction.ts';
import { MIGRATIONS } from '../support/migrations.ts';
import { noStockServer, type StockServer } from '../support/stock.ts';
import {
  onBothDatabases,
  openOnServer,
  removeFolder,
  stockTitle,
  temporaryFolder,
  useStockServer,
  type World,
} from '../support/worlds.ts';

const MIGRATED = `Schema migrated: ${MIGRATIONS.join(', ')}`;
const UP_TO_DATE = `Schema is up to date (${MIGRATIONS.length} migrations)`;

const schemaSteps = (said: readonly string[]): string[] => said.filter((step) => step.startsWith('Schema'));

describe('embedded PostgreSQL', () => {
  let dataFolder: string;
  beforeAll(async () => {
    dataFolder = await temporaryFolder();
  });
  afterAll(async () => {
    await removeFolder(dataFolder);
  });

  it('migrates at the first open, and at the second finds nothing to do and every row', async () => {
    const said: string[] = [];
    const open = (): Promise<Database> => openDatabase({ dataFolder, say: (step) => said.push(step) });
    const first = await open();
    try {
      await first.app.query(
        `INSERT INTO profiles VALUES (1, 1, 1, '2024-03-01T00:00:00.000001Z', 'inPool', '{"schema": "facts/2"}')`,
      );
    } finally {
      await first.close();
    }
    expect(schemaSteps(said.splice(0))).toEqual([MIGRATED]);
    const second = await open();
    try {
      expect(schemaSteps(said)).toEqual([UP_TO_DATE]);
      const { rows } = await second.app.query('SELECT count(*)::integer AS n FROM profiles');
      expect(rows).toEqual([{ n: 1 }]);
    } finally {
      await second.close();
    }
  });
});

describe.skipIf(noStockServer !== null)(stockTitle, () => {
  const server = useStockServer();
  const opened: Database[] = [];
  afterAll(async () => {
    for (const database of opened) await database.close();
  });

  async function open(url: string, said: string[] = []): Promise<Database> {
    const database = await openDatabase({ dataFolder: '', url, say: (step) => said.push(step) });
    opened.push(database);
    return database;
  }

  async function migrations(url: string): Promise<number> {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query<{ n: number }>(
        'SELECT count(*)::integer AS n FROM openentry.migrations',
      );
      return rows[0]?.n ?? -1;
    } finally {
      await client.end();
    }
  }

  it('migrates at the first open, and at the second finds nothing to do', async () => {
    const url = await server().createDatabase();
    const said: string[] = [];
    await open(url, said);
    await open(url, said);
    expect(schemaSteps(said)).toEqual([MIGRATED, UP_TO_DATE]);
  });

  it('five instances that start at the same moment migrate once', async () => {
    const url = await server().createDatabase();
    const said: string[] = [];
    await Promise.all(Array.from({ length: 5 }, () => open(url, said)));
    expect(schemaSteps(said).sort()).toEqual(
      [UP_TO_DATE, UP_TO_DATE, UP_TO_DATE, UP_TO_DATE, MIGRATED].sort(),
    );
    expect(await migrations(url)).toBe(MIGRATIONS.length);
  });

  it('five instances may start at the same moment as a user who was never here', async () => {
    for (let time = 0; time < 3; time++) {
      const url = await newUser(server());
      const said: string[] = [];
      const databases = await Promise.all(Array.from({ length: 5 }, () => open(url, said)));
      expect(schemaSteps(said).filter((step) => step === MIGRATED)).toHaveLength(1);
      for (const { app } of databases) {
        expect((await app.query('SELECT current_user AS who')).rows).toEqual([{ who: APP_ROLE }]);
      }
      for (const database of opened.splice(0)) await database.close();
    }
  });

  it('another instance may grant the same user the same role meanwhile', async () => {
    const url = await newUser(server());
    const user = new URL(url).username;
    await server().withAdministrator(async (administrator) => {
      await administrator.query('BEGIN');
      await administrator.query(`GRANT ${APP_ROLE} TO ${user}`);
      const opening = open(url);
      opening.catch(() => undefined);
      const waits = await until(async () => {
        await administrator.query('SELECT pg_stat_clear_snapshot()');
        const { rowCount } = await administrator.query(
          `SELECT FROM pg_stat_activity WHERE usename = $1 AND wait_event_type = 'Lock'`,
          [user],
        );
        return rowCount === 1;
      }, 20_000);
      await administrator.query('COMMIT');
      expect(waits).toBe(true);
      const { app } = await opening;
      expect((await app.query('SELECT current_user AS who')).rows).toEqual([{ who: APP_ROLE }]);
    });
  });

  it('options in the URL do not take away the role and the schema', async () => {
    const url = new URL(await server().createDatabase());
    url.searchParams.set('options', '-c statement_timeout=54321');
    const { app } = await open(url.toString());
    const { rows } = await app.query(
      `SELECT current_user AS who, current_setting('search_path') AS path, current_setting('timezone') AS zone,
              current_setting('statement_timeout') AS timeout`,
    );
    expect(rows).toEqual([{ who: APP_ROLE, path: 'openentry', zone: 'UTC', timeout: '54321ms' }]);
  });

  it('a user who may neither create the application role nor act as it is told what to run', async () => {
    // The role is there by now: earlier tests opened databases on this server.
    await openOnServer(server()).then((world) => world.close());
    const url = await server().createUser('NOCREATEROLE');
    const failure = await openDatabase({ dataFolder: '', url }).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseError);
    expect(failure).toMatchObject({ code: 'database.role' });
    expect(String(failure)).toContain(`GRANT ${APP_ROLE} TO`);
    // What it says is enough.
    await server().asAdministrator(`GRANT ${APP_ROLE} TO ${new URL(url).username}`);
    const { app } = await open(url);
    expect((await app.query('SELECT current_user AS who')).rows).toEqual([{ who: APP_ROLE }]);
  });

  it('a database that is not there or a closed port is "unreachable", without the password in the words', async () => {
    const absent = new URL(await server().createDatabase());
    absent.pathname = '/absent';
    const { password } = absent;
    const closed = new URL(absent);
    closed.port = '1';
    for (const url of [absent, closed]) {
      const failure = await openDatabase({ dataFolder: '', url: url.toString() }).catch(
        (error: unknown) => error,
      );
      expect(failure).toMatchObject({ code: 'database.unreachable' });
      expect(String(failure)).not.toContain(password);
    }
  });

  it('names the place without the password', async () => {
    const url = await server().createDatabase();
    const { place } = await open(url);
    const { password, host, pathname } = new URL(url);
    expect(place).toBe(`${host}${pathname}`);
    expect(place).not.toContain(password);
  });
});

/** A user who owns a database and may act as the application only after granting it to themself. */
async function newUser(server: StockServer): Promise<string> {
  const url = await server.createUser('CREATEROLE');
  // From PostgreSQL 16 on, only who administers a role may grant it.
  await server
    .asAdministrator(`CREATE ROLE ${APP_ROLE} NOLOGIN`)
    .catch((error: { code?: string }) => expect(error.code).toBe('42710'));
  await server.asAdministrator(
    `DO $$ BEGIN
       IF current_setting('server_version_num')::integer >= 160000 THEN
         EXECUTE 'GRANT ${APP_ROLE} TO ${new URL(url).username} WITH ADMIN TRUE, SET FALSE, INHERIT FALSE';
       END IF;
     END $$`,
  );
  return url;
}

describe('a URL that cannot be one', () => {
  it.each(['mysql://localhost/x', 'localhost:5432', 'postgres//x', 'http://127.0.0.1:5432/x'])(
    '%s is refused before anything is tried',
    async (url) => {
      await expect(openDatabase({ dataFolder: '', url })).rejects.toMatchObject({ code: 'database.url' });
    },
  );
});

/** Ends the server's side of a connection of the application. */
async function terminate(
  { kind, database, owner }: World,
  pid: number,
  app: Pool | PoolClient = database.app,
): Promise<void> {
  // Only the role that logged in as another session may end it.
  const who = kind === 'embedded' ? app : owner;
  const { rows } = await who.query('SELECT pg_terminate_backend($1) AS ended', [pid]);
  expect(rows).toEqual([{ ended: true }]);
}

onBothDatabases((world) => {
  it('a connection that breaks in a transaction fails it, and the pool goes on', async () => {
    const { database } = world();
    const broken = inTransaction(database.app, async (client) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      await client.query(`INSERT INTO profiles VALUES (7, 7, 7, now(), 'inPool', '{"schema": "facts/2"}')`);
      await terminate(world(), rows[0]?.pid ?? 0);
      await client.query('SELECT 1');
    });
    await expect(broken).rejects.toThrow();
    const { rows } = await database.app.query(
      'SELECT count(*)::integer AS n FROM profiles WHERE candidate_id = 7',
    );
    expect(rows).toEqual([{ n: 0 }]);
  });

  it('a connection that breaks while nothing is asked of it fails its transaction, not the process', async () => {
    const { database } = world();
    const broken = inTransaction(database.app, async (client) => {
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const ended = new Promise((resolve) => client.once('end', resolve));
      await terminate(world(), rows[0]?.pid ?? 0);
      await ended;
      await client.query('SELECT 1');
    });
    await expect(broken).rejects.toThrow();
    expect((await database.app.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
  });

  it('an idle connection that breaks goes unnoticed', async () => {
    const { database } = world();
    const [idle, other] = await Promise.all([database.app.connect(), database.app.connect()]);
    const { rows } = await idle.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    const removed = new Promise((resolve) => database.app.once('remove', resolve));
    idle.release();
    await terminate(world(), rows[0]?.pid ?? 0, other);
    await removed;
    other.release();
    expect((await database.app.query('SELECT 1 AS n')).rows).toEqual([{ n: 1 }]);
  });

  it('an error keeps nothing, and its connection serves again', async () => {
    const { database } = world();
    const failing = inTransaction(database.app, async (client) => {
      await client.query(`INSERT INTO profiles VALUES (9, 9, 9, now(), 'inPool', '{"schema": "facts/2"}')`);
      throw new Error('planted');
    });
    await expect(failing).rejects.toThrow('planted');
    const { rows } = await database.app.query(
      'SELECT count(*)::integer AS n FROM profiles WHERE candidate_id = 9',
    );
    expect(rows).toEqual([{ n: 0 }]);
    expect(database.app.totalCount).toBe(database.app.idleCount);
  });
});
