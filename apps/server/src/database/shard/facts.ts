import type { ClientBase } from 'pg';
import { SCHEMA } from '../migrate.ts';
import type { NarrowIdentity, Spread, TableFacts } from './plan.ts';

/** Citus: how a table is spread, by `pg_dist_partition.partmethod`. */
const METHODS: Readonly<Record<string, Spread>> = { h: 'distributed', n: 'reference' };

interface TableRow {
  name: string;
  refers_to: string[] | null;
  identities: string[] | null;
  triggers: string[] | null;
}

async function knownToCitus(client: ClientBase): Promise<Map<string, Spread>> {
  const { rows } = await client.query<{ name: string; method: string }>(
    `SELECT c.relname AS name, p.partmethod::text AS method FROM pg_dist_partition p
     JOIN pg_class c ON c.oid = p.logicalrelid WHERE c.relnamespace = $1::regnamespace`,
    [SCHEMA],
  );
  return new Map(
    rows.flatMap(({ name, method }) => {
      const spread = METHODS[method];
      return spread === undefined ? [] : [[name, spread] as const];
    }),
  );
}

async function nextOf(client: ClientBase, table: string, column: string): Promise<NarrowIdentity> {
  const { rows: found } = await client.query<{ sequence: string }>(
    'SELECT pg_get_serial_sequence($1, $2) AS sequence',
    [`${SCHEMA}.${table}`, column],
  );
  const sequence = found[0]?.sequence ?? '';
  const { rows } = await client.query<{ next: string }>(
    `SELECT (last_value + is_called::integer)::text AS next FROM ${sequence}`,
  );
  return { column, next: rows[0]?.next ?? '1' };
}

/**
 * What is known of every table of the schema.
 * @param citus whether there is a Citus to ask how they are spread
 */
export async function tableFacts(
  client: ClientBase,
  { citus }: { readonly citus: boolean },
): Promise<TableFacts[]> {
  const { rows } = await client.query<TableRow>(
    `SELECT c.relname AS name,
            (SELECT array_agg(DISTINCT f.confrelid::regclass::text) FROM pg_constraint f
             WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS refers_to,
            (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attidentity <> '' AND a.atttypid IN ('integer'::regtype, 'smallint'::regtype)) AS identities,
            (SELECT array_agg(t.tgname::text ORDER BY t.tgname) FROM pg_trigger t
             WHERE t.tgrelid = c.oid AND NOT t.tgisinternal) AS triggers
     FROM pg_class c WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p')
     ORDER BY c.relname`,
    [SCHEMA],
  );
  const spread = citus ? await knownToCitus(client) : new Map<string, Spread>();
  const facts: TableFacts[] = [];
  for (const { name, refers_to: refersTo, identities, triggers } of rows) {
    const narrowIdentities: NarrowIdentity[] = [];
    for (const column of identities ?? []) narrowIdentities.push(await nextOf(client, name, column));
    facts.push({
      name,
      refersTo: (refersTo ?? []).map((other) => other.replace(/^.*\./, '')),
      narrowIdentities,
      triggers: triggers ?? [],
      spread: spread.get(name) ?? null,
    });
  }
  return facts;
}
