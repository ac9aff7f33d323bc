import type { Outage, Recorded } from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';

interface OutageRow {
  outage_id: string;
  from_at: string;
  to_at: string;
  reason: string;
  recorded_by: string;
  recorded_at: string;
}

const instant = (column: string): string =>
  `(extract(epoch FROM ${column}) * 1000000)::bigint::text AS ${column}`;

/** Every outage on record, as it was recorded. */
export async function outagesOf(db: Pool | ClientBase): Promise<Recorded<Outage>[]> {
  const { rows } = await db.query<OutageRow>(
    `SELECT outage_id, ${instant('from_at')}, ${instant('to_at')}, reason, recorded_by, ${instant('recorded_at')}
     FROM outages ORDER BY recorded_at`,
  );
  return rows.map((row) => ({
    id: row.outage_id,
    at: Number(row.recorded_at),
    by: { role: 'administrator', account: row.recorded_by },
    action: { id: row.outage_id, from: Number(row.from_at), to: Number(row.to_at), reason: row.reason },
  }));
}
