import { useSearchParams } from 'react-router';
import { useResource } from '../../api/use-resource.ts';
import { Page } from '../../components/page/page.tsx';
import { ResourceView } from '../../components/resource/resource-view.tsx';
import { SelectField } from '../../components/select-field/select-field.tsx';
import { useFormats } from '../../i18n/format.ts';
import { useText } from '../../i18n/language.ts';
import { useTerms } from '../../i18n/terms/terms.ts';
import { askedBy, FIRST_YEAR, type Filters, filtersOf, queryOf } from './filters.ts';
import { RoundTable } from './round-table.tsx';
import './rounds.css';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

/** The years to choose from: those since the first round, by this device's calendar. */
function years(): string[] {
  const last = new Date().getFullYear();
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index));
}

export default function RoundsPage() {
  const text = useText({ en, fr });
  const terms = useTerms();
  const format = useFormats();
  const [search, setSearch] = useSearchParams();
  const filters = filtersOf(search);
  const list = useResource('GET /rounds', { query: askedBy(filters) });
  const narrow = (change: Partial<Filters>): void =>
    setSearch(queryOf({ ...filters, ...change }), { replace: true, preventScrollReset: true });

  return (
    <Page heading={text.heading}>
      <p className="lead">{text.lead}</p>
      <fieldset className="round-filters no-print">
        <legend className="visually-hidden">{text.filters}</legend>
        <SelectField
          label={text.kind}
          value={filters.kind}
          onChange={(kind) => narrow({ kind: kind as Filters['kind'] })}
          options={[
            { value: '', label: text.any },
            { value: 'general', label: terms.kind.general },
            { value: 'program', label: terms.kind.program },
            { value: 'category', label: terms.kind.category },
          ]}
        />
        <SelectField
          label={text.year}
          value={filters.year}
          onChange={(year) => narrow({ year })}
          options={[
            { value: '', label: text.anyYear },
            ...years().map((year) => ({ value: year, label: year })),
          ]}
        />
        <SelectField
          label={text.replayed}
          value={filters.replayed}
          onChange={(replayed) => narrow({ replayed: replayed as Filters['replayed'] })}
          options={[
            { value: '', label: text.anyReplay },
            { value: 'true', label: text.onlyReplayed },
          ]}
        />
      </fieldset>
      <ResourceView resource={list}>
        {({ items }) => (
          <>
            <p role="status">
              {items.length === 0
                ? text.none
                : format.plural(
                    items.length,
                    text.shownOne(format.number(items.length)),
                    text.shown(format.number(items.length)),
                  )}
            </p>
            {items.length === 0 ? (
              <button type="button" className="button" data-kind="quiet" onClick={() => setSearch('')}>
                {text.clear}
              </button>
            ) : (
              <RoundTable rounds={items} />
            )}
          </>
        )}
      </ResourceView>
    </Page>
  );
}
