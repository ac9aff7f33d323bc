import { useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import type { Account } from '../../account/caller.ts';
import { confirmWithPasskey, PasskeyCancelled, passkeysWork } from '../../account/passkey.ts';
import { Refusal, send } from '../../api/send.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { type ShortField, ShortForm } from '../short-form/short-form.tsx';
import './confirm-identity.css';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

interface Props {
  readonly account: Account;
  readonly hasPasskeys: boolean;
  readonly onConfirmed: () => void;
  readonly onClose: () => void;
}

/** Asks again who this is, before something sensitive is done. */
export function ConfirmIdentity({ account, hasPasskeys, onConfirmed, onClose }: Props) {
  const text = useText({ en, fr });
  const language = useLanguage();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  const fields: ShortField<'password' | 'code'>[] = [
    { name: 'password', kind: 'password', label: text.password },
  ];
  if (account.totp) fields.push({ name: 'code', kind: 'code', label: text.code, hint: text.codeHint });

  const withPasskey = async (): Promise<void> => {
    setFailed(false);
    try {
      await confirmWithPasskey(language);
      onConfirmed();
    } catch (error) {
      if (!(error instanceof PasskeyCancelled) && !(error instanceof Refusal)) throw error;
      setFailed(true);
    }
  };

  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={titleId} onClose={onClose}>
      <h2 id={titleId}>{text.heading}</h2>
      <p>{text.why}</p>
      {account.hasPassword ? (
        <ShortForm
          fields={fields}
          action={text.confirm}
          onSubmit={async ({ password, code }) => {
            await send(language, 'POST /auth/reauthenticate', {
              body: account.totp ? { password, code } : { password },
            });
            onConfirmed();
          }}
        />
      ) : null}
      <div className="button-row">
        {hasPasskeys && passkeysWork() ? (
          <Button className="button" data-kind="quiet" onPress={() => void withPasskey()}>
            {text.passkey}
          </Button>
        ) : null}
        <Button className="button" data-kind="quiet" onPress={() => dialog.current?.close()}>
          {text.cancel}
        </Button>
      </div>
      <p role="status">{failed ? text.failed : ''}</p>
    </dialog>
  );
}
