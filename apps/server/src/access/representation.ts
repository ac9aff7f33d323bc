import type { ClientBase, Pool } from 'pg';
import type { Person } from './persons.ts';

/** On which representations hold: parameter 2 is the day in Ottawa. */
export const HOLDS =
  'r.revoked_at IS NULL AND r.from_day <= $2 AND (r.until_day IS NULL OR r.until_day >= $2)';

/** A person whom a representative acts for on a day, or null. */
export async function clientOf(
  db: Pool | ClientBase,
  representativeId: string,
  candidateId: number,
  day: string,
): Promise<Person | null> {
  const { rows } = await db.query<{ pool_id: number }>(
    `SELECT a.pool_id FROM account_persons a WHERE a.person_id = $3 AND EXISTS (
       SELECT FROM representations r
       WHERE r.candidate_id = a.person_id AND r.representative_id = $1 AND ${HOLDS})`,
    [representativeId, day, candidateId],
  );
  const row = rows[0];
  return row === undefined ? null : { candidateId, poolId: row.pool_id };
}
