import { KEYED, type Operations } from './contract.ts';
import { ApiProblem, type FieldProblem, NoAnswer } from './problem.ts';

/** An operation of the contract: its method and its path. */
export type Operation = keyof Operations;
type Part<O extends Operation, P extends string> = P extends keyof Operations[O] ? Operations[O][P] : never;

/** What is sent: each part where the operation has it, and needed where the operation needs it. */
type RequestOf<O extends Operation> = Omit<Operations[O], 'answer'> & {
  /** ETag of what was read: the command is for this version alone. */
  readonly ifMatch?: string;
  /** UUID of the command, to send it again after a lost connection; a new one where it is left out. */
  readonly key?: string;
  readonly signal?: AbortSignal;
};

type RequiredKeys<T> = { [K in keyof T]-?: object extends Pick<T, K> ? never : K }[keyof T];
/** The request may be left out where nothing in it is needed. */
export type Sent<O extends Operation> = [RequiredKeys<RequestOf<O>>] extends [never]
  ? [request?: RequestOf<O>]
  : [request: RequestOf<O>];

/** An answer with what its headers say. */
export interface Got<O extends Operation> {
  readonly status: number;
  readonly body: Part<O, 'answer'>;
  /** For `ifMatch` of the next command. */
  readonly etag: string | null;
  readonly location: string | null;
  /** True where the command had been carried out before under its key. */
  readonly replayed: boolean;
}

export interface ClientOptions {
  /** Where the API is: `/api/v1` of this site, or a whole address. */
  readonly base?: string;
  /** Language of words in answers and of errors. */
  readonly language?: string;
  /** Sent with every request, such as the token of a program. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly fetch?: typeof globalThis.fetch;
}

export interface Client {
  /**
   * Asks for an operation of the contract, and answers with what its contract says.
   * @throws ApiProblem with the code of what was refused; NoAnswer
   */
  get<O extends Operation>(operation: O, ...request: Sent<O>): Promise<Part<O, 'answer'>>;
  /** The same with status and headers. */
  ask<O extends Operation>(operation: O, ...request: Sent<O>): Promise<Got<O>>;
}

/** A request without its types: what of each part is there. */
interface Loose {
  readonly path?: Readonly<Record<string, string | number>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly ifMatch?: string;
  readonly key?: string;
  readonly signal?: AbortSignal;
}

/** The address of an operation with its parameters: also the name of its answer, for whoever keeps answers. */
export function addressOf(operation: string, { path = {}, query = {} }: Loose = {}): string {
  const template = operation.slice(operation.indexOf(' ') + 1);
  const filled = template.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(path[name])),
  );
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null) asked.set(name, String(value));
  }
  return asked.size === 0 ? filled : `${filled}?${asked}`;
}

/** What an error answer says; null for one that is none of this API. */
function saidIn(text: string): { code: string; detail: string; errors?: FieldProblem[] } | null {
  try {
    const said = JSON.parse(text) as { code?: unknown; detail?: unknown; errors?: FieldProblem[] } | null;
    if (typeof said?.code !== 'string') return null;
    const { code, detail, errors } = said;
    return {
      code,
      detail: typeof detail === 'string' ? detail : '',
      ...(errors === undefined ? {} : { errors }),
    };
  } catch {
    return null;
  }
}

function bodyOf(response: Response, text: string): unknown {
  if (text === '') return null;
  if (!/json/.test(response.headers.get('content-type') ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NoAnswer(response.status, { cause: error });
  }
}

/** A client of the API: requests and answers are those of the contract, or it does not compile. */
export function createClient(options: ClientOptions = {}): Client {
  const { base = '/api/v1', language, headers: always = {} } = options;

  async function ask(operation: string, request: Loose = {}): Promise<Got<Operation>> {
    const [method = 'GET'] = operation.split(' ');
    const { body, ifMatch, signal } = request;
    const key =
      request.key ?? ((KEYED as readonly string[]).includes(operation) ? crypto.randomUUID() : null);
    const send = options.fetch ?? globalThis.fetch;
    let response: Response;
    let text: string;
    try {
      response = await send(`${base}${addressOf(operation, request)}`, {
        method,
        headers: {
          accept: 'application/json',
          ...(language === undefined ? {} : { 'accept-language': language }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(ifMatch === undefined ? {} : { 'if-match': ifMatch }),
          ...(key === null ? {} : { 'idempotency-key': key }),
          ...always,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        ...(signal === undefined ? {} : { signal }),
      });
      text = await response.text();
    } catch (error) {
      throw new NoAnswer(null, { cause: error });
    }
    const { headers, status } = response;
    if (!response.ok) {
      const said = saidIn(text);
      if (said === null) throw new NoAnswer(status);
      const wait = Number(headers.get('retry-after'));
      throw new ApiProblem(status, said, wait > 0 ? wait : null);
    }
    return {
      status,
      body: bodyOf(response, text) as Got<Operation>['body'],
      etag: headers.get('etag'),
      location: headers.get('location'),
      replayed: headers.get('idempotency-replayed') === 'true',
    };
  }

  const asked: Client['ask'] = async (operation, ...[request]) =>
    (await ask(operation, (request ?? {}) as Loose)) as never;
  return { ask: asked, get: async (operation, ...request) => (await asked(operation, ...request)).body };
}
