import { hash, verify } from '@node-rs/argon2';
import { isBreached } from './breached/breached.ts';
import { refused } from './refusals.ts';

/** OWASP’s least for argon2id (algorithm 2): 19 MiB, two passes; about 30 ms. */
const OPTIONS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const SHORTEST = 12;
/** Longer than anybody types; hashing has no limit of its own. */
export const LONGEST_PASSWORD = 256;
/** A password must hold something besides these, which guessers try first. */
const GUESSED =
  /openentry|expressentry|entr[eé]e?express|passwords?|motdepasse|qwerty|azerty|letmein|welcome|bienvenue|iloveyou|jetaime|canada|administrator|admin|abc|\d+|(.)\1+/gi;
/** Characters that must be left. */
const LEFT = 6;

/** The same characters however they were typed. */
const normalised = (password: string): string => password.normalize('NFKC');

/**
 * @throws RequestError when a password may not be chosen
 */
export function checkNewPassword(password: string, email: string): void {
  const text = normalised(password);
  if ([...text].length < SHORTEST) throw refused('auth.password-short');
  const name = email.split('@')[0]?.toLowerCase() ?? '';
  let rest = text.toLowerCase().replace(/[\s._\-!@#$%^&*?]/g, '');
  if (name.length > 2) rest = rest.replaceAll(name.replace(/[\s._-]/g, ''), '');
  if (new Set(rest.replace(GUESSED, '')).size < LEFT) throw refused('auth.password-common');
  if (isBreached(text)) throw refused('auth.password-breached');
}

/** The argon2id hash that is kept. */
export async function hashPassword(password: string): Promise<string> {
  return hash(normalised(password), OPTIONS);
}

/** Hash of nothing anybody knows: an unknown account costs as long as a known one. */
let nobodys: Promise<string> | null = null;

/** Whether a password is the one of a hash; false where there is none. */
export async function verifyPassword(kept: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword(crypto.randomUUID());
  const right = await verify(kept ?? (await nobodys), normalised(password));
  return right && kept !== null;
}
