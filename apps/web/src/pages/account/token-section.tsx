import { useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components';
import { send } from '../../api/send.ts';
import { CheckboxField } from '../../components/checkbox-field/checkbox-field.tsx';
import { Notice } from '../../components/notice/notice.tsx';
import { SelectField } from '../../components/select-field/select-field.tsx';
import { ShortForm } from '../../components/short-form/short-form.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';
import { useAct } from './use-act.ts';
import { useGuard } from './use-guard.tsx';

type Scope = keyof typeof en.tokens.scopes;

interface Token {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  readonly scopes: readonly Scope[];
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

const DAYS = ['30', '90', '366'] as const;
const USUAL_DAYS = '90';
const DAY_LENGTH = 'YYYY-MM-DD'.length;

/** Tokens by which programs act for the account: made, shown once, revoked. */
export function TokenSection() {
  const text = useText({ en, fr }).tokens;
  const language = useLanguage();
  const format = useFormats();
  const guard = useGuard();
  const { said, say, act } = useAct();
  const [tokens, setTokens] = useState<readonly Token[]>([]);
  const [offered, setOffered] = useState<readonly Scope[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<Scope>>(new Set());
  const [days, setDays] = useState<string>(USUAL_DAYS);
  const [made, setMade] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);

  const load = useCallback(async (): Promise<void> => {
    const { items, scopes } = await send(language, 'GET /auth/tokens');
    setTokens(items);
    setOffered(scopes);
  }, [language]);
  useEffect(() => {
    load().catch(() => undefined);
  }, [load]);

  const choose = (scope: Scope, selected: boolean): void =>
    setChosen((before) => {
      const after = new Set(before);
      if (selected) after.add(scope);
      else after.delete(scope);
      return after;
    });
  const make = async (name: string): Promise<void> => {
    if (chosen.size === 0) {
      say(text.noScope);
      return;
    }
    await guard(async () => {
      const body = { name: name.trim(), scopes: [...chosen], days: Number(days) };
      setMade((await send(language, 'POST /auth/tokens', { body })).token);
    });
    say('');
    setChosen(new Set());
    setAttempt((count) => count + 1);
    await load();
  };
  const revoke = ({ id }: Token): void =>
    act(async () => {
      await send(language, 'DELETE /auth/tokens/{id}', { path: { id } });
      await load();
      say(text.revoked);
    });
  const day = (instant: string): string => format.day(instant.slice(0, DAY_LENGTH));

  // Whoever may give no scope has nothing to make.
  if (offered.length === 0 && tokens.length === 0) return null;
  return (
    <section aria-labelledby="tokens">
      <h2 id="tokens">{text.heading}</h2>
      <p>{text.why}</p>
      {made === null ? null : (
        <Notice tone="attention" title={text.madeTitle}>
          <p>{text.madeWhy}</p>
          <p className="secret">{made}</p>
          <Button className="button" data-kind="quiet" onPress={() => setMade(null)}>
            {text.kept}
          </Button>
        </Notice>
      )}
      {tokens.length === 0 ? null : (
        <ul className="row-list">
          {tokens.map((token) => (
            <li key={token.id}>
              <div>
                <p>
                  {token.name} <span className="secret">{token.hint}…</span>
                </p>
                <p className="row-note">
                  {format.list(token.scopes.map((scope) => text.scopes[scope]))}.{' '}
                  {text.until(day(token.expiresAt))}{' '}
                  {token.lastUsedAt === null ? text.neverUsed : text.used(day(token.lastUsedAt))}
                </p>
              </div>
              <Button
                className="button"
                data-kind="quiet"
                aria-label={text.revokeThis(token.name)}
                onPress={() => revoke(token)}
              >
                {text.revoke}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <h3>{text.newHeading}</h3>
      <fieldset className="scopes">
        <legend className="field-label">{text.scopesLegend}</legend>
        {offered.map((scope) => (
          <CheckboxField
            key={scope}
            label={text.scopes[scope]}
            hint={scope}
            isSelected={chosen.has(scope)}
            onChange={(selected) => choose(scope, selected)}
          />
        ))}
      </fieldset>
      <SelectField
        label={text.days}
        options={DAYS.map((value) => ({ value, label: text.daysOf(format.number(Number(value))) }))}
        value={days}
        onChange={setDays}
      />
      <ShortForm
        key={attempt}
        quiet
        fields={[{ name: 'name', kind: 'text', label: text.name, hint: text.nameHint }]}
        action={text.make}
        onSubmit={({ name }) => make(name)}
      />
      <p role="status">{said}</p>
    </section>
  );
}
