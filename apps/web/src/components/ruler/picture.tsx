import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { percent, SCALE, type Segment, spread } from './layout.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** A cut-off on the scale, with the letter that leads to its row in the table. */
interface Mark {
  readonly letter: string;
  readonly score: number;
}

interface Props {
  readonly label: string;
  readonly total: number;
  readonly earned: readonly Segment[];
  readonly left: readonly Segment[];
  /** By rising score. */
  readonly marks: readonly Mark[];
}

/** From the top: the letters, the lines that lead from them to the bar, the bar, the person, the scale. */
const LETTER = 24;
const LEADER = 52;
const MARGIN = 8;
const BAR = 40;
const YOU = 40;
const AXIS = 28;
const AXIS_STEP = 300;
/** A number inside a narrower segment would not fit on a phone. */
const LABELLED_FROM = 48;
/** Near an end, the word beside the marker must grow inwards. */
const EDGE = 130;

function BarSegment({ segment, y, kind }: { segment: Segment; y: number; kind: 'earned' | 'left' }) {
  return (
    <>
      <rect
        className={`ruler-${kind}`}
        data-block={segment.block}
        x={percent(segment.from)}
        y={y}
        width={percent(segment.points)}
        height={BAR}
      />
      {segment.points >= LABELLED_FROM ? (
        <text
          className={`ruler-${kind}-label`}
          data-block={segment.block}
          x={percent(segment.from + segment.points / 2)}
          y={y + BAR / 2}
        >
          {segment.block}
        </text>
      ) : null}
    </>
  );
}

function anchorAt(score: number): 'start' | 'middle' | 'end' {
  if (score < EDGE) return 'start';
  return score > SCALE - EDGE ? 'end' : 'middle';
}

/** The ruler itself. Positions are percentages, so that it is as wide as the page while its letters keep their size. */
export function Picture({ label, total, earned, left, marks }: Props) {
  const text = useText({ en, fr });
  const format = useFormats();
  const letters = spread(marks.map((mark) => mark.score));
  const bar = marks.length > 0 ? LEADER : MARGIN;
  const axis = bar + BAR + YOU;
  const steps = Array.from({ length: SCALE / AXIS_STEP + 1 }, (_, index) => index * AXIS_STEP);

  return (
    <div className="ruler-picture" role="img" aria-label={label}>
      <svg width="100%" height={axis + AXIS} aria-hidden="true">
        {steps.map((score) => (
          <g key={score} className="ruler-axis">
            <line x1={percent(score)} x2={percent(score)} y1={bar + BAR} y2={axis + 4} />
            <text x={percent(score)} y={axis + AXIS - 8}>
              {format.number(score)}
            </text>
          </g>
        ))}
        {left.map((segment) => (
          <BarSegment key={segment.block} segment={segment} y={bar} kind="left" />
        ))}
        {earned.map((segment) => (
          <BarSegment key={segment.block} segment={segment} y={bar} kind="earned" />
        ))}
        {marks.map(({ letter, score }, index) => {
          const place = percent(letters[index] ?? score);
          return (
            <g key={letter} className="ruler-mark">
              <line x1={place} x2={percent(score)} y1={LETTER} y2={bar} />
              <text x={place} y={LETTER - 6}>
                {letter}
              </text>
            </g>
          );
        })}
        <g className="ruler-you">
          <line x1={percent(total)} x2={percent(total)} y1={bar - 6} y2={bar + BAR + 12} />
          <text x={percent(total)} y={bar + BAR + 30} data-anchor={anchorAt(total)}>
            {text.you(format.number(total))}
          </text>
        </g>
      </svg>
    </div>
  );
}
