import { type ApplicationState, barOf, isBarred, legalDay } from '@openentry/cases';
import type { PlainDate } from '@openentry/law';
import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import type { ApplicationKey } from './load.ts';

/** Writes the bar that a finding of misrepresentation brings, or the days of one that has begun. */
export async function writeBar(
  client: ClientBase,
  { candidateId, applicationId }: ApplicationKey,
  state: ApplicationState,
  at: number,
): Promise<void> {
  const bar = barOf(state);
  if (bar === null) return;
  await client.query(
    `INSERT INTO bars (candidate_id, application_id, reason, from_day, until_day, found_at)
     VALUES ($1, $2, 'misrepresentation', $3, $4, $5)
     ON CONFLICT (candidate_id, application_id) DO UPDATE SET from_day = $3, until_day = $4`,
    [candidateId, applicationId, bar.from, bar.until, isoMicroseconds(at)],
  );
}

/**
 * The bar that keeps a person from expressing interest at an instant (IRPA s. 10.1(4)); null where none does.
 * @returns the first day on which they may again, or null in it where that is not known yet
 */
export async function barredAt(
  client: ClientBase,
  candidateId: number,
  at: number,
): Promise<{ readonly until: PlainDate | null } | null> {
  const { rows } = await client.query<{ from: PlainDate | null; until: PlainDate | null }>(
    `SELECT from_day::text AS "from", until_day::text AS until FROM bars WHERE candidate_id = $1
     ORDER BY until_day DESC NULLS FIRST`,
    [candidateId],
  );
  return rows.find((bar) => isBarred(bar, legalDay(at))) ?? null;
}
