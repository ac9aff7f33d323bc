import { Link } from 'react-router';
import { useResource } from '../../api/use-resource.ts';
import { Comparison } from '../../components/comparison/comparison.tsx';
import { ResourceView } from '../../components/resource/resource-view.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useLanguage, useText } from '../../i18n/language.ts';
import { roundPath } from '../../routes/paths.ts';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** One of the replayed rounds, as a table and a way to the rest. */
export function ReplayedRound({ number }: { readonly number: string }) {
  const text = useText({ en, fr });
  const language = useLanguage();
  const format = useFormats();
  const round = useResource('GET /rounds/{number}', { path: { number } });

  return (
    <div>
      <ResourceView resource={round}>
        {({ date, name, published, replay }) => (
          <>
            {replay ? (
              <Comparison
                caption={
                  <>
                    {text.round(number)}, <time dateTime={date}>{format.day(date)}</time>
                    <span className="caption-more">{format.pick(name)}</span>
                  </>
                }
                published={published}
                simulated={replay.simulated}
              />
            ) : (
              <p>{text.noReplay}</p>
            )}
            <p>
              <Link to={roundPath(language, number)}>{text.roundMore(number)}</Link>
            </p>
          </>
        )}
      </ResourceView>
    </div>
  );
}
