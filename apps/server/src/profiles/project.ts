import { isInPool, nextDue, type Outage, type ProfileState, type Recorded } from '@openentry/cases';
import { outlookOf, type PlainDate } from '@openentry/law';
import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { codedBytes } from '../standings/coded.ts';
import { categoryBits, programBits, traitsOf } from '../standings/columns.ts';
import { STANDING_COLUMNS } from '../standings/rows.ts';
import type { ProfileKey } from './load.ts';

/** Days that the next look is sought in. */
export const HORIZON_DAYS = 45;

/** When time itself does the next thing to a profile, as a column has it. */
export function dueAt(state: ProfileState, at: number, outages: readonly Recorded<Outage>[]): string | null {
  const due = nextDue(state, at, outages);
  return due === null ? null : isoMicroseconds(due.at);
}

/** Writes where a profile stands, so that it need not be folded to be found. */
export async function writeProfile(
  client: ClientBase,
  key: ProfileKey,
  poolId: number,
  state: ProfileState,
  version: number,
  due: string | null,
): Promise<void> {
  const received =
    'receivedAt' in state && state.receivedAt !== null ? isoMicroseconds(state.receivedAt) : null;
  await client.query(
    `INSERT INTO profiles (candidate_id, profile_id, pool_id, received_at, state, facts, version, due_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (candidate_id, profile_id) DO UPDATE SET
       received_at = $4, state = $5, facts = $6, version = $7, due_at = $8`,
    [
      key.candidateId,
      key.profileId,
      poolId,
      received,
      state.status,
      JSON.stringify(state.facts),
      version,
      due,
    ],
  );
}

/** Writes the standing of a profile in the pool, or removes that of one that is not. */
export async function writeStanding(
  client: ClientBase,
  key: ProfileKey,
  poolId: number,
  state: ProfileState,
  on: PlainDate,
): Promise<void> {
  if (!isInPool(state)) {
    await client.query('DELETE FROM standings WHERE candidate_id = $1 AND profile_id = $2', [
      key.candidateId,
      key.profileId,
    ]);
    return;
  }
  const { facts, receivedAt } = state;
  const { verdict, candidate, codedUntil, until } = outlookOf(facts, on, HORIZON_DAYS);
  const coded = codedBytes(candidate);
  const { province, country, language, gender } = traitsOf(facts);
  await client.query(
    `INSERT INTO standings (${STANDING_COLUMNS.join(', ')})
     VALUES (${STANDING_COLUMNS.map((_, place) => `$${place + 1}`).join(', ')})
     ON CONFLICT (candidate_id, profile_id) DO UPDATE SET
       ${STANDING_COLUMNS.slice(2)
         .map((column) => `${column} = excluded.${column}`)
         .join(', ')}`,
    [
      key.candidateId,
      key.profileId,
      poolId,
      isoMicroseconds(receivedAt),
      on,
      until,
      verdict.crs,
      verdict.core,
      verdict.spouse,
      verdict.transferability,
      verdict.additional,
      programBits(verdict.programs),
      categoryBits(verdict.categories),
      province,
      country,
      language,
      gender,
      coded === null ? null : codedUntil,
      coded,
    ],
  );
}
