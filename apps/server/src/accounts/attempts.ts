import { isoMicroseconds, microseconds } from '../database/instants.ts';
import { type Accounts, DAY, SECOND } from './accounts.ts';
import { refused } from './refusals.ts';

/** The failure in a row that locks, for a minute; each after it for twice as long as the one before, to an hour. */
const BEFORE_LOCK = 5;
/** After so long without a failure, one counts from the beginning. */
const FORGOTTEN_AFTER = DAY;

/** What is tried: a password for an address, whether it has an account or not, or a code for an account. */
export interface Attempt {
  readonly key: Buffer;
  /** Failures in a row, this one counted as one until it succeeds. */
  readonly failures: number;
  /** Whether, unless this one succeeds, nothing may be tried for a while. */
  readonly locks: boolean;
}

/**
 * Counts an attempt as failed before it is made, so that many at once are no more than a few; `succeeded` takes it back.
 * @throws RequestError 429 while locked
 */
export async function beginAttempt(
  accounts: Accounts,
  kind: 'password' | 'code',
  who: string,
): Promise<Attempt> {
  const key = accounts.keys.lookup(`attempt/${kind}`, who);
  const now = accounts.now();
  const at = isoMicroseconds(now);
  const { rows } = await accounts.db.query<{ failures: number }>(
    `INSERT INTO sign_in_attempts AS a (key, failures, last_at) VALUES ($1, 1, $2)
     ON CONFLICT (key) DO UPDATE SET last_at = $2,
       failures = CASE WHEN a.last_at < $3 THEN 1 ELSE a.failures + 1 END,
       locked_until = CASE WHEN a.last_at < $3 OR a.failures + 1 < ${BEFORE_LOCK} THEN NULL
         ELSE $2::timestamptz + least(interval '60 minutes', interval '1 minute' * 2 ^ least(a.failures + 1 - ${BEFORE_LOCK}, 10)) END
     WHERE a.locked_until IS NULL OR a.locked_until <= $2
     RETURNING failures`,
    [key, at, isoMicroseconds(now - FORGOTTEN_AFTER)],
  );
  const failures = rows[0]?.failures;
  if (failures !== undefined) return { key, failures, locks: failures >= BEFORE_LOCK };
  const { rows: locked } = await accounts.db.query<{ until: string }>(
    `SELECT to_char(locked_until, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS until FROM sign_in_attempts WHERE key = $1`,
    [key],
  );
  const until = locked[0]?.until;
  const left = until == null ? SECOND : microseconds(until) - now;
  throw refused('auth.locked', Math.max(1, Math.ceil(left / SECOND)));
}

/** Forgets the failures: the attempt was right, or its owner proved themselves another way. */
export async function succeeded(accounts: Accounts, { key }: Pick<Attempt, 'key'>): Promise<void> {
  await accounts.db.query('DELETE FROM sign_in_attempts WHERE key = $1', [key]);
}

/** Forgets the failures of an address. */
export async function forgiveAttempts(accounts: Accounts, emailKey: string): Promise<void> {
  await succeeded(accounts, { key: accounts.keys.lookup('attempt/password', emailKey) });
}
