import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { refreshAccount } from '../../account/caller.ts';
import { addPasskey, passkeysWork } from '../../account/passkey.ts';
import { send } from '../../api/send.ts';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import { useAct } from './use-act.ts';
import { useGuard } from './use-guard.tsx';

interface Passkey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly lastUsedAt: string | null;
}

/** Days of an instant, for people. */
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** The passkeys of the account. */
export function PasskeySection({ onCount }: { readonly onCount: (count: number) => void }) {
  const text = useText({ en, fr }).passkeys;
  const language = useLanguage();
  const format = useFormats();
  const guard = useGuard();
  const { said, say, act } = useAct(text.cancelled);
  const [passkeys, setPasskeys] = useState<readonly Passkey[]>([]);
  const [adding, setAdding] = useState(0);

  const load = useCallback(async (): Promise<void> => {
    const { items } = await send(language, 'GET /auth/passkeys');
    setPasskeys(items);
    onCount(items.length);
  }, [language, onCount]);
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);

  const add = (name: string): Promise<void> =>
    new Promise((resolve) => {
      act(async () => {
        try {
          await guard(() => addPasskey(language, name));
          await load();
          await refreshAccount(language);
          setAdding((count) => count + 1);
          say(text.added);
        } finally {
          resolve();
        }
      });
    });
  const remove = ({ id }: Passkey): void =>
    act(() =>
      guard(async () => {
        await send(language, 'DELETE /auth/passkeys/{id}', { path: { id } });
        await load();
        say(text.removed);
      }),
    );

  return (
    <section aria-labelledby="passkeys">
      <h2 id="passkeys">{text.heading}</h2>
      <p>{text.why}</p>
      {passkeys.length === 0 ? null : (
        <ul className="row-list">
          {passkeys.map((passkey) => (
            <li key={passkey.id}>
              <div>
                <p>{passkey.name}</p>
                <p className="row-note">
                  {text.since(format.day(passkey.createdAt.slice(0, DAY_LENGTH)))}{' '}
                  {passkey.lastUsedAt === null
                    ? text.neverUsed
                    : text.used(format.day(passkey.lastUsedAt.slice(0, DAY_LENGTH)))}
                </p>
              </div>
              <Button
                className="button"
                data-kind="quiet"
                aria-label={text.removeThis(passkey.name)}
                onPress={() => remove(passkey)}
              >
                {text.remove}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {passkeysWork() ? (
        <ShortForm
          key={adding}
          quiet
          fields={[{ name: 'name', kind: 'text', label: text.name, hint: text.nameHint }]}
          action={text.add}
          onSubmit={({ name }) => add(name.trim())}
        />
      ) : (
        <p>{text.notHere}</p>
      )}
      <p role="status">{said}</p>
    </section>
  );
}
