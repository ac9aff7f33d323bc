import { legalDay } from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import type { Role } from '../accounts/roles.ts';
import type { ApplicationKey } from '../applications/load.ts';
import { type Asker, rolesReaching } from './profile.ts';
import { HOLDS } from './representation.ts';
import { type Act, type Reach, reachesOf } from './rules.ts';

/** An application that may be reached, and as what. */
export interface ReachedApplication extends ApplicationKey {
  readonly profileId: number;
  readonly poolId: number;
  /** Roles of the asker that reach it: what they see and may do is that of these roles only. */
  readonly roles: readonly Role[];
}

/** Applications of people who entered their profiles themselves. */
export const APPLIED = '(a.profile_id & 4294967295) >= 2147483648';

/** Whether an account is the person, acts for them on a day, or has the file: parameters 1 and 2. */
const RELATIONS = `EXISTS (SELECT FROM account_persons o WHERE o.account_id = $1 AND o.person_id = a.candidate_id) AS own,
  EXISTS (SELECT FROM representations r WHERE r.candidate_id = a.candidate_id AND r.representative_id = $1
    AND ${HOLDS}) AS clients,
  a.officer IS NOT DISTINCT FROM $1::text AS assigned`;

const WITHIN: Readonly<Record<Reach, string>> = {
  any: 'true',
  own: 'a.candidate_id IN (SELECT person_id FROM account_persons WHERE account_id = $1)',
  clients: `a.candidate_id IN (SELECT r.candidate_id FROM representations r WHERE r.representative_id = $1 AND ${HOLDS})`,
  assigned: 'a.officer = $1::text',
};

/** The condition under which somebody reaches an application in an act: parameters 1 and 2 are account and day. */
export function applicationsWithin(act: Act, { roles }: Asker): string {
  const reaches = [...new Set(reachesOf(act, roles).values())];
  if (reaches.length === 0) return 'false';
  return reaches.includes('any') ? WITHIN.any : `(${reaches.map((reach) => WITHIN[reach]).join(' OR ')})`;
}

type Relations = Readonly<Record<Exclude<Reach, 'any'>, boolean>>;
const NONE: Relations = { own: false, clients: false, assigned: false };

/**
 * An application by its id, or null where there is none or none that the asker reaches: one and the same to whoever asks.
 * @param at microseconds since 1970-01-01 UTC
 */
export async function reachApplication(
  db: Pool | ClientBase,
  act: Act,
  asker: Asker,
  applicationId: string,
  at: number,
): Promise<ReachedApplication | null> {
  const { rows } = await db.query<Relations & { candidate_id: string; profile_id: string; pool_id: number }>(
    `SELECT a.candidate_id, a.profile_id, a.pool_id, ${RELATIONS}
     FROM applications a WHERE a.application_id = $3 AND ${APPLIED}`,
    [asker.accountId, legalDay(at), applicationId],
  );
  const row = rows[0];
  const roles = rolesReaching(act, asker.roles, row ?? NONE);
  if (row === undefined || roles.length === 0) return null;
  return {
    candidateId: Number(row.candidate_id),
    applicationId,
    profileId: Number(row.profile_id),
    poolId: row.pool_id,
    roles,
  };
}
