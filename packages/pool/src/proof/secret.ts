import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Bytes of the secret of a round. */
export const SECRET_BYTES = 32;
/** Bytes of a pseudonym and of a salt. */
export const NAME_BYTES = 16;

/** Different words before the same number, so that a salt says nothing about a pseudonym. */
const PSEUDONYM = 'openentry round-pseudonym/1 ';
const SALT = 'openentry round-salt/1 ';

/** What hides a person in the leaves of a round: both in hexadecimal. */
export interface Disguise {
  /** The name of the person in this round and in no other. */
  readonly pseudonym: string;
  /** Known to the person alone, so that nobody else can try out what their leaf holds. */
  readonly salt: string;
}

/**
 * How a round names people: by HMAC-SHA-256 under its secret, 32 random bytes of this round alone. Without the secret
 * nobody gets from a pseudonym to a person or finds one person in two rounds.
 * @param secret in hexadecimal
 * @throws RangeError for a secret that is not 32 bytes in lower-case hexadecimal.
 */
export function disguiseWith(secret: string): (profileId: number) => Disguise {
  if (!isHex(secret, SECRET_BYTES)) {
    throw new RangeError(`The secret of a round is ${SECRET_BYTES} bytes in lower-case hexadecimal`);
  }
  // The key is worked in once; each person continues from a copy.
  const keyed = hmac.create(sha256, hexToBytes(secret));
  const of = (purpose: string, profileId: number): string => {
    const whole = keyed
      .clone()
      .update(utf8ToBytes(purpose + profileId))
      .digest();
    return bytesToHex(whole.subarray(0, NAME_BYTES));
  };
  return (profileId) => ({ pseudonym: of(PSEUDONYM, profileId), salt: of(SALT, profileId) });
}

const HEX = /^[0-9a-f]*$/;

/** True for so many bytes in lower-case hexadecimal. */
export function isHex(text: unknown, bytes: number): text is string {
  return typeof text === 'string' && text.length === bytes * 2 && HEX.test(text);
}
