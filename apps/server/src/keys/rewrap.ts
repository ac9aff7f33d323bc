import type { ClientBase, Pool } from 'pg';
import { sealedPlace } from '../accounts/keys.ts';
import { sealContext } from '../accounts/second-factor.ts';
import { linkAudit } from '../audit/chain.ts';
import { writeAudit } from '../audit/entry.ts';
import { inTransaction } from '../database/transaction.ts';
import { RequestError } from '../errors.ts';
import { filePlace } from '../files/context.ts';
import { secretContext } from '../webhooks/subscriptions.ts';
import { addKey, type FieldKeys, type FieldPlace, isSealed, removeKey, sealedPrefix } from './ring.ts';

interface SealedColumn {
  readonly table: string;
  readonly column: string;
  /** The key of its rows. */
  readonly row: string;
  readonly place: (row: string) => FieldPlace;
  /** In which context it was sealed with the secret of accounts before keys rotated; null where it was text. */
  readonly context: ((row: string) => string) | null;
}

const ofContacts = (column: string): SealedColumn => ({
  table: 'contacts',
  column,
  row: 'candidate_id',
  place: (row) => ({ table: 'contacts', column, row }),
  context: null,
});
const ofFiles = (column: 'name' | 'data_key'): SealedColumn => ({
  table: 'files',
  column,
  row: 'file_id',
  place: (row) => filePlace(column, row),
  context: null,
});
const ofAccounts = (
  table: string,
  column: string,
  row: string,
  context: (row: string) => string,
): SealedColumn => ({ table, column, row, place: (id) => sealedPlace(context(id)), context });

/**
 * Columns that are sealed. Answers that are kept for a day are sealed too, and are gone before a key can be dropped.
 */
const SEALED_COLUMNS: readonly SealedColumn[] = [
  ofContacts('name'),
  ofContacts('email'),
  ofFiles('name'),
  ofFiles('data_key'),
  ofAccounts('accounts', 'totp_secret', 'account_id', sealContext),
  ofAccounts('webhook_subscriptions', 'secret', 'subscription_id', secretContext),
];

const AT_A_TIME = 500;
const PREFIX_BYTES = 5;
const LOCK = 'keys/fields';
/** How long a key stays after another one took its place, in microseconds: whatever was being written with it is there. */
const SETTLED = 25 * 3600 * 1_000_000;

/** A key and how much is sealed with it. */
export interface KeyUse {
  readonly id: string;
  readonly made: string;
  readonly active: boolean;
  readonly fields: number;
}

/** The keys in their order, and how many fields wait to be sealed for the first time. */
export interface KeyUses {
  readonly keys: readonly KeyUse[];
  /** Fields from before they were encrypted. */
  readonly plain: number;
  /** Fields that are sealed with a key that is not there. */
  readonly unreadable: number;
}

/** How much is sealed with which key. */
export async function keyUses(db: Pool | ClientBase, keys: FieldKeys): Promise<KeyUses> {
  const used = new Map<string, number>();
  let plain = 0;
  for (const { table, column } of SEALED_COLUMNS) {
    const { rows } = await db.query<{ prefix: Buffer; fields: number }>(
      `SELECT substring(${column} FROM 1 FOR ${PREFIX_BYTES}) AS prefix, count(*)::integer AS fields
       FROM ${table} WHERE get_byte(${column}, 0) = 2 GROUP BY 1`,
    );
    for (const { prefix, fields } of rows) {
      const id = prefix.subarray(1).toString('hex');
      used.set(id, (used.get(id) ?? 0) + fields);
    }
    const others = await db.query<{ fields: number }>(
      `SELECT count(*)::integer AS fields FROM ${table} WHERE get_byte(${column}, 0) <> 2`,
    );
    plain += others.rows[0]?.fields ?? 0;
  }
  const { active, keys: all } = keys.ring();
  const known = all.map(({ id, made }) => ({ id, made, active: id === active, fields: used.get(id) ?? 0 }));
  const readable = known.reduce((sum, { fields }) => sum + fields, 0);
  const total = [...used.values()].reduce((sum, fields) => sum + fields, 0);
  return { keys: known, plain, unreadable: total - readable };
}

interface Doing {
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly account: string;
  readonly progress?: (done: number) => void;
}

