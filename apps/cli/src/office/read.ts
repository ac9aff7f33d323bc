import type { Actor } from '@openentry/cases';
import { microseconds } from '@openentry/server';
import type { Context } from '../context.ts';
import { UsageError } from '../output/error.ts';
import { workText } from './text.ts';

const HAS_PLACE = /(?:Z|[+-]\d{2}(?::?\d{2})?)(?:\[.*\])?$/i;

/**
 * Reads an instant such as `2024-04-10T10:00:00-04:00`.
 * @returns microseconds since 1970-01-01 UTC
 * @throws UsageError for what is none, or names no distance from UTC
 */
export function readInstant(given: string, name: string, { language }: Context): number {
  const text = workText(language);
  const read = parsed(given);
  if (read === null) {
    const message = HAS_PLACE.test(given) ? text.noInstant(name, given) : text.noOffset(name, given);
    throw new UsageError('instant.not-valid', message);
  }
  if (read < FIRST || read >= LAST) throw new UsageError('instant.not-valid', text.farInstant(name, given));
  return read;
}

function parsed(given: string): number | null {
  try {
    return microseconds(given);
  } catch {
    return null;
  }
}

/** Instants of years of four digits, which every clock, calendar and database here can hold. */
const FIRST = microseconds('1000-01-01T00:00:00Z');
const LAST = microseconds('9999-01-01T00:00:00Z');

/** The instant of a command: the one given, or now. */
export function clockOf(given: string | undefined, context: Context): number {
  if (given !== undefined) return readInstant(given, '--at', context);
  return Number(Temporal.Now.instant().epochNanoseconds / 1000n);
}

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The id of an action: the one given, or a new one. @throws UsageError for what is no UUID */
export function actionId(given: string | undefined, { language }: Context): string {
  if (given === undefined) return crypto.randomUUID();
  if (UUID.test(given)) return given.toLowerCase();
  throw new UsageError('id.not-valid', workText(language).noId(given));
}

const LONGEST_ACCOUNT = 200;
/** No name has them, and a line of a list could be made to look like two. */
const CONTROL = /\p{Cc}/u;

/** @throws UsageError for an account that cannot be one */
export function accountOf(given: string, { language }: Context): string {
  const account = given.trim();
  if (account !== '' && account.length <= LONGEST_ACCOUNT && !CONTROL.test(account)) return account;
  throw new UsageError('account.not-valid', workText(language).noAccount(LONGEST_ACCOUNT));
}

/** Who acts on the pools themselves. @throws UsageError for an account that cannot be one */
export function administratorOf(given: string | undefined, context: Context): Actor {
  const role = 'administrator';
  return { role, account: given === undefined ? role : accountOf(given, context) };
}
