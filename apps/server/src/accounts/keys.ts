import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type FieldKeys, type FieldPlace, isSealed } from '../keys/ring.ts';
import { secretNotValid, secretReadable, secretUnreadable } from './set-up-errors.ts';

const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const OWNER_ONLY = 0o600;
const OTHERS = 0o077;
/** First byte of what is sealed: which way it was done, so that another way can be told apart from this one. */
const VERSION = 1;

/** What is derived from the one secret; each use has a key of its own. */
export interface AccountKeys {
  /** A keyed hash by which something personal is found again without being kept. */
  lookup(purpose: string, value: string): Buffer;
  /** Encrypts; `context` must be the same to open it, so that it cannot be moved to another row. */
  seal(plain: Buffer, context: string): Buffer;
  /** @throws Error when it was changed, moved, or sealed with another secret */
  open(sealed: Buffer, context: string): Buffer;
}

/** Where something of accounts is sealed by a key that rotates: its context says which, and of whom. */
export const sealedPlace = (context: string): FieldPlace => ({
  table: 'accounts',
  column: 'sealed',
  row: context,
});

/**
 * Keys of accounts from their secret.
 * @param fields keys that rotate: what is sealed from now on is sealed with them, and what was before is read as it is
 */
export function accountKeys(secret: Buffer, fields: FieldKeys | null = null): AccountKeys {
  const derived = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `openentry/accounts/${purpose}`, SECRET_BYTES));
  const lookupKey = derived('lookup');
  const sealKey = derived('seal');
  return {
    lookup: (purpose, value) => createHmac('sha256', lookupKey).update(`${purpose}\0${value}`).digest(),
    seal(plain, context) {
      if (fields !== null) return fields.seal(plain, sealedPlace(context));
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', sealKey, nonce).setAAD(Buffer.from(context));
      const content = Buffer.concat([cipher.update(plain), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), content]);
    },
    open(sealed, context) {
      if (fields !== null && isSealed(sealed)) return fields.open(sealed, sealedPlace(context));
      if (sealed[0] !== VERSION) throw new Error('Sealed in a way that is not known');
      const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
      const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
      const decipher = createDecipheriv('aes-256-gcm', sealKey, nonce, { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(context))
        .setAuthTag(tag);
      return Buffer.concat([decipher.update(sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    },
  };
}

export interface SecretSources {
  readonly dataFolder: string;
  /** 64 hexadecimal digits, for whoever keeps secrets in the environment. */
  readonly secret?: string | undefined;
  /** A file with the same. */
  readonly secretFile?: string | undefined;
}

/**
 * The secret of accounts: from the environment, a file, or the data folder, where it is made at first.
 * @throws RequestError when it cannot be read, or others than the owner could read it
 */
export async function accountSecret({ dataFolder, secret, secretFile }: SecretSources): Promise<Buffer> {
  if (secret !== undefined) return parse(secret, 'OPENENTRY_SECRET');
  if (secretFile !== undefined) return readSecret(secretFile);
  const folder = join(dataFolder, 'keys');
  const path = join(folder, 'accounts.secret');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Whoever is first makes it; everybody else reads that one.
  await writeFile(path, `${randomBytes(SECRET_BYTES).toString('hex')}\n`, {
    mode: OWNER_ONLY,
    flag: 'wx',
  }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
  return readSecret(path);
}

async function readSecret(path: string): Promise<Buffer> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    throw secretUnreadable(path);
  }
  const { mode } = await stat(path);
  if ((mode & OTHERS) !== 0 && process.platform !== 'win32') throw secretReadable(path);
  return parse(text, path);
}

function parse(text: string, from: string): Buffer {
  if (!/^[\da-f]{64}$/i.test(text.trim())) throw secretNotValid(from);
  return Buffer.from(text.trim(), 'hex');
}
