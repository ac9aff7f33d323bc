import { legalDay, type RoundInstruction } from '@openentry/cases';
import { plainDate } from '../../../../packages/law/src/time/plainDate.ts';
import { publishRound } from '../../src/rounds/publish/publish.ts';
import { shadowRound } from '../../src/rounds/shadow/run.ts';
import { actOnRound } from '../../src/rounds/workflow/act.ts';
import { engineInstruction } from '../../src/rounds/workflow/load.ts';
import { executePlanned } from '../../src/rounds/workflow/run.ts';
import { peoplesPool } from '../../src/store/people.ts';
import { ANN, BEN, roundCommand } from '../support/cases.ts';
import type { Stage } from './stage.ts';

export interface RoundFile {
  readonly pool: number;
  readonly number: string;
  /** Of its version. */
  readonly etag: string;
}

const STATES = ['planned', 'approved', 'executed', 'published'] as const;
export type FileState = (typeof STATES)[number] | 'unknown';

let made = 0;

/** The file of a round in a state, planned and run by Ann and approved and published by Ben, who ask nothing here. */
export async function roundFile(stage: Stage, state: FileState): Promise<RoundFile> {
  const { accounts, world } = stage.desk;
  const db = world.database.app;
  const now = accounts.now();
  const pool = await peoplesPool(db, now);
  const number = `m${++made}`;
  if (state === 'unknown') return { pool, number, etag: '"v1"' };
  const instruction: RoundInstruction = {
    number,
    kind: 'general',
    category: null,
    programs: ['CEC', 'FSW', 'FST', 'PNP'],
    toInvite: 1,
    instant: now,
    day: legalDay(now),
  };
  const steps = STATES.indexOf(state);
  await actOnRound(db, pool, number, roundCommand({ type: 'plan', instruction } as const, now, ANN));
  if (steps >= 1) await actOnRound(db, pool, number, roundCommand({ type: 'approve' } as const, now, BEN));
  if (steps >= 2) await executePlanned(db, pool, number, { id: crypto.randomUUID(), at: now, by: ANN });
  if (steps >= 3) {
    await publishRound(
      db,
      pool,
      number,
      { id: crypto.randomUUID(), at: now, by: BEN },
      { page: { name: { en: 'Round', fr: 'Ronde' }, text: null, pool: null }, signer: null },
    );
  }
  return { pool, number, etag: `"v${steps + 1}"` };
}

/** The number of a shadow round. */
export async function shadowFile(stage: Stage): Promise<number> {
  const { accounts, world } = stage.desk;
  const { pool, number } = await roundFile(stage, 'planned');
  const db = world.database.app;
  const { loadRound } = await import('../../src/rounds/workflow/load.ts');
  const loaded = await loadRound(db, pool, number);
  if (loaded === null) throw new Error('The round was not planned');
  const { shadowId } = await shadowRound(db, pool, {
    instruction: engineInstruction(loaded.state),
    before: plainDate('2023-01-01'),
    by: ANN,
    at: accounts.now(),
  });
  return shadowId;
}
