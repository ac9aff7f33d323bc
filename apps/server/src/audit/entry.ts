import type { ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { ENGINE } from '../engine.ts';

/** What an entry of the audit says. Details are numbers, codes and digests; nothing personal. */
export interface AuditEntry {
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly role: string;
  readonly account: string;
  /** What was done, such as `round.publish`. */
  readonly action: string;
  /** What it was done to, such as `round/7`. */
  readonly subject: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Writes an entry, in the transaction of what it is about; `linkAudit` puts it into the chain afterwards. */
export async function writeAudit(client: ClientBase | Pool, entry: AuditEntry): Promise<void> {
  await client.query(
    `INSERT INTO audit_entries (at, role, account, action, subject, outcome, details, engine)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      isoMicroseconds(entry.at),
      entry.role,
      entry.account,
      entry.action,
      entry.subject,
      entry.outcome,
      JSON.stringify(entry.details),
      ENGINE,
    ],
  );
}
