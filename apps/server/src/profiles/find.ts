import type { Pool } from 'pg';
import { RequestError } from '../errors.ts';
import { categoriesOf, programsOf } from '../standings/columns.ts';
import type { ProfileKey } from './load.ts';

/**
 * The key of the profile with a number, or null. A number from a file may be in several pools.
 * @param poolId in which pool; null where only one pool can be meant
 * @throws RequestError `profile.in-several-pools`
 */
export async function profileKey(
  db: Pool,
  profileId: number,
  poolId: number | null,
): Promise<ProfileKey | null> {
  const { rows } = await db.query<{ candidate_id: string; pool_id: number }>(
    `SELECT candidate_id, pool_id FROM profiles
     WHERE profile_id = $1 AND ($2::integer IS NULL OR pool_id = $2) ORDER BY pool_id LIMIT 2`,
    [profileId, poolId],
  );
  const [row, other] = rows;
  if (row !== undefined && other !== undefined) throw inSeveralPools(profileId, row.pool_id, other.pool_id);
  return row ? { candidateId: Number(row.candidate_id), profileId } : null;
}

const inSeveralPools = (profileId: number, one: number, other: number): RequestError =>
  new RequestError('profile.in-several-pools', 409, {
    en: `Several pools have a profile ${profileId}, pools ${one} and ${other} among them. Say which with --pool.`,
    fr: `Plusieurs bassins ont un profil ${profileId}, dont les bassins ${one} et ${other}. Précisez lequel avec --pool.`,
  });

/** Of whom the action under an id is, or null: so that a profile that was started twice under one id is one. */
export async function candidateUnder(db: Pool, actionId: string): Promise<number | null> {
  const { rows } = await db.query<{ candidate_id: string }>(
    'SELECT candidate_id FROM profile_actions WHERE action_id = $1 LIMIT 1',
    [actionId],
  );
  return rows[0] ? Number(rows[0].candidate_id) : null;
}

/** What the law makes of a profile in the pool, as it is kept. */
export interface KeptStanding {
  readonly on: string;
  readonly nextLook: string;
  readonly crs: number;
  readonly programs: readonly string[];
  readonly categories: readonly string[];
}

/** The standing of a profile, or null for one that is not in the pool or not assessed yet. */
export async function keptStanding(
  db: Pool,
  { candidateId, profileId }: ProfileKey,
): Promise<KeptStanding | null> {
  const { rows } = await db.query<{
    on: string;
    next: string;
    crs: number;
    programs: number;
    categories: number;
  }>(
    `SELECT assessed_on::text AS on, next_look::text AS next, crs, programs, categories FROM standings
     WHERE candidate_id = $1 AND profile_id = $2`,
    [candidateId, profileId],
  );
  const row = rows[0];
  if (row === undefined) return null;
  const { on, next, crs, programs, categories } = row;
  return {
    on,
    nextLook: next,
    crs,
    programs: programsOf(programs),
    categories: categoriesOf(categories),
  };
}
