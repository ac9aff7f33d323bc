import type { ClientBase } from 'pg';
import { PERSONAL_FIELDS, type PersonalField } from './register/fields.ts';

/** Between what a migration says of a column and what the register does. */
const MARK = ' ‖ Personal: ';

/** What the register says of a column, for whoever looks at the schema. */
export function commentOf({ what, kind }: PersonalField): string {
  const { purpose, authority, retention, seenBy, sensitivity } = kind;
  const parts = [
    what.en,
    `purpose: ${purpose.en}`,
    `authority: ${authority.en}`,
    `retention: ${retention.en}`,
    `seen by: ${seenBy.join(', ')}`,
    `sensitivity: ${sensitivity}`,
  ];
  return `${MARK}${parts.join('; ')}.`;
}

/**
 * Compiles the register of personal fields into the comments of the schema, after what migrations say there; what is so
 * already is left alone. Columns of later or earlier releases are none of its business.
 */
export async function describePersonalFields(owner: ClientBase, schema: string): Promise<void> {
  const { rows } = await owner.query<{ name: string; comment: string | null }>(
    `SELECT c.relname || '.' || a.attname AS name, col_description(c.oid, a.attnum) AS comment
     FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
     WHERE c.relnamespace = $1::regnamespace AND c.relkind IN ('r', 'p')`,
    [schema],
  );
  const said = new Map(rows.map(({ name, comment }) => [name, comment ?? '']));
  for (const field of PERSONAL_FIELDS) {
    const before = said.get(`${field.table}.${field.column}`);
    if (before === undefined) continue;
    const [own = ''] = before.split(MARK);
    const wanted = `${own}${commentOf(field)}`;
    if (wanted === before) continue;
    const column = [schema, field.table, field.column].map((name) => owner.escapeIdentifier(name)).join('.');
    await owner.query(`COMMENT ON COLUMN ${column} IS ${owner.escapeLiteral(wanted)}`);
  }
}
