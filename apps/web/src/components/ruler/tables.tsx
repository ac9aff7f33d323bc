import { nodeText } from '@openentry/law';
import { Link } from 'react-router';
import type { Round } from '../../api/types.ts';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms/terms.ts';
import { roundPath } from '../../routes/paths.ts';
import { TableScroll } from '../table-scroll/table-scroll.tsx';
import type { LastCutoff } from './cutoffs.ts';
import type { Block } from './layout.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** The blocks in numbers; also the key to the picture. */
export function BlockTable({ blocks }: { readonly blocks: readonly Block[] }) {
  const text = useText({ en, fr });
  const format = useFormats();
  const language = useLanguage();
  const sum = (of: (block: Block) => number): number => blocks.reduce((total, block) => total + of(block), 0);
  const cells = (points: number, maximum: number) => (
    <>
      <td data-number>{format.number(points)}</td>
      <td data-number>{format.number(maximum)}</td>
      <td data-number>{format.number(maximum - points)}</td>
    </>
  );
  return (
    <TableScroll label={text.blocksCaption}>
      <table className="ruler-table">
        <caption>{text.blocksCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.block}</th>
            <th scope="col" data-number>
              {text.points}
            </th>
            <th scope="col" data-number>
              {text.maximum}
            </th>
            <th scope="col" data-number>
              {text.left}
            </th>
          </tr>
        </thead>
        <tbody>
          {blocks.map(({ block, code, points, maximum }) => (
            <tr key={code}>
              <th scope="row">
                <span className="ruler-key" data-block={block}>
                  {block}
                </span>
                {nodeText(code, language)}
              </th>
              {cells(points, maximum)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{text.total}</th>
            {cells(
              sum((block) => block.points),
              sum((block) => block.maximum),
            )}
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  );
}

interface CutoffTableProps {
  readonly rounds: readonly (LastCutoff & { readonly letter: string })[];
  readonly total: number;
}

/** The cut-offs on the ruler, as they stand on it, and how the score compares. */
export function CutoffTable({ rounds, total }: CutoffTableProps) {
  const text = useText({ en, fr });
  const terms = useTerms();
  const format = useFormats();
  const language = useLanguage();
  const forWhom = ({ kind, name }: Round): string =>
    kind === 'general' ? terms.kind.general : format.pick(name);
  const compared = (cutoff: number): string => {
    if (total === cutoff) return text.equal;
    const points = format.number(Math.abs(total - cutoff));
    return total > cutoff ? text.above(points) : text.below(points);
  };
  return (
    <TableScroll label={text.cutoffs}>
      <table className="ruler-table">
        <caption>{text.cutoffs}</caption>
        <thead>
          <tr>
            <th scope="col">{text.mark}</th>
            <th scope="col">{text.round}</th>
            <th scope="col" data-number>
              {text.cutoff}
            </th>
            <th scope="col">{text.yourScore}</th>
          </tr>
        </thead>
        <tbody>
          {rounds.map(({ letter, cutoff, round }) => (
            <tr key={round.number}>
              <td>
                <strong>{letter}</strong>
              </td>
              <th scope="row">
                <Link to={roundPath(language, round.number)}>{forWhom(round)}</Link>
                <br />
                <time className="soft small" dateTime={round.date}>
                  {format.day(round.date)}
                </time>
              </th>
              <td data-number>{format.number(cutoff)}</td>
              <td className="ruler-compared">{compared(cutoff)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
