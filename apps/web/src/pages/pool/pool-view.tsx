import { lazy, Suspense } from 'react';
import type { PoolDistribution } from '../../api/types.ts';
import { BandTable } from '../../components/band-table/band-table.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { summaryOf } from './summary.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

// The drawing library is as large as the rest of the product: the words and the table do not wait for it.
const PoolChart = lazy(() => import('../../components/pool-chart/pool-chart.tsx'));

export function PoolView({ pool }: { readonly pool: PoolDistribution }) {
  const text = useText({ en, fr });
  const format = useFormats();
  const { above, crowded, largestDifference } = summaryOf(pool);
  const summary = crowded
    ? text.summary(
        format.number(above),
        format.percent(above / pool.total.published),
        format.number(crowded.from),
        format.number(crowded.to),
        format.number(crowded.people),
      )
    : '';
  const fit =
    largestDifference === null
      ? text.noSimulated
      : largestDifference === 0
        ? text.same
        : text.fits(format.number(largestDifference));

  return (
    <>
      <p className="lead">{text.lead(format.number(pool.total.published), format.day(pool.asOf))}</p>
      <p>
        {summary} {fit}
      </p>
      <Suspense fallback={<p className="loading">{text.loadingChart}</p>}>
        <PoolChart bands={pool.bands} summary={`${summary} ${fit}`} />
      </Suspense>
      <BandTable caption={text.tableCaption} bands={pool.bands} total={pool.total} />
      <p className="soft small">{text.tableNote}</p>
      <h2>{text.synthetic}</h2>
      <p>{text.syntheticWhat}</p>
      {pool.assumptions.length > 0 ? (
        <ul>
          {pool.assumptions.map((assumption) => (
            <li key={assumption.code}>{format.pick(assumption.text)}</li>
          ))}
        </ul>
      ) : null}
      {pool.seed === null ? null : <p>{text.seed(pool.seed)}</p>}
    </>
  );
}
