import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Signer } from '@openentry/pool';

const FILE = 'rounds-ed25519.pem';
const OWNER_ONLY = 0o600;
/** Bytes of a public key at the end of its DER form. */
const RAW_BYTES = 32;

function signerOf(key: KeyObject): Signer {
  const der = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return {
    publicKey: Uint8Array.from(der.subarray(der.length - RAW_BYTES)),
    sign: async (message) => Uint8Array.from(sign(null, message, key)),
  };
}

/**
 * The key with which rounds are published, kept in the data folder; made at its first use.
 * Whoever verifies a round is given its public part some other way than by the round.
 */
export async function publishingKey(dataFolder: string): Promise<Signer> {
  const folder = join(dataFolder, 'keys');
  const path = join(folder, FILE);
  const kept = await readFile(path, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (kept !== null) return signerOf(createPrivateKey(kept));
  const { privateKey } = generateKeyPairSync('ed25519');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // Whoever is first makes the key; everybody else reads that one.
  const made = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const first = await writeFile(path, made, { mode: OWNER_ONLY, flag: 'wx' }).then(
    () => true,
    () => false,
  );
  return signerOf(first ? privateKey : createPrivateKey(await readFile(path, 'utf8')));
}
