import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RequestError } from '../../errors.ts';
import { ed25519KeyAt } from '../../keys/ed25519.ts';

/** Where heads are written down, and with what they are signed. */
export interface HeadsPlace {
  readonly file: string;
  readonly key: KeyObject;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The file of heads: of OPENENTRY_AUDIT_HEADS, or in the data folder. */
export function headsFile(dataFolder: string, environment: Environment): string {
  return environment['OPENENTRY_AUDIT_HEADS'] || join(dataFolder, 'audit-heads.jsonl');
}

/**
 * Where heads are written down, and the key: of OPENENTRY_AUDIT_KEY_FILE, or in the data folder, where it is made at its
 * first use.
 * @throws RequestError `audit.key` where the file that is named holds none
 */
export async function headsPlace(dataFolder: string, environment: Environment): Promise<HeadsPlace> {
  const file = headsFile(dataFolder, environment);
  const named = environment['OPENENTRY_AUDIT_KEY_FILE'];
  if (!named) return { file, key: await ed25519KeyAt(join(dataFolder, 'keys', 'audit-ed25519.pem')) };
  const text = await readFile(named, 'utf8').catch(() => null);
  try {
    const key = createPrivateKey(text ?? '');
    if (key.asymmetricKeyType === 'ed25519') return { file, key };
  } catch {
    // Said below.
  }
  throw keyUnusable(named);
}

/** The SPKI form of an Ed25519 key up to its 32 bytes. */
const SPKI = '302a300506032b6570032100';

/**
 * The key with which a file of heads is verified: PEM, public or private, or the 64 hexadecimal digits of the public one.
 * @throws RequestError `audit.key`
 */
export async function verifyingKey(file: string): Promise<KeyObject> {
  const text = (await readFile(file, 'utf8').catch(() => '')).trim();
  try {
    const key = /^[\da-f]{64}$/i.test(text)
      ? createPublicKey({ key: Buffer.from(`${SPKI}${text}`, 'hex'), format: 'der', type: 'spki' })
      : createPublicKey(text);
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Said below.
  }
  throw keyUnusable(file);
}

function keyUnusable(file: string): RequestError {
  return new RequestError('audit.key', 409, {
    en: `No Ed25519 key can be read from ${file}. Name a PEM file; make a key with: openssl genpkey -algorithm ed25519`,
    fr: `Aucune clé Ed25519 ne peut être lue dans ${file}. Indiquez un fichier PEM ; créez une clé avec : openssl genpkey -algorithm ed25519`,
  });
}
