import { FieldError, Label, Radio, RadioGroup, Text } from 'react-aria-components';
import type { Option } from '../select-field/select-field.tsx';
import './radio-field.css';

interface Props {
  /** Id of the whole field, for the error summary to lead to. */
  readonly anchor: string;
  readonly label: string;
  readonly hint?: string;
  readonly note?: string | undefined;
  readonly error: string | undefined;
  readonly options: readonly Option[];
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** One choice of two or three, all in sight. */
export function RadioField({ anchor, label, hint, note, error, options, value, onChange }: Props) {
  return (
    <RadioGroup
      id={anchor}
      className="field"
      value={value === '' ? null : value}
      onChange={onChange}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className="field-label">{label}</Label>
      {hint || note ? (
        <Text slot="description" className="field-hint">
          {hint}
          {note ? <span className="field-note">{note}</span> : null}
        </Text>
      ) : null}
      <FieldError className="field-error">{error}</FieldError>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="choice" data-shape="radio">
          <span className="choice-box" aria-hidden="true" />
          {option.label}
        </Radio>
      ))}
    </RadioGroup>
  );
}
