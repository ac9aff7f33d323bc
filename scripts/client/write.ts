import { type Schema, typeOf } from './types.ts';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Media {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Media & { readonly required?: boolean };
  readonly responses: Readonly<Record<string, Media>>;
}

/** An OpenAPI 3.1 document, as far as a client is made of it. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const METHODS = ['get', 'put', 'post', 'delete', 'patch'];
const INDENT = '    ';

/** What an operation answers when it did what was asked. */
function answerOf({ responses }: Operation): string {
  const good = Object.entries(responses).filter(([status]) => status.startsWith('2'));
  const types = good.map(([, { content }]) => {
    const [media] = Object.values(content ?? {});
    return media?.schema === undefined ? 'null' : typeOf(media.schema, INDENT);
  });
  return [...new Set(types)].join(' | ') || 'null';
}

function parametersIn(operation: Operation, place: string): string[] {
  const found = (operation.parameters ?? []).filter((parameter) => parameter.in === place);
  if (found.length === 0) return [];
  const isNeeded = found.some(({ required }) => required === true);
  const fields = found.map(
    ({ name, required, schema }) =>
      `${INDENT}  readonly ${JSON.stringify(name)}${required ? '' : '?'}: ${typeOf(schema ?? {}, `${INDENT}  `)}${required ? '' : ' | undefined'};`,
  );
  return [`${INDENT}readonly ${place}${isNeeded ? '' : '?'}: {`, ...fields, `${INDENT}};`];
}

function operationLines(name: string, operation: Operation): string[] {
  const { requestBody, summary } = operation;
  const body = requestBody?.content?.['application/json']?.schema;
  return [
    ...(summary === undefined ? [] : [`  /** ${summary} */`]),
    `  readonly ${JSON.stringify(name)}: {`,
    ...parametersIn(operation, 'path'),
    ...parametersIn(operation, 'query'),
    ...(body === undefined
      ? []
      : [`${INDENT}readonly body${requestBody?.required === true ? '' : '?'}: ${typeOf(body, INDENT)};`]),
    `${INDENT}readonly answer: ${answerOf(operation)};`,
    '  };',
  ];
}

/** The contract as types: schemas, operations with what they take and answer, and the codes of what is refused. */
export function clientTypes(contract: Contract, codes: readonly string[]): string {
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    METHODS.flatMap((method) => {
      const operation = item[method];
      return operation === undefined ? [] : [[`${method.toUpperCase()} ${path}`, operation] as const];
    }),
  );
  const keyed = operations.filter(([, { parameters = [] }]) =>
    parameters.some(({ in: place, name }) => place === 'header' && name === 'idempotency-key'),
  );
  return [
    '// Written from the contract of the server by `npm run client`: change the routes, not this file.',
    '',
    'export interface Schemas {',
    ...Object.entries(contract.components.schemas).map(
      ([name, schema]) => `  readonly ${JSON.stringify(name)}: ${typeOf(schema, '  ')};`,
    ),
    '}',
    '',
    'export interface Operations {',
    ...operations.flatMap(([name, operation]) => operationLines(name, operation)),
    '}',
    '',
    '/** Commands that carry a key, so that the same one sent twice is carried out once. */',
    'export const KEYED = [',
    ...keyed.map(([name]) => `  ${JSON.stringify(name)},`),
    '] as const;',
    '',
    '/** Codes of what the server refuses. */',
    'export type ProblemCode =',
    ...codes.map((code, i) => `  | ${JSON.stringify(code)}${i === codes.length - 1 ? ';' : ''}`),
    '',
  ].join('\n');
}
