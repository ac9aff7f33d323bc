import { createContext, use } from 'react';
import { useText } from '../../i18n/language.ts';
import { type ApiDocument, referenceName, resolve, type Schema } from './document.ts';
import { Opening } from './opening.tsx';
import { en, type Texts } from './text.en.ts';
import { fr } from './text.fr.ts';

export const ComponentsContext = createContext<ApiDocument['components']>(undefined);

/** The type of a schema that does not say it. */
function impliedType(schema: Schema): string | undefined {
  if (schema.enum) return 'string';
  return schema.allOf || schema.properties ? 'object' : undefined;
}

/** The name of a schema's type in words. */
function typeWords(given: Schema, components: ApiDocument['components'], text: Texts): string {
  const schema = resolve(given, components);
  const type = Array.isArray(schema.type) ? schema.type.join(', ') : (schema.type as string | undefined);
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.type === 'array' && schema.items) return text.arrayOf(typeWords(schema.items, components, text));
  const { additionalProperties: values } = schema;
  if (type === 'object' && typeof values === 'object') return text.mapOf(typeWords(values, components, text));
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (!type && alternatives) {
    return `${text.oneOf} ${alternatives.map((one) => typeWords(one, components, text)).join(', ')}`;
  }
  const name = referenceName(given);
  const words = type ?? impliedType(schema) ?? (name || text.anything);
  return name !== '' && words.includes('object') ? `${words} ${name}` : words;
}

/** What a value must keep to, in words. */
function limitWords(schema: Schema, { limits }: Texts): string[] {
  const { minimum: from, maximum: to, maxLength } = schema;
  return [
    ...(schema.format ? [schema.format] : []),
    ...(from === undefined ? [] : [limits.from(String(from))]),
    ...(to === undefined ? [] : [limits.to(String(to))]),
    ...(maxLength === undefined ? [] : [limits.characters(String(maxLength))]),
    ...(schema.pattern ? [limits.pattern(schema.pattern)] : []),
    ...(schema.default === undefined ? [] : [limits.default(JSON.stringify(schema.default))]),
    ...(schema.enum ? [schema.enum.map((value) => JSON.stringify(value)).join(' | ')] : []),
  ];
}

/** Type, limits and description of a value on one line. */
export function SchemaLine({ schema }: { readonly schema: Schema }) {
  const text = useText({ en, fr });
  const components = use(ComponentsContext);
  const resolved = resolve(schema, components);
  const limits = limitWords(resolved, text);
  const description = schema.description ?? resolved.description;
  return (
    <>
      <span className="soft">{[typeWords(schema, components, text), ...limits].join('; ')}</span>
      {description ? <span lang="en"> {description}</span> : null}
    </>
  );
}

/** The schemas whose properties a value can hold: itself, its items, its alternatives. */
function innerSchemas(given: Schema, components: ApiDocument['components']): Schema[] {
  const schema = resolve(given, components);
  const values = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : [];
  const deeper = [
    schema.items,
    ...values,
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.allOf ?? []),
  ];
  return [
    ...(schema.properties ? [given] : []),
    ...deeper.flatMap((inner) => (inner ? [inner] : [])).flatMap((inner) => innerDirect(inner, components)),
  ];
}

/** As {@link innerSchemas}, but a reference stops the search: what it leads to is shown when it is opened. */
function innerDirect(given: Schema, components: ApiDocument['components']): Schema[] {
  return given.$ref ? [given] : innerSchemas(given, components);
}

interface Props {
  readonly schema: Schema;
  /** Names of the schemas around this one: one that comes again is named, not opened without end. */
  readonly within?: readonly string[];
}

function Property({ name, schema, isRequired, within }: Props & { name: string; isRequired: boolean }) {
  const text = useText({ en, fr });
  const components = use(ComponentsContext);
  const inner = innerSchemas(schema, components).filter(
    (candidate) => innerSchemas(candidate, components).length > 0,
  );
  const line = (
    <>
      <code>{name}</code>
      {isRequired ? <strong className="small"> {text.required}</strong> : null} <SchemaLine schema={schema} />
    </>
  );
  const repeated = inner.some((candidate) => within?.includes(referenceName(candidate)) && candidate.$ref);
  if (inner.length === 0) return <li>{line}</li>;
  if (repeated) {
    return (
      <li>
        {line} ({text.again})
      </li>
    );
  }
  return (
    <li>
      <Opening summary={line}>
        {() =>
          inner.map((candidate, index) => (
            <SchemaView key={index} schema={candidate} {...(within ? { within } : {})} />
          ))
        }
      </Opening>
    </li>
  );
}

/** The properties of an object, each opening to its own. */
export function SchemaView({ schema, within = [] }: Props) {
  const components = use(ComponentsContext);
  const resolved = resolve(schema, components);
  const inside = [...within, referenceName(schema)].filter((name) => name !== '');
  if (!resolved.properties) {
    const inner = innerSchemas(schema, components).filter(
      (candidate) => !inside.includes(referenceName(candidate)),
    );
    return inner.map((candidate, index) => <SchemaView key={index} schema={candidate} within={inside} />);
  }
  return (
    <ul className="schema">
      {Object.entries(resolved.properties).map(([name, property]) => (
        <Property
          key={name}
          name={name}
          schema={property}
          isRequired={resolved.required?.includes(name) ?? false}
          within={inside}
        />
      ))}
    </ul>
  );
}
