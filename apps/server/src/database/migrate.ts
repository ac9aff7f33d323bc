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

/** Creates the application's role where it does not exist and lets the owner act as it. */
async function ensureRole(client: Client): Promise<void> {
  try {
    await client.query(`
      DO $$ BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${APP_ROLE}') THEN
          CREATE ROLE ${APP_ROLE} NOLOGIN;
        END IF;
        IF NOT pg_has_role(current_user, '${APP_ROLE}', 'MEMBER') THEN
          EXECUTE format('GRANT ${APP_ROLE} TO %I', current_user);
        END IF;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another instance was first
      END $$`);
  } catch (error) {
    throw new DatabaseError(
      'database.role',
      `The database user may not create the role ${APP_ROLE}. As an administrator run once: CREATE ROLE ${APP_ROLE} NOLOGIN; GRANT ${APP_ROLE} TO <the user of DATABASE_URL>;`,
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
  await ensureRole(client);
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
