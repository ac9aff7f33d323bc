import { legalDay, type ProfileStatus } from '@openentry/cases';
import type { Pool } from 'pg';
import { visible } from '../../access/fields.ts';
import { type Asker, ENTERED, RELATIONS, rolesReaching, withinReach } from '../../access/profile.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { MICROSECONDS } from '../../profiles/load.ts';

/** A profile in a list, as the roles that reach it see it. */
export interface ListedProfile {
  readonly id: number;
  readonly version: number;
  readonly status: ProfileStatus;
  readonly receivedAt: string | null;
  readonly person?: number;
  readonly assignedTo?: string | null;
}

export interface ListAsked {
  readonly status?: ProfileStatus | undefined;
  /** The number after which the list goes on. */
  readonly after: number;
  readonly limit: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
}

interface Row {
  profile_id: string;
  candidate_id: string;
  version: number;
  state: ProfileStatus;
  received_at: string | null;
  officer_id: string | null;
  own: boolean;
  clients: boolean;
  assigned: boolean;
}

/** Profiles that somebody reaches, by their numbers. */
export async function listProfiles(
  db: Pool,
  asker: Asker,
  { status, after, limit, at }: ListAsked,
): Promise<ListedProfile[]> {
  const { rows } = await db.query<Row>(
    `SELECT p.profile_id, p.candidate_id, p.version, p.state, ${MICROSECONDS('p.received_at')} AS received_at,
       (SELECT officer_id FROM assignments s WHERE s.candidate_id = p.candidate_id
          AND s.profile_id = p.profile_id AND s.ended_at IS NULL) AS officer_id,
       ${RELATIONS}
     FROM profiles p
     WHERE ${ENTERED} AND p.profile_id > $3 AND ($4::text IS NULL OR p.state = $4)
       AND ${withinReach('profile.list', asker)}
     ORDER BY p.profile_id LIMIT $5`,
    [asker.accountId, legalDay(at), after, status ?? null, limit],
  );
  return rows.map((row) => {
    const roles = rolesReaching('profile.list', asker.roles, row);
    return visible(roles, {
      id: Number(row.profile_id),
      version: row.version,
      status: row.state,
      receivedAt: row.received_at === null ? null : isoMicroseconds(Number(row.received_at)),
      person: Number(row.candidate_id),
      assignedTo: row.officer_id,
    }) as ListedProfile;
  });
}
