import { useEffect, useState } from 'react';
import type { Role } from '../../account/caller.ts';
import { send } from '../../api/send.ts';
import type { Language } from '../../i18n/language.ts';

export interface DemoAccount {
  readonly role: Role;
  readonly email: string;
  readonly password: string;
}

interface SignInOptions {
  /** Name of the organisation whose staff can sign in by it. */
  readonly organisation: string | null;
  readonly demoAccounts: readonly DemoAccount[] | null;
}

/** How one can sign in on this server; null until it has said, and where it does not answer. */
export function useSignInOptions(language: Language): SignInOptions | null {
  const [options, setOptions] = useState<SignInOptions | null>(null);
  useEffect(() => {
    let current = true;
    send(language, 'GET /auth/options').then(
      (value) => current && setOptions(value),
      () => current && setOptions(null),
    );
    return () => {
      current = false;
    };
  }, [language]);
  return options;
}
