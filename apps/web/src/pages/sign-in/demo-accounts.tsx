import { useState } from 'react';
import { Button } from 'react-aria-components';
import { useRoleNames } from '../../account/role-names.ts';
import { Refusal } from '../../api/send.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { TableScroll } from '../../components/table-scroll/table-scroll.tsx';
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
      <p role="status">{failure}</p>
      <TableScroll label={text.demo.heading}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.demo.role}</th>
              <th scope="col">{text.email}</th>
              <th scope="col">{text.password}</th>
              <th scope="col">{text.demo.enter}</th>
            </tr>
          </thead>
          <tbody>
            {accounts.map((account) => (
              <tr key={account.role}>
                <th scope="row">{roles[account.role]}</th>
                <td>{account.email}</td>
                <td>
                  <code>{account.password}</code>
                </td>
                <td>
                  <Button
                    className="button"
                    data-kind="quiet"
                    aria-label={text.demo.signInAs(roles[account.role])}
                    onPress={() => void choose(account)}
                  >
                    {text.signIn}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
