import { type ApplicationState, nextApplicationDue, type Outage, type Recorded } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import type { ApplicationKey, LoadedApplication } from './load.ts';

const iso = (at: number | null): string | null => (at === null ? null : isoMicroseconds(at));

/**
 * When an application became final: it was decided, or ended in another way. An approval that an order suspends stays
 * one; microseconds, or null.
 */
export function finalAt(state: ApplicationState): number | null {
  switch (state.status) {
    case 'inProgress':
    case 'received':
    case 'inProcess':
      return null;
    case 'suspended':
      return state.decision?.at ?? null;
    case 'approved':
    case 'confirmed':
    case 'landed':
    case 'refused':
      return state.decidedAt;
    case 'lapsed':
    case 'returned':
    case 'withdrawn':
    case 'terminated':
      return state.closedAt;
  }
}

/** Writes where an application stands, so that it need not be folded to be found. */
export async function writeApplication(
  client: ClientBase,
  {
    candidateId,
    applicationId,
    profileId,
    poolId,
  }: Pick<LoadedApplication, 'profileId' | 'poolId'> & ApplicationKey,
  state: ApplicationState,
  version: number,
  { at, outages }: { readonly at: number; readonly outages: readonly Recorded<Outage>[] },
): Promise<void> {
  const { program, roundId } = state.invitation;
  const handed = 'work' in state ? state : null;
  const work = handed?.work ?? null;
  const due = nextApplicationDue(state, at, outages);
  await client.query(
    `INSERT INTO applications (candidate_id, application_id, profile_id, pool_id, program, round_id, started_at, state,
       version, received_at, complete_at, final_at, officer, claimed_at, held, held_until, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
     ON CONFLICT (candidate_id, application_id) DO UPDATE SET
       state = $8, version = $9, received_at = $10, complete_at = $11, final_at = $12, officer = $13, claimed_at = $14,
       held = $15, held_until = $16, due_at = $17`,
    [
      candidateId,
      applicationId,
      profileId,
      poolId,
      program,
      roundId,
      isoMicroseconds(state.startedAt),
      state.status,
      version,
      iso(handed?.receivedAt ?? null),
      iso(handed?.completeAt ?? null),
      iso(finalAt(state)),
      work?.officer ?? null,
      iso(work?.since ?? null),
      work !== null && work.held !== null,
      work?.held?.until ?? null,
      iso(due?.at ?? null),
    ],
  );
}
