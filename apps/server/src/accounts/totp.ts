import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { SECOND } from './accounts.ts';

const STEP_SECONDS = 30;
const DIGITS = 6;
/** Steps by which a clock may be off, either way. */
const DRIFT = 1;
/** As RFC 4226 asks: the length of the hash. */
const SECRET_BYTES = 20;
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Base32 (RFC 4648) without padding, as authenticator applications read it. */
export function base32(bytes: Uint8Array): string {
  let bits = '';
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => BASE32[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}

export function newTotpSecret(): Buffer {
  return randomBytes(SECRET_BYTES);
}

/** The code of a secret in a step (RFC 6238 over RFC 4226, HMAC-SHA-1). */
export function totpCode(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const offset = (hash.at(-1) ?? 0) & 0xf;
  const number = hash.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, '0');
}

/** The step in which an instant falls. */
export function stepAt(now: number): number {
  return Math.floor(now / (STEP_SECONDS * SECOND));
}

/** The step whose code this is, near an instant; null when it is none. All of them are compared, to take as long. */
export function stepOf(secret: Buffer, code: string, now: number): number | null {
  // Characters of one byte alone: what is compared must be of one length, whatever was typed.
  const given = Buffer.from(code.replace(/[^\d]/g, ' ').padEnd(DIGITS).slice(0, DIGITS));
  let found: number | null = null;
  for (let step = stepAt(now) - DRIFT; step <= stepAt(now) + DRIFT; step++) {
    if (timingSafeEqual(given, Buffer.from(totpCode(secret, step)))) found = step;
  }
  return /^\d{6}$/.test(code) ? found : null;
}

/** What an authenticator application reads from a QR code. */
export function totpUri(secret: Buffer, email: string): string {
  const label = encodeURIComponent(`OpenEntry:${email}`);
  return `otpauth://totp/${label}?secret=${base32(secret)}&issuer=OpenEntry&algorithm=SHA1&digits=${DIGITS}&period=${STEP_SECONDS}`;
}
