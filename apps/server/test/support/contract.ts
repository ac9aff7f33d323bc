/** A schema of an OpenAPI 3.1 document, as far as answers are compared with it. */
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

/** The contract of the server, as it gives it itself. */
export interface Contract {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;

const isType = (value: unknown, type: string): boolean =>
  type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;

/** One schema in the place of several that all hold. */
function merged(schema: Schema, contract: Contract): Schema {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.slice('#/components/schemas/'.length);
    const found = contract.components.schemas[name];
    if (found === undefined) throw new Error(`The contract has no schema ${name}`);
    return merged(found, contract);
  }
  const { allOf, ...own } = schema;
  if (allOf === undefined) return schema;
  return [...allOf, own].reduce<Schema>((so, each) => {
    const part = merged(each, contract);
    return {
      ...so,
      ...part,
      ...(so.properties || part.properties ? { properties: { ...so.properties, ...part.properties } } : {}),
      required: [...(so.required ?? []), ...(part.required ?? [])],
    };
  }, {});
}

/**
 * Where a value is not what a schema describes. Strict: a field that the schema does not name is a difference too.
 */
function differences(value: unknown, given: Schema, contract: Contract, path: string): string[] {
  const schema = merged(given, contract);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) {
    const tried = alternatives.map((each) => differences(value, each, contract, path));
    return tried.some((found) => found.length === 0)
      ? []
      : (tried.toSorted((a, b) => a.length - b.length)[0] ?? []);
  }
  const types = schema.type === undefined ? [] : [schema.type].flat();
  if (types.length > 0 && !types.some((type) => isType(value, type))) {
    return [`${path} is ${typeOf(value)}, not ${types.join(' or ')}`];
  }
  if (value === null) return [];
  if (schema.const !== undefined && value !== schema.const) return [`${path} is not ${String(schema.const)}`];
  if (schema.enum !== undefined && !schema.enum.includes(value)) {
    return [`${path} is ${JSON.stringify(value)}, none of ${JSON.stringify(schema.enum)}`];
  }
  if (Array.isArray(value)) {
    return value.flatMap((item, i) => {
      const of = schema.prefixItems?.[i] ?? schema.items;
      return of === undefined ? [] : differences(item, of, contract, `${path}[${i}]`);
    });
  }
  if (typeof value !== 'object') return [];
  const { properties = {}, required = [], additionalProperties: others } = schema;
  const isOpen = schema.properties === undefined && others === undefined;
  return [
    ...required.filter((name) => !Object.hasOwn(value, name)).map((name) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, inner]) => {
      const of = properties[name] ?? (typeof others === 'object' ? others : undefined);
      if (of !== undefined) return differences(inner, of, contract, `${path}.${name}`);
      return isOpen || others === true ? [] : [`${path}.${name} is not in the contract`];
    }),
  ];
}

/** Where an answer is not what the contract says of its route, method and status. */
export async function againstContract(
  contract: Contract,
  method: string,
  path: string,
  response: Response,
): Promise<string[]> {
  const answer = contract.paths[path]?.[method]?.responses[String(response.status)];
  if (answer === undefined) return [`${method} ${path} does not say that it answers ${response.status}`];
  const type = response.headers.get('content-type')?.split(';')[0] ?? '';
  const schema = answer.content?.[type]?.schema;
  if (answer.content === undefined) {
    return (await response.clone().text()) === '' ? [] : [`${method} ${path} says that it answers nothing`];
  }
  if (schema === undefined) return [`${method} ${path} does not say that it answers ${type}`];
  if (!type.endsWith('json')) return [];
  return differences(await response.clone().json(), schema, contract, 'answer');
}
