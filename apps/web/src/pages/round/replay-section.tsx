import type { RoundOutcome, RoundReplay, Statement } from '../../api/types.ts';
import { BandTable } from '../../components/band-table/band-table.tsx';
import { Comparison } from '../../components/comparison/comparison.tsx';
import { Instant } from '../../components/comparison/instant.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms/terms.ts';
import { CheckReport } from './check-report.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

interface Props {
  readonly number: string;
  readonly published: RoundOutcome;
  readonly replay: RoundReplay;
}

function Statements({
  heading,
  statements,
}: {
  readonly heading: string;
  readonly statements: readonly Statement[];
}) {
  const format = useFormats();
  if (statements.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {statements.map(({ code, text }) => (
          <li key={code}>{format.pick(text)}</li>
        ))}
      </ul>
    </>
  );
}

/** The replay of a round: what it was told, what came out, why it differs, and who checked. */
export function ReplaySection({ number, published, replay }: Props) {
  const text = useText({ en, fr });
  const terms = useTerms();
  const format = useFormats();
  const { instruction, pool } = replay;
  return (
    <>
      <h2>{text.replay}</h2>
      <div className="round-comparison">
        <Comparison caption={text.replayCaption(number)} published={published} simulated={replay.simulated} />
      </div>
      <Statements heading={text.why} statements={replay.whyDifferent} />
      <Statements heading={text.assumptions} statements={replay.assumptions} />
      <h3>{text.told}</h3>
      <dl className="facts">
        <dt>{text.kind}</dt>
        <dd>{terms.kind[instruction.kind]}</dd>
        {instruction.category ? (
          <>
            <dt>{text.toldCategory}</dt>
            <dd>
              <code>{instruction.category}</code>
            </dd>
          </>
        ) : null}
        <dt>{text.programs}</dt>
        <dd>{format.list(instruction.programs.map((code) => terms.programs[code] ?? code))}</dd>
        <dt>{text.toldNumber}</dt>
        <dd className="numeric">{format.number(instruction.number)}</dd>
        <dt>{text.toldInstant}</dt>
        <dd>
          <Instant value={instruction.instant} />
        </dd>
        <dt>{text.seed}</dt>
        <dd>
          <code>{replay.seed}</code>
        </dd>
        <dt>{text.executed}</dt>
        <dd>
          <Instant value={replay.executedAt} />
        </dd>
      </dl>
      <CheckReport check={replay.check} />
      <h2>{text.fit}</h2>
      <p>{text.fitIntro(format.day(pool.asOf))}</p>
      <BandTable caption={text.fitCaption} bands={pool.bands} total={pool.total} />
    </>
  );
}
