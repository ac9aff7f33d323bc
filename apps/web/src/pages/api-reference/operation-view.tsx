import { use } from 'react';
import { useText } from '../../i18n/language.ts';
import { type Body, type Operation, resolve } from './document.ts';
import { curlOf } from './example.ts';
import { Opening } from './opening.tsx';
import { ComponentsContext, SchemaLine, SchemaView } from './schema-view.tsx';
import { en } from './text.en.ts';
import { fr } from './text.fr.ts';

function BodyView({ body }: { readonly body: Body }) {
  const text = useText({ en, fr });
  const components = use(ComponentsContext);
  const media = Object.entries(resolve(body, components).content ?? {});
  if (media.length === 0) return <p className="soft">{text.noBody}</p>;
  return media.map(([type, { schema }]) => (
    <div key={type}>
      <p className="small">
        <code>{type}</code>
        {schema ? (
          <>
            {' '}
            <SchemaLine schema={schema} />
          </>
        ) : null}
      </p>
      {schema ? <SchemaView schema={schema} /> : null}
    </div>
  ));
}

export const operationId = ({ method, path }: Operation): string =>
  `${method.toLowerCase()}${path.replace(/[^a-z0-9]+/gi, '-')}`;

/** One operation: what it takes, what it answers, and how to call it. */
export function OperationView({ operation }: { readonly operation: Operation }) {
  const text = useText({ en, fr });
  const components = use(ComponentsContext);
  const parameters = (operation.parameters ?? []).map((parameter) => resolve(parameter, components));
  return (
    <article className="operation" id={operationId(operation)}>
      <h3>
        <code>
          {operation.method} {operation.path}
        </code>
      </h3>
      <p lang="en">{operation.summary}</p>
      {operation.description ? <p lang="en">{operation.description}</p> : null}
      {parameters.length > 0 ? (
        <>
          <h4>{text.parameters}</h4>
          <ul className="schema">
            {parameters.map((parameter) => (
              <li key={`${parameter.in} ${parameter.name}`}>
                <code>{parameter.name}</code>{' '}
                <span className="small">
                  ({text.where[parameter.in]}
                  {parameter.required ? `, ${text.required}` : ''})
                </span>{' '}
                {parameter.schema ? <SchemaLine schema={parameter.schema} /> : null}
                {parameter.description && parameter.description !== parameter.schema?.description ? (
                  <span lang="en"> {parameter.description}</span>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {operation.requestBody ? (
        <>
          <h4>{text.request}</h4>
          <BodyView body={operation.requestBody} />
        </>
      ) : null}
      <h4>{text.responses}</h4>
      <ul className="schema">
        {Object.entries(operation.responses ?? {}).map(([status, response]) => (
          <li key={status}>
            <Opening
              summary={
                <>
                  <code>{status}</code> <span lang="en">{resolve(response, components).description}</span>
                </>
              }
            >
              {() => <BodyView body={response} />}
            </Opening>
          </li>
        ))}
      </ul>
      <h4>{text.example}</h4>
      {/* A box that scrolls must be reachable by keyboard. */}
      <pre tabIndex={0}>
        <code>{curlOf(operation, parameters, components, window.location.origin)}</code>
      </pre>
    </article>
  );
}
