import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

/** A schema of the contract, as far as values are made from it. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly propertyNames?: Schema;
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
}

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly schema: Schema;
}

interface Answer {
  readonly content?: Readonly<Record<string, { readonly schema?: Schema }>>;
}

export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body: Schema | null;
  readonly responses: Readonly<Record<string, Answer>>;
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'];
const CONTRACT = 'https://openentry.invalid/contract';

/** A pointer into JSON, its parts escaped. */
const pointer = (...parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))}`).join('');

/** The contract of a server: what may be asked, and whether an answer is one that it declares. */
export class Contract {
  readonly operations: readonly Operation[];
  readonly #document: Document;
  readonly #ajv: Ajv2020;

  constructor(document: Document) {
    this.#document = document;
    this.#ajv = new Ajv2020({ strict: false, allErrors: false });
    addFormats.default(this.#ajv);
    this.#ajv.addSchema({ $id: CONTRACT, ...document });
    this.operations = Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.flatMap((method) => {
        const operation = item[method] as
          | {
              readonly parameters?: readonly Parameter[];
              readonly requestBody?: {
                readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
              };
              readonly responses: Readonly<Record<string, Answer>>;
            }
          | undefined;
        if (operation === undefined) return [];
        const { parameters = [], requestBody, responses } = operation;
        const body = Object.values(requestBody?.content ?? {})[0]?.schema ?? null;
        return [{ method: method.toUpperCase(), path, parameters, body, responses }];
      }),
    );
  }

  /** The schema that a reference leads to. */
  resolve(schema: Schema): Schema {
    if (schema.$ref === undefined) return schema;
    let at: unknown = this.#document;
    for (const part of schema.$ref.replace(/^#\//, '').split('/')) {
      at = (at as Record<string, unknown>)[part.replaceAll('~1', '/').replaceAll('~0', '~')];
    }
    return this.resolve(at as Schema);
  }

  /** What is wrong with an answer to an operation; null where it is as declared. */
  complaint(
    { method, path, responses }: Operation,
    answer: { readonly status: number; readonly type: string; readonly text: string },
  ): string | null {
    const declared = responses[String(answer.status)];
    if (declared === undefined) return `status ${answer.status} is not declared`;
    const types = Object.keys(declared.content ?? {});
    if (types.length === 0)
      return answer.text === '' ? null : `a body where none is declared: ${answer.text}`;
    const type = types.find((one) => answer.type.startsWith(one));
    if (type === undefined) return `content type ${answer.type} is not declared`;
    if (!type.includes('json') || declared.content?.[type]?.schema === undefined) return null;
    const at = pointer(
      'paths',
      path,
      method.toLowerCase(),
      'responses',
      String(answer.status),
      'content',
      type,
      'schema',
    );
    return this.#mismatch(`${CONTRACT}#${at}`, answer);
  }

  /** What is wrong with a refusal of whatever address; null where it is a problem as the contract has it. */
  notAProblem(answer: { readonly type: string; readonly text: string }): string | null {
    if (!answer.type.startsWith('application/problem+json')) return `a refusal of type ${answer.type}`;
    return this.#mismatch(`${CONTRACT}#/components/schemas/Problem`, answer);
  }

  #mismatch(reference: string, { text }: { readonly text: string }): string | null {
    const validate = this.#ajv.getSchema(reference) ?? this.#ajv.compile({ $ref: reference });
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return 'the body is no JSON';
    }
    if (validate(value)) return null;
    const [error] = validate.errors ?? [];
    return `the body does not match its schema: ${error?.instancePath} ${error?.message} ${text.slice(0, 300)}`;
  }
}
