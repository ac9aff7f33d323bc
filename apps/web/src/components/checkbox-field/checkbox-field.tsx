import { useId } from 'react';
import { Checkbox } from 'react-aria-components';
import '../radio-field/radio-field.css';

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly note?: string | undefined;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
}

/** A statement that is true or not; unticked is an answer, so it can never be missing. */
export function CheckboxField({ label, hint, note, isSelected, onChange }: Props) {
  const id = useId();
  return (
    <div className="field">
      <Checkbox
        className="choice"
        data-shape="check"
        isSelected={isSelected}
        onChange={onChange}
        aria-describedby={id}
      >
        <span className="choice-box" aria-hidden="true" />
        {label}
      </Checkbox>
      <p className="field-hint choice-hint" id={id}>
        {hint}
        {note ? <span className="field-note">{note}</span> : null}
      </p>
    </div>
  );
}
