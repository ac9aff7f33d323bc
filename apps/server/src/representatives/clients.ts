import { deadlinesOf, isLive, legalDay, type Period, type ProfileStatus } from '@openentry/cases';
import type { Pool } from 'pg';
import { HOLDS } from '../access/representation.ts';
import type { FieldKeys } from '../keys/ring.ts';
import { contactOf } from '../mail/contact.ts';
import { loadProfile } from '../profiles/load.ts';
import { outagesOf } from '../profiles/outages.ts';
import { asTold } from '../profiles/told.ts';

/** The end of a period that runs for a client. */
export interface ClientDeadline extends Period {
  readonly period: 'draft' | 'life' | 'nomination' | 'invitation';
}

/** Somebody whom a representative acts for today. */
export interface Client {
  readonly person: number;
  /** As the candidate is written to; null where nobody said. */
  readonly name: string | null;
  /** The last day of the authorisation; null where it holds until it is revoked. */
  readonly until: string | null;
  /** The live profile, else the last one; null before the first. */
  readonly profile: { readonly id: number; readonly status: ProfileStatus } | null;
  /** The soonest first. */
  readonly deadlines: readonly ClientDeadline[];
}

interface Row {
  candidate_id: string;
  until_day: string | null;
  profile_id: string | null;
}

export interface ClientsAsked {
  /** Keys with which contacts are encrypted. */
  readonly keys: FieldKeys;
  readonly representative: string;
  /** The person after whom the list goes on. */
  readonly after: number;
  readonly limit: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
}

/** Everybody a representative acts for today, with the periods that run. */
export async function clientsOf(
  db: Pool,
  { representative, after, limit, at, keys }: ClientsAsked,
): Promise<Client[]> {
  const { rows } = await db.query<Row>(
    `SELECT r.candidate_id, max(coalesce(r.until_day, 'infinity'))::text AS until_day,
       (SELECT profile_id FROM profiles p WHERE p.candidate_id = r.candidate_id ORDER BY profile_id DESC LIMIT 1) AS profile_id
     FROM representations r WHERE r.representative_id = $1 AND ${HOLDS} AND r.candidate_id > $3
     GROUP BY r.candidate_id ORDER BY r.candidate_id LIMIT $4`,
    [representative, legalDay(at), after, limit],
  );
  const outages = await outagesOf(db);
  const clients: Client[] = [];
  for (const row of rows) {
    const candidateId = Number(row.candidate_id);
    const profileId = row.profile_id === null ? null : Number(row.profile_id);
    const loaded = profileId === null ? null : await loadProfile(db, { candidateId, profileId }, outages);
    const state = (loaded && (await asTold(db, loaded, outages)).state) ?? null;
    const runs = state === null || !isLive(state) ? [] : Object.entries(deadlinesOf(state, at, outages));
    clients.push({
      person: candidateId,
      name: (await contactOf(db, candidateId, keys))?.name ?? null,
      until: row.until_day === 'infinity' ? null : row.until_day,
      profile: profileId === null || state === null ? null : { id: profileId, status: state.status },
      deadlines: runs
        .flatMap(([period, ends]) =>
          ends === null ? [] : [{ period, ...(ends as Period) } as ClientDeadline],
        )
        .toSorted((a, b) => a.until - b.until),
    });
  }
  return clients;
}
