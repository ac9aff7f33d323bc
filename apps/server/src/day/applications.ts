import { nextApplicationDue, type Outage, type Recorded } from '@openentry/cases';
import type { Pool } from 'pg';
import { actOnApplication } from '../applications/command.ts';
import { type ApplicationKey, loadApplication } from '../applications/load.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { outagesOf } from '../profiles/outages.ts';
import { ActionRefused } from '../refused.ts';
import { SYSTEM } from '../standings/record.ts';

const AT_A_TIME = 500;

interface DueRow {
  candidate_id: string;
  application_id: string;
  due: string;
}

/** Before every application that is due. */
const FIRST: DueRow = {
  candidate_id: '0',
  application_id: '00000000-0000-0000-0000-000000000000',
  due: '-infinity',
};

async function* dueApplications(db: Pool, poolId: number, at: number): AsyncGenerator<ApplicationKey> {
  let last = FIRST;
  while (true) {
    const { rows } = await db.query<DueRow>(
      `SELECT candidate_id, application_id, due_at::text AS due FROM applications
       WHERE pool_id = $1 AND due_at <= $2
         AND (due_at, candidate_id, application_id) > ($3::timestamptz, $4::bigint, $5::uuid)
       ORDER BY due_at, candidate_id, application_id LIMIT ${AT_A_TIME}`,
      [poolId, isoMicroseconds(at), last.due, last.candidate_id, last.application_id],
    );
    for (const { candidate_id, application_id } of rows) {
      yield { candidateId: Number(candidate_id), applicationId: application_id };
    }
    if (rows.length < AT_A_TIME) return;
    last = rows.at(-1) ?? last;
  }
}

/** What time did to an application, or null where nothing was over, or somebody was quicker. */
async function endOne(
  db: Pool,
  key: ApplicationKey,
  at: number,
  outages: readonly Recorded<Outage>[],
): Promise<'lapse' | 'endHold' | null> {
  const loaded = await loadApplication(db, key);
  const due = loaded && nextApplicationDue(loaded.state, at, outages);
  if (loaded === null || due === null || due.at > at) {
    // An outage gave it more time.
    await db.query(
      'UPDATE applications SET due_at = $4 WHERE candidate_id = $1 AND application_id = $2 AND version = $3',
      [key.candidateId, key.applicationId, loaded?.version ?? 0, due ? isoMicroseconds(due.at) : null],
    );
    return null;
  }
  const { action } = due;
  try {
    await actOnApplication(db, key, { id: crypto.randomUUID(), at, by: SYSTEM, action }, { link: false });
    return action.type;
  } catch (error) {
    if (!(error instanceof ActionRefused)) throw error;
    return null;
  }
}

/**
 * Does what time itself does to applications: holds end; and what was not handed in lapses with its invitation, which
 * the work on profiles ends first. May be interrupted anywhere and run again.
 * @param at microseconds since 1970-01-01 UTC
 */
export async function lapseApplications(
  db: Pool,
  poolId: number,
  at: number,
): Promise<Readonly<Record<string, number>>> {
  const done: Record<string, number> = {};
  const outages = await outagesOf(db);
  for await (const key of dueApplications(db, poolId, at)) {
    const type = await endOne(db, key, at, outages);
    if (type !== null) done[type] = (done[type] ?? 0) + 1;
  }
  return done;
}
