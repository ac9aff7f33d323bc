import type { Actor, Recorded, RoundAction, RoundState } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { writeAudit } from '../../audit/entry.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { roundRests } from '../../provisions/provisions.ts';

/** Records an action on a round and where the round stands after it. */
export async function keepRoundAction(
  client: ClientBase,
  round: {
    readonly roundId: number;
    readonly poolId: number;
    readonly number: string;
    readonly version: number;
  },
  { id, at, by, action }: Recorded<RoundAction>,
  state: RoundState,
): Promise<void> {
  const { roundId, poolId, number, version } = round;
  const { instruction, scheduledAt, status } = state;
  await client.query(
    `INSERT INTO round_cases (round_id, pool_id, number, state, instruction, scheduled_at, version)
     VALUES ($1, $2, $3, $4, $5, $6, $7)
     ON CONFLICT (round_id) DO UPDATE SET state = $4, instruction = $5, scheduled_at = $6, version = $7`,
    [
      roundId,
      poolId,
      number,
      status,
      JSON.stringify(instruction),
      scheduledAt === null ? null : isoMicroseconds(scheduledAt),
      version + 1,
    ],
  );
  await client.query(
    `INSERT INTO round_actions (round_id, version, action_id, at, role, account, action)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [roundId, version + 1, id, isoMicroseconds(at), by.role, by.account, JSON.stringify(action)],
  );
}

/** Writes what was done with a round into the audit, in the transaction of it. */
export async function auditRound(
  client: ClientBase,
  number: string,
  { type, at, by }: { readonly type: RoundAction['type']; readonly at: number; readonly by: Actor },
  { status }: RoundState,
  more: Readonly<Record<string, number>> = {},
): Promise<void> {
  await writeAudit(client, {
    at,
    ...by,
    action: `round.${type}`,
    subject: `round/${number}`,
    ...roundRests(type, at),
    outcome: 'done',
    details: { state: status, ...more },
  });
}
