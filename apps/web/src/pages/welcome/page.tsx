import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { linkToken } from '../../account/token.ts';
import { send } from '../../api/send.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** Where whoever was invited chooses a password, and the first administrator makes an account. */
export default function WelcomePage() {
  const text = useText({ en, fr });
  const language = useLanguage();
  const link = linkToken(useLocation().hash);
  const [done, setDone] = useState(false);

  if (done) {
    return (
      <Page heading={text.heading}>
        <p role="status">{text.done}</p>
        <p>
          <Link className="button" to={PAGES.signIn[language]}>
            {text.signIn}
          </Link>
        </p>
      </Page>
    );
  }
  if (link?.kind === 'invitation') {
    return (
      <Page heading={text.heading}>
        <p>{text.invitedWhy}</p>
        <ShortForm
          fields={[{ name: 'password', kind: 'newPassword', label: text.password }]}
          action={text.keep}
          onSubmit={async ({ password }) => {
            await send(language, 'POST /auth/invitation', { body: { token: link.token, password } });
            setDone(true);
          }}
        />
      </Page>
    );
  }
  if (link?.kind === 'first') {
    return (
      <Page heading={text.firstHeading}>
        <p>{text.firstWhy}</p>
        <ShortForm
          fields={[
            { name: 'email', kind: 'email', label: text.email },
            { name: 'password', kind: 'newPassword', label: text.password },
          ]}
          action={text.first}
          onSubmit={async ({ email, password }) => {
            const given = { token: link.token, email: email.trim(), password, language };
            await send(language, 'POST /auth/first-administrator', { body: given });
            setDone(true);
          }}
        />
      </Page>
    );
  }
  return (
    <Page heading={text.heading}>
      <Notice tone="problem" title={text.noLinkTitle}>
        <p>{text.noLink}</p>
      </Notice>
    </Page>
  );
}
