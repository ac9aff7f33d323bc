import { randomUUID } from 'node:crypto';
import { legalDay, type Milestones } from '@openentry/cases';
import type { Client } from 'pg';
import { isoMicroseconds } from '../../src/database/instants.ts';

const ENDED_BY = {
  approved: 'approve',
  refused: 'refuse',
  withdrawn: 'withdraw',
  terminated: 'terminate',
  returned: 'returnIncomplete',
} as const;

export interface StoredApplication extends Milestones {
  readonly poolId: number;
  /** Number of the person and of the profile. */
  readonly person: number;
  /** Landed on the day of this instant; null for nobody who has. */
  readonly landedAt?: number | null;
}

/** Keeps applications as the log would have them, as far as their milestones go; only the owner of the tables may. */
export async function keepApplications(owner: Client, given: readonly StoredApplication[]): Promise<void> {
  for (const one of given) {
    const { receivedAt, completeAt, finalAt, outcome, landedAt = null } = one;
    const id = randomUUID();
    const actions = [
      { at: receivedAt - 1_000_000, action: { type: 'start', program: one.program } },
      { at: receivedAt, action: { type: 'submit', declaredTrue: true } },
      ...(completeAt === null ? [] : [{ at: completeAt, action: { type: 'findComplete' } }]),
      ...(finalAt === null || outcome === null ? [] : [{ at: finalAt, action: { type: ENDED_BY[outcome] } }]),
      ...(landedAt === null
        ? []
        : [{ at: landedAt, action: { type: 'land', on: legalDay(landedAt), where: 'portal' } }]),
    ];
    const open = completeAt === null ? 'received' : 'inProcess';
    const state = landedAt === null ? (outcome ?? open) : 'landed';
    await owner.query(
      `INSERT INTO applications (candidate_id, application_id, profile_id, pool_id, program, round_id, state, version,
         started_at, received_at, complete_at, final_at)
       VALUES ($1, $2, $1, $3, $4, 1, $5, $6, $7, $7, $8, $9)`,
      [
        one.person,
        id,
        one.poolId,
        one.program,
        state,
        actions.length,
        isoMicroseconds(receivedAt),
        completeAt === null ? null : isoMicroseconds(completeAt),
        finalAt === null ? null : isoMicroseconds(finalAt),
      ],
    );
    for (const [place, { at, action }] of actions.entries()) {
      await owner.query(
        `INSERT INTO application_actions (candidate_id, application_id, version, action_id, at, role, account, action)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [
          one.person,
          id,
          place + 1,
          randomUUID(),
          isoMicroseconds(at),
          'system',
          'test',
          JSON.stringify(action),
        ],
      );
    }
  }
}
