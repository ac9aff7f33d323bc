import { z } from '@hono/zod-openapi';
import { problemResponse } from '../problem.ts';

/** A JSON body that must be there, with the fields of its schema and no others. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  const strict = schema instanceof z.ZodObject ? (schema.strict() as unknown as T) : schema;
  return { body: { content: { 'application/json': { schema: strict } }, required: true } } as const;
}

/** An answer in JSON. */
export function json<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } } as const;
}

export const DONE = { description: 'Done' } as const;

/** What may be answered instead, by status, as accounts refuse it. */
export const REFUSED = {
  401: problemResponse('Not signed in, or the credentials are not right'),
  403: problemResponse('Not allowed, or to be confirmed with the password first'),
  404: problemResponse('No such thing, or none that the caller may see'),
  409: problemResponse('It is in another state'),
  422: problemResponse('Something given is not valid'),
  429: problemResponse('Too many; Retry-After says how many seconds to wait'),
} as const;

/** Some of them. */
export function refusals<S extends keyof typeof REFUSED>(...statuses: S[]): Pick<typeof REFUSED, S> {
  return Object.fromEntries(statuses.map((status) => [status, REFUSED[status]])) as Pick<typeof REFUSED, S>;
}

/** The name of the session in the contract. */
export const SESSION_SCHEME = 'session';
/** For routes of somebody who has signed in. */
export const SIGNED_IN = [{ [SESSION_SCHEME]: [] }];

/** The name of API tokens in the contract; which routes take one, and with which scope, the contract says by itself. */
export const TOKEN_SCHEME = 'token';
