import { type ClientBase, Pool } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import { afterCommit } from '../database/transaction.ts';
import { ENGINE } from '../engine.ts';
import { aboutNow, keptNote } from './scope.ts';

/**
 * How something ended: done; `refused`, because of its state or what was given; `denied` to this caller; or `failed`, by
 * a defect or an outage.
 */
export const OUTCOMES = ['done', 'refused', 'denied', 'failed'] as const;
export type AuditOutcome = (typeof OUTCOMES)[number];

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
  readonly outcome: AuditOutcome;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
  /** For whom somebody else acted, such as `person/12` for whom their representative did. */
  readonly onBehalfOf?: string | undefined;
  /** The case, such as `profile/7`; that of the subject where it is one. */
  readonly caseRef?: string | undefined;
  /** The provision of law that the act rests on, such as `IRPA 10.1(5)`. */
  readonly provision?: string | undefined;
  /** Fingerprint of the law that was applied. */
  readonly ruleset?: string | undefined;
  /** A stable code of why; where it was not done, that of the details. */
  readonly reason?: string | undefined;
}

const CASE = /^(?:profile|round)\/[\w.-]+$/;

function reasonOf({ outcome, details }: AuditEntry): string | undefined {
  const given = details['reason'] ?? details['code'];
  return outcome !== 'done' && typeof given === 'string' ? given : undefined;
}

/**
 * Writes an entry, in the transaction of what it is about; `linkAudit` puts it into the chain afterwards. What it does not
 * say of on whose behalf, which case, provision and law, the request that is being answered says.
 */
export async function writeAudit(client: ClientBase | Pool, entry: AuditEntry): Promise<void> {
  const about = aboutNow();
  const { subject, onBehalfOf = about.onBehalfOf, provision = about.provision } = entry;
  const { ruleset = about.ruleset, reason = reasonOf(entry) ?? about.reason } = entry;
  const caseRef = entry.caseRef ?? (CASE.test(subject) ? subject : about.caseRef);
  const note = keptNote(entry.outcome);
  await client.query(
    `INSERT INTO audit_entries (at, role, account, action, subject, outcome, details, engine, form,
       on_behalf_of, case_ref, provision, ruleset, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 2, $9, $10, $11, $12, $13)`,
    [
      isoMicroseconds(entry.at),
      entry.role,
      entry.account,
      entry.action,
      subject,
      entry.outcome,
      JSON.stringify(entry.details),
      ENGINE,
      onBehalfOf ?? null,
      caseRef ?? null,
      provision ?? null,
      ruleset ?? null,
      reason ?? null,
    ],
  );
  if (client instanceof Pool) note();
  else afterCommit(client, note);
}
