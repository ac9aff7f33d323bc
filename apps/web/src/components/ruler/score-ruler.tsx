import { type Explanation, nodeText, type PlainDate, pointsOf } from '@openentry/law';
import { useResource } from '../../api/use-resource.ts';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { lastCutoffs } from './cutoffs.ts';
import { blocksOf, segmentsOf } from './layout.ts';
import { Picture } from './picture.tsx';
import './ruler.css';
import { BlockTable, CutoffTable } from './tables.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

interface Props {
  readonly score: Explanation;
  readonly day: PlainDate;
}

/** Where a score stands: what it is built from, what is left, and the last cut-offs of each type of round. */
export function ScoreRuler({ score, day }: Props) {
  const text = useText({ en, fr });
  const format = useFormats();
  const language = useLanguage();
  const rounds = useResource('GET /rounds');
  const total = pointsOf(score);
  const blocks = blocksOf(score);
  const { earned, left } = segmentsOf(blocks);
  const known = rounds.state === 'ready' ? lastCutoffs(rounds.value.items, day) : [];
  const lettered = known.map((last, index) => ({ ...last, letter: LETTERS[index] ?? String(index + 1) }));
  const marks = lettered.map(({ letter, cutoff }) => ({ letter, score: cutoff }));

  const label = [
    text.picture(
      format.number(total),
      format.list(
        blocks.map(({ code, points }) => text.pictureBlock(nodeText(code, language), format.number(points))),
      ),
    ),
    ...(marks.length > 0
      ? [text.pictureCutoffs(format.list(marks.map((mark) => `${mark.letter} ${format.number(mark.score)}`)))]
      : []),
  ].join(' ');

  return (
    <section className="ruler">
      <h3>{text.heading}</h3>
      <Picture label={label} total={total} earned={earned} left={left} marks={marks} />
      <p className="soft small">{text.faint}</p>
      <BlockTable blocks={blocks} />
      {rounds.state === 'loading' ? <p className="loading">{text.cutoffsLoading}</p> : null}
      {rounds.state === 'failed' ? <p className="soft">{text.cutoffsFailed}</p> : null}
      {rounds.state === 'ready' && known.length === 0 ? <p className="soft">{text.cutoffsNone}</p> : null}
      {known.length > 0 ? (
        <>
          <CutoffTable rounds={lettered} total={total} />
          <p className="soft small">{text.cutoffsNote}</p>
        </>
      ) : null}
    </section>
  );
}
