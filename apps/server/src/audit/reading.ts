import type { Pool } from 'pg';
import { linkAudit } from './chain.ts';
import { writeAudit } from './entry.ts';

/** Writes down that whoever has the machine read the audit at its command line, and how much of it. */
export async function readAudited(db: Pool, entries: number): Promise<void> {
  await writeAudit(db, {
    at: Number(Temporal.Now.instant().epochNanoseconds / 1000n),
    role: 'operator',
    account: 'shell',
    action: 'audit.read',
    subject: 'audit',
    outcome: 'done',
    details: { entries },
  });
  await linkAudit(db);
}
