import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes of a public key and of a signature of Ed25519. */
export const KEY_BYTES = 32;
export const SIGNATURE_BYTES = 64;

/** A signature of a bundle; `publicKey` and `value` in hexadecimal. */
export interface BundleSignature {
  readonly algorithm: 'Ed25519';
  readonly publicKey: string;
  readonly value: string;
}

/** Whoever holds a private key of Ed25519, in this process or elsewhere. */
export interface Signer {
  /** Raw: 32 bytes. */
  readonly publicKey: Uint8Array;
  /** The signature of Ed25519 over these bytes: 64 bytes. */
  sign(message: Uint8Array): Promise<Uint8Array>;
}

/** The name of a public key: SHA-256 over its 32 bytes, in hexadecimal. */
export function fingerprintOfKey(publicKey: Uint8Array): string {
  return bytesToHex(sha256(publicKey));
}

/** What is signed: the digest behind the words of its purpose, so that no other signature passes for this one. */
const messageOf = (digest: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(utf8ToBytes(`openentry round-bundle/1 ${digest}`));

export async function signatureOf(digest: string, { publicKey, sign }: Signer): Promise<BundleSignature> {
  const value = await sign(messageOf(digest));
  return { algorithm: 'Ed25519', publicKey: bytesToHex(publicKey), value: bytesToHex(value) };
}

/** A key that is one (RFC 8032 section 7.1, test 1): whoever cannot read it cannot read any. */
const ANY_KEY = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';

/** Null for bytes that are no key, or where the runtime has no Ed25519. */
async function importKey(publicKey: string) {
  try {
    const raw = Uint8Array.from(hexToBytes(publicKey));
    return await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify']);
  } catch {
    return null;
  }
}

/**
 * True when the holder of the key signed this digest; null where that cannot be told, because the runtime verifies no
 * signatures of Ed25519: an older browser, or a page that did not come over HTTPS.
 */
export async function isSignedBy(
  digest: string,
  { publicKey, value }: BundleSignature,
): Promise<boolean | null> {
  const key = await importKey(publicKey);
  if (key === null) return (await importKey(ANY_KEY)) === null ? null : false;
  const signature = Uint8Array.from(hexToBytes(value));
  return await crypto.subtle.verify('Ed25519', key, signature, messageOf(digest));
}
