import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomUUID,
} from 'node:crypto';
import { link, mkdir, open, readFile, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';

const OWNER_ONLY = 0o600;
/** Bytes of a public key at the end of its DER form. */
const RAW_BYTES = 32;

/** The 32 bytes of the public part of a key. */
export function rawPublicKey(key: KeyObject): Uint8Array {
  const publicKey = key.type === 'public' ? key : createPublicKey(key);
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return Uint8Array.from(der.subarray(der.length - RAW_BYTES));
}

/** The Ed25519 key in a file; made there, for its owner alone, where there is none. */
export async function ed25519KeyAt(path: string): Promise<KeyObject> {
  const kept = await readFile(path, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept !== null) return createPrivateKey(kept);
  const { privateKey } = generateKeyPairSync('ed25519');
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  await writeOnce(path, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  // Whoever was first made the key; everybody reads that one.
  return createPrivateKey(await readFile(path, 'utf8'));
}

/** Writes a file whole and only where there is none, also when the machine stops meanwhile. */
export async function writeOnce(path: string, content: string): Promise<void> {
  const temporary = `${path}.${randomUUID()}`;
  const file = await open(temporary, 'wx', OWNER_ONLY);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  await link(temporary, path).catch((error: { code?: string }) => {
    if (error.code !== 'EEXIST') throw error;
  });
  await unlink(temporary);
}
