import { Link, useSearchParams } from 'react-router';
import { useDocument } from '../../api/use-resource.ts';
import { Page } from '../../components/page/page.tsx';
import { ResourceView } from '../../components/resource/resource-view.tsx';
import { useText } from '../../i18n/language.ts';
import './api-reference.css';
import { type ApiDocument, type Group, groupsOf } from './document.ts';
import { OperationView, operationId } from './operation-view.tsx';
import { ComponentsContext } from './schema-view.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

const DOCUMENT = '/api/v1/openapi.json';
/** Part of the address that names the subject: a link to it can be shared. */
const SUBJECT = 'subject';

/** Which subject the address asks for; the first one where it names none. */
const chosenOf = (groups: readonly Group[], asked: string | null): Group | undefined =>
  groups.find(({ name }) => name === asked) ?? groups[0];

/** The operations of one subject at a time: all of them are more than anybody looks through, or a browser likes. */
function Reference({ document }: { readonly document: ApiDocument }) {
  const text = useText({ en, fr });
  const [search] = useSearchParams();
  const groups = groupsOf(document);
  const chosen = chosenOf(groups, search.get(SUBJECT));
  return (
    <ComponentsContext value={document.components}>
      <nav aria-label={text.subjects}>
        <h2>{text.subjects}</h2>
        <ul className="subjects">
          {groups.map(({ name, operations }) => (
            <li key={name}>
              <Link
                to={`?${new URLSearchParams({ [SUBJECT]: name })}`}
                preventScrollReset
                {...(name === chosen?.name ? { 'aria-current': 'page' } : {})}
              >
                <span lang="en">{name || text.other}</span>{' '}
                <span className="small">({operations.length})</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {chosen === undefined ? null : (
        <section aria-labelledby="subject">
          <h2 id="subject" lang="en">
            {chosen.name || text.other}
          </h2>
          {chosen.description ? <p lang="en">{chosen.description}</p> : null}
          <ul>
            {chosen.operations.map((operation) => (
              <li key={operationId(operation)}>
                <a href={`#${operationId(operation)}`}>
                  <code>
                    {operation.method} {operation.path}
                  </code>
                </a>{' '}
                <span lang="en">{operation.summary}</span>
              </li>
            ))}
          </ul>
          {chosen.operations.map((operation) => (
            <OperationView key={operationId(operation)} operation={operation} />
          ))}
        </section>
      )}
    </ComponentsContext>
  );
}

export default function ApiPage() {
  const text = useText({ en, fr });
  const document = useDocument<ApiDocument>(DOCUMENT);
  return (
    <Page heading={text.heading}>
      <p className="lead">{text.lead}</p>
      <p>
        {text.document}{' '}
        <a href={DOCUMENT}>
          <code>{DOCUMENT}</code>
        </a>
      </p>
      <p>{text.language}</p>
      <ResourceView resource={document}>{(value) => <Reference document={value} />}</ResourceView>
    </Page>
  );
}
