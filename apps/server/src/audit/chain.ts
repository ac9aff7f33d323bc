import { createHash } from 'node:crypto';
import { canonicalJson } from '@openentry/pool';
import type { ClientBase, Pool, PoolClient } from 'pg';
import { inTransaction } from '../database/transaction.ts';

/** Entries linked in one transaction. */
const AT_A_TIME = 5000;
const LOCK = 'audit/chain';
/** What the first link has before it. */
const GENESIS = createHash('sha256').update('openentry/audit/1').digest();

interface EntryRow {
  entry_id: string;
  at: string;
  role: string;
  account: string;
  action: string;
  subject: string;
  outcome: string;
  details: unknown;
  engine: string;
}

const ENTRY = `e.entry_id::text, to_char(e.at, 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.role, e.account, e.action, e.subject,
  e.outcome, e.details, e.engine`;

/** The hash of a link: over the one before and everything the entry says. */
function hashOf(previous: Buffer, link: number, row: EntryRow): Buffer {
  const { entry_id, at, role, account, action, subject, outcome, details, engine } = row;
  const content = { link, entry: entry_id, at, role, account, action, subject, outcome, details, engine };
  return createHash('sha256').update(previous).update(canonicalJson(content)).digest();
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

/** Puts every committed entry that is in no link yet into the chain; whoever comes at the same moment waits. */
export async function linkAudit(db: Pool | PoolClient): Promise<AuditHead> {
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

/** What a look at the whole chain found. */
export interface AuditCheck {
  readonly links: number;
  readonly head: AuditHead;
  /** The first link that does not fit, or null. */
  readonly broken: { readonly link: number; readonly reason: AuditFault } | null;
  /** Entries that are in no link yet. */
  readonly waiting: number;
}

export type AuditFault = 'missing' | 'previous' | 'content' | 'head';

/**
 * Reads the chain from its beginning and compares every link with its entry.
 * @param known a head that was written down elsewhere: the chain must contain it
 */
export async function checkAudit(db: Pool | ClientBase, known?: AuditHead): Promise<AuditCheck> {
  let previous: Buffer = GENESIS;
  let link = 0;
  let broken: AuditCheck['broken'] = null;
  while (broken === null) {
    const { rows } = await db.query<EntryRow & { link: string; previous: Buffer; hash: Buffer }>(
      `SELECT c.link::text, c.previous, c.hash, ${ENTRY}
       FROM audit_chain c JOIN audit_entries e USING (entry_id)
       WHERE c.link > $1 ORDER BY c.link LIMIT ${AT_A_TIME}`,
      [link],
    );
    for (const row of rows) {
      const fault = faultOf(row, link + 1, previous, known);
      link++;
      if (fault !== null) {
        broken = { link, reason: fault };
        break;
      }
      previous = row.hash;
    }
    if (rows.length < AT_A_TIME) break;
  }
  const head = { link, hash: previous.toString('hex') };
  if (broken === null && known !== undefined && known.link > link)
    broken = { link: link + 1, reason: 'missing' };
  const { rows } = await db.query<{ waiting: number; links: number }>(
    `SELECT (SELECT count(*) FROM audit_entries e WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = e.entry_id))::integer AS waiting,
            (SELECT count(*) FROM audit_chain)::integer AS links`,
  );
  const { waiting = 0, links = 0 } = rows[0] ?? {};
  if (broken === null && links > link) broken = { link: link + 1, reason: 'missing' };
  return { links, head, broken, waiting };
}

function faultOf(
  row: EntryRow & { readonly link: string; readonly previous: Buffer; readonly hash: Buffer },
  expected: number,
  previous: Buffer,
  known: AuditHead | undefined,
): AuditFault | null {
  if (Number(row.link) !== expected) return 'missing';
  if (!row.previous.equals(previous)) return 'previous';
  if (!hashOf(previous, expected, row).equals(row.hash)) return 'content';
  if (known?.link === expected && known.hash !== row.hash.toString('hex')) return 'head';
  return null;
}
