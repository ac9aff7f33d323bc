import type { Pool } from 'pg';
import type { AuditOutcome } from './entry.ts';

/** An entry as whoever reads the audit sees it. */
export interface ListedEntry {
  readonly id: number;
  /** Its link in the chain; null for the moment until it is linked. */
  readonly link: number | null;
  /** ISO, UTC, microseconds. */
  readonly at: string;
  readonly role: string;
  readonly account: string;
  readonly onBehalfOf: string | null;
  readonly action: string;
  readonly subject: string;
  readonly case: string | null;
  readonly provision: string | null;
  readonly ruleset: string | null;
  readonly engine: string;
  readonly outcome: AuditOutcome;
  readonly reason: string | null;
  readonly details: Readonly<Record<string, string | number | boolean | null>>;
}

/** Which entries; all that are given must hold. */
export interface AuditFilter {
  /** An action, such as `profile.submit`, or a kind of them, such as `profile`. */
  readonly action?: string | undefined;
  readonly account?: string | undefined;
  readonly onBehalfOf?: string | undefined;
  /** Such as `profile/12`. */
  readonly caseRef?: string | undefined;
  readonly subject?: string | undefined;
  readonly outcome?: AuditOutcome | undefined;
  /** From this instant on, ISO. */
  readonly from?: string | undefined;
  /** Before this instant, ISO. */
  readonly to?: string | undefined;
}

export interface AuditListOptions extends AuditFilter {
  /** The id of the last entry of the page before. */
  readonly after?: number | undefined;
  readonly limit: number;
}

/** Most entries in one list. */
export const MOST_ENTRIES = 500;

const LISTED = `e.entry_id::float8 AS id, c.link::float8 AS link, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.role,
  e.account, e.on_behalf_of AS "onBehalfOf", e.action, e.subject, e.case_ref AS "case", e.provision, e.ruleset, e.engine,
  e.outcome, e.reason, e.details`;

/** Entries of the audit, newest first. */
export async function listAudit(db: Pool, options: AuditListOptions): Promise<ListedEntry[]> {
  const values: unknown[] = [];
  const conditions: string[] = [];
  const where = (sql: (place: string) => string, value: unknown): void => {
    if (value === undefined) return;
    values.push(value);
    conditions.push(sql(`$${values.length}`));
  };
  // starts_with, not LIKE: what is given is a text and no pattern.
  where((p) => `(e.action = ${p} OR starts_with(e.action, ${p} || '.'))`, options.action);
  where((p) => `e.account = ${p}`, options.account);
  where((p) => `e.on_behalf_of = ${p}`, options.onBehalfOf);
  where((p) => `e.case_ref = ${p}`, options.caseRef);
  where((p) => `e.subject = ${p}`, options.subject);
  where((p) => `e.outcome = ${p}`, options.outcome);
  where((p) => `e.at >= ${p}`, options.from);
  where((p) => `e.at < ${p}`, options.to);
  where((p) => `e.entry_id < ${p}`, options.after);
  values.push(options.limit);
  const { rows } = await db.query<ListedEntry>(
    `SELECT ${LISTED} FROM audit_entries e LEFT JOIN audit_chain c USING (entry_id)
     ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}
     ORDER BY e.entry_id DESC LIMIT $${values.length}`,
    values,
  );
  return rows;
}
