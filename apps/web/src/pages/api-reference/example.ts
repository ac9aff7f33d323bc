import { type ApiDocument, type Operation, type Parameter, resolve, type Schema } from './document.ts';

type Components = ApiDocument['components'];

/** A value that a parameter would accept, for an example. */
function sample({ name, example, schema }: Parameter): string {
  const value = example ?? schema?.example ?? schema?.default ?? schema?.enum?.[0];
  return value === undefined ? `{${name}}` : String(value);
}

/** The smallest value that a schema accepts, as far as the schema says. */
function sampleOf(given: Schema, components: Components): unknown {
  const schema = resolve(given, components);
  const stated = schema.example ?? schema.default ?? schema.const ?? schema.enum?.[0];
  if (stated !== undefined) return stated;
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives?.some((one) => one.type === 'null') || schema.type?.includes('null')) return null;
  if (alternatives?.[0]) return sampleOf(alternatives[0], components);
  if (schema.properties) {
    const required = Object.entries(schema.properties).filter(([name]) => schema.required?.includes(name));
    return Object.fromEntries(required.map(([name, property]) => [name, sampleOf(property, components)]));
  }
  switch (schema.type) {
    case 'boolean':
      return false;
    case 'integer':
    case 'number':
      return schema.minimum ?? 0;
    case 'array':
      return [];
    case 'object':
      return {};
    default:
      return '';
  }
}

/** A curl command that calls an operation of this server. */
export function curlOf(
  operation: Operation,
  parameters: readonly Parameter[],
  components: Components,
  origin: string,
): string {
  let path = operation.path;
  for (const parameter of parameters) {
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, sample(parameter));
  }
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map((parameter) => `${parameter.name}=${sample(parameter)}`)
    .join('&');
  const url = `${origin}${path}${query === '' ? '' : `?${query}`}`;
  const media = operation.requestBody?.content?.['application/json'];
  if (!media) return `curl '${url}'`;
  const body = JSON.stringify(media.example ?? sampleOf(media.schema ?? {}, components), null, 2);
  return [
    `curl -X ${operation.method} '${url}'`,
    "  -H 'Content-Type: application/json'",
    // A quote inside a quoted text of the shell closes it, stands for itself, and opens it again.
    `  --data '${body.replaceAll("'", "'\\''")}'`,
  ].join(' \\\n');
}
