import type { Pool } from 'pg';
import { categoriesOf, programsOf } from '../standings/columns.ts';
import type { ProfileKey } from './load.ts';

/** The key of the profile with a number, or null. People who were loaded with a pool bear the number of their profile. */
export async function profileKey(db: Pool, profileId: number): Promise<ProfileKey | null> {
  const { rows } = await db.query<{ candidate_id: string }>(
    `(SELECT candidate_id FROM profiles WHERE candidate_id = $1 AND profile_id = $1)
     UNION ALL (SELECT candidate_id FROM profiles WHERE candidate_id <> $1 AND profile_id = $1) LIMIT 1`,
    [profileId],
  );
  const row = rows[0];
  return row ? { candidateId: Number(row.candidate_id), profileId } : null;
}

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
