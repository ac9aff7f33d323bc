import type { Context } from '../../context.ts';
import { inputName, readTextFile } from '../../input/text.ts';
import { UsageError } from '../../output/error.ts';
import { verifyText } from './text.ts';

/** What stands before the 32 bytes of a key of Ed25519 in a PEM file (RFC 8410). */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;
const PEM = /^-----BEGIN PUBLIC KEY-----\s+([A-Za-z0-9+/=\s]+)-----END PUBLIC KEY-----$/;

function keyIn(text: string): Uint8Array | null {
  if (/^[0-9a-f]{64}$/i.test(text)) return Buffer.from(text, 'hex');
  const der = Buffer.from(PEM.exec(text)?.[1] ?? '', 'base64');
  const isKey = der.length === SPKI.length + KEY_BYTES && der.subarray(0, SPKI.length).equals(SPKI);
  return isKey ? der.subarray(SPKI.length) : null;
}

/**
 * Reads the public key of whoever is trusted to sign, from PEM or hexadecimal.
 * @throws UsageError for a file that holds no key of Ed25519.
 */
export async function readKeyFile({ language, resolve }: Context, given: string): Promise<Uint8Array> {
  const key = keyIn((await readTextFile(resolve(given), given, language)).trim());
  if (key !== null) return key;
  throw new UsageError('key.not-valid', verifyText(language).badKey(inputName(given, language)));
}
