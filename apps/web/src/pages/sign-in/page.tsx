import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Link, useLocation, useNavigate } from 'react-router';
import { refreshAccount, useAccount } from '../../account/caller.ts';
import { PasskeyCancelled, passkeysWork, signInWithPasskey } from '../../account/passkey.ts';
import { Refusal, send } from '../../api/send.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { Page } from '../../components/page/page.tsx';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import { DemoAccounts } from './demo-accounts.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import { useSignInOptions } from './use-sign-in-options.ts';

type Step = { readonly name: 'password' } | { readonly name: 'code'; readonly challenge: string };
export default function SignInPage() {
  const text = useText({ en, fr });
  const language = useLanguage();
  const format = useFormats();
  const account = useAccount(language);
  const navigate = useNavigate();
  const options = useSignInOptions(language);
  const { hash } = useLocation();
  const [step, setStep] = useState<Step>({ name: 'password' });
  const [unverified, setUnverified] = useState<string | null>(null);
  const [said, setSaid] = useState(hash === '#oidc=refused' ? text.organisationRefused : '');

  const arrive = async (): Promise<void> => {
    await refreshAccount(language);
    await navigate(PAGES.account[language]);
  };
  const signIn = async (email: string, password: string): Promise<void> => {
    setUnverified(null);
    setSaid('');
    try {
      const result = await send(language, 'POST /auth/sign-in', {
        body: {
          email: email.trim(),
          password,
        },
      });
      if (result.status === 'signedIn') return await arrive();
      setStep({ name: 'code', challenge: result.challenge });
    } catch (error) {
      if (error instanceof Refusal && error.code === 'auth.unverified') setUnverified(email.trim());
      throw error;
    }
  };
  const usePasskey = async (): Promise<void> => {
    setSaid('');
    try {
      await signInWithPasskey(language);
      await arrive();
    } catch (error) {
      if (error instanceof Refusal) setSaid(format.foreign(error.message));
      else if (error instanceof PasskeyCancelled) setSaid(text.passkeyNotUsed);
      else throw error;
    }
  };
  const sendAgain = async (email: string): Promise<void> => {
    await send(language, 'POST /auth/verify-email/send', { body: { email } });
    setUnverified(null);
    setSaid(text.sentAgain);
  };

  if (step.name === 'code') {
    return (
      <Page heading={text.codeHeading}>
        <p>{text.codeWhy}</p>
        <ShortForm
          key="code"
          fields={[{ name: 'code', kind: 'code', label: text.code, hint: text.codeHint }]}
          action={text.signIn}
          onSubmit={async ({ code }) => {
            const { challenge } = step;
            await send(language, 'POST /auth/sign-in/second-factor', {
              body: { challenge, code: code.trim() },
            });
            await arrive();
          }}
        />
        <Button className="button" data-kind="quiet" onPress={() => setStep({ name: 'password' })}>
          {text.begin}
        </Button>
      </Page>
    );
  }
  return (
    <Page heading={text.heading}>
      {account ? (
        <Notice>
          <p>
            {text.already} <Link to={PAGES.account[language]}>{text.toAccount}</Link>
          </p>
        </Notice>
      ) : null}
      <div role="status">
        {said === '' ? null : (
          <Notice tone="attention">
            <p>{said}</p>
          </Notice>
        )}
      </div>
      <ShortForm
        key="password"
        fields={[
          { name: 'email', kind: 'email', label: text.email },
          { name: 'password', kind: 'password', label: text.password },
        ]}
        action={text.signIn}
        onSubmit={({ email, password }) => signIn(email, password)}
      />
      <div className="button-row">
        {unverified === null ? null : (
          <Button className="button" data-kind="quiet" onPress={() => void sendAgain(unverified)}>
            {text.sendAgain}
          </Button>
        )}
        {passkeysWork() ? (
          <Button className="button" data-kind="quiet" onPress={() => void usePasskey()}>
            {text.passkey}
          </Button>
        ) : null}
        {options?.organisation ? (
          <a className="button" data-kind="quiet" href={`/api/v1/auth/oidc/start?language=${language}`}>
            {text.organisation(options.organisation)}
          </a>
        ) : null}
      </div>
      <ul className="link-list">
        <li>
          <Link to={PAGES.resetPassword[language]}>{text.forgotten}</Link>
        </li>
        <li>
          <Link to={PAGES.signUp[language]}>{text.signUp}</Link>
        </li>
      </ul>
      {options?.demoAccounts ? <DemoAccounts accounts={options.demoAccounts} onChoose={signIn} /> : null}
    </Page>
  );
}
