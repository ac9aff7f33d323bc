import type { ClientBase, Pool } from 'pg';
import { RequestError } from '../errors.ts';
import { lockOf } from '../standings/assess.ts';

/** Starts of one person come one after the other: until it has a profile there is no row to hold. */
export async function holdPerson(client: ClientBase, candidateId: number): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`candidate/${candidateId}`]);
}

/** A person with a live profile may not start another (IRPA s. 10.1(5)); an index says so too. */
export async function hasLive(client: ClientBase, candidateId: number): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT FROM profiles WHERE candidate_id = $1
       AND state IN ('draft', 'submitted', 'inPool', 'nominationPending', 'invited')`,
    [candidateId],
  );
  return rowCount !== 0;
}

/** People and profiles are numbered within their pool, whose number is the high part. */
const NUMBERS_A_POOL = 2 ** 32;

/** A number for a profile that is new in a pool. */
export async function nextNumber(client: ClientBase | Pool, poolId: number): Promise<number> {
  const { rows } = await client.query<{ next: string }>(`SELECT nextval('case_numbers')::text AS next`);
  return poolId * NUMBERS_A_POOL + Number(rows[0]?.next);
}

/** A number for a person who is new in a pool. */
export async function newCandidate(db: Pool, poolId: number): Promise<number> {
  return nextNumber(db, poolId);
}

/**
 * A person is in a pool who has, or had, a profile there, or whose number was given out for it.
 * @throws RequestError `pool.unknown`, `candidate.unknown`
 */
export async function expectPerson(client: ClientBase, poolId: number, candidateId: number): Promise<void> {
  const pools = await client.query('SELECT FROM pools WHERE pool_id = $1', [poolId]);
  if (pools.rowCount === 0) throw noPool(poolId);
  if (!Number.isSafeInteger(candidateId)) throw noPerson(poolId, candidateId);
  const { rowCount } = await client.query(
    `SELECT WHERE EXISTS (SELECT FROM profiles WHERE candidate_id = $1 AND pool_id = $2)
       OR EXISTS (SELECT FROM pg_sequences
                  WHERE schemaname = current_schema() AND sequencename = 'case_numbers'
                    AND $1::bigint - $2::bigint * ${NUMBERS_A_POOL} BETWEEN start_value AND last_value)`,
    [candidateId, poolId],
  );
  if (rowCount === 0) throw noPerson(poolId, candidateId);
}

const noPool = (poolId: number): RequestError =>
  new RequestError('pool.unknown', 404, {
    en: `There is no pool ${poolId}.`,
    fr: `Il n’existe aucun bassin ${poolId}.`,
  });

const noPerson = (poolId: number, candidateId: number): RequestError =>
  new RequestError('candidate.unknown', 404, {
    en: `Nobody in pool ${poolId} has the number ${candidateId}. Leave the number out for somebody new.`,
    fr: `Personne ne porte le numéro ${candidateId} dans le bassin ${poolId}. Omettez le numéro pour une nouvelle personne.`,
  });

/** While the pool as a whole is assessed, nobody in it acts; others act side by side. */
export async function holdPool(client: ClientBase, poolId: number): Promise<void> {
  await client.query('SELECT pg_advisory_xact_lock_shared(hashtextextended($1, 0))', [lockOf(poolId)]);
}
