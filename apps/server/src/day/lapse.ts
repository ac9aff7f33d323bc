import { nextDue, type Outage, type ProfileState, permittedProfile, type Recorded } from '@openentry/cases';
import type { Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import { actOnProfile } from '../profiles/command.ts';
import { type LoadedProfile, loadProfile, type ProfileKey } from '../profiles/load.ts';
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

interface DueRow {
  candidate_id: string;
  profile_id: string;
  due: string;
}

/** Before every profile that is due. */
const FIRST: DueRow = { candidate_id: '0', profile_id: '0', due: '-infinity' };

async function* dueProfiles(db: Pool, poolId: number, at: number): AsyncGenerator<DueRow> {
  let last = FIRST;
  while (true) {
    const { rows } = await db.query<DueRow>(
      `SELECT candidate_id, profile_id, due_at::text AS due FROM profiles
       WHERE pool_id = $1 AND due_at <= $2 AND (due_at, candidate_id, profile_id) > ($3::timestamptz, $4::bigint, $5::bigint)
       ORDER BY due_at, candidate_id, profile_id LIMIT ${AT_A_TIME}`,
      [poolId, isoMicroseconds(at), last.due, last.candidate_id, last.profile_id],
    );
    yield* rows;
    if (rows.length < AT_A_TIME) return;
    last = rows.at(-1) ?? last;
  }
}

/** What time did to a profile, or null where nothing was over, or the person was quicker. */
async function endOne(
  db: Pool,
  key: ProfileKey,
  at: number,
  outages: readonly Recorded<Outage>[],
): Promise<(typeof ENDS)[number] | null> {
  const loaded = await loadProfile(db, key, outages);
  if (loaded === null) return null;
  const type = loaded.state ? overBy(loaded.state, at, outages) : undefined;
  if (type === undefined) {
    // An outage gave it more time.
    const due = loaded.state && nextDue(loaded.state, at, outages);
    await postpone(db, loaded, due?.at ?? null);
    return null;
  }
  try {
    const recorded = { id: crypto.randomUUID(), at, by: SYSTEM, action: { type } };
    await actOnProfile(db, key, recorded, { link: false });
    return type;
  } catch (error) {
    if (!(error instanceof ActionRefused)) throw error;
    return null;
  }
}

/**
 * Does what time itself does to profiles: drafts and nominations lapse, profiles and invitations expire, each once its
 * period with all outages is over. May be interrupted anywhere and run again.
 * @param at microseconds since 1970-01-01 UTC
 * @param progress told how many profiles have been seen to, of how many that were due at first
 */
export async function lapse(
  db: Pool,
  poolId: number,
  at: number,
  progress: (done: number, total: number) => void = () => {},
): Promise<Lapsed> {
  const { rows } = await db.query<{ due: number }>(
    'SELECT count(*)::integer AS due FROM profiles WHERE pool_id = $1 AND due_at <= $2',
    [poolId, isoMicroseconds(at)],
  );
  const total = rows[0]?.due ?? 0;
  const done: Record<string, number> = {};
  let seen = 0;
  const outages = await outagesOf(db);
  for await (const { candidate_id, profile_id } of dueProfiles(db, poolId, at)) {
    const key = { candidateId: Number(candidate_id), profileId: Number(profile_id) };
    const type = await endOne(db, key, at, outages);
    if (type !== null) done[type] = (done[type] ?? 0) + 1;
    if (seen < total) progress(++seen, total);
  }
  return done;
}
