import { type Fairness, fairnessFrom } from '@openentry/cases';
import type { Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { MICROSECONDS } from '../profiles/load.ts';

/** Files that were received by $3, each with the latest end of those received before it. */
const COUNTED = `
  WITH known AS (
    SELECT received_at, CASE WHEN final_at <= $3 THEN final_at END AS final_at
    FROM applications WHERE pool_id = $1 AND received_at IS NOT NULL AND received_at <= $3
  ), placed AS (
    SELECT received_at, final_at, max(coalesce(final_at, 'infinity')) OVER (
      ORDER BY received_at RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW EXCLUDE GROUP) AS before
    FROM known
  )
  SELECT count(*) FILTER (WHERE final_at >= $2)::integer AS finalised,
    count(*) FILTER (WHERE final_at >= $2 AND before > final_at)::integer AS out_of_order,
    count(*) FILTER (WHERE final_at IS NULL)::integer AS waiting,
    ${MICROSECONDS('min(received_at) FILTER (WHERE final_at IS NULL)')} AS oldest
  FROM placed`;

interface Row {
  finalised: number;
  out_of_order: number;
  waiting: number;
  oldest: string | null;
}

/** How far a pool’s files were finalised in the order of their receipt: what `fairnessOf` says, counted by the database. */
export async function fairnessOn(
  db: Pool,
  poolId: number,
  { since, at }: { readonly since: number; readonly at: number },
): Promise<Fairness> {
  const { rows } = await db.query<Row>(COUNTED, [poolId, isoMicroseconds(since), isoMicroseconds(at)]);
  const row = rows[0];
  if (row === undefined) throw new Error('Nothing was counted');
  return fairnessFrom(
    {
      finalised: row.finalised,
      outOfOrder: row.out_of_order,
      waiting: row.waiting,
      oldestReceivedAt: row.oldest === null ? null : Number(row.oldest),
    },
    at,
  );
}
