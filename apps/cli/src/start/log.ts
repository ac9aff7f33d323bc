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

/** A log in the data folder. Nothing a person typed can be in it. */
export function openLog(folder: string): ServerLog {
  const log = pino(
    { base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: join(folder, 'server.log'), mode: 0o600, sync: true }),
  );
  return {
    failed(error, route) {
      const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: undefined };
      log.error({ route, error: name, stack: stack?.split('\n').slice(1).join('\n') }, 'request failed');
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
