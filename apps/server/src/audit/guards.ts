import type { ClientBase, Pool } from 'pg';
import { APP_ROLE, SCHEMA } from '../database/migrate.ts';

/** Triggers without which entries could be changed by mistake, or would stay out of the chain. */
const TRIGGERS = [
  ['audit_entries', 'audit_wait'],
  ['audit_entries', 'audit_kept'],
  ['audit_chain', 'audit_kept'],
] as const;
const TABLES = ['audit_entries', 'audit_chain'] as const;
/** What nobody who works as the application may do to them. */
const NEVER = ['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER'] as const;

/** What guards the audit and is not there, by name; nothing where all of it is. */
export async function guardsMissing(db: Pool | ClientBase): Promise<string[]> {
  const { rows } = await db.query<{ missing: string }>(
    `SELECT wanted.t || '.' || wanted.g AS missing
     FROM unnest($1::text[], $2::text[]) AS wanted (t, g)
     WHERE NOT EXISTS (SELECT FROM pg_trigger WHERE tgrelid = ('${SCHEMA}.' || wanted.t)::regclass
       AND tgname = wanted.g AND tgenabled IN ('O', 'A'))
     UNION ALL
     SELECT never.t || ' ' || never.p FROM (SELECT t, p FROM unnest($3::text[]) AS t, unnest($4::text[]) AS p) AS never
     WHERE CASE WHEN never.p = 'UPDATE' THEN has_any_column_privilege('${APP_ROLE}', '${SCHEMA}.' || never.t, 'UPDATE')
       ELSE has_table_privilege('${APP_ROLE}', '${SCHEMA}.' || never.t, never.p) END`,
    [TRIGGERS.map(([table]) => table), TRIGGERS.map(([, trigger]) => trigger), TABLES, NEVER],
  );
  return rows.map(({ missing }) => missing);
}
