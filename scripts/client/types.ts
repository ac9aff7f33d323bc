/** A schema of an OpenAPI 3.1 document, as far as it becomes a type. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema | boolean;
  readonly prefixItems?: readonly Schema[];
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

const NAMED = '#/components/schemas/';
const PLAIN: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

const isName = /^[A-Za-z_$][\w$]*$/;
const nameOf = (key: string): string => (isName.test(key) ? key : JSON.stringify(key));
const literal = (value: unknown): string => JSON.stringify(value);

/** Alternatives, each once. */
const union = (types: readonly string[]): string => [...new Set(types)].join(' | ');
const inBrackets = (type: string): string => (/[|&]/.test(type) ? `(${type})` : type);

function objectType(schema: Schema, indent: string): string {
  const { properties = {}, required = [], additionalProperties: others } = schema;
  const inner = `${indent}  `;
  const fields = Object.entries(properties).map(([name, of]) => {
    const isOptional = !required.includes(name);
    const said =
      of.description === undefined ? '' : `${inner}/** ${of.description.replaceAll('*/', '*∕')} */\n`;
    return `${said}${inner}readonly ${nameOf(name)}${isOptional ? '?' : ''}: ${typeOf(of, inner)};\n`;
  });
  const open = typeof others === 'object' ? typeOf(others, indent) : 'unknown';
  if (fields.length === 0) return `Readonly<Record<string, ${open}>>`;
  return `{\n${fields.join('')}${indent}}`;
}

function ofKind(kind: string, schema: Schema, indent: string): string {
  if (kind === 'object') return objectType(schema, indent);
  if (kind !== 'array') return PLAIN[kind] ?? 'unknown';
  if (schema.prefixItems !== undefined) {
    return `readonly [${schema.prefixItems.map((item) => typeOf(item, indent)).join(', ')}]`;
  }
  const items = typeof schema.items === 'object' ? typeOf(schema.items, indent) : 'unknown';
  return `readonly ${inBrackets(items)}[]`;
}

/** The type of a schema in TypeScript. Everything is read-only: what came is not changed. */
export function typeOf(schema: Schema, indent = ''): string {
  if (schema.$ref !== undefined) {
    return schema.$ref.startsWith(NAMED) ? `Schemas[${literal(schema.$ref.slice(NAMED.length))}]` : 'unknown';
  }
  if (schema.const !== undefined) return literal(schema.const);
  if (schema.enum !== undefined) return union(schema.enum.map(literal));
  const { allOf } = schema;
  if (allOf !== undefined) {
    const { allOf: _, ...own } = schema;
    const parts = allOf.map((each) => inBrackets(typeOf(each, indent)));
    return [...parts, ...(own.properties ? [typeOf({ type: 'object', ...own }, indent)] : [])].join(' & ');
  }
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return union(alternatives.map((each) => typeOf(each, indent)));
  const kinds = schema.type === undefined ? (schema.properties ? ['object'] : []) : [schema.type].flat();
  return kinds.length === 0 ? 'unknown' : union(kinds.map((kind) => ofKind(kind, schema, indent)));
}
