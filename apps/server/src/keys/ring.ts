import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { mkdir, open, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { secretReadable, secretUnreadable } from '../accounts/set-up-errors.ts';
import { RequestError } from '../errors.ts';
import { writeOnce } from './ed25519.ts';

const KEY_BYTES = 32;
const ID_BYTES = 4;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEADER_BYTES = 1 + ID_BYTES + NONCE_BYTES + TAG_BYTES;
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;
/** First byte of a sealed field: a control character, which no text that is kept begins with. */
const SEALED = 2;
const CONTEXT = 'openentry/field/2';

const hex = (bytes: number): z.ZodString => z.string().regex(new RegExp(`^[\\da-f]{${bytes * 2}}$`));
const ringSchema = z
  .strictObject({
    active: hex(ID_BYTES),
    keys: z.array(z.strictObject({ id: hex(ID_BYTES), key: hex(KEY_BYTES), made: z.string() })).min(1),
  })
  .refine(({ active, keys }) => keys.some(({ id }) => id === active));

/** Keys of fields as they are kept in their file: all of them read, the active one writes. */
export type KeyRing = z.infer<typeof ringSchema>;

/** Where a field stands. What is sealed for one place cannot be opened in another. */
export interface FieldPlace {
  readonly table: string;
  readonly column: string;
  /** The key of its row. */
  readonly row: string | number;
}

/** Encryption of fields at rest: AES-256-GCM, bound to table, column and row. */
export interface FieldKeys {
  readonly file: string;
  seal(plain: Buffer, place: FieldPlace): Buffer;
  /** @throws RequestError `keys.unknown` for a key that is not there; Error for what was changed or moved */
  open(sealed: Buffer, place: FieldPlace): Buffer;
  /** The ring as its file has it now. */
  ring(): KeyRing;
}

const newKey = (): KeyRing['keys'][number] => ({
  id: randomBytes(ID_BYTES).toString('hex'),
  key: randomBytes(KEY_BYTES).toString('hex'),
  made: Temporal.Now.instant().toString({ smallestUnit: 'second' }),
});

const textOf = (ring: KeyRing): string => `${JSON.stringify(ring, null, 2)}\n`;

/** What every field begins with that was sealed with a key. */
export const sealedPrefix = (id: string): Buffer =>
  Buffer.concat([Buffer.of(SEALED), Buffer.from(id, 'hex')]);

/** Whether these bytes are sealed; otherwise they are what was written before fields were. */
export const isSealed = (bytes: Buffer): boolean => bytes[0] === SEALED;

/** The file of the keys of fields: of OPENENTRY_FIELD_KEYS, or in the data folder. */
export function fieldKeysFile(
  dataFolder: string,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return environment['OPENENTRY_FIELD_KEYS'] || join(dataFolder, 'keys', 'fields.json');
}

/**
 * The keys of fields in a file; made there, for its owner alone, where there is none.
 * @throws RequestError when it cannot be read, is none, or others than its owner could read it
 */
export async function fieldKeys(file: string): Promise<FieldKeys> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const first = newKey();
  if (statSync(file, { throwIfNoEntry: false }) === undefined) {
    await writeOnce(file, textOf({ active: first.id, keys: [first] }));
  }
  return keysIn(file);
}

function readRing(file: string): KeyRing {
  const { mode } = statSync(file);
  if ((mode & OTHERS) !== 0 && process.platform !== 'win32') throw secretReadable(file);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw secretUnreadable(file);
  }
  try {
    return ringSchema.parse(JSON.parse(text));
  } catch {
    throw ringNotValid(file);
  }
}

function keysIn(file: string): FieldKeys {
  let known = readRing(file);
  let seen = statSync(file).mtimeMs;
  // Another process may have made a new key since: it is used from now on, and what it sealed is read.
  const ring = (): KeyRing => {
    const { mtimeMs } = statSync(file);
    if (mtimeMs !== seen) {
      known = readRing(file);
      seen = mtimeMs;
    }
    return known;
  };
  const keyOf = (id: string): Buffer => {
    const found = ring().keys.find((each) => each.id === id);
    if (found === undefined) throw keyUnknown(id, file);
    return Buffer.from(found.key, 'hex');
  };
  const bound = ({ table, column, row }: FieldPlace, id: string): Buffer =>
    Buffer.from([CONTEXT, table, column, row, id].join('\0'));
  return {
    file,
    ring,
    seal(plain, place) {
      const { active } = ring();
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keyOf(active), nonce).setAAD(bound(place, active));
      const content = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([sealedPrefix(active), nonce, cipher.getAuthTag(), content]);
    },
    open(sealed, place) {
      if (!isSealed(sealed) || sealed.length < HEADER_BYTES) throw new Error('Not sealed');
      const id = sealed.subarray(1, 1 + ID_BYTES).toString('hex');
      const nonce = sealed.subarray(1 + ID_BYTES, 1 + ID_BYTES + NONCE_BYTES);
      const tag = sealed.subarray(HEADER_BYTES - TAG_BYTES, HEADER_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', keyOf(id), nonce, { authTagLength: TAG_BYTES })
        .setAAD(bound(place, id))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed.subarray(HEADER_BYTES)), decipher.final()]);
    },
  };
}

/** Puts another ring in the place of the one in a file, whole or not at all. */
async function replaceRing(file: string, ring: KeyRing): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  const handle = await open(temporary, 'wx', OWNER_ONLY);
  try {
    await handle.writeFile(textOf(ring));
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file);
  const folder = await open(dirname(file), 'r');
  await folder.sync().finally(() => folder.close());
}

/** Makes a new key, which writes from now on; those of before still read. Returns its id. */
export async function addKey({ file, ring }: FieldKeys): Promise<string> {
  const made = newKey();
  await replaceRing(file, { active: made.id, keys: [...ring().keys, made] });
  return made.id;
}

/** Takes a key out of its file: what is sealed with it can never be read again. */
export async function removeKey({ file, ring }: FieldKeys, id: string): Promise<void> {
  const { active, keys } = ring();
  await replaceRing(file, { active, keys: keys.filter((each) => each.id !== id) });
}

function ringNotValid(file: string): RequestError {
  return new RequestError('keys.not-valid', 409, {
    en: `${file} holds no keys of fields. Bring the file back from where it is kept safe: without it the fields cannot be read.`,
    fr: `${file} ne contient pas de clés de champs. Rétablissez le fichier depuis l’endroit sûr où il est conservé : sans lui, les champs sont illisibles.`,
  });
}

function keyUnknown(id: string, file: string): RequestError {
  return new RequestError('keys.unknown', 409, {
    en: `A field is encrypted with key ${id}, which is not in ${file}. Bring that key back from where it is kept safe.`,
    fr: `Un champ est chiffré avec la clé ${id}, qui n’est pas dans ${file}. Rétablissez cette clé depuis l’endroit sûr où elle est conservée.`,
  });
}
