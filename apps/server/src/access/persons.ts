import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { nextNumber } from '../profiles/persons.ts';

/** A person who has, or had, profiles, and the pool that these are in. */
export interface Person {
  readonly candidateId: number;
  readonly poolId: number;
}

/** The person an account is that of, or null for one that never began a profile. */
export async function personOf(db: Pool | ClientBase, accountId: string): Promise<Person | null> {
  const { rows } = await db.query<{ person_id: string; pool_id: number }>(
    'SELECT person_id, pool_id FROM account_persons WHERE account_id = $1',
    [accountId],
  );
  const row = rows[0];
  return row === undefined ? null : { candidateId: Number(row.person_id), poolId: row.pool_id };
}

/**
 * The same, made where there is none: one person an account, whoever asks at the same moment.
 * @param at microseconds since 1970-01-01 UTC
 */
export async function ensurePerson(
  client: ClientBase,
  accountId: string,
  poolId: number,
  at: number,
): Promise<Person> {
  // Not FOR UPDATE: the key of the command at hand refers to the account, and so does that of whoever waits here.
  await client.query('SELECT FROM accounts WHERE account_id = $1 FOR NO KEY UPDATE', [accountId]);
  const known = await personOf(client, accountId);
  if (known !== null) return known;
  const candidateId = await nextNumber(client, poolId);
  await client.query(
    'INSERT INTO account_persons (account_id, person_id, pool_id, linked_at) VALUES ($1, $2, $3, $4)',
    [accountId, candidateId, poolId, isoMicroseconds(at)],
  );
  return { candidateId, poolId };
}