interface Rewrapping extends Doing {
  /** Opens what was sealed with the secret of accounts, before keys rotated. */
  readonly earlier: (sealed: Buffer, context: string) => Buffer;
}

async function auditKeys(
  db: Pool,
  action: string,
  { at, account }: Doing,
  subject: string,
  details: Readonly<Record<string, string | number>>,
): Promise<void> {
  await writeAudit(db, { at, role: 'operator', account, action, subject, outcome: 'done', details });
  await linkAudit(db);
}

/**
 * Seals everything with the active key that is sealed with another, or with none yet: a few rows at a time, so that what
 * was done stays done wherever it is broken off, and going on does the rest.
 * @returns how many fields were sealed
 */
export async function rewrap(db: Pool, keys: FieldKeys, doing: Rewrapping): Promise<number> {
  let done = 0;
  for (const { table, column, row, place, context } of SEALED_COLUMNS) {
    const plainOf = (id: string, value: Buffer): Buffer => {
      if (isSealed(value)) return keys.open(value, place(id));
      return context === null ? value : doing.earlier(value, context(id));
    };
    while (true) {
      const { active } = keys.ring();
      const sealed = await inTransaction(db, async (client) => {
        const { rows } = await client.query<{ row: string; value: Buffer }>(
          `SELECT ${row}::text AS row, ${column} AS value FROM ${table}
           WHERE substring(${column} FROM 1 FOR ${PREFIX_BYTES}) <> $1 ORDER BY ${row} LIMIT ${AT_A_TIME} FOR UPDATE`,
          [sealedPrefix(active)],
        );
        for (const { row: id, value } of rows) {
          await client.query(`UPDATE ${table} SET ${column} = $2 WHERE ${row} = $1`, [
            id,
            keys.seal(plainOf(id, value), place(id)),
          ]);
        }
        return rows.length;
      });
      done += sealed;
      doing.progress?.(done);
      if (sealed < AT_A_TIME) break;
    }
  }
  if (done > 0) await auditKeys(db, 'keys.rewrap', doing, `key/${keys.ring().active}`, { fields: done });
  return done;
}

/** Makes a new key and seals everything with it. Broken off in between, `rewrap` does the rest. */
export async function rotateKeys(
  db: Pool,
  keys: FieldKeys,
  doing: Rewrapping,
): Promise<{ readonly id: string; readonly fields: number }> {
  const id = await inTransaction(db, () => addKey(keys), { lock: LOCK });
  await auditKeys(db, 'keys.rotate', doing, `key/${id}`, {});
  return { id, fields: await rewrap(db, keys, doing) };
}

/**
 * Removes a key with which nothing is sealed any more.
 * @throws RequestError `keys.in-use`, `keys.not-there`
 */
export async function dropKey(db: Pool, keys: FieldKeys, id: string, doing: Doing): Promise<void> {
  await inTransaction(
    db,
    async (client) => {
      const uses = await keyUses(client, keys);
      const key = uses.keys.find((each) => each.id === id);
      if (key === undefined) throw keyNotThere(id);
      const since = uses.keys.find(({ active }) => active)?.made ?? '';
      const settled = doing.at - Temporal.Instant.from(since).epochMilliseconds * 1000 >= SETTLED;
      if (key.active || key.fields > 0 || !settled) throw keyInUse(id, key.fields);
      await removeKey(keys, id);
    },
    { lock: LOCK },
  );
  await auditKeys(db, 'keys.drop', doing, `key/${id}`, {});
}

function keyNotThere(id: string): RequestError {
  return new RequestError('keys.not-there', 404, {
    en: `There is no key ${id}. Run: openentry keys list`,
    fr: `Il n’y a pas de clé ${id}. Exécutez : openentry keys list`,
  });
}

function keyInUse(id: string, fields: number): RequestError {
  return new RequestError('keys.in-use', 409, {
    en: `Key ${id} is in use: it writes, ${fields} fields are sealed with it, or another one took its place within the last 25 hours. Run “openentry keys rotate” or “keys rewrap” first, and wait.`,
    fr: `La clé ${id} est utilisée : elle sert à l’écriture, ${fields} champs sont chiffrés avec elle, ou une autre l’a remplacée depuis moins de 25 heures. Exécutez d’abord « openentry keys rotate » ou « keys rewrap », puis attendez.`,
  });
}
