import type { BandCount } from '../../api/types.ts';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { TableScroll } from '../table-scroll/table-scroll.tsx';
import { highestFirst, scoresOf } from './bands.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

interface Props {
  readonly caption: string;
  readonly bands: readonly BandCount[];
  readonly total: { readonly published: number; readonly simulated: number | null };
}

/** People in the pool by band of scores. Ten-point parts stand indented under their band and are not added again. */
export function BandTable({ caption, bands, total }: Props) {
  const text = useText({ en, fr });
  const format = useFormats();
  const range = (band: string): string => {
    const { from, to } = scoresOf(band);
    return text.range(format.number(from), format.number(to));
  };
  const cells = (published: number, simulated: number | null) => (
    <>
      <td data-number>{format.number(published)}</td>
      <td data-number>{simulated === null ? text.none : format.number(simulated)}</td>
      <td data-number>{simulated === null ? text.none : format.signed(simulated - published)}</td>
    </>
  );

  return (
    <TableScroll label={caption}>
      <table className="bands">
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.band}</th>
            <th scope="col" data-number>
              {text.published}
            </th>
            <th scope="col" data-number>
              {text.simulated}
            </th>
            <th scope="col" data-number>
              {text.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {bands.toSorted(highestFirst).map(({ band, part, published, simulated }) => (
            <tr key={band} data-part={part || undefined}>
              <th scope="row">{range(band)}</th>
              {cells(published, simulated)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            {cells(total.published, total.simulated)}
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}
