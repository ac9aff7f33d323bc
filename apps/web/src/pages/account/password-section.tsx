import { useState } from 'react';
import { refreshAccount } from '../../account/caller.ts';
import { send } from '../../api/send.ts';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import { useGuard } from './use-guard.tsx';

/** The password of the account. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }) {
  const text = useText({ en, fr }).password;
  const language = useLanguage();
  const guard = useGuard();
  /** How often it was changed: the form begins anew each time. */
  const [changes, setChanges] = useState(0);
  return (
    <section aria-labelledby="password">
      <h2 id="password">{text.heading}</h2>
      <p>{hasPassword ? text.why : text.none}</p>
      <ShortForm
        key={changes}
        quiet
        fields={[{ name: 'password', kind: 'newPassword', label: text.label }]}
        action={text.change}
        onSubmit={({ password }) =>
          guard(async () => {
            await send(language, 'PUT /auth/password', { body: { password } });
            await refreshAccount(language);
            setChanges((count) => count + 1);
          })
        }
      />
      <p role="status">{changes > 0 ? text.changed : ''}</p>
    </section>
  );
}
