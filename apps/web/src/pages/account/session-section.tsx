import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { refreshAccount } from '../../account/caller.ts';
import { send } from '../../api/send.ts';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import { useAct } from './use-act.ts';

interface Session {
  readonly id: string;
  readonly current: boolean;
  readonly how: 'password' | 'passkey' | 'oidc';
  readonly agent: string;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

/** Where the account is signed in, and how to end it. */
export function SessionSection() {
  const text = useText({ en, fr }).sessions;
  const language = useLanguage();
  const format = useFormats();
  const { said, say, act } = useAct();
  const [sessions, setSessions] = useState<readonly Session[]>([]);

  const load = useCallback(async (): Promise<void> => {
    setSessions((await send(language, 'GET /auth/sessions')).items);
  }, [language]);
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);

  const end = (id: string): void =>
    act(async () => {
      await send(language, 'DELETE /auth/sessions/{id}', { path: { id } });
      await load();
      say(text.ended);
    });
  const endOthers = (): void =>
    act(async () => {
      await send(language, 'DELETE /auth/sessions');
      await load();
      await refreshAccount(language);
      say(text.ended);
    });

  return (
    <section aria-labelledby="sessions">
      <h2 id="sessions">{text.heading}</h2>
      <p>{text.why}</p>
      <ul className="row-list">
        {sessions.map((session) => {
          const agent = session.agent === '' ? text.program : session.agent;
          return (
            <li key={session.id}>
              <div>
                <p>
                  {agent}
                  {session.current ? ` – ${text.current}` : ''}
                </p>
                <p className="row-note">
                  {text.how[session.how]}{' '}
                  {text.from(format.moment(session.createdAt), format.moment(session.lastSeenAt))}
                </p>
              </div>
              {session.current ? null : (
                <Button
                  className="button"
                  data-kind="quiet"
                  aria-label={text.endThis(agent, format.moment(session.createdAt))}
                  onPress={() => end(session.id)}
                >
                  {text.end}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      {sessions.length > 1 ? (
        <div className="button-row">
          <Button className="button" data-kind="quiet" onPress={endOthers}>
            {text.endOthers}
          </Button>
        </div>
      ) : null}
      <p role="status">{said}</p>
    </section>
  );
}
