import { readFile } from 'node:fs/promises';
import { RequestError } from '../errors.ts';
import type { AccountOptions } from './open.ts';

/** Settings that belong to a machine, from its environment; absent where they are not set. */
export type AccountSettings = Pick<
  AccountOptions,
  'publicUrl' | 'secret' | 'secretFile' | 'fieldKeysFile' | 'oidc'
>;

const ISSUER = 'OPENENTRY_OIDC_ISSUER';
const CLIENT_ID = 'OPENENTRY_OIDC_CLIENT_ID';
const CLIENT_SECRET = 'OPENENTRY_OIDC_CLIENT_SECRET';
const CLIENT_SECRET_FILE = 'OPENENTRY_OIDC_CLIENT_SECRET_FILE';
const NAME = 'OPENENTRY_OIDC_NAME';

/**
 * Reads what accounts are told by the environment: OPENENTRY_PUBLIC_URL, OPENENTRY_SECRET or OPENENTRY_SECRET_FILE, and
 * OPENENTRY_OIDC_…
 * @throws RequestError where only a part of the sign-in by an organisation is set
 */
export async function accountSettings(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<AccountSettings> {
  const given = (name: string): string | undefined => environment[name] || undefined;
  return {
    publicUrl: given('OPENENTRY_PUBLIC_URL'),
    secret: given('OPENENTRY_SECRET'),
    secretFile: given('OPENENTRY_SECRET_FILE'),
    fieldKeysFile: given('OPENENTRY_FIELD_KEYS'),
    oidc: await oidcSettings(given),
  };
}

async function oidcSettings(given: (name: string) => string | undefined): Promise<AccountSettings['oidc']> {
  const issuer = given(ISSUER);
  const clientId = given(CLIENT_ID);
  const file = given(CLIENT_SECRET_FILE);
  const clientSecret = file === undefined ? given(CLIENT_SECRET) : await secretIn(file);
  const name = given(NAME);
  if ([issuer, clientId, clientSecret, name].every((one) => one === undefined)) return undefined;
  const usable = issuer !== undefined && URL.canParse(issuer);
  if (!usable || clientId === undefined || clientSecret === undefined || name === undefined) {
    const needed = `${ISSUER} (https://…), ${CLIENT_ID}, ${CLIENT_SECRET} (_FILE), ${NAME}`;
    throw new RequestError('accounts.oidc-settings', 409, {
      en: `The sign-in by an organisation needs all of: ${needed}.`,
      fr: `L’ouverture de session par une organisation demande l’ensemble de : ${needed}.`,
    });
  }
  return { issuer, clientId, clientSecret, name };
}

async function secretIn(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text !== null) return text.trim();
  throw new RequestError('accounts.oidc-settings', 409, {
    en: `${CLIENT_SECRET_FILE} names a file that cannot be read: ${file}.`,
    fr: `${CLIENT_SECRET_FILE} désigne un fichier qui ne peut pas être lu : ${file}.`,
  });
}
