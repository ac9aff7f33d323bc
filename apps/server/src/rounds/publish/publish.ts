import { applyRound, type Recorded, type RoundAction } from '@openentry/cases';
import {
  buildBundle,
  type RoundBundle,
  type RoundPage,
  type SealProgress,
  type Signer,
} from '@openentry/pool';
import type { Pool, PoolClient } from 'pg';
import { isoMicroseconds } from '../../database/instants.ts';
import { inTransaction } from '../../database/transaction.ts';
import { tellRoundPublished } from '../../webhooks/events.ts';
import { checkRound } from '../check.ts';
import { RoundCheckFailed } from '../checkFailed.ts';
import { type RoundAnswer, repeatedRound, settled } from '../workflow/act.ts';
import { auditRound, keepRoundAction } from '../workflow/keep.ts';
import { loadRound, noRound } from '../workflow/load.ts';
import { keepingRefusals } from '../workflow/refusals.ts';
import { keptProof, notVerifiable, sealAgain } from './seal.ts';

type Publish = Extract<RoundAction, { readonly type: 'publish' }>;

/** Steps of a publication, in order: names for tests that interrupt it. */
export const PUBLISH_STEPS = ['begin', 'checked', 'sealed', 'kept', 'told', 'commit'] as const;
export type PublishStep = (typeof PUBLISH_STEPS)[number];

export interface PublishOptions {
  /** What is published beside the numbers. */
  readonly page: Pick<RoundPage, 'name' | 'text' | 'pool'>;
  readonly signer: Signer | null;
  readonly progress?: SealProgress;
  /** Asked about the version of the file before anything is done with it; what it throws ends the action. */
  readonly expect?: (version: number) => void;
  /** Called as each step is reached, inside the transaction; an error undoes it. */
  readonly reached?: (step: PublishStep, client: PoolClient) => Promise<void> | void;
}

/**
 * Publishes an executed round: checks it once more, seals it, keeps the bundle that anyone can verify and tells the
 * people who were invited. One transaction.
 * @throws ActionRefused, for the person who ran the round among others; RoundCheckFailed
 */
export async function publishRound(
  db: Pool,
  poolId: number,
  number: string,
  recorded: Omit<Recorded<Publish>, 'action'>,
  { page, signer, progress = () => {}, expect = () => {}, reached = () => {} }: PublishOptions,
): Promise<RoundAnswer & { readonly bundle: RoundBundle | null }> {
  const done: Recorded<Publish> = { ...recorded, action: { type: 'publish' } };
  const { at, by } = recorded;
  let bundle: RoundBundle | null = null;
  const answer = await keepingRefusals(db, number, { type: 'publish', at, by }, async () => {
    const outcome = await inTransaction(db, async (client) => {
      const loaded = await loadRound(client, poolId, number, { lock: true });
      if (loaded === null) throw noRound(number);
      const again = await repeatedRound(client, poolId, number, done);
      if (again !== null) return again;
      expect(loaded.version);
      const applied = applyRound(loaded.state, done);
      if (!applied.ok) return applied;
      await reached('begin', client);
      const check = await checkRound(client, loaded.roundId, { later: true });
      if (!check.passed) throw new RoundCheckFailed(number, check, 'publish');
      await reached('checked', client);
      const kept = await keptProof(client, loaded.roundId);
      if (kept === null) throw notVerifiable(number);
      const { toInvite } = loaded.state.instruction;
      const { sealed } = await sealAgain(client, loaded.roundId, toInvite, kept.secret, progress);
      const { state } = applied;
      if (state.status !== 'published') throw new Error('A round that was published is not');
      bundle = await buildBundle({
        page: { ...page, corrected: state.corrections.length },
        commitment: kept.commitment,
        sealed,
        executedAt: state.executedAt,
        publishedAt: at,
        signer,
      });
      await reached('sealed', client);
      await client.query('UPDATE round_proofs SET bundle = $2 WHERE round_id = $1', [
        loaded.roundId,
        JSON.stringify(bundle),
      ]);
      await reached('kept', client);
      await client.query(
        `INSERT INTO notices (candidate_id, profile_id, at, code, values)
       SELECT candidate_id, profile_id, $2, 'invitation.issued',
              jsonb_build_object('round', $3::text, 'program', program, 'crs', crs, 'answerBy', answer_by)
       FROM invitations WHERE round_id = $1 AND state = 'live'`,
        [loaded.roundId, isoMicroseconds(at), number],
      );
      await tellRoundPublished(client, { roundId: loaded.roundId, poolId, number, at });
      await reached('told', client);
      await keepRoundAction(client, loaded, done, state);
      await auditRound(client, number, { type: 'publish', at, by }, state);
      await reached('commit', client);
      const round = await loadRound(client, poolId, number);
      if (round === null) throw noRound(number);
      return { answer: { round, repeated: false } };
    });
    return settled(db, outcome);
  });
  if (bundle === null)
    bundle = ((await keptProof(db, answer.round.roundId))?.bundle ?? null) as RoundBundle | null;
  return { ...answer, bundle };
}
