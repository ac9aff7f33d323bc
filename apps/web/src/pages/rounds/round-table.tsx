import { Link } from 'react-router';
import type { Round } from '../../api/types.ts';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms/terms.ts';
import { roundPath } from '../../routes/paths.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** The list as a table; on a narrow screen the style sheet turns each row into a small paragraph. */
export function RoundTable({ rounds }: { readonly rounds: readonly Round[] }) {
  const text = useText({ en, fr });
  const terms = useTerms();
  const format = useFormats();
  const language = useLanguage();
  const newestFirst = rounds.toSorted((a, b) => (a.dateTimeUtc < b.dateTimeUtc ? 1 : -1));

  return (
    <table className="round-table">
      <caption className="visually-hidden">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.columns.number}</th>
          <th scope="col">{text.columns.date}</th>
          <th scope="col">{text.columns.name}</th>
          <th scope="col">{text.columns.kind}</th>
          <th scope="col" data-number>
            {text.columns.invited}
          </th>
          <th scope="col" data-number>
            {text.columns.cutoff}
          </th>
        </tr>
      </thead>
      <tbody>
        {newestFirst.map(({ number, date, name, kind, published, replay }) => (
          <tr key={number}>
            <th scope="row">
              <Link to={roundPath(language, number)}>
                <span className="round-word">{text.columns.number} </span>
                {number}
              </Link>
            </th>
            <td>
              <time className="nowrap" dateTime={date}>
                {format.day(date)}
              </time>
            </td>
            <td>
              {format.pick(name)} {replay ? <span className="mark">{text.isReplayed}</span> : null}
            </td>
            <td className="soft">{terms.kind[kind]}</td>
            <td data-number data-label={text.columns.invited}>
              {format.number(published.invited)}
            </td>
            <td data-number data-label={text.columns.cutoff}>
              <strong>{published.cutoff === null ? '–' : format.number(published.cutoff)}</strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
