import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { chmod, chown, mkdtemp, open, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { chooseAccount } from '../../src/database/embedded/account.ts';
import { run } from '../../src/database/embedded/run.ts';
import { type Supervised, supervise, until } from '../../src/database/embedded/supervisor.ts';
import { APP_ROLE } from '../../src/database/migrate.ts';

const OLDEST_VERSION = 15;
const DEBIAN = '/usr/lib/postgresql';
const STARTS = 3;

/** Where a stock PostgreSQL comes from: a server that is given, installed binaries, or nowhere. */
type Source =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'binaries'; readonly folder: string }
  | { readonly kind: 'none'; readonly reason: string };

function findSource(): Source {
  const url = process.env['TEST_DATABASE_URL'];
  if (url !== undefined && url !== '') return { kind: 'url', url };
  const versions = existsSync(DEBIAN)
    ? readdirSync(DEBIAN)
        .map(Number)
        .filter((version) => version >= OLDEST_VERSION && existsSync(`${DEBIAN}/${version}/bin/initdb`))
        .sort((a, b) => a - b)
    : [];
  const oldest = versions[0];
  if (oldest !== undefined) return { kind: 'binaries', folder: `${DEBIAN}/${oldest}/bin` };
  return {
    kind: 'none',
    reason: `skipped: TEST_DATABASE_URL is not set and ${DEBIAN} has no PostgreSQL ${OLDEST_VERSION} or newer`,
  };
}

const source = findSource();

/** Why tests on a stock server cannot run here, or null. */
export const noStockServer: string | null = source.kind === 'none' ? source.reason : null;

/** A stock server with an ordinary owner of databases, who is no superuser. */
export interface StockServer {
  /** URL of a new, empty database that the owner owns. */
  createDatabase(): Promise<string>;
  /** Runs statements as an administrator of the server. */
  asAdministrator(sql: string): Promise<void>;
  withAdministrator(work: (administrator: Client) => Promise<void>): Promise<void>;
  /** URL of a new login role with these options, in a new database that it owns. */
  createUser(options: string): Promise<string>;
  /** Removes everything that was made, and the server where it is a throw-away one. */
  stop(): Promise<void>;
}

const random = (): string => randomBytes(6).toString('hex');

/** Works on a connection of its own. */
async function connected(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

/** Starts a throw-away PostgreSQL, or uses the one that TEST_DATABASE_URL names. */
export async function startStockServer(): Promise<StockServer> {
  switch (source.kind) {
    case 'none':
      throw new Error(source.reason);
    case 'url':
      return prepare(source.url, async () => undefined);
    case 'binaries': {
      const { url, stop } = await throwAway(source.folder);
      return prepare(url, stop).catch(async (error: unknown) => {
        await stop();
        throw error;
      });
    }
  }
}

async function prepare(adminUrl: string, stop: () => Promise<void>): Promise<StockServer> {
  const made: string[] = [];
  const withAdministrator = (work: (client: Client) => Promise<void>): Promise<void> =>
    connected(adminUrl, work);
  const asAdministrator = (sql: string): Promise<void> =>
    withAdministrator(async (client) => {
      await client.query(sql);
    });
  const as = (user: string, password: string, database: string): string => {
    const url = new URL(adminUrl);
    url.username = user;
    url.password = password;
    url.pathname = `/${database}`;
    return url.toString();
  };
  const createRole = async (options: string): Promise<{ user: string; password: string }> => {
    const user = `openentry_test_${random()}`;
    const password = random();
    await asAdministrator(`CREATE ROLE ${user} LOGIN NOSUPERUSER ${options} PASSWORD '${password}'`);
    made.push(`DROP ROLE IF EXISTS ${user}`);
    return { user, password };
  };
  const databaseOf = async ({ user, password }: { user: string; password: string }): Promise<string> => {
    const database = `openentry_test_${random()}`;
    await asAdministrator(`CREATE DATABASE ${database} OWNER ${user} TEMPLATE template0 ENCODING 'UTF8'`);
    made.push(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
    return as(user, password, database);
  };
  const owner = await createRole('CREATEROLE');
  if (source.kind === 'url') {
    // Other test files use the same server at the same moment, and its roles belong to all of them.
    await asAdministrator(`CREATE ROLE ${APP_ROLE} NOLOGIN`).catch(() => undefined);
    await asAdministrator(`GRANT ${APP_ROLE} TO ${owner.user} WITH ADMIN OPTION`);
  }
  return {
    asAdministrator,
    withAdministrator,
    createDatabase: () => databaseOf(owner),
    createUser: async (options) => databaseOf(await createRole(options)),
    async stop() {
      // A throw-away server goes whole.
      if (source.kind === 'url') for (const sql of made.reverse()) await asAdministrator(sql);
      await stop();
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new TypeError('No port');
  return address.port;
}

/** A cluster of installed binaries, on a free port of the loopback interface. Ends with this process. */
async function throwAway(binaries: string): Promise<{ url: string; stop: () => Promise<void> }> {
  const account = await chooseAccount(null);
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'openentry-stock-')));
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.once('exit', remove);
  let server: Supervised | undefined;
  const log = await open(join(folder, 'log'), 'a');
  const stop = async (): Promise<void> => {
    server?.interrupt();
    await server?.exited;
    await log.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    process.removeListener('exit', remove);
  };
  try {
    const data = join(folder, 'data');
    const password = random();
    const passwordFile = join(folder, 'password');
    await writeFile(passwordFile, password);
    await chmod(folder, 0o700);
    for (const path of [folder, passwordFile]) await chown(path, account.uid, account.gid);
    const made = await run(
      join(binaries, 'initdb'),
      [
        `--pgdata=${data}`,
        '--username=postgres',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      account,
    );
    if (made.code !== 0) throw new Error(`initdb failed: ${made.stderr}${made.failure}`);
    for (let attempt = 1; ; attempt++) {
      const port = await freePort();
      const settings = {
        listen_addresses: '127.0.0.1',
        port: String(port),
        unix_socket_directories: '',
        // Nothing of it outlives the test.
        fsync: 'off',
      };
      const started = await supervise(
        [
          join(binaries, 'postgres'),
          '-D',
          data,
          ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
        ],
        { account, cwd: folder, log: log.fd },
      );
      server = started;
      const url = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
      const answers = async (): Promise<boolean> => {
        const ready = await connected(url, async () => {}).then(
          () => true,
          () => false,
        );
        return ready || started.ended();
      };
      await until(answers, 60_000);
      if (!started.ended()) return { url, stop };
      // Another process took the port meanwhile.
      if (attempt === STARTS) throw new Error(await readFile(join(folder, 'log'), 'utf8'));
    }
  } catch (error) {
    await stop();
    throw error;
  }
}
