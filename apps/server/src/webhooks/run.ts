import type { Accounts } from '../accounts/accounts.ts';
import type { TargetRules } from './address.ts';
import { mayHear } from './audience.ts';
import { deliverWebhooks, type WebhookReport } from './deliver.ts';

const LOOK_EVERY_MS = 5000;

export interface RunOptions extends TargetRules {
  /** What was done, where anything was. */
  readonly done: (report: WebhookReport) => void;
  readonly failed: (error: unknown) => void;
}

/** Sends what is to be sent, now and every few seconds. Returns what stops it, after what is in hand. */
export function keepDelivering(
  accounts: Accounts,
  { allowPrivate, done, failed }: RunOptions,
): () => Promise<void> {
  const stopping = new AbortController();
  const { db, keys, now } = accounts;
  const look = async (): Promise<void> => {
    const report = await deliverWebhooks(db, { keys, now, allowPrivate, mayHear, signal: stopping.signal });
    if (report.delivered + report.refused + report.disabled > 0) done(report);
  };
  let running: Promise<void> | null = null;
  const tick = (): void => {
    running ??= look()
      .catch(failed)
      .finally(() => {
        running = null;
      });
  };
  tick();
  const timer = setInterval(tick, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    stopping.abort();
    await running;
  };
}
