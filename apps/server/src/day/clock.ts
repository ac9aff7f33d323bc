import { legalDay } from '@openentry/cases';
import type { Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { executePlanned } from '../rounds/workflow/run.ts';
import { SYSTEM } from '../standings/record.ts';
import { runDay } from './run.ts';

const LOOK_EVERY_MS = 60_000;

export interface Clock {
  /** Ends after what it is doing. */
  stop(): Promise<void>;
}

/** What the clock did, or could not do: codes and numbers, nothing personal. */
export type ClockLog = (event: { readonly what: string; readonly code?: string }) => void;

const now = (): number => Temporal.Now.instant().epochMilliseconds * 1000;

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'unexpected');

/** Runs the rounds whose time has come, each once; one that is refused waits for people. */
async function runScheduled(db: Pool, at: number, log: ClockLog): Promise<void> {
  const { rows } = await db.query<{ pool_id: number; number: string }>(
    `SELECT pool_id, number FROM round_cases WHERE state = 'approved' AND scheduled_at <= $1 ORDER BY scheduled_at`,
    [isoMicroseconds(at)],
  );
  for (const { pool_id, number } of rows) {
    try {
      await executePlanned(db, pool_id, number, { id: crypto.randomUUID(), at, by: SYSTEM });
      log({ what: `round ${number} ran` });
    } catch (error) {
      log({ what: `round ${number} did not run`, code: codeOf(error) });
    }
  }
}

/** Pools that people are in for real: those that were made up stay on their day. */
async function livePools(db: Pool): Promise<number[]> {
  const { rows } = await db.query<{ pool_id: number }>(
    `SELECT pool_id FROM pools WHERE kind = 'live' ORDER BY pool_id`,
  );
  return rows.map(({ pool_id }) => pool_id);
}

/**
 * The clock of a server: once a day the daily work on each live pool, and each minute the rounds whose time has come.
 * It keeps nothing: started anew, it does what is due, and what was done is not done again.
 */
export function startClock(db: Pool, log: ClockLog = () => {}): Clock {
  const done = new Map<number, string>();
  const look = async (): Promise<void> => {
    const at = now();
    const today = legalDay(at);
    for (const poolId of await livePools(db)) {
      if (done.get(poolId) === today) continue;
      await runDay(db, poolId, at);
      done.set(poolId, today);
      log({ what: `the day of pool ${poolId} is done` });
    }
    await runScheduled(db, at, log);
  };
  let looking: Promise<void> = Promise.resolve();
  const tick = (): void => {
    looking = looking
      .then(look)
      .catch((error: unknown) => log({ what: 'the clock stopped short', code: codeOf(error) }));
  };
  tick();
  const timer = setInterval(tick, LOOK_EVERY_MS);
  timer.unref();
  return {
    stop() {
      clearInterval(timer);
      return looking;
    },
  };
}
