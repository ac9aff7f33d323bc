import { z } from '@hono/zod-openapi';
import type { Language } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import type { Role } from './roles.ts';

/** An account as it is kept. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly language: Language;
  readonly demo: boolean;
  readonly verified: boolean;
  readonly disabled: boolean;
  readonly passwordHash: string | null;
  readonly totpSecret: Buffer | null;
  /** Whether the authenticator application was confirmed and is asked for. */
  readonly totp: boolean;
  readonly roles: readonly Role[];
}

const LONGEST_EMAIL = 254;
/** What an address is, for everybody who is given one. */
export const emailSchema = z.email().max(LONGEST_EMAIL);

/** Whether a text is an email address. */
export const isEmail = (text: string): boolean => emailSchema.safeParse(text).success;

/** The form of an address by which accounts are found: nobody has two that look the same. */
export function emailKey(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}

const ACCOUNT = `SELECT account_id AS id, email, language, demo, email_verified_at IS NOT NULL AS verified,
    disabled_at IS NOT NULL AS disabled, password_hash AS "passwordHash", totp_secret AS "totpSecret",
    totp_confirmed_at IS NOT NULL AS totp,
    array(SELECT role FROM account_roles r WHERE r.account_id = a.account_id AND revoked_at IS NULL ORDER BY role) AS roles
  FROM accounts a`;

type Db = Pool | ClientBase;

/** The account of an address, or null. */
export async function accountByEmail(db: Db, email: string): Promise<Account | null> {
  const { rows } = await db.query<Account>(`${ACCOUNT} WHERE email_key = $1`, [emailKey(email)]);
  return rows[0] ?? null;
}

/** The account of an id, or null. */
export async function accountById(db: Db, id: string): Promise<Account | null> {
  const { rows } = await db.query<Account>(`${ACCOUNT} WHERE account_id = $1`, [id]);
  return rows[0] ?? null;
}

/** The account of an id, which nobody else changes until the transaction ends; or null. */
export async function lockAccount(client: ClientBase, id: string): Promise<Account | null> {
  await client.query('SELECT FROM accounts WHERE account_id = $1 FOR UPDATE', [id]);
  return accountById(client, id);
}

export interface NewAccount {
  readonly email: string;
  readonly language: Language;
  readonly passwordHash: string | null;
  readonly verified: boolean;
  readonly demo?: boolean;
}

/** Adds an account without roles; null when another has its address. */
export async function insertAccount(
  client: ClientBase,
  { email, language, passwordHash, verified, demo = false }: NewAccount,
  at: number,
): Promise<string | null> {
  const { rows } = await client.query<{ id: string }>(
    `INSERT INTO accounts (account_id, email, email_key, language, demo, created_at, email_verified_at, password_hash, password_changed_at)
     VALUES ($1, $2, $3, $4, $5, $6, CASE WHEN $7 THEN $6::timestamptz END, $8, CASE WHEN $8::text IS NOT NULL THEN $6::timestamptz END)
     ON CONFLICT (email_key) DO NOTHING RETURNING account_id AS id`,
    [
      crypto.randomUUID(),
      email.trim(),
      emailKey(email),
      language,
      demo,
      isoMicroseconds(at),
      verified,
      passwordHash,
    ],
  );
  return rows[0]?.id ?? null;
}
