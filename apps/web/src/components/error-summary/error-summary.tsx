import { type MouseEvent, type Ref, useId } from 'react';
import './error-summary.css';

interface SummaryError {
  /** Id of the field that the message is about. */
  readonly anchor: string;
  readonly message: string;
}

interface Props {
  readonly title: string;
  readonly intro: string;
  readonly errors: readonly SummaryError[];
  /** The summary takes the focus when a form is refused. */
  readonly ref: Ref<HTMLDivElement>;
}

/** Focuses the control of a field, which a link to its id alone would only scroll to. */
function goTo(event: MouseEvent, anchor: string): void {
  const field = document.getElementById(anchor);
  const control = field?.querySelector<HTMLElement>('input:checked, input, select');
  if (!field || !control) return;
  event.preventDefault();
  field.scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
}

/** Every problem of a form in one place, each leading to its field (after the GOV.UK pattern). */
export function ErrorSummary({ title, intro, errors, ref }: Props) {
  const titleId = useId();
  return (
    <div ref={ref} className="error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId}>{title}</h2>
      <p>{intro}</p>
      <ul>
        {errors.map(({ anchor, message }) => (
          <li key={anchor}>
            <a href={`#${anchor}`} onClick={(event) => goTo(event, anchor)}>
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
