import type { Pool } from 'pg';

/** What does not fit between the files of rounds and the invitations that were cancelled. */
export interface CorrectionFault {
  readonly profileId: number;
  /** `kept`: corrected in the round, the invitation stands all the same; `unsaid`: cancelled, and the round says nothing. */
  readonly what: 'kept' | 'unsaid';
}

interface Row {
  readonly round_id: number;
  readonly profile_id: string;
}

const CORRECTED = `
  SELECT round_id, action ->> 'profileId' AS profile_id
  FROM round_actions JOIN round_cases USING (round_id)
  WHERE pool_id = $1 AND state <> 'cancelled' AND action ->> 'type' = 'correct'`;

const CANCELLED = `
  SELECT i.round_id, i.profile_id FROM invitations i JOIN round_cases r USING (round_id)
  WHERE r.pool_id = $1 AND r.state <> 'cancelled' AND i.state = 'cancelled'`;

const keyOf = ({ round_id, profile_id }: Row): string => `${round_id}/${profile_id}`;

/**
 * Whether each invitation that a round of the pool corrected was cancelled, and no other (IRPA 10.2(5)). Of rounds that
 * were cancelled as a whole no invitation is live, which the states of their profiles say.
 */
export async function correctionFaults(db: Pool, poolId: number): Promise<readonly CorrectionFault[]> {
  const { rows: corrected } = await db.query<Row>(CORRECTED, [poolId]);
  const { rows: cancelled } = await db.query<Row>(CANCELLED, [poolId]);
  const without = (some: readonly Row[], others: readonly Row[], what: CorrectionFault['what']) => {
    const keys = new Set(others.map(keyOf));
    return some
      .filter((row) => !keys.has(keyOf(row)))
      .map(({ profile_id }) => ({ profileId: Number(profile_id), what }));
  };
  return [...without(corrected, cancelled, 'kept'), ...without(cancelled, corrected, 'unsaid')];
}
