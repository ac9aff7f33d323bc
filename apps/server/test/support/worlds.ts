import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { afterAll, beforeAll, describe } from 'vitest';
import { DATABASE, OWNER } from '../../src/database/embedded/bootstrap.ts';
import { readCredentials } from '../../src/database/embedded/credentials.ts';
import { SCHEMA } from '../../src/database/migrate.ts';
import { type Database, openDatabase } from '../../src/database/open.ts';
import { CITUS_URL, citusTitle, openOnCitus } from './citus.ts';
import { noStockServer, type StockServer, startStockServer } from './stock.ts';

/** A database of a test file, open as the application, and the means to look behind it. */
export interface World {
  readonly kind: 'embedded' | 'server';
  readonly dataFolder: string;
  /** Of a server; undefined for the embedded database. */
  readonly url: string | undefined;
  readonly database: Database;
  /** Connected as the role that owns the schema, which the application is not. */
  readonly owner: Client;
  close(): Promise<void>;
}

/** A folder of a test's own that every account can enter. */
export async function temporaryFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openentry-test-')));
  await chmod(folder, 0o755);
  return folder;
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

const LONGEST_CLOSE = 20_000;

/** A connection that a failed test never gave back would be waited for without end, and nothing be tidied up. */
async function closed(database: Database): Promise<void> {
  await Promise.race([database.close(), sleep(LONGEST_CLOSE, undefined, { ref: false })]);
}

/** How the owner of an open embedded database connects. */
export async function embeddedOwner(
  database: Pick<Database, 'app'>,
  dataFolder: string,
): Promise<ClientConfig> {
  const { host, port } = database.app.options;
  const { owner } = await readCredentials(dataFolder);
  return { host, port, user: OWNER, password: owner, database: DATABASE, ssl: false } as ClientConfig;
}

/** A connection as the owner of the schema. */
export async function connectOwner(config: ClientConfig): Promise<Client> {
  const client = new Client({ ...config, options: `-c search_path=${SCHEMA} -c timezone=UTC` });
  client.on('error', () => undefined);
  await client.connect();
  return client;
}

export async function openEmbedded(): Promise<World> {
  const dataFolder = await temporaryFolder();
  const database = await openDatabase({ dataFolder }).catch(async (error: unknown) => {
    await removeFolder(dataFolder);
    throw error;
  });
  const owner = await connectOwner(await embeddedOwner(database, dataFolder));
  return {
    kind: 'embedded',
    dataFolder,
    url: undefined,
    database,
    owner,
    async close() {
      await owner.end();
      await closed(database);
      await removeFolder(dataFolder);
    },
  };
}

/** A new database of a stock server. */
export async function openOnServer(server: StockServer): Promise<World> {
  const url = await server.createDatabase();
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
      await closed(database);
    },
  };
}

const STOCK = 'stock server PostgreSQL';
/** For describe.skipIf and its name: tests that need a stock server say why they do not run. */
export const stockTitle = noStockServer === null ? STOCK : `${STOCK} (${noStockServer})`;

/** A stock server for the tests of one describe. */
export function useStockServer(): () => StockServer {
  let server: StockServer | undefined;
  beforeAll(async () => {
    server = await startStockServer();
  });
  afterAll(async () => {
    await server?.stop();
  });
  return () => {
    if (server === undefined) throw new Error('The stock server is not running');
    return server;
  };
}

type Tests = (world: () => World) => void;

/** Tests in a database that is opened before and closed after all of them. */
function within(start: () => Promise<World>, tests: Tests, patience?: number): void {
  let world: World | undefined;
  beforeAll(async () => {
    world = await start();
  }, patience);
  afterAll(async () => {
    await world?.close();
  });
  tests(() => {
    if (world === undefined) throw new Error('The database is not open');
    return world;
  });
}

/** The same tests on the embedded database and on a stock server; one database each for all of them. */
export function onBothDatabases(tests: Tests): void {
  describe('embedded PostgreSQL', () => within(openEmbedded, tests));
  describe.skipIf(noStockServer !== null)(stockTitle, () => {
    const server = useStockServer();
    within(() => openOnServer(server()), tests);
  });
}

/** Test files take turns on the one database of a cluster. */
const CITUS_PATIENCE = 3_600_000;

/** The same tests on Citus, with the schema spread over its nodes; skipped, and said so, where CITUS_URL is not set. */
export function onCitus(tests: Tests): void {
  describe.skipIf(CITUS_URL === null)(citusTitle, () => within(openOnCitus, tests, CITUS_PATIENCE));
}

/** The same tests on the embedded database, on a stock server and on Citus. */
export function onEveryDatabase(tests: Tests): void {
  onBothDatabases(tests);
  onCitus(tests);
}
