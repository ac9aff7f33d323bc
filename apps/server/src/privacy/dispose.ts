import { canonicalJson } from '@openentry/pool';
import type { ClientBase, Pool } from 'pg';
import { linkAudit } from '../audit/chain.ts';
import { writeAudit } from '../audit/entry.ts';
import { isoMicroseconds } from '../database/instants.ts';
import { inTransaction } from '../database/transaction.ts';
import { eraseAccount, findAccountsDue } from './accounts.ts';

/** What was, or would be, disposed of. */
export interface Disposal {
  /** Numbers of profiles whose facts were erased. */
  readonly profiles: readonly number[];
  /** Ids of accounts that were erased. */
  readonly accounts: readonly string[];
  /** People whose name and address went with their last profile. */
  readonly contacts: number;
}

export interface DisposeOptions {
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
  /** A keyed hash, by which a copy that a person kept can be told to be what was erased. */
  readonly hash: (content: string) => Buffer;
  /** Says what would be done, and does nothing. */
  readonly dryRun?: boolean;
}

const AT_A_TIME = 200;

interface DueProfile {
  readonly candidateId: string;
  readonly profileId: string;
}

/** Profiles that are over, and with which nothing was done for two years; those of an application are part of it. */
const DUE = `SELECT candidate_id AS "candidateId", profile_id AS "profileId" FROM profiles p
  WHERE erased_at IS NULL AND version > 0 AND state IN ('ineligible', 'expired', 'withdrawn', 'draftLapsed')
    AND (candidate_id, profile_id) > ($2, $3)
    AND NOT EXISTS (SELECT FROM profile_actions a
      WHERE a.candidate_id = p.candidate_id AND a.profile_id = p.profile_id
        AND a.at > $1::timestamptz - interval '2 years')
  ORDER BY candidate_id, profile_id LIMIT ${AT_A_TIME}`;

/** Erases the facts of a profile that is due, in one transaction with its entry. Null where the database found it is not. */
async function disposeProfile(
  db: Pool,
  { candidateId, profileId }: DueProfile,
  { at, hash }: DisposeOptions,
): Promise<{ readonly contact: boolean } | null> {
  return inTransaction(db, async (client) => {
    const { rows } = await client.query<{ version: number; action: object }>(
      `SELECT version, action FROM profile_actions
       WHERE candidate_id = $1 AND profile_id = $2 AND action ? 'facts' ORDER BY version`,
      [candidateId, profileId],
    );
    const digests = rows.map(({ action }) => hash(canonicalJson(action)));
    const erased = await client.query<{ done: boolean }>('SELECT dispose_profile($1, $2, $3, $4) AS done', [
      candidateId,
      profileId,
      rows.map(({ version }) => version),
      digests,
    ]);
    if (erased.rows[0]?.done !== true) return null;
    const contact = await forgetContact(client, candidateId);
    await writeAudit(client, {
      at,
      role: 'system',
      account: 'system',
      action: 'privacy.dispose',
      subject: `profile/${profileId}`,
      outcome: 'done',
      provision: 'Privacy Act 6',
      details: { actions: rows.length, contact },
    });
    return { contact };
  });
}

/** Removes name and address of a person all of whose profiles are erased. */
async function forgetContact(client: ClientBase, candidateId: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `DELETE FROM contacts WHERE candidate_id = $1
     AND NOT EXISTS (SELECT FROM profiles p WHERE p.candidate_id = $1 AND erased_at IS NULL)`,
    [candidateId],
  );
  return rowCount === 1;
}

/** How many names and addresses would go: of people with no profile that is not erased but these. */
async function countContacts(db: Pool, people: readonly string[], due: readonly number[]): Promise<number> {
  const { rows } = await db.query<{ contacts: number }>(
    `SELECT count(*)::integer AS contacts FROM contacts c WHERE candidate_id = ANY ($1::bigint[])
       AND NOT EXISTS (SELECT FROM profiles p WHERE p.candidate_id = c.candidate_id AND erased_at IS NULL
         AND NOT (p.profile_id = ANY ($2::bigint[])))`,
    [people, due],
  );
  return rows[0]?.contacts ?? 0;
}

async function disposeAccount(db: Pool, id: string, at: number): Promise<boolean> {
  return inTransaction(db, async (client) => {
    if (!(await eraseAccount(client, id, at))) return false;
    await writeAudit(client, {
      at,
      role: 'system',
      account: 'system',
      action: 'privacy.dispose',
      subject: `account/${id}`,
      outcome: 'done',
      provision: 'Privacy Act 6',
      details: {},
    });
    return true;
  });
}

/**
 * Erases what has served its time: facts of profiles that ended two years ago, names and addresses with the last of them,
 * accounts that were never confirmed or not used for two years. What was done, when and by whom stays, and the audit,
 * which holds ids and no facts, stays verifiable. Broken off, it goes on where it was; run again, it finds nothing.
 */
export async function dispose(db: Pool, options: DisposeOptions): Promise<Disposal> {
  const { at, dryRun = false } = options;
  const profiles: number[] = [];
  const people = new Set<string>();
  let contacts = 0;
  let after: readonly [string, string] = ['0', '0'];
  while (true) {
    const { rows } = await db.query<DueProfile>(DUE, [isoMicroseconds(at), ...after]);
    const last = rows.at(-1);
    if (last === undefined) break;
    after = [last.candidateId, last.profileId];
    for (const due of rows) {
      const done = dryRun ? { contact: false } : await disposeProfile(db, due, options);
      if (done === null) continue;
      profiles.push(Number(due.profileId));
      people.add(due.candidateId);
      if (done.contact) contacts++;
    }
  }
  if (dryRun) contacts = await countContacts(db, [...people], profiles);
  const accounts: string[] = [];
  for (const id of await findAccountsDue(db, at)) {
    if (dryRun || (await disposeAccount(db, id, at))) accounts.push(id);
  }
  if (!dryRun && profiles.length + accounts.length > 0) await linkAudit(db);
  return { profiles, accounts, contacts };
}
