import { Client } from 'pg';
import type { Credentials } from './credentials.ts';
import { SUPERUSER } from './initdb.ts';

export const DATABASE = 'openentry';
export const OWNER = 'openentry_owner';
export const APP = 'openentry_app';

/**
 * Makes the two roles and the database where they are missing. Run at every start: each step stands alone,
 * so one that a kill kept from happening happens the next time. Returns the server's version.
 */
export async function bootstrap(host: string, port: number, credentials: Credentials): Promise<string> {
  const as = (database: string): Client =>
    new Client({ host, port, database, user: SUPERUSER, password: credentials.superuser, ssl: false });

  const version = await using(as('postgres'), async (client) => {
    await ensureRole(client, OWNER, credentials.owner);
    await ensureRole(client, APP, credentials.app);
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    // The app may connect and no more: what it may read and write, the migrations grant.
    await client.query(`REVOKE ALL ON DATABASE ${DATABASE} FROM PUBLIC`);
    await client.query(`GRANT CONNECT ON DATABASE ${DATABASE} TO ${APP}`);
    const shown = await client.query<{ server_version: string }>('SHOW server_version');
    return shown.rows[0]?.server_version ?? '';
  });
  await using(as(DATABASE), async (client) => {
    await client.query('REVOKE CREATE ON SCHEMA public FROM PUBLIC');
  });
  return version;
}

async function ensureRole(client: Client, role: string, password: string): Promise<void> {
  const found = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found.rowCount !== 0) return;
  await client.query(
    `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password)}`,
  );
}

async function using<T>(client: Client, work: (client: Client) => Promise<T>): Promise<T> {
  // A lost connection also rejects the query in hand; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
