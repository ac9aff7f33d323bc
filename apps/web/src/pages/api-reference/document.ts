/** The parts of an OpenAPI 3 document that the page shows. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly title?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly default?: unknown;
  readonly example?: unknown;
}

interface Media {
  readonly schema?: Schema;
  readonly example?: unknown;
}

export interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'query' | 'path' | 'header' | 'cookie';
  readonly required?: boolean;
  readonly description?: string;
  readonly schema?: Schema;
  readonly example?: unknown;
}

export interface Body {
  readonly $ref?: string;
  readonly description?: string;
  readonly content?: Readonly<Record<string, Media>>;
}

interface RawOperation {
  readonly tags?: readonly string[];
  readonly summary?: string;
  readonly description?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Body;
  readonly responses?: Readonly<Record<string, Body>>;
}

type Components = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface ApiDocument {
  readonly servers?: readonly { readonly url: string }[];
  readonly tags?: readonly { readonly name: string; readonly description?: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly components?: Components;
}

export interface Operation extends RawOperation {
  readonly method: string;
  readonly path: string;
}

export interface Group {
  readonly name: string;
  readonly description: string;
  readonly operations: readonly Operation[];
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

/** The operations by their first tag, in the order of the document. */
export function groupsOf(document: ApiDocument): Group[] {
  const base = document.servers?.[0]?.url ?? '';
  const groups = new Map<string, Operation[]>(document.tags?.map((tag) => [tag.name, []]));
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of METHODS) {
      const raw = item[method] as RawOperation | undefined;
      if (!raw) continue;
      const tag = raw.tags?.[0] ?? '';
      const operations = groups.get(tag) ?? [];
      operations.push({ ...raw, method: method.toUpperCase(), path: `${base}${path}` });
      groups.set(tag, operations);
    }
  }
  return [...groups]
    .filter(([, operations]) => operations.length > 0)
    .map(([name, operations]) => ({
      name,
      description: document.tags?.find((tag) => tag.name === name)?.description ?? '',
      operations,
    }));
}

const REFERENCE = /^#\/components\/([^/]+)\/([^/]+)$/;

/** What a reference within the document stands for; other values are returned as they are. */
export function resolve<T extends { readonly $ref?: string }>(
  value: T,
  components: Components | undefined,
): T {
  const [, kind = '', name = ''] = REFERENCE.exec(value.$ref ?? '') ?? [];
  return (components?.[kind]?.[name] as T | undefined) ?? value;
}

/** The name of the schema that a reference leads to. */
export const referenceName = (schema: Schema): string => REFERENCE.exec(schema.$ref ?? '')?.[2] ?? '';
