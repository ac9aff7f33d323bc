import { isoMicroseconds } from '../database/instants.ts';
import { tidyWebhooks } from '../webhooks/subscriptions.ts';
import { type Accounts, DAY, HOUR } from './accounts.ts';

/** Sessions that ended are kept so long, for whoever asks what happened. */
const SESSIONS_KEPT = 30 * DAY;

/** Removes what is of no use any more: links, challenges and answers that are too old, counts of the past, old sessions. */
async function tidyAccounts(accounts: Accounts): Promise<void> {
  const now = accounts.now();
  const dayAgo = isoMicroseconds(now - DAY);
  await accounts.db.query('DELETE FROM one_time_tokens WHERE expires_at < $1', [isoMicroseconds(now)]);
  await accounts.db.query('DELETE FROM sign_in_attempts WHERE last_at < $1', [dayAgo]);
  await accounts.db.query('DELETE FROM rate_limits WHERE over_at < $1', [isoMicroseconds(now)]);
  await tidyWebhooks(accounts.db, now);
  await accounts.db.query('DELETE FROM idempotency_keys WHERE kept_until < $1', [isoMicroseconds(now)]);
  await accounts.db.query('DELETE FROM sessions WHERE expires_at < $1 OR ended_at < $1', [
    isoMicroseconds(now - SESSIONS_KEPT),
  ]);
}

/** Tidies up now and every hour; a failure is told, and the next hour tries again. Returns what stops it. */
export function keepTidy(accounts: Accounts, failed: (error: unknown) => void): () => Promise<void> {
  let last = Promise.resolve();
  const tidy = (): void => {
    last = tidyAccounts(accounts).catch(failed);
  };
  tidy();
  const timer = setInterval(tidy, HOUR / 1000);
  timer.unref();
  return () => {
    clearInterval(timer);
    return last;
  };
}
