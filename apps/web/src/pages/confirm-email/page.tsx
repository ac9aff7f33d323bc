import { useState } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { refreshAccount } from '../../account/caller.ts';
import { linkToken } from '../../account/token.ts';
import { send } from '../../api/send.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useLanguage, useText } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** Where links lead that confirm an address: that of a new account, or a new one of an account. */
export default function ConfirmEmailPage() {
  const text = useText({ en, fr });
  const language = useLanguage();
  const navigate = useNavigate();
  const link = linkToken(useLocation().hash);
  const [changed, setChanged] = useState(false);

  if (link?.kind === 'verify') {
    return (
      <Page heading={text.heading}>
        <p>{text.verifyWhy}</p>
        <ShortForm
          fields={[{ name: 'password', kind: 'password', label: text.password }]}
          action={text.verify}
          onSubmit={async ({ password }) => {
            await send(language, 'POST /auth/verify-email', { body: { token: link.token, password } });
            await refreshAccount(language);
            await navigate(PAGES.account[language]);
          }}
        />
        <p>
          {text.notYours} <Link to={PAGES.resetPassword[language]}>{text.forgotten}</Link>
        </p>
      </Page>
    );
  }
  if (link?.kind === 'change') {
    return (
      <Page heading={text.heading}>
        {changed ? (
          <p role="status">{text.changed}</p>
        ) : (
          <ShortForm
            fields={[]}
            action={text.change}
            onSubmit={async () => {
              await send(language, 'POST /auth/email/confirm', { body: { token: link.token } });
              setChanged(true);
              await refreshAccount(language);
            }}
          />
        )}
      </Page>
    );
  }
  return (
    <Page heading={text.heading}>
      <Notice tone="problem" title={text.noLinkTitle}>
        <p>{text.noLink}</p>
      </Notice>
      <p>
        <Link to={PAGES.signIn[language]}>{text.signIn}</Link>
      </p>
    </Page>
  );
}
