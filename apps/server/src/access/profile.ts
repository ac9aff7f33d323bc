import { legalDay } from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import type { Role } from '../accounts/roles.ts';
import type { ProfileKey } from '../profiles/load.ts';
import { HOLDS } from './representation.ts';
import { type Act, type Reach, reachesOf } from './rules.ts';

/** Who asks, as far as access goes. */
export interface Asker {
  readonly accountId: string;
  readonly roles: readonly Role[];
}

/** A profile that may be reached, and as what. */
export interface Reached extends ProfileKey {
  readonly poolId: number;
  /** Roles of the asker that reach it: what they see and may do is that of these roles only. */
  readonly roles: readonly Role[];
}

/**
 * Whether roles reach a profile only as that of one's own, or of a client: what a round did is for them once it is
 * published.
 */
export const isOwn = (roles: readonly Role[]): boolean =>
  roles.every((role) => role === 'candidate' || role === 'representative');

/** Profiles that people entered themselves have numbers from here on, below the number of their pool. */
export const ENTERED = '(p.profile_id & 4294967295) >= 2147483648';

/** Whether an account is the person, acts for them on a day, or was assigned the profile: parameters 1 and 2. */
export const RELATIONS = `EXISTS (SELECT FROM account_persons a WHERE a.account_id = $1 AND a.person_id = p.candidate_id) AS own,
  EXISTS (SELECT FROM representations r WHERE r.candidate_id = p.candidate_id AND r.representative_id = $1
    AND ${HOLDS}) AS clients,
  EXISTS (SELECT FROM assignments s WHERE s.candidate_id = p.candidate_id AND s.profile_id = p.profile_id
    AND s.officer_id = $1 AND s.ended_at IS NULL) AS assigned`;

/** Which profiles each reach takes in, by indexes: whoever has a few does not look through everybody's. */
const WITHIN: Readonly<Record<Reach, string>> = {
  any: 'true',
  own: 'p.candidate_id IN (SELECT person_id FROM account_persons WHERE account_id = $1)',
  clients: `p.candidate_id IN (SELECT r.candidate_id FROM representations r WHERE r.representative_id = $1 AND ${HOLDS})`,
  assigned: `(p.candidate_id, p.profile_id) IN (
    SELECT s.candidate_id, s.profile_id FROM assignments s WHERE s.officer_id = $1 AND s.ended_at IS NULL)`,
};

/** The condition under which somebody reaches a profile in an act: parameters 1 and 2 as of {@link RELATIONS}. */
export function withinReach(act: Act, { roles }: Asker): string {
  const reaches = [...new Set(reachesOf(act, roles).values())];
  if (reaches.length === 0) return 'false';
  // Where everything is reached the rest need not be asked.
  return reaches.includes('any') ? WITHIN.any : `(${reaches.map((reach) => WITHIN[reach]).join(' OR ')})`;
}

type Relations = Readonly<Record<Exclude<Reach, 'any'>, boolean>>;

/** The roles whose reach takes in something of these relations. */
export function rolesReaching(act: Act, roles: readonly Role[], relations: Relations): Role[] {
  return [...reachesOf(act, roles)]
    .filter(([, reach]) => reach === 'any' || relations[reach])
    .map(([role]) => role);
}

/**
 * A profile by its number, or null where there is none or none that the asker reaches: one and the same to whoever asks,
 * after the same work.
 * @param at microseconds since 1970-01-01 UTC
 */
export async function reachProfile(
  db: Pool | ClientBase,
  act: Act,
  asker: Asker,
  profileId: number,
  at: number,
): Promise<Reached | null> {
  const { rows } = await db.query<Relations & { candidate_id: string; pool_id: number }>(
    `SELECT p.candidate_id, p.pool_id, ${RELATIONS}
     FROM profiles p WHERE p.profile_id = $3 AND ${ENTERED}`,
    [asker.accountId, legalDay(at), profileId],
  );
  const row = rows[0];
  const roles = rolesReaching(act, asker.roles, row ?? { own: false, clients: false, assigned: false });
  if (row === undefined || roles.length === 0) return null;
  const { candidate_id, pool_id: poolId } = row;
  return { candidateId: Number(candidate_id), profileId, poolId, roles };
}
