import { highestFirst, scoresOf } from '../../components/band-table/bands.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

interface Props {
  readonly asOf: string;
  readonly pool: Readonly<Record<string, number>>;
}

/** Only the parts of a band are this narrow. */
const PART_WIDTH = 10;

/** The published pool of a round that has no replay. */
export function PublishedPool({ asOf, pool }: Props) {
  const text = useText({ en, fr });
  const format = useFormats();
  const bands = Object.entries(pool)
    .filter(([band]) => band !== 'total')
    .map(([band, people]) => ({ band, people }))
    .toSorted(highestFirst);
  return (
    <>
      <h2>{text.poolOnly}</h2>
      <table className="bands">
        <caption>{text.poolOnlyCaption(format.day(asOf))}</caption>
        <thead>
          <tr>
            <th scope="col">{text.score}</th>
            <th scope="col" data-number>
              {text.people}
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.map(({ band, people }) => {
            const { from, to } = scoresOf(band);
            return (
              <tr key={band} data-part={to - from < PART_WIDTH || undefined}>
                <th scope="row">{text.range(format.number(from), format.number(to))}</th>
                <td data-number>{format.number(people)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
