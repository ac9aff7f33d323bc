import { Link, useParams } from 'react-router';
import { useResource } from '../../api/use-resource.ts';
import { Page } from '../../components/page/page.tsx';
import { ResourceView } from '../../components/resource/resource-view.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { PAGES } from '../../routes/paths.ts';
import { PublishedFacts } from './published-facts.tsx';
import { PublishedPool } from './published-pool.tsx';
import { ReplaySection } from './replay-section.tsx';
import './round.css';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

const NOT_FOUND = 404;

export default function RoundPage() {
  const text = useText({ en, fr });
  const format = useFormats();
  const language = useLanguage();
  const { number = '' } = useParams();
  const round = useResource('GET /rounds/{number}', { path: { number } });

  const back = (
    <p className="back-link">
      <Link to={PAGES.rounds[language]}>{text.back}</Link>
    </p>
  );

  if (round.state === 'failed' && round.error.status === NOT_FOUND) {
    return (
      <Page heading={text.unknown(number)}>
        <p>{text.unknownWhy}</p>
        {back}
      </Page>
    );
  }
  return (
    <Page heading={text.heading(number)}>
      {back}
      <ResourceView resource={round}>
        {(detail) => (
          <>
            <p className="lead">
              {format.pick(detail.name)}, <time dateTime={detail.date}>{format.day(detail.date)}</time>
            </p>
            <h2>{text.published}</h2>
            <PublishedFacts round={detail} />
            {detail.replay ? (
              <ReplaySection number={number} published={detail.published} replay={detail.replay} />
            ) : (
              <>
                <h2>{text.replay}</h2>
                <p>{text.noReplay}</p>
                {detail.pool && detail.poolAsOf ? (
                  <PublishedPool asOf={detail.poolAsOf} pool={detail.pool} />
                ) : null}
              </>
            )}
          </>
        )}
      </ResourceView>
    </Page>
  );
}
