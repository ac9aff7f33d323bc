import type { Recorded } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { carryOutOn } from '../../profiles/command.ts';
import { outagesOf } from '../../profiles/outages.ts';
import { holdPool } from '../../profiles/persons.ts';
import { ActionRefused } from '../../refused.ts';
import { SYSTEM } from '../../standings/record.ts';

interface InvitedRow {
  candidate_id: string;
  profile_id: string;
  last: string;
}

/** What became of invitations that were to be cancelled. */
export interface CancelledInvitations {
  readonly cancelled: number;
  /** Of these the period was over: they had ended already (IRPA 10.1(6)), and nothing was left to cancel. */
  readonly over: number;
}

/**
 * Holds everybody who has a live invitation of a round, before they are asked again who still has one: whoever answers at
 * this moment was quicker. One after the other, as rows can be held on one node of a cluster at a time.
 */
async function holdInvited(client: ClientBase, roundId: number, profileId: number | null): Promise<void> {
  const { rows } = await client.query<Pick<InvitedRow, 'candidate_id' | 'profile_id'>>(
    `SELECT candidate_id, profile_id FROM invitations
     WHERE round_id = $1 AND state = 'live' AND ($2::bigint IS NULL OR profile_id = $2) ORDER BY candidate_id`,
    [roundId, profileId],
  );
  for (const row of rows) {
    await client.query('SELECT FROM profiles WHERE candidate_id = $1 AND profile_id = $2 FOR UPDATE', [
      row.candidate_id,
      row.profile_id,
    ]);
  }
}

/**
 * Cancels live invitations of a round (IRPA 10.2(5)), all of them or that of one profile: their people return to the
 * pool with the place they had. One whose period is over is passed by, although its end is not recorded yet: that is
 * for the work of the day, as an outage may still come on record before it.
 */
export async function cancelInvitations(
  client: ClientBase,
  { roundId, poolId }: { readonly roundId: number; readonly poolId: number },
  profileId: number | null,
  { at, by }: Pick<Recorded<unknown>, 'at' | 'by'>,
  reason: string,
  progress: (done: number, total: number) => void,
): Promise<CancelledInvitations> {
  await holdPool(client, poolId);
  await holdInvited(client, roundId, profileId);
  const { rows } = await client.query<InvitedRow>(
    `SELECT candidate_id, profile_id,
            (SELECT (extract(epoch FROM max(a.at)) * 1000000)::bigint::text FROM profile_actions a
             WHERE a.candidate_id = i.candidate_id AND a.profile_id = i.profile_id) AS last
     FROM invitations i
     WHERE round_id = $1 AND state = 'live' AND ($2::bigint IS NULL OR profile_id = $2) ORDER BY candidate_id`,
    [roundId, profileId],
  );
  const outages = await outagesOf(client);
  // The office acts on the round; on the profile it acts where it corrects one, and the system where a round falls.
  const actor = profileId === null ? SYSTEM : by;
  let over = 0;
  for (const [index, row] of rows.entries()) {
    const key = { candidateId: Number(row.candidate_id), profileId: Number(row.profile_id) };
    const action = { type: 'cancelInvitation', reason } as const;
    // Not before what the person did last: the office may have waited for them.
    const recorded = { id: crypto.randomUUID(), at: Math.max(at, Number(row.last)), by: actor, action };
    await carryOutOn(client, key, recorded, outages).catch((error: unknown) => {
      if (!(error instanceof ActionRefused) || error.code !== 'invitation.period-over') throw error;
      over++;
    });
    progress(index + 1, rows.length);
  }
  return { cancelled: rows.length - over, over };
}
