import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useRoleNames } from '../../account/role-names.ts';
import { Refusal } from '../../api/send.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { useText } from '../../i18n/language.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import type { DemoAccount } from './use-sign-in-options.ts';

interface Props {
  readonly accounts: readonly DemoAccount[];
  readonly onChoose: (email: string, password: string) => Promise<void>;
}

/** The accounts of a demonstration, which anybody may use. */
export function DemoAccounts({ accounts, onChoose }: Props) {
  const text = useText({ en, fr });
  const roles = useRoleNames();
  const [failure, setFailure] = useState('');
  const choose = async ({ email, password }: DemoAccount): Promise<void> => {
    setFailure('');
    try {
      await onChoose(email, password);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setFailure(error.message);
    }
  };
  return (
    <section aria-labelledby="demo">
      <h2 id="demo">{text.demo.heading}</h2>
      <Notice tone="attention">
        <p>{text.demo.why}</p>
      </Notice>
      <ul className="row-list">
        {accounts.map((account) => (
          <li key={account.role}>
            <div>
              <p>{roles[account.role]}</p>
              <p className="row-note">
                {account.email} <code>{account.password}</code>
              </p>
            </div>
            <Button
              className="button"
              data-kind="quiet"
              aria-label={text.demo.signInAs(roles[account.role])}
              onPress={() => void choose(account)}
            >
              {text.signIn}
            </Button>
          </li>
        ))}
      </ul>
      <p role="status">{failure}</p>
    </section>
  );
}
