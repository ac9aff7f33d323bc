import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useNavigate } from 'react-router';
import { refreshAccount, useAccount } from '../../account/caller.ts';
import { useRoleNames } from '../../account/role-names.ts';
import { send } from '../../api/send.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import './account.css';
import { AddressSection } from './address-section.tsx';
import { PasskeySection } from './passkey-section.tsx';
import { PasswordSection } from './password-section.tsx';
import { SecondStepSection } from './second-step-section.tsx';
import { SessionSection } from './session-section.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import { TokenSection } from './token-section.tsx';
import { GuardProvider } from './use-guard.tsx';

export default function AccountPage() {
  const text = useText({ en, fr });
  const language = useLanguage();
  const format = useFormats();
  const roles = useRoleNames();
  const account = useAccount(language);
  const navigate = useNavigate();
  const [passkeys, countPasskeys] = useState(0);

  if (account === undefined) {
    return (
      <Page heading={text.heading}>
        <p className="loading" role="status">
          {text.loading}
        </p>
      </Page>
    );
  }
  if (account === null) {
    return (
      <Page heading={text.heading}>
        <p>{text.signedOut}</p>
        <p>
          <Link className="button" to={PAGES.signIn[language]}>
            {text.signIn}
          </Link>
        </p>
      </Page>
    );
  }
  const signOut = async (): Promise<void> => {
    await send(language, 'POST /auth/sign-out').catch(() => undefined);
    await refreshAccount(language);
    await navigate(PAGES.signIn[language]);
  };
  return (
    <Page heading={text.heading}>
      <dl className="facts">
        <dt>{text.email}</dt>
        <dd className="account-email">{account.email}</dd>
        <dt>{text.roles}</dt>
        <dd>
          {account.roles.length === 0 ? text.noRole : format.list(account.roles.map((role) => roles[role]))}
        </dd>
        <dt>{text.number}</dt>
        <dd className="account-number">{account.id}</dd>
      </dl>
      <div className="button-row">
        <Button className="button" data-kind="quiet" onPress={() => void signOut()}>
          {text.signOut}
        </Button>
      </div>
      {account.rolesWithheld.length > 0 ? (
        <Notice tone="attention" title={text.withheldTitle}>
          <p>{text.withheld(format.list(account.rolesWithheld.map((role) => roles[role])))}</p>
        </Notice>
      ) : null}
      {account.demo ? (
        <>
          <Notice tone="attention">
            <p>{text.demo}</p>
          </Notice>
          <GuardProvider account={account} hasPasskeys={false}>
            <TokenSection />
          </GuardProvider>
        </>
      ) : (
        <GuardProvider account={account} hasPasskeys={passkeys > 0}>
          <SecondStepSection account={account} />
          <PasskeySection onCount={countPasskeys} />
          <PasswordSection hasPassword={account.hasPassword} />
          <AddressSection />
          <TokenSection />
        </GuardProvider>
      )}
      <SessionSection />
    </Page>
  );
}
