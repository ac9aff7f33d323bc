import { legalDay, type ProfileStatus } from '@openentry/cases';
import type { Pool } from 'pg';
import { visible } from '../../access/fields.ts';
import { type Asker, ENTERED, isOwn, RELATIONS, rolesReaching, withinReach } from '../../access/profile.ts';
import type { Role } from '../../accounts/roles.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { loadProfile, MICROSECONDS } from '../../profiles/load.ts';
import { outagesOf } from '../../profiles/outages.ts';
import { asTold } from '../../profiles/told.ts';

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
  was_invited: boolean;
}

/** Profiles that may be in a list, by their numbers: those whose status has yet to be looked at among them. */
async function rowsOf(db: Pool, asker: Asker, { status, after, limit, at }: ListAsked): Promise<Row[]> {
  const { rows } = await db.query<Row>(
    `SELECT p.profile_id, p.candidate_id, p.version, p.state, ${MICROSECONDS('p.received_at')} AS received_at,
       (SELECT officer_id FROM assignments s WHERE s.candidate_id = p.candidate_id
          AND s.profile_id = p.profile_id AND s.ended_at IS NULL) AS officer_id,
       EXISTS (SELECT FROM profile_actions a WHERE a.candidate_id = p.candidate_id
          AND a.profile_id = p.profile_id AND a.action ->> 'type' = 'invite') AS was_invited,
       ${RELATIONS}
     FROM profiles p
     WHERE ${ENTERED} AND p.profile_id > $3 AND ($4::text IS NULL OR p.state = $4
         OR (p.state = 'invited' AND $4 IN ('inPool', 'nominationPending')))
       AND ${withinReach('profile.list', asker)}
     ORDER BY p.profile_id LIMIT $5`,
    [asker.accountId, legalDay(at), after, status ?? null, limit],
  );
  return rows;
}

/** Where a profile stands, as far as whoever asks may know of rounds. */
async function toldOf(
  db: Pool,
  row: Row,
  roles: readonly Role[],
): Promise<Pick<ListedProfile, 'version' | 'status'>> {
  const kept = { version: row.version, status: row.state };
  if (!row.was_invited || !isOwn(roles)) return kept;
  const outages = await outagesOf(db);
  const key = { candidateId: Number(row.candidate_id), profileId: Number(row.profile_id) };
  const loaded = await loadProfile(db, key, outages);
  const told = loaded && (await asTold(db, loaded, outages));
  return told?.state == null ? kept : { version: told.version, status: told.state.status };
}

/** Profiles that somebody reaches, by their numbers. */
export async function listProfiles(db: Pool, asker: Asker, asked: ListAsked): Promise<ListedProfile[]> {
  const { status, limit } = asked;
  const listed: ListedProfile[] = [];
  for (let { after } = asked; ; ) {
    const rows = await rowsOf(db, asker, { ...asked, after });
    for (const row of rows) {
      const roles = rolesReaching('profile.list', asker.roles, row);
      const told = await toldOf(db, row, roles);
      if (status !== undefined && told.status !== status) continue;
      const profile = {
        id: Number(row.profile_id),
        ...told,
        receivedAt: row.received_at === null ? null : isoMicroseconds(Number(row.received_at)),
        person: Number(row.candidate_id),
        assignedTo: row.officer_id,
      };
      listed.push(visible(roles, profile) as ListedProfile);
      if (listed.length === limit) return listed;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return listed;
    after = Number(last.profile_id);
  }
}
