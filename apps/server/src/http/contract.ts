import { scopeOf } from '../accounts/tokens/scopes.ts';
import { SESSION_SCHEME, TOKEN_SCHEME } from './accounts/bodies.ts';

const TOO_MANY = 'Too many; Retry-After says how many seconds to wait';
const SHORT = 'The server is short of something just now; Retry-After says when to come again';
const UNREADABLE = 'The request cannot be read';
const UNKNOWN_TOKEN = 'Not signed in, or the token does not hold';
const ELSEWHERE = 'Not allowed: by the scopes of the token, or because the request comes from another site';
const NOT_VALID = 'Something given is not valid';
const NOT_JSON = 'The body is not JSON, or does not say that it is';
const TOO_LARGE = 'The body is larger than those of this route ever are';

const header = (name: string, description: string, type: 'string' | 'integer') => ({
  [name]: { description, schema: { type } },
});
const WAIT = header('Retry-After', 'Seconds to wait', 'integer');
/** What answers of a status say in their headers, whatever the route. */
const HEADERS: readonly (readonly [string, object])[] = [
  ['401', header('WWW-Authenticate', 'How one comes in: Bearer, for a token', 'string')],
  ['429', WAIT],
  ['503', WAIT],
];

interface Operation {
  security?: Record<string, readonly string[]>[];
  readonly parameters?: readonly unknown[];
  responses?: Record<string, unknown>;
}

const METHODS = ['get', 'put', 'post', 'patch', 'delete'] as const;
const READING = new Set<string>(['get']);

/** A problem as routes declare it; its schema is among the components. */
function problemOf(description: string): unknown {
  return {
    description,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

/**
 * Says of every route what may be answered anywhere, so that no route has to: that the caller asked too often, that the
 * server is short, that what was sent cannot be read; and which scope a token needs. What a route says itself stays.
 */
export function withCommonAnswers<T extends { readonly paths?: unknown }>(document: T): T {
  const paths = (document.paths ?? {}) as Record<string, Record<string, unknown>>;
  for (const [path, item] of Object.entries(paths)) {
    for (const method of METHODS) {
      const operation = item[method] as Operation | undefined;
      if (operation === undefined) continue;
      const common: [string, string][] = [
        ['401', UNKNOWN_TOKEN],
        ['403', ELSEWHERE],
        ['422', NOT_VALID],
        ['429', TOO_MANY],
        ['503', SHORT],
      ];
      if (!READING.has(method)) common.push(['400', UNREADABLE], ['413', TOO_LARGE], ['415', NOT_JSON]);
      const scope = scopeOf(method.toUpperCase(), path);
      if (scope !== null && operation.security?.some((one) => SESSION_SCHEME in one)) {
        operation.security = [...operation.security, { [TOKEN_SCHEME]: [scope] }];
      }
      const responses = operation.responses ?? {};
      // Published texts carry an ETag.
      if (READING.has(method) && operation.security === undefined) {
        responses['304'] ??= { description: 'Not changed since the answer that If-None-Match names' };
      }
      for (const [status, description] of common) responses[status] ??= problemOf(description);
      for (const [status, said] of HEADERS) {
        const answer = responses[status] as { headers?: object } | undefined;
        if (answer !== undefined) responses[status] = { ...answer, headers: { ...answer.headers, ...said } };
      }
      operation.responses = responses;
    }
  }
  return document;
}
