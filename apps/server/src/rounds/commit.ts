import { randomBytes } from 'node:crypto';
import { rulesetOn } from '@openentry/law';
import { type Commitment, commitmentDigest, commitRound, snapshotDigest } from '@openentry/pool';
import type { PoolClient } from 'pg';
import { linkAudit } from '../audit/chain.ts';
import { writeAudit } from '../audit/entry.ts';
import { inTransaction } from '../database/transaction.ts';
import { ENGINE } from '../engine.ts';
import { SYSTEM } from '../standings/record.ts';
import { type FrozenPool, HASH_BYTES } from './freeze.ts';
import type { Instruction } from './instruction.ts';

const SECRET_BYTES = 32;

/** What was committed before a selection, and the secret that the round's pseudonyms come from. */
export interface Committed {
  readonly commitmentId: number;
  readonly commitment: Commitment;
  readonly secret: string;
}

function digestOf(frozen: FrozenPool, round: string, secret: string): string {
  const digest = snapshotDigest();
  for (let row = 0; row < frozen.standings.length; row++) {
    digest.addLine(
      frozen.standings.profileId[row] ?? 0,
      frozen.lines.subarray(row * HASH_BYTES, (row + 1) * HASH_BYTES),
    );
  }
  return digest.finish({ round, secret });
}

/**
 * Commits to the frozen pool, the law, the instruction and the engine before anybody is selected: in the audit chain,
 * at once and whatever becomes of the round. An attempt that is undone leaves its commitment behind.
 * @param spare another connection than that of the round
 * @param committedAt microseconds since 1970-01-01 UTC
 */
export async function commit(
  spare: PoolClient,
  roundId: number,
  instruction: Instruction,
  frozen: FrozenPool,
  committedAt: number,
): Promise<Committed> {
  const secret = randomBytes(SECRET_BYTES).toString('hex');
  const commitment = commitRound({
    instruction,
    law: rulesetOn(instruction.day),
    engine: ENGINE,
    snapshot: { people: frozen.standings.length, digest: digestOf(frozen, instruction.number, secret) },
    committedAt,
  });
  const digest = commitmentDigest(commitment);
  const commitmentId = await inTransaction(spare, async (client) => {
    const { rows } = await client.query<{ id: number }>(
      `INSERT INTO round_commitments (round_id, content, digest) VALUES ($1, $2, decode($3, 'hex'))
       RETURNING commitment_id AS id`,
      [roundId, JSON.stringify(commitment), digest],
    );
    const id = rows[0]?.id ?? 0;
    await writeAudit(client, {
      ...SYSTEM,
      at: committedAt,
      action: 'round.commit',
      subject: `round/${instruction.number}`,
      outcome: 'done',
      details: { commitment: id, round: roundId, digest },
    });
    return id;
  });
  await linkAudit(spare);
  return { commitmentId, commitment, secret };
}

/** Keeps what makes the round verifiable, in its transaction. */
export async function keepCommitment(
  client: PoolClient,
  roundId: number,
  { commitmentId, commitment, secret }: Committed,
): Promise<void> {
  await client.query(
    `INSERT INTO round_proofs (round_id, commitment_id, fingerprint, secret) VALUES ($1, $2, $3, decode($4, 'hex'))`,
    [roundId, commitmentId, commitment.ruleset.fingerprint, secret],
  );
}
