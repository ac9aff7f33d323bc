import type { Actor } from '@openentry/cases';
import type { Pool } from 'pg';
import { linkAudit } from '../audit/chain.ts';
import { writeAudit } from '../audit/entry.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';

export interface OutageRequest {
  /** UUID made by the client: recorded again under it, nothing happens twice. */
  readonly id: string;
  /** Microseconds since 1970-01-01 UTC; `to` is the first instant after the outage. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
  readonly by: Actor;
  readonly at: number;
}

/**
 * Records a time during which people could not act: every statutory clock that ran then is extended, for those whose
 * period ends later too. What is due is asked of the actions and the outages, so that nothing else need be written.
 * @returns false where it was on record already
 */
export async function recordOutage(
  db: Pool,
  { id, from, to, reason, by, at }: OutageRequest,
): Promise<boolean> {
  const isNew = await inTransaction(db, async (client) => {
    const { rowCount } = await client.query(
      `INSERT INTO outages (outage_id, from_at, to_at, reason, recorded_by, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (outage_id) DO NOTHING`,
      [id, isoMicroseconds(from), isoMicroseconds(to), reason, by.account, isoMicroseconds(at)],
    );
    if (rowCount === 0) return false;
    await writeAudit(client, {
      at,
      ...by,
      action: 'outage.record',
      subject: `outage/${id}`,
      outcome: 'done',
      details: { from: isoMicroseconds(from), to: isoMicroseconds(to) },
    });
    return true;
  });
  await linkAudit(db);
  return isNew;
}
