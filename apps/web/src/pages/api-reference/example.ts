import type { Operation, Parameter } from './document.ts';

/** A value that a parameter would accept, for an example. */
function sample({ name, example, schema }: Parameter): string {
  const value = example ?? schema?.example ?? schema?.default ?? schema?.enum?.[0];
  return value === undefined ? `{${name}}` : String(value);
}

/** A curl command that calls an operation of this server. */
export function curlOf(operation: Operation, parameters: readonly Parameter[], origin: string): string {
  let path = operation.path;
  for (const parameter of parameters) {
    if (parameter.in === 'path') path = path.replace(`{${parameter.name}}`, sample(parameter));
  }
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && parameter.required)
    .map((parameter) => `${parameter.name}=${sample(parameter)}`)
    .join('&');
  const url = `${origin}${path}${query === '' ? '' : `?${query}`}`;
  if (!operation.requestBody) return `curl '${url}'`;
  const media = operation.requestBody.content?.['application/json'];
  const example = media?.example ?? media?.schema?.example;
  const body = example === undefined ? '@request.json' : JSON.stringify(example);
  return [
    `curl -X ${operation.method} '${url}'`,
    "  -H 'Content-Type: application/json'",
    `  --data '${body.replaceAll("'", "'\\''")}'`,
  ].join(' \\\n');
}
