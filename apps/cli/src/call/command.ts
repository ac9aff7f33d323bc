import { readFileSync } from 'node:fs';
import { ApiProblem, createClient, NoAnswer } from '@openentry/client';
import type { Context } from '../context.ts';
import { readJsonFile } from '../input/json.ts';
import { STANDARD_INPUT } from '../input/text.ts';
import { UsageError } from '../output/error.ts';
import { typeset } from '../output/language.ts';
import { printJson } from '../output/print.ts';
import { near, operationFor } from './operation.ts';
import { type CallText, en } from './text.en.ts';
import { fr } from './text.fr.ts';

export interface CallOptions {
  readonly server?: string;
  readonly body?: string;
  readonly ifMatch?: string;
  readonly key?: string;
}

const USUAL_SERVER = 'http://127.0.0.1:3000';
const API = '/api/v1';
/** The ETag of a version, for --if-match; others are for caches. */
const VERSION = /^"v\d+"$/;

/** The address of the server: named, of this machine’s settings, or where one is started. */
function serverOf({ environment }: Context, named: string | undefined, text: CallText): string {
  const given = named ?? environment.OPENENTRY_SERVER ?? USUAL_SERVER;
  const url = URL.parse(given);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw new UsageError('server.not-valid', text.server(given));
  }
  return url.origin;
}

/** The token of whoever calls, from where nobody sees it in the list of processes. */
function tokenOf({ environment, resolve }: Context, text: CallText): string | undefined {
  const { OPENENTRY_TOKEN: token, OPENENTRY_TOKEN_FILE: file } = environment;
  if (token || !file) return token || undefined;
  try {
    return readFileSync(resolve(file), 'utf8').trim();
  } catch (error) {
    throw new UsageError('token.not-read', text.tokenFile(file), { cause: error });
  }
}

/** What a server refused, with every field, as other commands say it. */
function refused({ code, message, fields, retryAfter }: ApiProblem, text: CallText): UsageError {
  const lines = [
    message,
    // Most messages begin with the field they are about.
    ...fields.map(({ path, message: said }) => `  ${said.startsWith(path) ? said : `${path} ${said}`}`),
    ...(retryAfter === null ? [] : [text.wait(retryAfter)]),
  ];
  return new UsageError(code, lines.join('\n'));
}

/** `openentry call METHOD ADDRESS`: one operation of a server’s API, as the account of a token or as anybody. */
export async function callCommand(
  context: Context,
  given: string,
  address: string,
  options: CallOptions,
): Promise<void> {
  const { language, resolve } = context;
  const text = language === 'fr' ? fr : en;
  if (!address.startsWith('/') || address.startsWith('//')) {
    throw new UsageError('call.address', text.notAddress(address));
  }
  const method = given.toUpperCase();
  const asked = address.startsWith(`${API}/`) ? address.slice(API.length) : address;
  const matched = operationFor(method, asked);
  if (matched === null) {
    const others = near(asked);
    throw new UsageError(
      'call.unknown',
      [
        text.unknown(`${method} ${asked}`),
        ...(others.length === 0 ? [] : [text.others(others.join(', '))]),
      ].join(' '),
    );
  }
  const server = serverOf(context, options.server, text);
  const token = tokenOf(context, text);
  const { body: file, ifMatch, key } = options;
  const body =
    file === undefined
      ? undefined
      : await readJsonFile(file === STANDARD_INPUT ? file : resolve(file), file, language);
  const client = createClient({
    base: `${server}${API}`,
    language,
    // What changes anything must say that it comes from the site itself; a program with a token does.
    headers: { origin: server, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
  });
  const { operation, path, query } = matched;
  const request = {
    path,
    query,
    ...(body === undefined ? {} : { body }),
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(key === undefined ? {} : { key }),
  };
  try {
    // What the command line is given is checked by the server.
    const got = await client.ask(operation, request as never);
    if (got.replayed) process.stderr.write(`openentry: ${typeset(text.replayed, language)}\n`);
    if (typeof got.body === 'string') process.stdout.write(got.body);
    else if (got.body !== null) printJson(got.body);
    for (const [name, value] of [
      ['ETag', VERSION.test(got.etag ?? '') ? got.etag : null],
      ['Location', got.location],
    ] as const) {
      if (value !== null) process.stderr.write(`${name}: ${value}\n`);
    }
  } catch (error) {
    if (error instanceof ApiProblem) throw refused(error, text);
    if (!(error instanceof NoAnswer)) throw error;
    throw error.status === null
      ? new UsageError('server.no-answer', text.noAnswer(server), { cause: error })
      : new UsageError('server.no-api', text.noApi(server, error.status), { cause: error });
  }
}
