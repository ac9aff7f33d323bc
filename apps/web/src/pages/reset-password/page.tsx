import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { refreshAccount } from '../../account/caller.ts';
import { linkToken } from '../../account/token.ts';
import { send } from '../../api/send.ts';
import { Page } from '../../components/page/page.tsx';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** Asks for a link to choose a new password; opened by that link, takes the password. */
export default function ResetPasswordPage() {
  const text = useText({ en, fr });
  const language = useLanguage();
  const link = linkToken(useLocation().hash);
  const [done, setDone] = useState<'sent' | 'chosen' | null>(null);

  if (done === 'chosen') {
    return (
      <Page heading={text.heading}>
        <p role="status">{text.chosen}</p>
        <p>
          <Link className="button" to={PAGES.signIn[language]}>
            {text.signIn}
          </Link>
        </p>
      </Page>
    );
  }
  if (link?.kind === 'reset') {
    return (
      <Page heading={text.heading}>
        <p>{text.chooseWhy}</p>
        <ShortForm
          key="choose"
          fields={[{ name: 'password', kind: 'newPassword', label: text.password }]}
          action={text.choose}
          onSubmit={async ({ password }) => {
            await send(language, 'POST /auth/reset-password', { body: { token: link.token, password } });
            setDone('chosen');
            await refreshAccount(language);
          }}
        />
      </Page>
    );
  }
  return (
    <Page heading={text.heading}>
      {done === 'sent' ? (
        <p role="status">{text.sent}</p>
      ) : (
        <>
          <p>{text.sendWhy}</p>
          <ShortForm
            key="send"
            fields={[{ name: 'email', kind: 'email', label: text.email }]}
            action={text.send}
            onSubmit={async ({ email }) => {
              await send(language, 'POST /auth/reset-password/send', { body: { email: email.trim() } });
              setDone('sent');
            }}
          />
        </>
      )}
    </Page>
  );
}
