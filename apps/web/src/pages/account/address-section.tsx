import { useState } from 'react';
import { send } from '../../api/send.ts';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import { useGuard } from './use-guard.tsx';

/** The address of the account, which changes once the new one is confirmed. */
export function AddressSection() {
  const text = useText({ en, fr }).address;
  const language = useLanguage();
  const guard = useGuard();
  const [sent, setSent] = useState(false);
  return (
    <section aria-labelledby="address">
      <h2 id="address">{text.heading}</h2>
      <p>{text.why}</p>
      <ShortForm
        quiet
        fields={[{ name: 'email', kind: 'email', label: text.label }]}
        action={text.change}
        onSubmit={({ email }) =>
          guard(async () => {
            setSent(false);
            await send(language, 'PUT /auth/email', { body: { email: email.trim() } });
            setSent(true);
          })
        }
      />
      <p role="status">{sent ? text.sent : ''}</p>
    </section>
  );
}
