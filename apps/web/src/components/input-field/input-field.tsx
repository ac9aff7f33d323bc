import { useState } from 'react';
import { TextField as AriaTextField, Button, FieldError, Input, Label, Text } from 'react-aria-components';
import { useText } from '../../i18n/language.ts';
import './input-field.css';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** What is typed, which decides how a browser and a phone help: kept passwords, keyboards, codes from messages. */
export type InputKind = 'email' | 'password' | 'newPassword' | 'code' | 'text';

interface Props {
  /** Id of the whole field, for the error summary to lead to. */
  readonly anchor: string;
  readonly kind: InputKind;
  readonly label: string;
  readonly hint: string | undefined;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

const ATTRIBUTES = {
  email: { type: 'email', autoComplete: 'username', inputMode: 'email' },
  password: { type: 'password', autoComplete: 'current-password', inputMode: 'text' },
  newPassword: { type: 'password', autoComplete: 'new-password', inputMode: 'text' },
  code: { type: 'text', autoComplete: 'one-time-code', inputMode: 'text' },
  text: { type: 'text', autoComplete: 'off', inputMode: 'text' },
} as const;

/** A line of text. A password can be looked at while it is typed. */
export function InputField({ anchor, kind, label, hint, error, value, onChange }: Props) {
  const text = useText({ en, fr });
  const [shown, setShown] = useState(false);
  const { type, autoComplete, inputMode } = ATTRIBUTES[kind];
  const secret = type === 'password';
  return (
    <AriaTextField
      id={anchor}
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      {hint === undefined ? null : (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{error}</FieldError>
      <span className="input-row">
        <Input
          className="input"
          data-width={kind === 'code' ? 'code' : 'line'}
          type={secret && shown ? 'text' : type}
          inputMode={inputMode}
          autoComplete={autoComplete}
          autoCapitalize="none"
          spellCheck={false}
        />
        {secret ? (
          <Button
            className="button"
            data-kind="quiet"
            aria-label={shown ? text.hideThis(label) : text.showThis(label)}
            onPress={() => setShown(!shown)}
          >
            {shown ? text.hide : text.show}
          </Button>
        ) : null}
      </span>
    </AriaTextField>
  );
}
