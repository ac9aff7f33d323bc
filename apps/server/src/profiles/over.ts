import { deadlinesOf, type Outage, type Recorded } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { loadProfile, type ProfileKey } from './load.ts';
import { outagesOf } from './outages.ts';

const isOver = async (
  client: ClientBase,
  key: ProfileKey,
  instant: number,
  outages: readonly Recorded<Outage>[],
): Promise<boolean> => {
  const loaded = await loadProfile(client, key, outages);
  if (loaded?.state == null) return false;
  const { life } = deadlinesOf(loaded.state, instant, outages);
  return life !== null && life.until <= instant;
};

/**
 * Profiles of a pool whose twelve months will be over by an instant, as far as outages are on record now. The column
 * tells when something is due next; it is asked again of those only whom an outage may have given more time, or of whom
 * a nomination lapses first, which they outlive.
 * @param instant microseconds since 1970-01-01 UTC
 */
export async function overBy(client: ClientBase, poolId: number, instant: number): Promise<number[]> {
  const { rows } = await client.query<{ candidate_id: string; profile_id: string; certain: boolean }>(
    `SELECT candidate_id, profile_id,
            state = 'inPool' AND NOT EXISTS (
              SELECT FROM outages o WHERE o.from_at < p.due_at AND o.to_at > p.received_at) AS certain
     FROM profiles p WHERE pool_id = $1 AND state IN ('inPool', 'nominationPending') AND due_at <= $2`,
    [poolId, isoMicroseconds(instant)],
  );
  const outages = await outagesOf(client);
  const over: number[] = [];
  for (const { candidate_id, profile_id, certain } of rows) {
    const profileId = Number(profile_id);
    const key = { candidateId: Number(candidate_id), profileId };
    if (certain || (await isOver(client, key, instant, outages))) over.push(profileId);
  }
  return over;
}
