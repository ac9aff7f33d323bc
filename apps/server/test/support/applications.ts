import { randomUUID } from 'node:crypto';
import { legalDay, type Milestones } from '@openentry/cases';
import type { Client } from 'pg';
import { isoMicroseconds } from '../../src/database/instants.ts';

/** The tables of applications, where no migration has made them yet. */
const TABLES = `
  CREATE TABLE IF NOT EXISTS applications (
    candidate_id bigint NOT NULL, application_id uuid NOT NULL, profile_id bigint NOT NULL, pool_id integer NOT NULL,
    program text NOT NULL, round_id integer NOT NULL, state text NOT NULL, version integer NOT NULL,
    started_at timestamptz NOT NULL, received_at timestamptz, complete_at timestamptz, final_at timestamptz,
    officer text, claimed_at timestamptz, held_until date, due_at timestamptz,
    PRIMARY KEY (candidate_id, application_id));
  CREATE TABLE IF NOT EXISTS application_actions (
    candidate_id bigint NOT NULL, application_id uuid NOT NULL, version integer NOT NULL, action_id uuid NOT NULL,
    at timestamptz NOT NULL, role text NOT NULL, account text NOT NULL, action jsonb NOT NULL,
    PRIMARY KEY (candidate_id, application_id, version));
  GRANT SELECT ON applications, application_actions TO openentry_app;`;

export async function makeApplicationTables(owner: Client): Promise<void> {
  await owner.query(TABLES);
}

const ENDED_BY = {
  approved: 'approve',
  refused: 'refuse',
  withdrawn: 'withdraw',
  terminated: 'terminate',
  returned: 'returnIncomplete',
} as const;
const STATES = { ...ENDED_BY, approved: 'approved', returned: 'returned' } as const;

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
    const state = landedAt === null ? (outcome === null ? 'received' : STATES[outcome]) : 'landed';
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
      await owner.query('INSERT INTO application_actions VALUES ($1, $2, $3, $4, $5, $6, $7, $8)', [
        one.person,
        id,
        place + 1,
        randomUUID(),
        isoMicroseconds(at),
        'system',
        'test',
        JSON.stringify(action),
      ]);
    }
  }
}
