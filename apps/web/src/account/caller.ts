import type { Schemas } from '@openentry/client';
import { useEffect, useSyncExternalStore } from 'react';
import { send } from '../api/send.ts';
import type { Language } from '../i18n/language.ts';

/** Whoever has signed in. */
export type Account = NonNullable<Schemas['Caller']['account']>;
export type Role = Account['roles'][number];

/** Who asks, as far as is known: null for nobody, undefined until the server has said. */
export type KnownAccount = Account | null | undefined;

let known: KnownAccount;
let asked = false;
const listeners = new Set<() => void>();

function tell(account: KnownAccount): void {
  known = account;
  for (const listener of listeners) listener();
}

/** Asks the server who this is: after signing in or out, and after every change of the account. */
export async function refreshAccount(language: Language): Promise<KnownAccount> {
  asked = true;
  try {
    const { account } = await send(language, 'GET /auth/session');
    tell(account);
  } catch {
    // A server that does not answer says nothing about who this is.
    if (known === undefined) tell(null);
  }
  return known;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whoever has signed in, kept up to date on every page. */
export function useAccount(language: Language): KnownAccount {
  useEffect(() => {
    if (!asked) void refreshAccount(language);
  }, [language]);
  return useSyncExternalStore(subscribe, () => known);
}
