import { type ApplicationStatus, legalDay } from '@openentry/cases';
import type { Pool } from 'pg';
import { APPLIED, applicationsWithin } from '../../access/application.ts';
import type { Asker } from '../../access/profile.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { MICROSECONDS } from '../../profiles/load.ts';

/** An application in a list: numbers and states. */
export interface ListedApplication {
  readonly id: string;
  readonly version: number;
  readonly status: ApplicationStatus;
  readonly profile: number;
  readonly program: 'CEC' | 'FSW' | 'FST' | 'PNP';
  readonly startedAt: string;
  readonly receivedAt: string | null;
  readonly finalAt: string | null;
}

interface Row {
  application_id: string;
  version: number;
  state: ApplicationStatus;
  profile_id: string;
  program: ListedApplication['program'];
  started: string;
  received: string | null;
  final: string | null;
}

const iso = (at: string | null): string | null => (at === null ? null : isoMicroseconds(Number(at)));

/** Applications that somebody reaches, in the order in which they were started. */
export async function listApplications(
  db: Pool,
  asker: Asker,
  asked: {
    readonly status?: ApplicationStatus | undefined;
    /** The last one of the page before: its instant of start and its id. */
    readonly after: readonly [startedAt: string, id: string] | null;
    readonly limit: number;
    /** Microseconds since 1970-01-01 UTC. */
    readonly at: number;
  },
): Promise<ListedApplication[]> {
  const { status, after, limit, at } = asked;
  const { rows } = await db.query<Row>(
    `SELECT a.application_id, a.version, a.state, a.profile_id, a.program, ${MICROSECONDS('a.started_at')} AS started,
       ${MICROSECONDS('a.received_at')} AS received, ${MICROSECONDS('a.final_at')} AS final
     FROM applications a
     WHERE ${APPLIED} AND ${applicationsWithin('application.list', asker)}
       AND ($1::uuid IS NOT NULL AND $2::date IS NOT NULL)
       AND ($3::text IS NULL OR a.state = $3)
       AND ($4::timestamptz IS NULL OR (a.started_at, a.application_id) > ($4::timestamptz, $5::uuid))
     ORDER BY a.started_at, a.application_id LIMIT $6`,
    [asker.accountId, legalDay(at), status ?? null, after?.[0] ?? null, after?.[1] ?? null, limit],
  );
  return rows.map((row) => ({
    id: row.application_id,
    version: row.version,
    status: row.state,
    profile: Number(row.profile_id),
    program: row.program,
    startedAt: isoMicroseconds(Number(row.started)),
    receivedAt: iso(row.received),
    finalAt: iso(row.final),
  }));
}
