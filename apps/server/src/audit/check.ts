import { type ClientBase, Pool } from 'pg';
import { inTransaction } from '../database/transaction.ts';
import { AT_A_TIME, type AuditHead, ENTRY, type EntryRow, GENESIS, hashOf } from './chain.ts';
import { guardsMissing } from './guards.ts';

/** Why a link, an entry or the tables are not as they were left. */
export type AuditFault = 'missing' | 'previous' | 'content' | 'head' | 'unlinked' | 'guard';

/** The first thing that does not hold. */
export interface AuditBreak {
  /** The first link that does not fit; after the last one for what is in no link. */
  readonly link: number;
  /** The entry of it, where there is one. */
  readonly entry: number | null;
  readonly reason: AuditFault;
  /** The last head that was written down and still holds: what came later than it may have been made again. */
  readonly since: number;
}

/** What a look at the whole chain found. */
export interface AuditCheck {
  readonly links: number;
  readonly head: AuditHead;
  readonly broken: AuditBreak | null;
  /** Committed entries that are to be linked. */
  readonly waiting: number;
  /** Heads that were written down elsewhere and that the chain was compared with. */
  readonly heads: number;
  /** What keeps everybody from changing the audit and is turned off, or rights the application has and should not. */
  readonly guards: readonly string[];
}

type Db = Pool | ClientBase;
type Broken = Omit<AuditBreak, 'since'>;
interface LinkRow extends EntryRow {
  readonly link: string;
  readonly previous: Buffer;
  readonly hash: Buffer;
}

/**
 * Reads the chain from its beginning and compares every link with its entry, and the chain with heads that were written
 * down elsewhere, which it must contain.
 */
export async function checkAudit(db: Db, known: AuditHead | readonly AuditHead[] = []): Promise<AuditCheck> {
  if (!(db instanceof Pool)) return check(db, known);
  // Of one moment: what is linked meanwhile is of the next check.
  const begin = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';
  return inTransaction(db, (client) => check(client, known), { begin });
}

async function check(db: Db, known: AuditHead | readonly AuditHead[]): Promise<AuditCheck> {
  const heads = new Map<number, Set<string>>();
  for (const { link, hash } of [known].flat()) heads.set(link, (heads.get(link) ?? new Set()).add(hash));
  let previous: Buffer = GENESIS;
  let link = 0;
  let since = 0;
  let broken: Broken | null = null;
  while (broken === null) {
    const { rows } = await db.query<LinkRow>(
      `SELECT c.link::text, c.previous, c.hash, ${ENTRY}
       FROM audit_chain c JOIN audit_entries e USING (entry_id)
       WHERE c.link > $1 ORDER BY c.link LIMIT ${AT_A_TIME}`,
      [link],
    );
    for (const row of rows) {
      link++;
      const written = heads.get(link);
      const reason = faultOf(row, link, previous, written);
      if (reason !== null) {
        broken = { link, entry: reason === 'missing' ? null : Number(row.entry_id), reason };
        break;
      }
      if (written !== undefined) since = link;
      previous = row.hash;
    }
    if (rows.length < AT_A_TIME) break;
  }
  const last = broken === null ? link : link - 1;
  const { links, waiting, unlinked } = await countRest(db);
  const longest = Math.max(links, ...heads.keys());
  if (broken === null && longest > last) broken = { link: last + 1, entry: null, reason: 'missing' };
  if (broken === null && unlinked !== null) broken = { link: last + 1, entry: unlinked, reason: 'unlinked' };
  const guards = await guardsMissing(db);
  if (broken === null && guards.length > 0) broken = { link: last + 1, entry: null, reason: 'guard' };
  return {
    links,
    head: { link: last, hash: previous.toString('hex') },
    broken: broken === null ? null : { ...broken, since },
    waiting,
    heads: heads.size,
    guards,
  };
}

function faultOf(
  row: LinkRow,
  expected: number,
  previous: Buffer,
  written: ReadonlySet<string> | undefined,
): AuditFault | null {
  if (Number(row.link) !== expected) return 'missing';
  if (!row.previous.equals(previous)) return 'previous';
  if (!hashOf(previous, expected, row).equals(row.hash)) return 'content';
  if (written !== undefined && (written.size > 1 || !written.has(row.hash.toString('hex')))) return 'head';
  return null;
}

/** How many links there are, how many entries wait for one, and the first that neither has one nor waits. */
async function countRest(db: Db): Promise<{ links: number; waiting: number; unlinked: number | null }> {
  // One statement, and so one moment: an entry that is being linked is in one of the two.
  const { rows } = await db.query<{ links: number; waiting: number; unlinked: string | null }>(
    `SELECT (SELECT count(*) FROM audit_chain)::integer AS links,
            (SELECT count(*) FROM audit_waiting)::integer AS waiting,
            (SELECT min(entry_id) FROM audit_entries e
             WHERE NOT EXISTS (SELECT FROM audit_chain c WHERE c.entry_id = e.entry_id)
               AND NOT EXISTS (SELECT FROM audit_waiting w WHERE w.entry_id = e.entry_id))::text AS unlinked`,
  );
  const { links = 0, waiting = 0, unlinked = null } = rows[0] ?? {};
  return { links, waiting, unlinked: unlinked === null ? null : Number(unlinked) };
}
