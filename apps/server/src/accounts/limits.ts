import { isoMicroseconds } from '../database/instants.ts';
import { type Accounts, HOUR, MINUTE, SECOND } from './accounts.ts';
import { refused } from './refusals.ts';

/** How often something may be asked for in a period of microseconds, by one network address or for one email address. */
const LIMITS = {
  'sign-in': { most: 60, period: 5 * MINUTE },
  'sign-up': { most: 20, period: HOUR },
  link: { most: 30, period: HOUR },
  'mail-to': { most: 5, period: HOUR },
  passkey: { most: 60, period: 5 * MINUTE },
  oidc: { most: 60, period: 5 * MINUTE },
} as const;

export type Limited = keyof typeof LIMITS;

/**
 * Counts one more.
 * @throws RequestError 429 with the seconds until the next period when there were too many
 */
export async function limit(accounts: Accounts, what: Limited, who: string): Promise<void> {
  if (await overLimit(accounts, what, who)) {
    const { period } = LIMITS[what];
    throw refused('request.too-many', Math.ceil((period - (accounts.now() % period)) / SECOND));
  }
}

/** Counts one more and says whether there were too many: for what must look the same either way. */
export async function overLimit(accounts: Accounts, what: Limited, who: string): Promise<boolean> {
  const { most, period } = LIMITS[what];
  const number = Math.floor(accounts.now() / period);
  const { rows } = await accounts.db.query<{ count: number }>(
    `INSERT INTO rate_limits AS l (key, period, count, over_at) VALUES ($1, $2, 1, $3)
     ON CONFLICT (key, period) DO UPDATE SET count = l.count + 1 RETURNING count`,
    [accounts.keys.lookup(`limit/${what}`, who), number, isoMicroseconds((number + 1) * period)],
  );
  return (rows[0]?.count ?? 0) > most;
}
