import type { Pool } from 'pg';
import { inTransaction } from '../database/transaction.ts';
import { nameOf, oneFile } from '../files/rows.ts';
import type { FieldKeys } from '../keys/ring.ts';
import { contactOf } from '../mail/contact.ts';
import { outagesOf } from '../profiles/outages.ts';
import { KINDS } from './register/kinds.ts';
import { REGISTER, type RegisteredTable } from './register/register.ts';
import { type Tables, tellsUntold, withoutUntold } from './told.ts';

const FORMAT = 'openentry/my-data/1';
type Row = Readonly<Record<string, unknown>>;

/** Everything that is kept of a person. */
export interface PersonalExport {
  readonly format: typeof FORMAT;
  /** ISO, UTC. */
  readonly at: string;
  readonly account: string | null;
  /** Numbers of the person in pools: cases are kept under them. */
  readonly people: readonly number[];
  /** Rows by table, as they are kept; each column is explained in the register. */
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  /** What the audit says of the account, and of cases of the person. */
  readonly audit: readonly Row[];
  /** Columns that are kept and not shown, because they are secrets or hashes of them: by table. */
  readonly withheld: Readonly<Record<string, readonly string[]>>;
}

/** Whose data; an account, people of pools, or both. */
export interface ExportOf {
  readonly account: string | null;
  readonly people?: readonly number[];
}

const ROWS_AUDIT = `SELECT to_jsonb(e) AS row FROM audit_entries e
  WHERE ($1::uuid IS NOT NULL AND (account = $1::text OR subject = 'account/' || $1))
     OR on_behalf_of = ANY ($2) OR case_ref = ANY ($3)
  ORDER BY entry_id`;

function withheldOf({ columns }: RegisteredTable): string[] {
  return Object.entries(columns).flatMap(([column, entry]) =>
    entry !== 'not personal' && !KINDS[entry[0]].given ? [column] : [],
  );
}

/**
 * Everything that is kept of a person, as the register of personal fields has it: of a table that is in the register,
 * nobody has to remember that it is part of this. Of rounds that are not published it has what they were told: nothing.
 */
export async function exportPersonal(
  db: Pool,
  keys: FieldKeys,
  { account, people: named = [] }: ExportOf,
): Promise<PersonalExport> {
  // Of one moment, whatever is written meanwhile.
  const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
  return inTransaction(
    db,
    async (client) => {
      const linked = await client.query<{ person: string }>(
        'SELECT person_id AS person FROM account_persons WHERE account_id = $1',
        [account],
      );
      const people = [...new Set([...named, ...linked.rows.map(({ person }) => Number(person))])];
      const tables: Tables = {};
      const withheld: Record<string, string[]> = {};
      for (const [name, table] of Object.entries(REGISTER)) {
        if (table.of === null) continue;
        const { column, person } = table.of;
        const whose = person === 'account' ? [account] : people;
        const type = person === 'account' ? 'uuid' : 'bigint';
        const { rows } = await client.query<{ row: Row }>(
          `SELECT to_jsonb(t) - $2::text[] AS row FROM ${name} t WHERE ${column} = ANY ($1::${type}[])`,
          [whose, withheldOf(table)],
        );
        if (rows.length === 0) continue;
        tables[name] = rows.map(({ row }) => row);
        if (withheldOf(table).length > 0) withheld[name] = withheldOf(table);
      }
      for (const [index, row] of (tables['contacts'] ?? []).entries()) {
        const contact = await contactOf(client, Number(row['candidate_id']), keys);
        (tables['contacts'] ?? [])[index] = { ...row, ...contact };
      }
      for (const [index, row] of (tables['files'] ?? []).entries()) {
        const { name } = await oneFile(client, {
          candidateId: Number(row['candidate_id']),
          fileId: String(row['file_id']),
        });
        const shown = nameOf(keys, { name, fileId: String(row['file_id']) });
        (tables['files'] ?? [])[index] = { ...row, name: shown };
      }
      const untold = await withoutUntold(client, tables, await outagesOf(client));
      const cases = (tables['profiles'] ?? []).map((row) => `profile/${row['profile_id']}`);
      const persons = people.map((person) => `person/${person}`);
      const audit = await client.query<{ row: Row }>(ROWS_AUDIT, [account, persons, cases]);
      return {
        format: FORMAT,
        at: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
        account,
        people,
        tables,
        audit: audit.rows.map(({ row }) => row).filter((row) => !tellsUntold(row, untold)),
        withheld,
      };
    },
    { begin },
  );
}
