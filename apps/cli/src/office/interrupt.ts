import { constants } from 'node:os';
import type { Database } from '@openentry/server';

/** Somebody stopped the work: what was not finished is undone. */
export class Interrupted extends Error {
  override readonly name = 'Interrupted';
  readonly signal: NodeJS.Signals;

  constructor(signal: NodeJS.Signals) {
    super(`Stopped by ${signal}`);
    this.signal = signal;
  }
}

const SIGNAL_EXIT = 128;

/** The exit code by which a shell knows that a signal ended a program. */
export function exitOf(signal: NodeJS.Signals): number {
  return SIGNAL_EXIT + constants.signals[signal];
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

type Connections = Database['app'];
type Connection = Awaited<ReturnType<Connections['connect']>> & { end(): Promise<void> };

/**
 * Makes work on a database safe to stop: at a signal every connection in use is cut, so that PostgreSQL undoes what
 * was not committed and the work fails where it stands. A second signal ends the process at once.
 */
export function interruptible(db: Connections): {
  readonly signal: () => NodeJS.Signals | null;
  stop(): void;
} {
  let signal: NodeJS.Signals | null = null;
  const used = new Set<Connection>();
  // A connection that is being closed is of no more interest; what ran on it says so itself.
  const cut = (connection: Connection): void => void connection.end().catch(() => {});
  const onAcquire = (connection: unknown): void => {
    if (signal !== null) cut(connection as Connection);
    else used.add(connection as Connection);
  };
  const onRelease = (_error: unknown, connection: unknown): void =>
    void used.delete(connection as Connection);
  const onSignal = (received: NodeJS.Signals): void => {
    if (signal !== null) process.exit(exitOf(received));
    signal = received;
    for (const connection of used) cut(connection);
  };
  db.on('acquire', onAcquire);
  db.on('release', onRelease);
  for (const each of SIGNALS) process.on(each, onSignal);
  return {
    signal: () => signal,
    stop: () => {
      db.off('acquire', onAcquire);
      db.off('release', onRelease);
      for (const each of SIGNALS) process.off(each, onSignal);
    },
  };
}
