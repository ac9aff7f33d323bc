import type { ClientBase } from 'pg';
import { linkAudit } from '../audit/chain.ts';
import { type AuditOutcome, writeAudit } from '../audit/entry.ts';
import { inTransaction } from '../database/transaction.ts';
import { RequestError } from '../errors.ts';
import type { Accounts } from './accounts.ts';

/** In whose name something is done. */
export interface Doer {
  readonly account: string;
  readonly role: string;
}

/** Somebody who has not signed in. */
export const NOBODY: Doer = { account: 'nobody', role: 'none' };
/** Whoever has the machine, at its command line. */
export const SHELL: Doer = { account: 'shell', role: 'operator' };

export interface AuditedAct {
  readonly by: Doer;
  readonly action: string;
  readonly subject: string;
  readonly outcome?: AuditOutcome;
  readonly details?: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes into the audit, as part of the transaction at hand. Details are ids and codes, never an email address. */
export async function audited(accounts: Accounts, client: ClientBase, act: AuditedAct): Promise<void> {
  const { by, action, subject, outcome = 'done', details = {} } = act;
  await writeAudit(client, { at: accounts.now(), ...by, action, subject, outcome, details });
}

/**
 * Does something in one transaction with its entries in the audit. A refusal that is returned, not thrown, is kept: what
 * was written about it stays.
 * @throws RequestError the refusal
 */
export async function recorded<T>(
  accounts: Accounts,
  work: (client: ClientBase) => Promise<T | RequestError>,
): Promise<T> {
  const result = await inTransaction(accounts.db, work);
  await linkAudit(accounts.db);
  if (result instanceof RequestError) throw result;
  return result;
}

/** How an account is named in the audit. */
export const subjectOf = (accountId: string): string => `account/${accountId}`;
