import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runner } from 'node-pg-migrate';
import type { Client } from 'pg';
import { DatabaseError } from './errors.ts';

/** The schema that holds every table of OpenEntry. */
export const SCHEMA = 'openentry';
/** The role the application works as: it reads and adds, and cannot change the schema. */
export const APP_ROLE = 'openentry_app';
const MIGRATIONS_TABLE = 'migrations';
/** Any fixed number: the name of the lock that one migrating instance holds. */
const MIGRATION_LOCK = 7_310_417;

const folder = fileURLToPath(new URL('./migrations', import.meta.url));

/** PostgreSQL: something with this name was created by another session meanwhile. */
const CREATED_MEANWHILE = ['42710', '23505'];
/** From this version on, being a member of a role does not by itself allow to act as it. */
const SET_OPTION_SINCE = 160_000;

/** Another instance that starts at the same moment did the same: that is as good. */
function ignoreCreatedMeanwhile(error: { code?: string }): void {
  if (!CREATED_MEANWHILE.includes(error.code ?? '')) throw error;
}

/** Creates the application's role where it does not exist; an embedded server already has it. */
async function ensureRole(client: Client): Promise<void> {
  const { rowCount } = await client.query('SELECT FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
  if (rowCount !== 0) return;
  await client.query(`CREATE ROLE ${APP_ROLE} NOLOGIN`).catch(ignoreCreatedMeanwhile);
}

/**
 * Makes sure that the user of DATABASE_URL can work as the application's role.
 * @throws DatabaseError with what an administrator must run.
 */
export async function letActAsApplication(client: Client): Promise<void> {
  try {
    await ensureRole(client);
    const allowed = await client.query(`SET ROLE ${APP_ROLE}`).then(
      () => true,
      () => false,
    );
    await client.query('RESET ROLE');
    if (allowed) return;
    const { rows } = await client.query<{ number: string }>(
      `SELECT current_setting('server_version_num') AS number`,
    );
    const option = Number(rows[0]?.number) >= SET_OPTION_SINCE ? ' WITH SET TRUE' : '';
    await client.query(`GRANT ${APP_ROLE} TO CURRENT_USER${option}`).catch(ignoreCreatedMeanwhile);
  } catch (error) {
    throw new DatabaseError(
      'database.role',
      `The database user may not create the role ${APP_ROLE} or act as it. As an administrator run once: CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO <the user of DATABASE_URL>;`,
      { cause: error },
    );
  }
}

/**
 * Brings the schema up to date. Concurrent starts wait for each other; each migration is one transaction.
 * @throws DatabaseError when a migration fails; nothing of it remains.
 */
export async function migrate(client: Client, say: (step: string) => void): Promise<void> {
  // Held by this session until it ends: an instance that starts at the same moment waits its turn.
  await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
  try {
    const applied = await runner({
      dbClient: client,
      dir: folder,
      direction: 'up',
      schema: SCHEMA,
      createSchema: true,
      migrationsTable: MIGRATIONS_TABLE,
      checkOrder: true,
      noLock: true,
      verbose: false,
      log: () => {},
      logger: { debug() {}, info() {}, warn() {}, error() {} },
    });
    const total = readdirSync(folder).filter((file) => file.endsWith('.sql')).length;
    say(
      applied.length === 0
        ? `Schema is up to date (${total} migration${total === 1 ? '' : 's'})`
        : `Schema migrated: ${applied.map(({ name }) => name).join(', ')}`,
    );
  } catch (error) {
    if (error instanceof DatabaseError) throw error;
    throw new DatabaseError(
      'database.migration',
      `The schema could not be brought up to date: ${String(error)}`,
      {
        cause: error,
      },
    );
  }
}
