import { legalDay } from '@openentry/cases';
import type { PlainDate } from '@openentry/law';
import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { RequestError } from '../errors.ts';
import type { Assessed } from './assessed.ts';
import { programsOf } from './columns.ts';

/** Who acts when nobody does. */
export const SYSTEM = { role: 'system', account: 'openentry' } as const;

/**
 * Gives profiles that were loaded with their pool the action that they begin with, so that what happens to them from
 * here on can be folded. A profile that has actions is left as it is.
 */
export async function beginLoaded(client: ClientBase, candidates: readonly number[]): Promise<void> {
  // The row comes first: a round finds there, and not at a key that is taken, that somebody acted meanwhile.
  await client.query(
    `WITH begun AS (
       UPDATE profiles SET version = 1 WHERE candidate_id = ANY ($1::bigint[]) AND version = 0
       RETURNING candidate_id, profile_id, received_at, facts
     )
     INSERT INTO profile_actions (candidate_id, profile_id, version, action_id, at, role, account, action)
     SELECT candidate_id, profile_id, 1, gen_random_uuid(), received_at, $2, $3,
            jsonb_build_object('type', 'import', 'facts', facts)
     FROM begun`,
    [candidates, SYSTEM.role, SYSTEM.account],
  );
}

/** When each profile was acted on last: whoever waits for others to finish records nothing before them. */
const LAST_ACTIONS = `(
  SELECT candidate_id, profile_id, max(at) AS at FROM profile_actions
  WHERE candidate_id = ANY ($1::bigint[]) GROUP BY candidate_id, profile_id)`;

/**
 * Records on each profile what the law makes of it now, and tells the person. Who is eligible for no program any more
 * leaves the pool.
 * @throws RequestError `pool.acted-later` where somebody acted after that day, so that nothing can be recorded on it
 */
export async function recordChanges(
  client: ClientBase,
  changed: readonly Assessed[],
  on: PlainDate,
  at: number,
): Promise<void> {
  if (changed.length === 0) return;
  const candidates = changed.map(({ candidateId }) => candidateId);
  await beginLoaded(client, candidates);
  const actions = changed.map(({ after }) => ({
    type: 'assess',
    on,
    crs: after.crs,
    programs: programsOf(after.programs),
    eligible: after.programs !== 0,
  }));
  const { rows } = await client.query<{ recorded: string }>(
    `WITH found AS (
       SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::jsonb[]) AS found (candidate_id, profile_id, action)
     ), moved AS (
       UPDATE profiles p SET
         version = p.version + 1,
         state = CASE WHEN (found.action -> 'eligible')::boolean THEN p.state ELSE 'ineligible' END,
         due_at = CASE WHEN (found.action -> 'eligible')::boolean THEN p.due_at END
       FROM found WHERE p.candidate_id = found.candidate_id AND p.profile_id = found.profile_id
       RETURNING p.candidate_id, p.profile_id, p.version, found.action
     )
     INSERT INTO profile_actions (candidate_id, profile_id, version, action_id, at, role, account, action)
     SELECT candidate_id, profile_id, version, gen_random_uuid(), greatest($4, last.at), $5, $6, action
     FROM moved JOIN ${LAST_ACTIONS} AS last USING (candidate_id, profile_id)
     RETURNING (extract(epoch FROM at) * 1000000)::bigint::text AS recorded`,
    [
      candidates,
      changed.map(({ profileId }) => profileId),
      actions.map((action) => JSON.stringify(action)),
      isoMicroseconds(at),
      SYSTEM.role,
      SYSTEM.account,
    ],
  );
  const last = rows.reduce((latest, { recorded }) => Math.max(latest, Number(recorded)), at);
  if (legalDay(last) !== on) throw actedLater(on);
  await client.query(
    `INSERT INTO notices (candidate_id, profile_id, at, code, values)
     SELECT candidate_id, profile_id, $4, code, values
     FROM unnest($1::bigint[], $2::bigint[], $3::text[], $5::jsonb[]) AS told (candidate_id, profile_id, code, values)`,
    [
      candidates,
      changed.map(({ profileId }) => profileId),
      changed.map(({ after }) => (after.programs === 0 ? 'profile.ineligible' : 'standing.changed')),
      isoMicroseconds(at),
      changed.map(({ before, after, why }) => JSON.stringify({ on, before, after, why })),
    ],
  );
}

function actedLater(on: PlainDate): RequestError {
  return new RequestError('pool.acted-later', 409, {
    en: `Somebody in the pool came or acted after ${on}, so that nothing can be recorded on that day any more. Assess by the law of a later day; --dry-run shows what any day would change.`,
    fr: `Une personne du bassin y est entrée ou a agi après le ${on}, si bien que plus rien ne peut être consigné ce jour-là. Évaluez selon la loi d’un jour ultérieur ; --dry-run montre ce que changerait n’importe quel jour.`,
  });
}
