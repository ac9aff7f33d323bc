import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { Refusal } from '../../api/send.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { ErrorSummary } from '../error-summary/error-summary.tsx';
import { InputField, type InputKind } from '../input-field/input-field.tsx';
import { Notice } from '../notice/notice.tsx';
import { checkInput } from './check.ts';
import { refusalWords } from './refusal-words.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

export interface ShortField<Name extends string> {
  readonly name: Name;
  readonly kind: InputKind;
  readonly label: string;
  readonly hint?: string;
  readonly initial?: string;
}

interface Props<Name extends string> {
  readonly fields: readonly ShortField<Name>[];
  readonly action: string;
  /** Does what was asked; a Refusal is shown with what it says, and nothing that was typed is lost. */
  readonly onSubmit: (values: Readonly<Record<Name, string>>) => Promise<void>;
  readonly quiet?: boolean;
}

/** A form of a few lines of text: checked before it is sent, and answered beside itself. */
export function ShortForm<Name extends string>({ fields, action, onSubmit, quiet = false }: Props<Name>) {
  const text = useText({ en, fr });
  const format = useFormats();
  const id = useId();
  const [values, setValues] = useState(
    () => Object.fromEntries(fields.map(({ name, initial = '' }) => [name, initial])) as Record<Name, string>,
  );
  const [checked, setChecked] = useState(false);
  const [failure, setFailure] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  /** Counts what came of the attempts: each one moves the focus to it. */
  const [outcomes, setOutcomes] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const refused = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (outcomes > 0) (summary.current ?? refused.current)?.focus();
  }, [outcomes]);

  const anchor = (name: string): string => `${id}-${name}`;
  const errorOf = ({ name, kind }: ShortField<Name>): string | undefined => {
    const problem = checked ? checkInput(kind, values[name]) : null;
    return problem === null ? undefined : text.problems[problem];
  };
  const errors = fields.flatMap((field) => {
    const message = errorOf(field);
    return message === undefined ? [] : [{ anchor: anchor(field.name), message }];
  });

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setChecked(true);
    setFailure(null);
    const wrong = fields.some(({ name, kind }) => checkInput(kind, values[name]) !== null);
    if (!wrong) {
      setBusy(true);
      try {
        await onSubmit(values);
        setChecked(false);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        setFailure(error);
      } finally {
        setBusy(false);
      }
    }
    setOutcomes((count) => count + 1);
  };

  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      {errors.length > 0 ? (
        <ErrorSummary ref={summary} title={text.title} intro={text.intro} errors={errors} />
      ) : null}
      {failure === null ? null : (
        <div ref={refused} role="alert" tabIndex={-1}>
          <Notice tone="problem" title={text.refused}>
            <p>{format.foreign(refusalWords(failure, text))}</p>
          </Notice>
        </div>
      )}
      {fields.map((field) => (
        <InputField
          key={field.name}
          anchor={anchor(field.name)}
          kind={field.kind}
          label={field.label}
          hint={field.hint ?? (field.kind === 'newPassword' ? text.newPasswordHint : undefined)}
          error={errorOf(field)}
          value={values[field.name]}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
      <div className="button-row">
        <Button type="submit" className="button" {...(quiet ? { 'data-kind': 'quiet' } : {})}>
          {busy ? text.busy : action}
        </Button>
      </div>
    </form>
  );
}
