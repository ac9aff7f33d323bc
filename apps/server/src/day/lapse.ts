import { nextDue, type Outage, type ProfileState, permittedProfile, type Recorded } from '@openentry/cases';
import type { Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import { actOnProfile } from '../profiles/command.ts';
import { type LoadedProfile, loadProfile } from '../profiles/load.ts';
import { outagesOf } from '../profiles/outages.ts';
import { holdPool } from '../profiles/persons.ts';
import { ActionRefused } from '../refused.ts';
import { lockOf } from '../standings/assess.ts';
import { SYSTEM } from '../standings/record.ts';

/** Profiles seen to in one look. */
const AT_A_TIME = 500;

/** What time itself did, by action. */
export type Lapsed = Readonly<Record<string, number>>;

/** What time itself ends, that which ends the state first: once that is over, nothing else can be recorded. */
const ENDS = ['lapseDraft', 'lapseInvitation', 'expire', 'lapseNomination'] as const;

/** What is over by an instant; undefined where nothing is. */
function overBy(
  state: ProfileState,
  at: number,
  outages: readonly Recorded<Outage>[],
): (typeof ENDS)[number] | undefined {
  const permitted = permittedProfile(state, SYSTEM.role, at, outages);
  return ENDS.find((type) => permitted.includes(type));
}

/**
 * Notes when a profile is due, unless something was done with it meanwhile: that has noted it anew. Like a command, it
 * does not come between a round and the pool that the round holds.
 */
async function postpone(
  db: Pool,
  { candidateId, profileId, poolId, version }: LoadedProfile,
  due: number | null,
): Promise<void> {
  await inTransaction(
    db,
    async (client) => {
      await holdPool(client, poolId);
      await client.query(
        'UPDATE profiles SET due_at = $4 WHERE candidate_id = $1 AND profile_id = $2 AND version = $3',
        [candidateId, profileId, version, due === null ? null : isoMicroseconds(due)],
      );
    },
    { after: lockOf(poolId) },
  );
}

/**
 * Does what time itself does to profiles: drafts and nominations lapse, profiles and invitations expire, each once its
 * period with all outages is over. May be interrupted anywhere and run again.
 * @param at microseconds since 1970-01-01 UTC
 */
export async function lapse(
  db: Pool,
  poolId: number,
  at: number,
  progress: (done: number) => void = () => {},
): Promise<Lapsed> {
  const done: Record<string, number> = {};
  const passed = new Set<string>();
  let count = 0;
  while (true) {
    const { rows } = await db.query<{ candidate_id: string; profile_id: string }>(
      `SELECT candidate_id, profile_id FROM profiles
       WHERE pool_id = $1 AND due_at <= $2 AND NOT (profile_id::text = ANY ($3::text[]))
       ORDER BY due_at, candidate_id LIMIT ${AT_A_TIME}`,
      [poolId, isoMicroseconds(at), [...passed]],
    );
    if (rows.length === 0) return done;
    const outages = await outagesOf(db);
    for (const row of rows) {
      const key = { candidateId: Number(row.candidate_id), profileId: Number(row.profile_id) };
      const loaded = await loadProfile(db, key, outages);
      const type = loaded?.state ? overBy(loaded.state, at, outages) : undefined;
      if (type === undefined) {
        // An outage gave it more time.
        passed.add(row.profile_id);
        if (loaded !== null) {
          const due = loaded.state && nextDue(loaded.state, at, outages);
          await postpone(db, loaded, due?.at ?? null);
        }
        continue;
      }
      try {
        const recorded = { id: crypto.randomUUID(), at, by: SYSTEM, action: { type } };
        await actOnProfile(db, key, recorded, { link: false });
        done[type] = (done[type] ?? 0) + 1;
        progress(++count);
      } catch (error) {
        // The person was quicker; whatever is due now comes up in the next look.
        if (!(error instanceof ActionRefused)) throw error;
        passed.add(row.profile_id);
      }
    }
  }
}
