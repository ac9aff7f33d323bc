import type { Recorded } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { carryOutOn } from '../../profiles/command.ts';
import { outagesOf } from '../../profiles/outages.ts';
import { SYSTEM } from '../../standings/record.ts';

/**
 * Cancels live invitations of a round (IRPA 10.2(5)), all of them or that of one profile: their people return to the
 * pool with the place they had.
 * @returns how many were cancelled
 */
export async function cancelInvitations(
  client: ClientBase,
  roundId: number,
  profileId: number | null,
  { at, by }: Pick<Recorded<unknown>, 'at' | 'by'>,
  reason: string,
  progress: (done: number, total: number) => void,
): Promise<number> {
  const { rows } = await client.query<{ candidate_id: string; profile_id: string }>(
    `SELECT candidate_id, profile_id FROM invitations
     WHERE round_id = $1 AND state = 'live' AND ($2::bigint IS NULL OR profile_id = $2) ORDER BY candidate_id`,
    [roundId, profileId],
  );
  const outages = await outagesOf(client);
  // The office acts on the round; on the profile it acts where it corrects one, and the system where a round falls.
  const actor = profileId === null ? SYSTEM : by;
  for (const [index, row] of rows.entries()) {
    const key = { candidateId: Number(row.candidate_id), profileId: Number(row.profile_id) };
    const action = { type: 'cancelInvitation', reason } as const;
    await carryOutOn(client, key, { id: crypto.randomUUID(), at, by: actor, action }, outages);
    progress(index + 1, rows.length);
  }
  return rows.length;
}
