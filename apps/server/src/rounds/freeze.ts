import { type Facts, type Program, rulesetOn } from '@openentry/law';
import {
  compileScorer,
  evaluatePerson,
  type Instruction,
  type Standings,
  standingsOf,
} from '@openentry/pool';
import type { PoolClient } from 'pg';
import { ofCandidate } from '../store/known.ts';

/** The pool as a round froze and recomputed it, as columns. */
export interface FrozenPool {
  readonly standings: Standings;
  readonly candidateId: Float64Array;
  readonly core: Int16Array;
  readonly spouse: Int16Array;
  readonly transferability: Int16Array;
  readonly additional: Int16Array;
  /** 1 for each person who is eligible for a program at the instant. */
  readonly eligible: Uint8Array;
  /** 1 for each eligible person the round addresses. */
  readonly group: Uint8Array;
  /** The program each member of the group would be invited under. */
  readonly program: (Program | null)[];
}

const BATCH = 4000;

interface ProfileRow {
  candidate_id: string;
  profile_id: string;
  received_at: string;
  facts: Facts;
}

/**
 * Reads the pool of a round inside its transaction and recomputes eligibility, score and group of everyone
 * for its instant: nothing stored is trusted.
 * @throws FactsUnknownError for somebody whose score is not known: profiles are checked before they enter a pool.
 */
export async function freezePool(
  client: PoolClient,
  poolId: number,
  instruction: Instruction,
  progress: (done: number, total: number) => void,
): Promise<FrozenPool> {
  const law = rulesetOn(instruction.day);
  const scorer = compileScorer(law);
  const { rows: counted } = await client.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM profiles WHERE pool_id = $1 AND state = 'in_pool'`,
    [poolId],
  );
  const length = counted[0]?.count ?? 0;
  const frozen: FrozenPool = {
    standings: standingsOf(length),
    candidateId: new Float64Array(length),
    core: new Int16Array(length),
    spouse: new Int16Array(length),
    transferability: new Int16Array(length),
    additional: new Int16Array(length),
    eligible: new Uint8Array(length),
    group: new Uint8Array(length),
    program: Array.from({ length }, () => null),
  };
  await client.query(
    `DECLARE frozen NO SCROLL CURSOR FOR
       SELECT candidate_id, profile_id, (extract(epoch FROM received_at) * 1000000)::bigint AS received_at, facts
       FROM profiles WHERE pool_id = ${Number(poolId)} AND state = 'in_pool'`,
  );
  let row = 0;
  while (true) {
    const { rows } = await client.query<ProfileRow>(`FETCH ${BATCH} FROM frozen`);
    if (rows.length === 0) break;
    for (const profile of rows) {
      const candidateId = Number(profile.candidate_id);
      const evaluated = ofCandidate(candidateId, law, () =>
        evaluatePerson(profile.facts, law, instruction, scorer),
      );
      frozen.candidateId[row] = candidateId;
      frozen.standings.profileId[row] = Number(profile.profile_id);
      frozen.standings.receivedAt[row] = Number(profile.received_at);
      frozen.standings.crs[row] = evaluated.total;
      frozen.core[row] = evaluated.core;
      frozen.spouse[row] = evaluated.spouse;
      frozen.transferability[row] = evaluated.transferability;
      frozen.additional[row] = evaluated.additional;
      frozen.eligible[row] = evaluated.eligible ? 1 : 0;
      frozen.group[row] = evaluated.inGroup ? 1 : 0;
      frozen.program[row] = evaluated.program;
      row++;
    }
    progress(row, length);
  }
  await client.query('CLOSE frozen');
  if (row !== length) throw new Error(`The frozen pool has ${row} people; ${length} were counted`);
  return frozen;
}
