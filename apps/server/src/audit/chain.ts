import { createHash } from 'node:crypto';
import { canonicalJson } from '@openentry/pool';
import { type ClientBase, Pool, type PoolClient } from 'pg';
import { inTransaction } from '../database/transaction.ts';

/** Entries linked in one transaction. */
export const AT_A_TIME = 5000;
const LOCK = 'audit/chain';
/** What the first link has before it. */
export const GENESIS = createHash('sha256').update('openentry/audit/1').digest();

export interface EntryRow {
  entry_id: string;
  at: string;
  role: string;
  account: string;
  action: string;
  subject: string;
  outcome: string;
  details: unknown;
  engine: string;
  form: number;
  on_behalf_of: string | null;
  case_ref: string | null;
  provision: string | null;
  ruleset: string | null;
  reason: string | null;
}

export const ENTRY = `e.entry_id::text, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.role, e.account, e.action, e.subject,
  e.outcome, e.details, e.engine, e.form, e.on_behalf_of, e.case_ref, e.provision, e.ruleset, e.reason`;

/** What entries from before migration 11 say nothing of, and the hash of their form does not cover. */
const WIDENED = ['on_behalf_of', 'case_ref', 'provision', 'ruleset', 'reason'] as const;

/** What the hash of a link covers: everything the entry says, in the form in which it was written. */
function contentOf(link: number, { form, ...row }: EntryRow): object {
  const { entry_id, at, role, account, action, subject, outcome, details, engine } = row;
  const first = { link, entry: entry_id, at, role, account, action, subject, outcome, details, engine };
  // Anything that the first form cannot say makes another hash of it, and is found.
  if (form === 1 && WIDENED.every((name) => row[name] === null)) return first;
  const { on_behalf_of: onBehalfOf, case_ref: caseRef, provision, ruleset, reason } = row;
  return { ...first, form, onBehalfOf, caseRef, provision, ruleset, reason };
}

/** The hash of a link: over the one before and everything the entry says. */
export function hashOf(previous: Buffer, link: number, row: EntryRow): Buffer {
  return createHash('sha256')
    .update(previous)
    .update(canonicalJson(contentOf(link, row)))
    .digest();
}

/** The last link: its number and hash. */
export interface AuditHead {
  readonly link: number;
  /** Hexadecimal. */
  readonly hash: string;
}

/** Where the chain ends now. */
export async function auditHead(db: Pool | ClientBase): Promise<AuditHead> {
  const { rows } = await db.query<{ number: string; hash: Buffer }>(
    'SELECT link::text AS number, hash FROM audit_chain ORDER BY link DESC LIMIT 1',
  );
  const last = rows[0];
  return last
    ? { link: Number(last.number), hash: last.hash.toString('hex') }
    : { link: 0, hash: GENESIS.toString('hex') };
}

/** The linking that a process is at, and the one that begins after it, for everybody who came meanwhile. */
interface Linking {
  readonly now: Promise<AuditHead>;
  next: Promise<AuditHead> | null;
}
const linkings = new WeakMap<Pool, Linking>();

/**
 * Puts every committed entry that is in no link yet into the chain. Whoever comes while that is being done shares the
 * next time, which begins after their entry was committed: many at once cost two times, not one each.
 */
export async function linkAudit(db: Pool | PoolClient): Promise<AuditHead> {
  if (!(db instanceof Pool)) return linkAll(db);
  const linking = linkings.get(db);
  if (linking === undefined) return beginLinking(db);
  // The one that runs may have looked before this entry was there.
  linking.next ??= linking.now.then(
    () => beginLinking(db),
    () => beginLinking(db),
  );
  return linking.next;
}

function beginLinking(db: Pool): Promise<AuditHead> {
  const now = linkAll(db);
  const linking: Linking = { now, next: null };
  linkings.set(db, linking);
  const ended = (): void => {
    if (linking.next === null && linkings.get(db) === linking) linkings.delete(db);
  };
  now.then(ended, ended);
  return now;
}

async function linkAll(db: Pool | PoolClient): Promise<AuditHead> {
  while (true) {
    const linked = await inTransaction(db, linkSome, { lock: LOCK });
    if (linked < AT_A_TIME) return auditHead(db);
  }
}

async function linkSome(client: ClientBase): Promise<number> {
  const head = await auditHead(client);
  const { rows } = await client.query<EntryRow>(
    `WITH taken AS (
       DELETE FROM audit_waiting WHERE entry_id IN (
         SELECT entry_id FROM audit_waiting ORDER BY entry_id LIMIT ${AT_A_TIME})
       RETURNING entry_id
     )
     SELECT ${ENTRY} FROM taken JOIN audit_entries e USING (entry_id) ORDER BY e.entry_id`,
  );
  if (rows.length === 0) return 0;
  let previous: Buffer = Buffer.from(head.hash, 'hex');
  const links = rows.map((row, index) => {
    const link = head.link + index + 1;
    const hash = hashOf(previous, link, row);
    const made = { link, entry: row.entry_id, previous, hash };
    previous = hash;
    return made;
  });
  await client.query(
    `INSERT INTO audit_chain (link, entry_id, previous, hash)
     SELECT * FROM unnest($1::bigint[], $2::bigint[], $3::bytea[], $4::bytea[])`,
    [
      links.map(({ link }) => link),
      links.map(({ entry }) => entry),
      links.map((each) => each.previous),
      links.map(({ hash }) => hash),
    ],
  );
  return rows.length;
}
