import type { RoundDetail } from '../../api/types.ts';
import { Instant } from '../../components/comparison/instant.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms/terms.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** Everything that was published about a round. */
export function PublishedFacts({ round }: { readonly round: RoundDetail }) {
  const text = useText({ en, fr });
  const terms = useTerms();
  const format = useFormats();
  const { published, poolAsOf, pool } = round;
  const poolTotal = pool?.total;

  return (
    <dl className="facts">
      <dt>{text.cutoff}</dt>
      <dd>
        <strong>
          {published.cutoff === null ? text.nobody : text.cutoffValue(format.number(published.cutoff))}
        </strong>
      </dd>
      <dt>{text.invited}</dt>
      <dd className="numeric">{format.number(published.invited)}</dd>
      <dt>{text.date}</dt>
      <dd>
        <time dateTime={round.date}>{format.day(round.date)}</time>
      </dd>
      <dt>{text.instant}</dt>
      <dd>
        <Instant value={round.dateTimeUtc} />
      </dd>
      <dt>{text.kind}</dt>
      <dd>{terms.kind[round.kind]}</dd>
      <dt>{text.name}</dt>
      <dd>{format.pick(round.name)}</dd>
      <dt>{text.programs}</dt>
      <dd>{format.list(round.programs.map((code) => terms.programs[code] ?? code))}</dd>
      <dt>{text.tieBreak}</dt>
      <dd>
        {published.tieBreak === null ? (
          text.noTieBreak
        ) : (
          <>
            <Instant value={published.tieBreak} />
            <br />
            <span className="soft small">{text.tieBreakWhy}</span>
          </>
        )}
      </dd>
      {poolAsOf ? (
        <>
          <dt>{text.poolAsOf}</dt>
          <dd>
            <time dateTime={poolAsOf}>{format.day(poolAsOf)}</time>
          </dd>
        </>
      ) : null}
      {poolTotal === undefined ? null : (
        <>
          <dt>{text.poolTotal}</dt>
          <dd className="numeric">{format.number(poolTotal)}</dd>
        </>
      )}
    </dl>
  );
}
