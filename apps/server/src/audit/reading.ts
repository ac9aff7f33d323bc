import type { Pool } from 'pg';
import { linkAudit } from './chain.ts';
import { type AuditEntry, writeAudit } from './entry.ts';

/** What was read, and how much of it. */
export type ShellReading = Pick<AuditEntry, 'action' | 'subject' | 'details'>;

/** Writes down that whoever has the machine read something personal, or the audit, at its command line. */
export async function readAtShell(db: Pool, reading: ShellReading): Promise<void> {
  await writeAudit(db, {
    at: Number(Temporal.Now.instant().epochNanoseconds / 1000n),
    role: 'operator',
    account: 'shell',
    outcome: 'done',
    ...reading,
  });
  await linkAudit(db);
}
