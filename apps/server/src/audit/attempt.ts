import type { ClientBase, Pool } from 'pg';
import { inTransaction } from '../database/transaction.ts';
import { RequestError } from '../errors.ts';
import { linkAudit } from './chain.ts';
import { type AuditEntry, writeAudit } from './entry.ts';

/** Work of which the audit says how it ended, whichever way that is. */
export interface Attempt<T> {
  readonly entry: Pick<AuditEntry, 'at' | 'role' | 'account' | 'action'>;
  /** Done in one transaction with its entry. */
  work(client: ClientBase): Promise<T>;
  /** What the entry says of what was done: what to, whether it was, and numbers. */
  done(result: T): Pick<AuditEntry, 'subject' | 'details'> & { readonly outcome?: AuditEntry['outcome'] };
  /** What it says where an error ended it; the error's code is added. */
  failed(error: unknown): Promise<Pick<AuditEntry, 'subject' | 'details'>>;
}

/** PostgreSQL and Node give codes; whatever else an error says may repeat what was given. */
function codeOf(error: unknown): string {
  const { code } = error as { code?: unknown };
  return typeof code === 'string' ? code : 'unexpected';
}

/**
 * Tries something and writes into the audit who tried it and how it ended: done, refused because of what was given, or
 * failed for another reason.
 * @throws what ended the work, once that is written; a database that is gone cannot be written to
 */
export async function attempt<T>(db: Pool, { entry, work, done, failed }: Attempt<T>): Promise<T> {
  try {
    const result = await inTransaction(db, async (client) => {
      const worked = await work(client);
      await writeAudit(client, { ...entry, outcome: 'done', ...done(worked) });
      return worked;
    });
    await linkAudit(db);
    return result;
  } catch (error) {
    const outcome = error instanceof RequestError ? 'refused' : 'failed';
    const { subject, details } = await failed(error);
    const ended = { ...entry, subject, outcome, details: { ...details, code: codeOf(error) } } as const;
    // What ended the work is what the caller is told, also where it took the database along.
    await writeAudit(db, ended).then(
      () => linkAudit(db),
      () => {},
    );
    throw error;
  }
}
