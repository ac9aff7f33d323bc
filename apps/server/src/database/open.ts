import { Client, type ClientConfig, Pool } from 'pg';
import { describePersonalFields } from '../privacy/comments.ts';
import { startEmbeddedPostgres } from './embedded/index.ts';
import { DatabaseError } from './errors.ts';
import { APP_ROLE, letActAsApplication, migrate, SCHEMA } from './migrate.ts';

/** An open database: one pool of connections as the application, nothing else leaves this module. */
export interface Database {
  readonly app: Pool;
  readonly kind: 'embedded' | 'server';
  readonly version: string;
  readonly fsync: boolean;
  /** Where it is, without a password. */
  readonly place: string;
  /** Settles when an embedded server ends by itself; never for a server elsewhere. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly dataFolder: string;
  /** `postgres://…` of a server to use instead of the embedded one. */
  readonly url?: string | undefined;
  readonly say?: (step: string) => void;
}

const OLDEST_VERSION = 15;
const CONNECT_TIMEOUT_MS = 10_000;
const MAX_CONNECTIONS = 10;

/**
 * Opens the database: the embedded PostgreSQL of a data folder, or the server a URL names; brings its
 * schema up to date and connects as a role that cannot change the schema.
 * @throws DatabaseError or EmbeddedPostgresError with a code and what to do.
 */
export async function openDatabase({ dataFolder, url, say = () => {} }: OpenOptions): Promise<Database> {
  if (url !== undefined && url !== '') return openServer(url, say);
  const embedded = await startEmbeddedPostgres({ dataFolder, say });
  try {
    // Never TLS over the Unix socket, whatever PGSSLMODE says.
    const opened = await prepare({ ...embedded.owner, ssl: false }, { ...embedded.app, ssl: false }, say);
    return {
      ...opened,
      kind: 'embedded',
      place: embedded.folder,
      lost: embedded.exited,
      async close() {
        await opened.app.end();
        await embedded.stop();
      },
    };
  } catch (error) {
    await embedded.stop();
    throw error;
  }
}

async function openServer(url: string, say: (step: string) => void): Promise<Database> {
  let place: string;
  let given: string;
  let connectionString: string;
  try {
    const parsed = new URL(url);
    const { protocol, host, pathname, searchParams } = parsed;
    if (protocol !== 'postgres:' && protocol !== 'postgresql:') throw new TypeError('not a postgres URL');
    place = `${host}${pathname}`;
    // What the URL says would win over the settings that make the application work as its own role.
    given = searchParams.get('options') ?? '';
    searchParams.delete('options');
    connectionString = parsed.toString();
  } catch (error) {
    throw new DatabaseError(
      'database.url',
      'DATABASE_URL is not a URL of the form postgres://user:password@host:5432/database. Correct it, or unset it to use the embedded PostgreSQL.',
      { cause: error },
    );
  }
  const owner = { connectionString, ...(given === '' ? {} : { options: given }) };
  const app = { connectionString, options: `${given} -c role=${APP_ROLE}` };
  const opened = await prepare(owner, app, say, letActAsApplication);
  return {
    ...opened,
    kind: 'server',
    place,
    lost: new Promise(() => {}),
    close: () => opened.app.end(),
  };
}

interface Prepared {
  readonly app: Pool;
  readonly version: string;
  readonly fsync: boolean;
}

async function prepare(
  owner: ClientConfig,
  app: ClientConfig,
  say: (step: string) => void,
  prepareRole: (client: Client) => Promise<void> = async () => {},
): Promise<Prepared> {
  const client = new Client({ ...owner, connectionTimeoutMillis: CONNECT_TIMEOUT_MS });
  // A server lost on the way is reported by the query in hand; unheard, it would end the process.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof AggregateError ? error.errors.map(String).join('; ') : String(error);
    throw new DatabaseError(
      'database.unreachable',
      `PostgreSQL does not answer: ${reason}. Check that the server of DATABASE_URL runs and lets this user in, or unset DATABASE_URL to use the embedded PostgreSQL.`,
      { cause: error },
    );
  }
  let facts: { version: string; major: number; fsync: boolean };
  try {
    const { rows } = await client.query<{ version: string; number: string; fsync: string }>(
      `SELECT current_setting('server_version') AS version,
              current_setting('server_version_num') AS number,
              current_setting('fsync') AS fsync`,
    );
    const row = rows[0];
    facts = {
      version: row?.version ?? 'unknown',
      major: Math.floor(Number(row?.number ?? 0) / 10_000),
      fsync: row?.fsync === 'on',
    };
    if (facts.major < OLDEST_VERSION) {
      throw new DatabaseError(
        'database.too-old',
        `PostgreSQL ${facts.version} is too old: version ${OLDEST_VERSION} or newer is needed.`,
      );
    }
    await prepareRole(client);
    await migrate(client, say);
    await describePersonalFields(client, SCHEMA);
  } finally {
    await client.end();
  }
  return { app: applicationPool(app), version: facts.version, fsync: facts.fsync };
}

/** Connections as the application, to a database whose schema is up to date. */
export function applicationPool(app: ClientConfig): Pool {
  const pool = new Pool({
    ...app,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    options: `${app.options ?? ''} -c search_path=${SCHEMA} -c timezone=UTC`,
  });
  // An idle connection that breaks must not end the process; the next query reports what is wrong.
  pool.on('error', () => {});
  return pool;
}
