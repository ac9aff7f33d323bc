import { browserSupportsWebAuthn, startAuthentication, startRegistration } from '@simplewebauthn/browser';
import { send } from '../api/send.ts';
import type { Language } from '../i18n/language.ts';

/** The person closed the browser’s window, or it could not find a passkey: nothing to be told about at length. */
export class PasskeyCancelled extends Error {}

/** Whether this browser has passkeys, and the address a name that they can belong to. */
export function passkeysWork(): boolean {
  return browserSupportsWebAuthn() && !/^[\d.]+$|^\[/.test(window.location.hostname);
}

async function asked<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw new PasskeyCancelled(String(error));
  }
}

/** What an authenticator said, as the JSON that is sent of it. */
const plain = <T extends { readonly clientExtensionResults: object }>({
  clientExtensionResults,
  ...rest
}: T) => ({
  ...rest,
  clientExtensionResults: Object.fromEntries(Object.entries(clientExtensionResults)),
});

async function show(
  language: Language,
  path: '/auth/sign-in/passkey' | '/auth/reauthenticate/passkey',
): Promise<void> {
  // The server makes the options with the library whose other half is in this browser.
  type Options = Parameters<typeof startAuthentication>[0]['optionsJSON'];
  const { ceremony, options } = await send(language, `POST ${path}/options`);
  const response = await asked(startAuthentication({ optionsJSON: options as unknown as Options }));
  await send(language, `POST ${path}`, { body: { ceremony, response: plain(response) } });
}

/** Signs in with a passkey of this person’s choice. */
export const signInWithPasskey = (language: Language): Promise<void> =>
  show(language, '/auth/sign-in/passkey');

/** Confirms with a passkey that it is the same person. */
export const confirmWithPasskey = (language: Language): Promise<void> =>
  show(language, '/auth/reauthenticate/passkey');

/** Makes a passkey for the account. */
export async function addPasskey(language: Language, name: string): Promise<void> {
  type Options = Parameters<typeof startRegistration>[0]['optionsJSON'];
  const { ceremony, options } = await send(language, 'POST /auth/passkeys/options');
  const response = await asked(startRegistration({ optionsJSON: options as unknown as Options }));
  await send(language, 'POST /auth/passkeys', { body: { ceremony, name, response: plain(response) } });
}
