import { invitationEnds, legalDay } from '@openentry/cases';
import type { Program } from '@openentry/law';
import type { PoolClient } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { RequestError } from '../errors.ts';
import { programsOf } from '../standings/columns.ts';
import { beginLoaded, SYSTEM } from '../standings/record.ts';
import { type FrozenPool, INVITED_UNDER } from './freeze.ts';
import type { Instruction } from './instruction.ts';

/** One person as a round invites them. */
interface Invited {
  readonly candidateId: number;
  readonly profileId: number;
  readonly program: Program;
  /** Programs for which the person is eligible. */
  readonly eligible: readonly Program[];
  readonly crs: number;
}

function invitedOf(frozen: FrozenPool, row: number): Invited {
  const program = INVITED_UNDER[frozen.program[row] ?? 0];
  if (program === null || program === undefined)
    throw new Error('Somebody outside of the group was selected');
  return {
    candidateId: frozen.candidateId[row] ?? 0,
    profileId: frozen.standings.profileId[row] ?? 0,
    program,
    eligible: programsOf(frozen.eligible[row] ?? 0),
    crs: frozen.standings.crs[row] ?? 0,
  };
}

/**
 * When a round's invitations are issued: not before anything that was done with the profile of somebody it invites, on
 * a clock that ran ahead or while the round waited for its turn.
 * @throws RequestError where that is another day, whose law the round did not follow
 */
async function instantOfIssue(client: PoolClient, people: readonly Invited[], at: number): Promise<number> {
  const { rows } = await client.query<{ last: string | null }>(
    `SELECT (extract(epoch FROM max(a.at)) * 1000000)::bigint::text AS last
     FROM unnest($1::bigint[], $2::bigint[]) AS invited (candidate_id, profile_id)
     JOIN profile_actions a USING (candidate_id, profile_id)`,
    [people.map(({ candidateId }) => candidateId), people.map(({ profileId }) => profileId)],
  );
  const issued = Math.max(at, Number(rows[0]?.last ?? at));
  if (legalDay(issued) === legalDay(at)) return issued;
  throw new RequestError('round.day-over', 409, {
    en: 'Somebody whom the round would invite acted on a later day than that of the round. Plan the round for that day.',
    fr: 'Une personne que la ronde inviterait a agi un jour plus tard que celui de la ronde. Planifiez la ronde pour ce jour-là.',
  });
}

/**
 * Invites people in the transaction of a round: what the round found of them and the invitation are recorded on their
 * profiles, which leave the pool. First the people, then the invitations: whoever changed since the snapshot stops the
 * round here.
 * @param at instant of issue, from which the period to apply runs; later where somebody acted later
 */
export async function invite(
  client: PoolClient,
  roundId: number,
  { day, category }: Instruction,
  frozen: FrozenPool,
  selected: Uint32Array,
  at: number,
): Promise<void> {
  const people = Array.from(selected, (row) => invitedOf(frozen, row));
  const candidates = people.map(({ candidateId }) => candidateId);
  const profiles = people.map(({ profileId }) => profileId);
  const programs = people.map(({ program }) => program);
  const scores = people.map(({ crs }) => crs);
  await beginLoaded(client, candidates);
  const issue = await instantOfIssue(client, people, at);
  const answerBy = isoMicroseconds(invitationEnds(issue));
  const issued = isoMicroseconds(issue);
  const moved = await client.query(
    `WITH invited AS (
       SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::text[], $4::smallint[], $12::jsonb[])
         AS invited (candidate_id, profile_id, program, crs, eligible)
     ), moved AS (
       -- An unanswered nomination runs on, and may lapse first.
       UPDATE profiles p SET state = 'invited', version = p.version + 2,
         due_at = CASE p.state WHEN 'nominationPending' THEN least(p.due_at, $5) ELSE $5 END
       FROM invited WHERE p.candidate_id = invited.candidate_id AND p.profile_id = invited.profile_id
         AND p.state IN ('inPool', 'nominationPending')
       RETURNING p.candidate_id, p.profile_id, p.version, invited.program, invited.crs, invited.eligible
     )
     INSERT INTO profile_actions (candidate_id, profile_id, version, action_id, at, role, account, action)
     SELECT candidate_id, profile_id, version - 1 + step, gen_random_uuid(), $6, $7, $8,
       CASE step
         WHEN 0 THEN jsonb_build_object('type', 'assess', 'on', $9::text, 'crs', crs,
                                        'programs', eligible, 'eligible', true)
         ELSE jsonb_build_object('type', 'invite', 'roundId', $10::integer, 'program', program,
                                 'category', $11::text, 'crs', crs)
       END
     FROM moved, generate_series(0, 1) AS step`,
    [
      candidates,
      profiles,
      programs,
      scores,
      answerBy,
      issued,
      SYSTEM.role,
      SYSTEM.account,
      day,
      roundId,
      category?.id ?? null,
      people.map(({ eligible }) => JSON.stringify(eligible)),
    ],
  );
  const written = await client.query(
    `INSERT INTO invitations (candidate_id, round_id, profile_id, program, crs, issued_at, state, category, answer_by)
     SELECT candidate_id, $1, profile_id, program, crs, $2, 'live', $7, $8
     FROM unnest($3::bigint[], $4::bigint[], $5::text[], $6::smallint[]) AS invited (candidate_id, profile_id, program, crs)`,
    [roundId, issued, candidates, profiles, programs, scores, category?.id ?? null, answerBy],
  );
  await client.query(
    `DELETE FROM standings s USING unnest($1::bigint[], $2::bigint[]) AS invited (candidate_id, profile_id)
     WHERE s.candidate_id = invited.candidate_id AND s.profile_id = invited.profile_id`,
    [candidates, profiles],
  );
  if (written.rowCount !== people.length || moved.rowCount !== people.length * 2) {
    throw new Error(
      `${people.length} people were selected, ${(moved.rowCount ?? 0) / 2} left the pool, ${written.rowCount} invitations were written`,
    );
  }
}
