import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '@openentry/cases';
import type { Language } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { z } from 'zod';
import { linkAudit } from '../audit/chain.ts';
import { writeAudit } from '../audit/entry.ts';
import { inTransaction } from '../database/transaction.ts';
import { type Bilingual, RequestError } from '../errors.ts';
import { type FieldKeys, type FieldPlace, isSealed } from '../keys/ring.ts';
import type { ProfileKey } from '../profiles/load.ts';

/** How somebody is written to. */
export interface Contact {
  /** As the person writes it. */
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

const LONGEST_NAME = 200;
const LONGEST_EMAIL = 254;
/** One address and nothing that a mail program could read as a second one, a name or a header. */
const EMAIL =
  /^[^\s@<>(),;:"[\]\\\p{Cc}]{1,64}@[^\s@<>(),;:"[\]\\\p{Cc}.]+(?:\.[^\s@<>(),;:"[\]\\\p{Cc}.]+)*$/u;

const contactSchema = z.strictObject({
  name: z
    .string()
    .trim()
    .min(1)
    .max(LONGEST_NAME)
    .regex(/^\P{Cc}*$/u),
  email: z.string().trim().max(LONGEST_EMAIL).regex(EMAIL),
  language: z.enum(['en', 'fr']),
});

const wrong: Readonly<Record<keyof Contact, Bilingual>> = {
  name: {
    en: `name: 1 to ${LONGEST_NAME} characters on one line, as the person writes it`,
    fr: `name : de 1 à ${LONGEST_NAME} caractères sur une ligne, comme la personne l’écrit`,
  },
  email: {
    en: `email: one address such as name@example.com, of at most ${LONGEST_EMAIL} characters`,
    fr: `email : une adresse comme nom@example.com, d’au plus ${LONGEST_EMAIL} caractères`,
  },
  language: { en: 'language: "en" or "fr"', fr: 'language : « en » ou « fr »' },
};

/**
 * Reads how somebody is written to.
 * @throws RequestError `contact.not-valid`, which says what is to be there and never what was
 */
export function readContact(given: unknown): Contact {
  const read = contactSchema.safeParse(given);
  if (read.success) return read.data;
  const fields = new Set(read.error.issues.map(({ path }) => path[0]));
  const named = (Object.keys(wrong) as (keyof Contact)[]).filter((field) => fields.has(field));
  const told = named.length > 0 ? named : (Object.keys(wrong) as (keyof Contact)[]);
  const list = (language: Language): string => told.map((field) => wrong[field][language]).join('; ');
  throw new RequestError('contact.not-valid', 422, {
    en: `A contact has a name, an email and a language, and nothing else. Correct: ${list('en')}.`,
    fr: `Un contact a un nom (name), une adresse (email) et une langue (language), et rien d’autre. À corriger : ${list('fr')}.`,
  });
}

interface ContactRow {
  readonly name: Buffer;
  readonly email: Buffer;
  readonly language: Language;
}

const place = (candidateId: number, column: 'name' | 'email'): FieldPlace => ({
  table: 'contacts',
  column,
  row: candidateId,
});

/** How somebody is written to, or null where nobody said. */
export async function contactOf(
  db: Pool | ClientBase,
  candidateId: number,
  keys: FieldKeys,
  { lock = false }: { readonly lock?: boolean } = {},
): Promise<Contact | null> {
  const { rows } = await db.query<ContactRow>(
    `SELECT name, email, language FROM contacts WHERE candidate_id = $1${lock ? ' FOR UPDATE' : ''}`,
    [candidateId],
  );
  const [row] = rows;
  if (row === undefined) return null;
  // Text from before fields were sealed is read as it is.
  const read = (column: 'name' | 'email'): string =>
    (isSealed(row[column]) ? keys.open(row[column], place(candidateId, column)) : row[column]).toString();
  return { name: read('name'), email: read('email'), language: row.language };
}

export interface ContactChange {
  /** Null removes what is there. */
  readonly contact: Contact | null;
  readonly by: Actor;
  /** Microseconds since 1970-01-01 UTC. */
  readonly at: number;
  readonly keys: FieldKeys;
}

/**
 * Says how somebody is written to from now on, or, with null, that they are not, as part of a transaction. What could not
 * be sent to the address of before is tried again at once.
 * @returns false where it was so already
 */
export async function writeContact(
  client: ClientBase,
  candidateId: number,
  contact: Contact | null,
  keys: FieldKeys,
): Promise<boolean> {
  const before = await contactOf(client, candidateId, keys, { lock: true });
  if (isDeepStrictEqual(before, contact)) return false;
  if (contact === null) await client.query('DELETE FROM contacts WHERE candidate_id = $1', [candidateId]);
  else {
    const sealed = (column: 'name' | 'email'): Buffer =>
      keys.seal(Buffer.from(contact[column]), place(candidateId, column));
    await client.query(
      `INSERT INTO contacts (candidate_id, name, email, language) VALUES ($1, $2, $3, $4)
       ON CONFLICT (candidate_id) DO UPDATE SET name = $2, email = $3, language = $4`,
      [candidateId, sealed('name'), sealed('email'), contact.language],
    );
  }
  await client.query(
    'UPDATE notices SET tries = 0, try_at = NULL WHERE candidate_id = $1 AND sent_at IS NULL AND tries > 0',
    [candidateId],
  );
  return true;
}

/**
 * The same in a transaction of its own, which the audit says.
 * @returns false where it was so already
 */
export async function setContact(
  db: Pool,
  { candidateId, profileId }: ProfileKey,
  { contact, by, at, keys }: ContactChange,
): Promise<boolean> {
  const changed = await inTransaction(db, async (client) => {
    if (!(await writeContact(client, candidateId, contact, keys))) return false;
    // Whose and by whom, never which name or address.
    await writeAudit(client, {
      at,
      ...by,
      action: contact === null ? 'contact.remove' : 'contact.set',
      subject: `profile/${profileId}`,
      outcome: 'done',
      details: contact === null ? {} : { language: contact.language },
    });
    return true;
  });
  await linkAudit(db);
  return changed;
}
