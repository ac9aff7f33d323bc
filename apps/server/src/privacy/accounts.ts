import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';

/**
 * Accounts to erase: those of the public that were never confirmed for 30 days, or neither used for two years nor that of
 * somebody with a profile whose facts are still kept. Staff leave by their administrator, and stay named in what they did.
 */
const DUE = `SELECT a.account_id AS id FROM accounts a
  WHERE a.erased_at IS NULL AND NOT a.demo
    AND NOT EXISTS (SELECT FROM account_roles r
      WHERE r.account_id = a.account_id AND r.role NOT IN ('candidate', 'representative'))
    AND NOT EXISTS (SELECT FROM account_persons l JOIN profiles p ON p.candidate_id = l.person_id
      WHERE l.account_id = a.account_id AND p.erased_at IS NULL)
    AND CASE WHEN a.email_verified_at IS NULL THEN a.created_at < $1::timestamptz - interval '30 days'
      ELSE a.created_at < $1::timestamptz - interval '2 years' AND NOT EXISTS (
        SELECT FROM audit_entries e WHERE e.account = a.account_id::text AND e.at > $1::timestamptz - interval '2 years')
      END`;

/** Ids of accounts that have served their time at an instant. */
export async function findAccountsDue(db: Pool | ClientBase, at: number): Promise<string[]> {
  const { rows } = await db.query<{ id: string }>(`${DUE} ORDER BY a.created_at`, [isoMicroseconds(at)]);
  return rows.map(({ id }) => id);
}

/** What goes with an account, besides what is erased in its row. */
const REMOVED = ['recovery_codes', 'passkeys', 'sessions', 'one_time_tokens', 'idempotency_keys'] as const;

/**
 * Erases an account that is due still: address, password and everything by which it was entered. Its id stays, for what
 * the audit says of it.
 */
export async function eraseAccount(client: ClientBase, id: string, at: number): Promise<boolean> {
  await client.query('SELECT FROM accounts WHERE account_id = $1 FOR UPDATE', [id]);
  const now = isoMicroseconds(at);
  const { rowCount } = await client.query(
    `UPDATE accounts SET email = 'erased', email_key = 'erased/' || account_id, password_hash = NULL, password_changed_at = NULL,
       totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL, disabled_at = coalesce(disabled_at, $1::timestamptz),
       erased_at = $1::timestamptz
     WHERE account_id = $2 AND account_id IN (${DUE})`,
    [now, id],
  );
  if (rowCount !== 1) return false;
  for (const table of REMOVED) await client.query(`DELETE FROM ${table} WHERE account_id = $1`, [id]);
  await client.query(
    `UPDATE api_tokens SET revoked_at = $2, revoked_by = 'disposal' WHERE account_id = $1 AND revoked_at IS NULL`,
    [id, now],
  );
  await client.query(
    `UPDATE webhook_subscriptions SET url = 'https://erased.invalid', ended_at = coalesce(ended_at, $2::timestamptz)
     WHERE account_id = $1`,
    [id, now],
  );
  return true;
}
