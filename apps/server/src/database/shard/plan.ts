import { APP_ROLE, SCHEMA } from '../migrate.ts';

/** Tables that grow with candidates. They are distributed by `candidate_id`, and what belongs to one person is on one node. */
export const DISTRIBUTED = [
  'profiles',
  'profile_actions',
  'standings',
  'round_standings',
  'invitations',
  'notices',
  'contacts',
  'representations',
  'assignments',
  'files',
  'file_objects',
  'applications',
  'application_actions',
  'application_ledger',
  'payment_orders',
  'bars',
] as const;

/** How a table is kept on a Citus cluster: in parts by candidate, or whole on every node. */
export type Spread = 'distributed' | 'reference';

/** A column that numbers its rows by itself in 32 bits, which Citus does not spread. */
export interface NarrowIdentity {
  readonly column: string;
  /** The number that comes next. */
  readonly next: string;
}

/** What is known of a table before it is spread. */
export interface TableFacts {
  readonly name: string;
  /** Tables that its foreign keys lead to, itself left out. */
  readonly refersTo: readonly string[];
  readonly narrowIdentities: readonly NarrowIdentity[];
  /** Names of its triggers, those of constraints left out. */
  readonly triggers: readonly string[];
  /** What Citus has it as; null where it knows nothing of it. */
  readonly spread: Spread | null;
}

/** One step, a transaction of its own: a run that was interrupted goes on where it stopped. */
export interface ShardStep {
  readonly table: string | null;
  readonly spread: Spread | null;
  readonly statements: readonly string[];
}

/**
 * Tables of the schema that stay on the coordinator, where every connection of the application is. Nothing is joined with
 * the audit; its entries have a trigger, and Citus takes no table that has one; and so an entry is written once, not on
 * every node.
 */
export const LOCAL: readonly string[] = ['migrations', 'audit_entries', 'audit_chain', 'audit_waiting'];

const isDistributed = (name: string): boolean => (DISTRIBUTED as readonly string[]).includes(name);

/** Tables in an order in which none comes before one that it refers to. */
function inOrder(tables: readonly TableFacts[]): TableFacts[] {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const ordered = new Set<TableFacts>();
  const add = (table: TableFacts): void => {
    if (ordered.has(table)) return;
    for (const name of table.refersTo) {
      const other = byName.get(name);
      if (other !== undefined) add(other);
    }
    ordered.add(table);
  };
  for (const table of tables.toSorted((a, b) => (a.name < b.name ? -1 : 1))) add(table);
  return [...ordered];
}

/** The same numbers from a sequence beside the table, so that Citus takes the column. */
function widened(table: string, { column, next }: NarrowIdentity): string[] {
  const sequence = `${SCHEMA}.${table}_${column}_seq`;
  return [
    `ALTER TABLE ${SCHEMA}.${table} ALTER COLUMN ${column} DROP IDENTITY`,
    `CREATE SEQUENCE ${sequence} AS integer START ${next} OWNED BY ${SCHEMA}.${table}.${column}`,
    `ALTER TABLE ${SCHEMA}.${table} ALTER COLUMN ${column} SET DEFAULT nextval('${sequence}')`,
    `GRANT USAGE ON SEQUENCE ${sequence} TO ${APP_ROLE}`,
  ];
}

/**
 * Citus distributes no table that has triggers. Those of the tables of candidates only refuse what the application does
 * not do, and what `verifyProfiles` finds: on a cluster they are given up.
 */
const withoutTriggers = ({ name, triggers }: TableFacts): string[] =>
  triggers.map((trigger) => `DROP TRIGGER ${trigger} ON ${SCHEMA}.${name}`);

function distribution(name: string): string {
  const beside = name === DISTRIBUTED[0] ? 'none' : `${SCHEMA}.${DISTRIBUTED[0]}`;
  return `SELECT create_distributed_table('${SCHEMA}.${name}', 'candidate_id', colocate_with => '${beside}')`;
}

/**
 * What is left to do until the tables are spread: nothing where all of them are.
 * @param appLogsIn whether the role of the application may log in already
 * @throws Error where a table has no place, or is spread in another way than it should be
 */
export function shardPlan(
  tables: readonly TableFacts[],
  { appLogsIn }: { readonly appLogsIn: boolean },
): ShardStep[] {
  const spreadable = tables.filter(({ name }) => !LOCAL.includes(name));
  for (const { name, refersTo, spread } of spreadable) {
    const wanted: Spread = isDistributed(name) ? 'distributed' : 'reference';
    if (spread !== null && spread !== wanted) throw new Error(`${name} is a ${spread} table of Citus`);
    const led = refersTo.find((other) => wanted === 'reference' && isDistributed(other));
    if (led !== undefined) throw new Error(`${name} refers to ${led}, which is distributed`);
  }
  const left = inOrder(spreadable.filter(({ spread }) => spread === null));
  const reference = left.filter(({ name }) => !isDistributed(name));
  const distributed = DISTRIBUTED.flatMap((name) => left.filter((table) => table.name === name));
  const steps = [
    ...reference.map(
      ({ name, narrowIdentities }): ShardStep => ({
        table: name,
        spread: 'reference',
        statements: [
          ...narrowIdentities.flatMap((identity) => widened(name, identity)),
          `SELECT create_reference_table('${SCHEMA}.${name}')`,
        ],
      }),
    ),
    ...distributed.map(
      (table): ShardStep => ({
        table: table.name,
        spread: 'distributed',
        statements: [
          ...withoutTriggers(table),
          ...table.narrowIdentities.flatMap((identity) => widened(table.name, identity)),
          distribution(table.name),
        ],
      }),
    ),
  ];
  if (steps.length === 0 || appLogsIn) return steps;
  // The coordinator goes to the workers as whoever asks: the application, which otherwise logs in nowhere.
  return [{ table: null, spread: null, statements: [`ALTER ROLE ${APP_ROLE} LOGIN`] }, ...steps];
}
