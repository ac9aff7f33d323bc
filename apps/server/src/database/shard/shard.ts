import { Client } from 'pg';
import { RequestError } from '../../errors.ts';
import { openDatabase } from '../open.ts';
import { tableFacts } from './facts.ts';
import { type ShardStep, type Spread, shardPlan } from './plan.ts';

export interface ShardOptions {
  /** Finds what would be done and does nothing. */
  readonly dryRun?: boolean;
  /** Told of each step before it begins. */
  readonly step?: (step: ShardStep, index: number, total: number) => void;
}

/** How the tables of a cluster are spread after a run. */
export interface ShardReport {
  readonly citus: string;
  readonly nodes: number;
  /** Steps of this run, or of one that would not be dry; empty where everything was spread before. */
  readonly steps: readonly ShardStep[];
  readonly tables: readonly { readonly name: string; readonly spread: Spread | null }[];
}

/** The embedded database is one machine. */
export function noCluster(): RequestError {
  return new RequestError('shard.no-server', 409, {
    en: 'The embedded PostgreSQL is one machine and has no Citus. Set DATABASE_URL to the coordinator of a Citus cluster, as the owner of the schema.',
    fr: 'Le PostgreSQL intégré tient sur une seule machine et n’a pas Citus. Donnez dans DATABASE_URL le coordonnateur d’une grappe Citus, en tant que propriétaire du schéma.',
  });
}

/** The version of Citus of a server. @throws RequestError where it has none, or is a worker */
async function expectCoordinator(client: Client): Promise<string> {
  const { rows } = await client.query<{ version: string | null; available: string | null }>(
    `SELECT (SELECT extversion FROM pg_extension WHERE extname = 'citus') AS version,
            (SELECT default_version FROM pg_available_extensions WHERE name = 'citus') AS available`,
  );
  const { version = null, available = null } = rows[0] ?? {};
  if (version === null) {
    throw available === null
      ? new RequestError('shard.no-citus', 409, {
          en: 'This PostgreSQL has no Citus. Install the extension on every node, add it to shared_preload_libraries, restart, run CREATE EXTENSION citus on each, and run this again.',
          fr: 'Ce PostgreSQL n’a pas Citus. Installez l’extension sur chaque serveur, ajoutez-la à shared_preload_libraries, redémarrez, exécutez CREATE EXTENSION citus sur chacun, puis relancez cette commande.',
        })
      : new RequestError('shard.no-extension', 409, {
          en: `Citus ${available} is installed and not used in this database. As an administrator run CREATE EXTENSION citus; here and on each worker, add the workers with citus_add_node, and run this again.`,
          fr: `Citus ${available} est installé, mais ne sert pas dans cette base. Avec un compte administrateur, exécutez CREATE EXTENSION citus; ici et sur chaque serveur de la grappe, ajoutez ceux-ci avec citus_add_node, puis relancez cette commande.`,
        });
  }
  const { rows: asked } = await client.query<{ coordinator: boolean }>(
    'SELECT groupid = 0 AS coordinator FROM pg_dist_local_group',
  );
  if (asked[0]?.coordinator === true) return version;
  throw new RequestError('shard.not-coordinator', 409, {
    en: 'This server is a worker of its Citus cluster. Set DATABASE_URL to the coordinator.',
    fr: 'Ce serveur n’est pas le coordonnateur de sa grappe Citus. Donnez le coordonnateur dans DATABASE_URL.',
  });
}

async function run(client: Client, { statements }: ShardStep): Promise<void> {
  await client.query('BEGIN');
  try {
    // A table and what it refers to are spread one after the other.
    await client.query(`SET LOCAL citus.multi_shard_modify_mode TO 'sequential'`);
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

/**
 * Spreads the tables over a Citus cluster: those that grow with candidates by `candidate_id` and together, the others
 * whole on every node. Run again it does what is left, or nothing.
 * @param url of the coordinator, as the owner of the schema
 * @throws RequestError where there is no Citus or it is not the coordinator
 */
export async function shardDatabase(
  url: string,
  { dryRun = false, step: tell = () => {} }: ShardOptions = {},
): Promise<ShardReport> {
  const client = new Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    const citus = await expectCoordinator(client);
    if (!dryRun) await (await openDatabase({ dataFolder: '', url })).close();
    const steps = shardPlan(await tableFacts(client, { citus: true }));
    if (!dryRun) {
      for (const [index, step] of steps.entries()) {
        tell(step, index, steps.length);
        await run(client, step);
      }
    }
    const { rows } = await client.query<{ nodes: number }>(
      'SELECT count(*)::integer AS nodes FROM pg_dist_node WHERE isactive',
    );
    const tables = await tableFacts(client, { citus: true });
    return {
      citus,
      nodes: rows[0]?.nodes ?? 0,
      steps,
      tables: tables.map(({ name, spread }) => ({ name, spread })),
    };
  } finally {
    await client.end();
  }
}
