import { useDocument } from '../../api/use-resource.ts';
import { Page } from '../../components/page/page.tsx';
import { ResourceView } from '../../components/resource/resource-view.tsx';
import { useText } from '../../i18n/language.ts';
import './api-reference.css';
import { type ApiDocument, groupsOf } from './document.ts';
import { OperationView, operationId } from './operation-view.tsx';
import { ComponentsContext } from './schema-view.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

const DOCUMENT = '/api/v1/openapi.json';

function Reference({ document }: { readonly document: ApiDocument }) {
  const text = useText({ en, fr });
  const groups = groupsOf(document);
  return (
    <ComponentsContext value={document.components}>
      <h2>{text.contents}</h2>
      <ul>
        {groups
          .flatMap((group) => group.operations)
          .map((operation) => (
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
      {groups.map((group) => (
        <section key={group.name}>
          <h2 lang="en">{group.name || text.other}</h2>
          {group.description ? <p lang="en">{group.description}</p> : null}
          {group.operations.map((operation) => (
            <OperationView key={operationId(operation)} operation={operation} />
          ))}
        </section>
      ))}
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
