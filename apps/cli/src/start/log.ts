import { join } from 'node:path';
import type { ClockLog, WebhookReport } from '@openentry/server';
import pino from 'pino';

/** What a server writes down. */
export interface ServerLog {
  /** A request that failed: the route's pattern and the error, never a body, a query or an address. */
  readonly failed: (error: unknown, route: string) => void;
  /** What the clock did by itself: numbers and codes. */
  readonly clock: ClockLog;
  /** What was sent to webhooks: numbers. */
  readonly webhooks: (report: WebhookReport) => void;
}

/** What of an error is no words: its class and where it was thrown. What it says may repeat what somebody typed. */
function named(error: unknown): { readonly name: string; readonly frames: string | undefined } {
  if (!(error instanceof Error)) return { name: typeof error, frames: undefined };
  const { name, message, stack = '' } = error;
  // The words come first and may be of many lines, some of which may look like places.
  const at = message === '' ? 0 : stack.indexOf(message);
  const frames = at < 0 ? '' : stack.slice(at + message.length);
  return {
    name,
    frames: frames
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .join('\n'),
  };
}

/** A log in the data folder. Nothing a person typed can be in it. */
export function openLog(folder: string): ServerLog {
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: join(folder, 'server.log'), mode: 0o600, sync: true }),
  );
  return {
    failed(error, route) {
      const { name, frames } = named(error);
      log.error({ route, error: name, stack: frames }, 'request failed');
    },
    webhooks(report) {
      log.info(report, 'webhooks');
    },
    clock({ what, code }) {
      if (code === undefined) log.info(what);
      else log.warn({ code }, what);
    },
  };
}
