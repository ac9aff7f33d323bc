import { useId } from 'react';
import './day-field.css';

interface Part {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

interface Props {
  /** Id of the whole field, for the error summary to lead to. */
  readonly anchor: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly day: Part;
  /** The names of the months, January first. */
  readonly months: readonly string[];
  readonly month: Part;
  readonly year: Part;
}

/** A day in three fields; the month is chosen by its name, so that no order of numbers can be mistaken. */
export function DayField({ anchor, label, hint, error, day, months, month, year }: Props) {
  const id = useId();
  const invalid = error ? true : undefined;
  return (
    <fieldset
      className="field"
      id={anchor}
      data-invalid={invalid}
      aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`}
    >
      <legend className="field-label">{label}</legend>
      <p className="field-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {error ? (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      ) : null}
      <div className="day-parts">
        <div>
          <label htmlFor={`${id}-day`}>{day.label}</label>
          <input
            id={`${id}-day`}
            className="input"
            data-width="2"
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={invalid}
            value={day.value}
            onChange={(event) => day.onChange(event.target.value)}
          />
        </div>
        <div>
          <label htmlFor={`${id}-month`}>{month.label}</label>
          <select
            id={`${id}-month`}
            className="select"
            aria-invalid={invalid}
            value={month.value}
            onChange={(event) => month.onChange(event.target.value)}
          >
            {months.map((name, index) => (
              <option key={name} value={String(index + 1)}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <div>
          <label htmlFor={`${id}-year`}>{year.label}</label>
          <input
            id={`${id}-year`}
            className="input"
            data-width="4"
            inputMode="numeric"
            autoComplete="off"
            aria-invalid={invalid}
            value={year.value}
            onChange={(event) => year.onChange(event.target.value)}
          />
        </div>
      </div>
    </fieldset>
  );
}
