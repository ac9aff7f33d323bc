import { useState } from 'react';
import { Link } from 'react-router';
import { send } from '../../api/send.ts';
import { Page } from '../../components/page/page.tsx';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

export default function SignUpPage() {
  const text = useText({ en, fr });
  const language = useLanguage();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) {
    return (
      <Page heading={text.sentHeading} key="sent">
        <p role="status">{text.sent(sentTo)}</p>
        <p>{text.next}</p>
      </Page>
    );
  }
  return (
    <Page heading={text.heading}>
      <p>{text.why}</p>
      <ShortForm
        fields={[
          { name: 'email', kind: 'email', label: text.email },
          { name: 'password', kind: 'newPassword', label: text.password },
        ]}
        action={text.action}
        onSubmit={async ({ email, password }) => {
          await send(language, 'POST /auth/sign-up', { body: { email: email.trim(), password, language } });
          setSentTo(email.trim());
        }}
      />
      <p>
        {text.have} <Link to={PAGES.signIn[language]}>{text.signIn}</Link>
      </p>
    </Page>
  );
}
