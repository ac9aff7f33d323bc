import { endOfDay, MILESTONE_ENDS, type MilestoneOutcome, type Milestones } from '@openentry/cases';
import type { PlainDate, Program } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { MICROSECONDS } from '../profiles/load.ts';

interface MilestoneRow {
  program: Program;
  received_at: string;
  complete_at: string | null;
  final_at: string | null;
  ended_by: keyof typeof MILESTONE_ENDS | null;
}

const first = (types: string): string => `min(x.at) FILTER (WHERE x.action ->> 'type' IN (${types}))`;
const ENDS = Object.keys(MILESTONE_ENDS)
  .map((type) => `'${type}'`)
  .join(', ');

/**
 * From what was recorded by the end of the day and nothing else: never from a column that a later action changes, so
 * that the figures of a past day can be made again. Both tables are read by the person, as a cluster keeps them.
 */
const MILESTONES = `
  SELECT program, ${MICROSECONDS('received')} AS received_at, ${MICROSECONDS('complete')} AS complete_at,
         ${MICROSECONDS('final')} AS final_at, ended_by
  FROM (
    SELECT a.program, ${first("'submit'")} AS received, ${first("'findComplete'")} AS complete,
           ${first(ENDS)} AS final,
           (array_agg(x.action ->> 'type' ORDER BY x.version) FILTER (WHERE x.action ->> 'type' IN (${ENDS})))[1]
             AS ended_by
    FROM applications a JOIN application_actions x USING (candidate_id, application_id)
    WHERE a.pool_id = $1 AND x.at < to_timestamp($2::numeric / 1000000)
      AND x.action ->> 'type' IN ('submit', 'findComplete', ${ENDS})
    GROUP BY a.candidate_id, a.application_id, a.program) AS milestones
  WHERE received IS NOT NULL`;

/** The milestones of every application of a pool that was received by the end of a day in Ottawa. */
export async function milestonesIn(
  db: Pool | ClientBase,
  poolId: number,
  on: PlainDate,
): Promise<readonly Milestones[]> {
  const { rows } = await db.query<MilestoneRow>(MILESTONES, [poolId, endOfDay(on)]);
  return rows.map(({ program, received_at, complete_at, final_at, ended_by }) => ({
    program,
    receivedAt: Number(received_at),
    completeAt: complete_at === null ? null : Number(complete_at),
    finalAt: final_at === null ? null : Number(final_at),
    outcome: ended_by === null ? null : (MILESTONE_ENDS[ended_by] satisfies MilestoneOutcome),
  }));
}
