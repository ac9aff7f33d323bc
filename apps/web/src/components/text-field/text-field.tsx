import { TextField as AriaTextField, FieldError, Input, Label, Text } from 'react-aria-components';

interface Props {
  /** Id of the whole field, for the error summary to lead to. */
  readonly anchor: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A short number typed as text: a number field of the browser would drop what it cannot read. */
export function TextField({ anchor, label, hint, error, value, onChange }: Props) {
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
      <Text slot="description" className="field-hint">
        {hint}
      </Text>
      <FieldError className="field-error">{error}</FieldError>
      <Input className="input" data-width="4" inputMode="numeric" autoComplete="off" />
    </AriaTextField>
  );
}
