import type { ReactNode } from 'react';
import type { RoundOutcome } from '../../api/types.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import './comparison.css';
import { Instant } from './instant.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

interface Props {
  readonly caption: ReactNode;
  readonly published: RoundOutcome;
  readonly simulated: RoundOutcome;
}

/** What was published about one round beside what its replay came to. */
export function Comparison({ caption, published, simulated }: Props) {
  const text = useText({ en, fr });
  const format = useFormats();
  const difference = (value: number, words: (difference: string) => string): string =>
    value === 0 ? text.same : words(format.signed(value));
  const score = (value: number | null): string => (value === null ? text.nobody : format.number(value));
  const instant = (value: string | null) => (value === null ? text.none : <Instant value={value} />);

  return (
    <table className="comparison">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.measure}</th>
          <th scope="col">{text.published}</th>
          <th scope="col">{text.simulated}</th>
        </tr>
      </thead>
      <tbody>
        <tr className="comparison-cutoff">
          <th scope="row">
            {text.cutoff}
            <span className="comparison-unit">{text.cutoffUnit}</span>
          </th>
          <td>
            <span className="comparison-value" data-source="published">
              {score(published.cutoff)}
            </span>
          </td>
          <td>
            <span className="comparison-value">{score(simulated.cutoff)}</span>
            <span className="comparison-difference">
              {published.cutoff === null || simulated.cutoff === null
                ? null
                : difference(simulated.cutoff - published.cutoff, text.points)}
            </span>
          </td>
        </tr>
        <tr>
          <th scope="row">{text.invited}</th>
          <td>{format.number(published.invited)}</td>
          <td>
            {format.number(simulated.invited)}
            <span className="comparison-difference">
              {difference(simulated.invited - published.invited, text.people)}
            </span>
          </td>
        </tr>
        <tr>
          <th scope="row">
            {text.tieBreak}
            <span className="comparison-unit">{text.tieBreakUnit}</span>
          </th>
          <td>{instant(published.tieBreak)}</td>
          <td>{instant(simulated.tieBreak)}</td>
        </tr>
      </tbody>
    </table>
  );
}
