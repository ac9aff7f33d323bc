import type { Contract, Operation, Parameter } from './contract.ts';
import type { Random } from './random.ts';
import type { Seen, Values } from './values.ts';

/** A request as it is sent. */
export interface FuzzRequest {
  readonly operation: Operation;
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
  /** Whether its address or method is still that of the operation, so that its contract applies. */
  readonly onRoute: boolean;
}

const BROKEN_JSON = [
  '',
  '{',
  '[',
  'null',
  '"',
  '{"a":',
  'NaN',
  '\u0000',
  '{"a":1}}',
  "{'a':1}",
  '[1,]',
  '\ufeff{}',
];
const DEEP = `${'['.repeat(20_000)}${']'.repeat(20_000)}`;
const TYPES = [
  'text/plain',
  'application/xml',
  'multipart/form-data',
  'application/x-www-form-urlencoded',
  'application/json;charset=utf-7',
  '',
];

/** Whether a name and a value can be a header at all: others never leave the client. */
function isHeader(value: string): boolean {
  try {
    new Headers({ 'x-value': value });
    return true;
  } catch {
    return false;
  }
}

/** Makes requests from the contract: most of them fitting, the others with something wrong somewhere. */
export class Requests {
  readonly #contract: Contract;
  readonly #random: Random;
  readonly #values: Values;
  readonly #seen: Seen;

  constructor(contract: Contract, random: Random, values: Values, seen: Seen) {
    this.#contract = contract;
    this.#random = random;
    this.#values = values;
    this.#seen = seen;
  }

  next(): FuzzRequest {
    const random = this.#random;
    const operation = random.pick(this.#contract.operations);
    const corrupt = random.chance(0.5);
    const what = corrupt
      ? random.pick(['path', 'query', 'header', 'body', 'body', 'body', 'method', 'json'] as const)
      : 'none';
    const path = this.#path(operation, what === 'path');
    const query = this.#query(operation, what === 'query');
    const method =
      what === 'method'
        ? random.pick(['GET', 'PUT', 'POST', 'PATCH', 'DELETE', 'OPTIONS', 'HEAD'])
        : operation.method;
    const headers: Record<string, string> = {};
    for (const parameter of operation.parameters) {
      if (parameter.in !== 'header' || !(parameter.required || random.chance(0.7))) continue;
      const value = String(this.#parameter(parameter, operation, what === 'header'));
      if (isHeader(value)) headers[parameter.name] = value;
    }
    if (random.chance(0.3))
      headers['accept-language'] = random.pick(['fr', 'fr-CA,en;q=0.5', 'de', '*', 'x'.repeat(300), ';;;']);
    if (what === 'header') Object.assign(headers, this.#oddHeader());
    const bodied = method !== 'GET' && method !== 'HEAD';
    const body = bodied ? this.#body(operation, what) : undefined;
    if (body !== undefined && headers['content-type'] === undefined)
      headers['content-type'] = 'application/json';
    if (headers['content-type'] === '') delete headers['content-type'];
    const onRoute = method === operation.method && !this.#elsewhere(operation, path);
    return { operation, method, path: `${path}${query}`, headers, body, onRoute };
  }

  #oddHeader(): Record<string, string> {
    const name = this.#random.pick([
      'content-type',
      'if-match',
      'if-none-match',
      'idempotency-key',
      'authorization',
      'range',
      'cookie',
      'accept',
      'x-forwarded-for',
      'content-encoding',
    ]);
    const value =
      name === 'content-type'
        ? this.#random.pick(TYPES)
        : this.#random.pick([this.#values.nasty(), 'Bearer x', 'Basic eDp4', '"x"', 'W/"x"', '*']);
    return isHeader(value) ? { [name]: value } : {};
  }

  #parameter({ name, schema }: Parameter, operation: Operation, corrupt: boolean): unknown {
    // What was seen under this first part of an address is what is there.
    const [, first = ''] = operation.path.split('/');
    const there = this.#seen.some(`${first}/${name}`, this.#random) ?? this.#seen.some(name, this.#random);
    // The key of a command is a new one each time, or it is the same command.
    if (name.toLowerCase() === 'idempotency-key' && !corrupt && this.#random.chance(0.9)) {
      return this.#random.uuid();
    }
    const value =
      there !== undefined && this.#random.chance(0.75) ? there : this.#values.fitting(schema, name);
    return corrupt && this.#random.chance(0.5) ? this.#values.corrupted(value) : value;
  }

  #path(operation: Operation, corrupt: boolean): string {
    const path = operation.path.replace(/\{(\w+)\}/g, (_, name: string) => {
      const parameter = operation.parameters.find((one) => one.in === 'path' && one.name === name);
      const value =
        parameter === undefined ? this.#values.nasty() : this.#parameter(parameter, operation, corrupt);
      return encodeURIComponent(String(value).toWellFormed());
    });
    if (!corrupt || !this.#random.chance(0.3)) return path;
    return this.#random.pick([
      `${path}/`,
      `/${path}`,
      `${path}%00`,
      `${path}/..`,
      `${path}%2f..`,
      `${path};x=1`,
      `${path}%`,
      path.toUpperCase(),
    ]);
  }

  /** Whether a path is no longer one of the operation: another route, or none, answers it. */
  #elsewhere(operation: Operation, path: string): boolean {
    const wanted = operation.path.split('/');
    const parts = path.split('/');
    return (
      parts.length !== wanted.length ||
      wanted.some((part, i) =>
        part.startsWith('{') ? ['', '.', '..', '%2e', '%2E'].includes(parts[i] ?? '') : part !== parts[i],
      ) ||
      // A fixed address goes before one with a parameter.
      this.#contract.operations.some((other) => other.path !== operation.path && other.path === path)
    );
  }

  #query(operation: Operation, corrupt: boolean): string {
    const random = this.#random;
    const pairs: [string, string][] = [];
    for (const parameter of operation.parameters) {
      if (parameter.in !== 'query' || !(parameter.required || random.chance(0.5))) continue;
      const value = String(this.#parameter(parameter, operation, corrupt));
      pairs.push([parameter.name, value]);
      if (corrupt && random.chance(0.2)) pairs.push([parameter.name, value]);
    }
    if (corrupt && random.chance(0.4))
      pairs.push([random.pick(['x', '__proto__', 'limit', 'after', 'page[size]']), this.#values.nasty()]);
    if (pairs.length === 0) return '';
    return `?${pairs.map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value.toWellFormed())}`).join('&')}`;
  }

  #body({ body }: Operation, what: string): string | undefined {
    const random = this.#random;
    if (what === 'json') return random.pick([...BROKEN_JSON, DEEP, `"${'x'.repeat(70_000)}"`]);
    if (body === null) return what === 'body' ? JSON.stringify(this.#values.corrupted({})) : undefined;
    if (what === 'body' && random.chance(0.1)) return undefined;
    let value = this.#values.fitting(body);
    if (what === 'body') {
      const times = 1 + random.below(3);
      for (let i = 0; i < times; i++) value = this.#values.corrupted(value);
    }
    const text = JSON.stringify(value);
    return random.chance(0.02) ? text?.slice(0, random.below(text.length)) : text;
  }
}
