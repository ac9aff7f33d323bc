import { useState } from 'react';
import { Button } from 'react-aria-components';
import { type Account, refreshAccount } from '../../account/caller.ts';
import { send } from '../../api/send.ts';
import { Notice } from '../../components/notice/notice.tsx';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { QrCode } from './qr-code.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import { useAct } from './use-act.ts';
import { useGuard } from './use-guard.tsx';

interface SetUp {
  readonly secret: string;
  readonly uri: string;
}

/** The authenticator application and its recovery codes. */
export function SecondStepSection({ account }: { readonly account: Account }) {
  const text = useText({ en, fr }).second;
  const language = useLanguage();
  const format = useFormats();
  const guard = useGuard();
  const { said, say, act } = useAct();
  const [setUp, setSetUp] = useState<SetUp | null>(null);
  const [codes, setCodes] = useState<readonly string[] | null>(null);

  const begin = (): void => act(() => guard(async () => setSetUp(await send(language, 'POST /auth/totp'))));
  const renew = (): void =>
    act(() =>
      guard(async () => {
        setCodes((await send(language, 'POST /auth/recovery-codes')).recoveryCodes);
        await refreshAccount(language);
      }),
    );
  const remove = (): void =>
    act(() =>
      guard(async () => {
        await send(language, 'DELETE /auth/totp');
        setCodes(null);
        await refreshAccount(language);
        say(text.removed);
      }),
    );

  return (
    <section aria-labelledby="second-step">
      <h2 id="second-step">{text.heading}</h2>
      <p>{account.totp ? text.on : text.off}</p>
      {codes === null ? null : (
        <Notice tone="attention" title={text.codesTitle}>
          <p>{text.codesWhy}</p>
          <ul className="recovery-codes">
            {codes.map((code) => (
              <li key={code}>{code}</li>
            ))}
          </ul>
          <Button className="button" data-kind="quiet" onPress={() => setCodes(null)}>
            {text.codesKept}
          </Button>
        </Notice>
      )}
      {account.totp ? (
        <>
          <p>{text.left(format.number(account.recoveryCodesLeft))}</p>
          <div className="button-row">
            <Button className="button" data-kind="quiet" onPress={renew}>
              {text.renew}
            </Button>
            <Button className="button" data-kind="quiet" onPress={remove}>
              {text.remove}
            </Button>
          </div>
        </>
      ) : setUp === null ? (
        <div className="button-row">
          <Button className="button" onPress={begin}>
            {text.begin}
          </Button>
        </div>
      ) : (
        <>
          <p>{text.scan}</p>
          <QrCode content={setUp.uri} label={text.qr} />
          <p>
            {text.type} <span className="secret">{(setUp.secret.match(/.{1,4}/g) ?? []).join(' ')}</span>
          </p>
          <ShortForm
            fields={[{ name: 'code', kind: 'code', label: text.code, hint: text.codeHint }]}
            action={text.confirm}
            onSubmit={({ code }) =>
              guard(async () => {
                const confirmed = { code: code.trim() };
                const { recoveryCodes } = await send(language, 'POST /auth/totp/confirm', {
                  body: confirmed,
                });
                setCodes(recoveryCodes);
                setSetUp(null);
                await refreshAccount(language);
              })
            }
          />
        </>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
