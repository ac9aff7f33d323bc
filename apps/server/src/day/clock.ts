import { legalDay } from '@openentry/cases';
import type { Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import type { FieldKeys } from '../keys/ring.ts';
import { deliverMail } from '../mail/deliver.ts';
import type { Mailer } from '../mail/mailer.ts';
import { executePlanned } from '../rounds/workflow/run.ts';
import { SYSTEM } from '../standings/record.ts';
import { runDay } from './run.ts';

const LOOK_EVERY_MS = 60_000;

export interface Clock {
  /** Ends after what it is doing; of letters, after the one in hand. */
  stop(): Promise<void>;
}

/** What the clock did, or could not do: codes and numbers, nothing personal. */
export type ClockLog = (event: { readonly what: string; readonly code?: string }) => void;

export interface ClockOptions {
  readonly log?: ClockLog;
  /** What takes letters away, and with which keys addresses are read; without it they wait. */
  readonly mail?: { readonly mailer: Mailer; readonly keys: FieldKeys } | null;
  /** Erases what has served its time, once a day; tells how much that was. */
  readonly dispose?: (at: number) => Promise<number>;
  /** The time, in microseconds since 1970-01-01 UTC. */
  readonly now?: () => number;
}

const machineTime = (): number => Temporal.Now.instant().epochMilliseconds * 1000;

const codeOf = (error: unknown): string => String((error as { code?: unknown }).code ?? 'unexpected');

/** How long a round that was refused waits before it is tried again as it is: each attempt stands in the audit. */
const AGAIN_AFTER = 3600 * 1_000_000;

/** Rounds that were refused, by their number in the database: in which version of their file, and until when they wait. */
type Refused = Map<number, { readonly version: number; readonly until: number }>;

interface ScheduledRow {
  round_id: number;
  pool_id: number;
  number: string;
  version: number;
  day: string;
}

/**
 * Runs the rounds whose time has come, each once. One that is refused waits for people: until its file is another, or
 * an hour. One whose day has passed is left to them.
 */
async function runScheduled(db: Pool, at: number, refused: Refused, log: ClockLog): Promise<void> {
  const { rows } = await db.query<ScheduledRow>(
    `SELECT round_id, pool_id, number, version, instruction ->> 'day' AS day FROM round_cases
     WHERE state = 'approved' AND scheduled_at <= $1 ORDER BY scheduled_at`,
    [isoMicroseconds(at)],
  );
  for (const { round_id, pool_id, number, version, day } of rows) {
    const before = refused.get(round_id);
    if (before?.version === version && at < before.until) continue;
    if (day < legalDay(at)) {
      refused.set(round_id, { version, until: Number.POSITIVE_INFINITY });
      log({ what: `round ${number} did not run on its day`, code: 'round.missed' });
      continue;
    }
    try {
      await executePlanned(db, pool_id, number, { id: crypto.randomUUID(), at, by: SYSTEM });
      log({ what: `round ${number} ran` });
    } catch (error) {
      refused.set(round_id, { version, until: at + AGAIN_AFTER });
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

/** Mails what waits of a pool. */
async function runMail(
  db: Pool,
  poolId: number,
  { mailer, keys }: NonNullable<ClockOptions['mail']>,
  { at, signal, log }: { readonly at: number; readonly signal: AbortSignal; readonly log: ClockLog },
): Promise<void> {
  const { sent, failed, failures, stopped } = await deliverMail(db, poolId, mailer, { at, keys, signal });
  if (sent > 0) log({ what: `${sent} letters of pool ${poolId} were sent` });
  const code = stopped ?? failures[0]?.code;
  if (code !== undefined) log({ what: `${failed} letters of pool ${poolId} were not taken`, code });
}

/**
 * The clock of a server: once a day the daily work on each live pool, and each minute the rounds whose time has come
 * and the letters that wait. It keeps nothing: started anew, it does what is due, and what was done is not done again.
 */
export function startClock(
  db: Pool,
  { log = () => {}, mail = null, dispose, now = machineTime }: ClockOptions = {},
): Clock {
  const done = new Map<number, string>();
  let disposed: string | null = null;
  const stopping = new AbortController();
  const { signal } = stopping;
  const refused: Refused = new Map();
  const look = async (): Promise<void> => {
    const at = now();
    const today = legalDay(at);
    for (const poolId of await livePools(db)) {
      if (done.get(poolId) === today) continue;
      try {
        await runDay(db, poolId, at);
        done.set(poolId, today);
        log({ what: `the day of pool ${poolId} is done` });
      } catch (error) {
        // The other pools, and the rounds, do not wait for what is wrong with this one.
        log({ what: `the day of pool ${poolId} is not done`, code: codeOf(error) });
      }
    }
    await runScheduled(db, at, refused, log);
    if (dispose === undefined || disposed === today) return;
    try {
      const erased = await dispose(at);
      disposed = today;
      if (erased > 0) log({ what: `${erased} profiles and accounts were erased: their time is over` });
    } catch (error) {
      log({ what: 'the disposal of the day is not done', code: codeOf(error) });
    }
  };
  const send = async (): Promise<void> => {
    if (mail === null) return;
    for (const poolId of await livePools(db)) await runMail(db, poolId, mail, { at: now(), signal, log });
  };
  const fallsShort = (error: unknown): void => log({ what: 'the clock stopped short', code: codeOf(error) });
  let looking: Promise<void> = Promise.resolve();
  let sending: Promise<void> | null = null;
  const tick = (): void => {
    looking = looking.then(look).catch(fallsShort);
    // Thousands of letters keep no round waiting.
    sending ??= looking
      .then(send)
      .catch(fallsShort)
      .finally(() => {
        sending = null;
      });
  };
  tick();
  const timer = setInterval(tick, LOOK_EVERY_MS);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      stopping.abort();
      await looking;
      await sending;
    },
  };
}
