import type { Problem } from '@openentry/law';
import type { Context } from 'hono';
import { RequestError } from '../errors.ts';

const JSON_TYPE = /^application\/(.+\+)?json\b/i;

/** Whether a content type is one of JSON. */
export const isJson = (type: string): boolean => JSON_TYPE.test(type);

export const notJson = (): RequestError =>
  new RequestError('request.not-json', 415, {
    en: 'Send the body as application/json.',
    fr: 'Envoyez le corps en application/json.',
  });

/**
 * The body of a request, which a reader of the law looks at itself.
 * @throws RequestError 415 for another content type, 400 for what is no JSON
 */
export async function readJson(context: Context): Promise<unknown> {
  if (!isJson(context.req.header('content-type') ?? '')) throw notJson();
  try {
    return await context.req.json();
  } catch {
    throw new RequestError('request.broken-json', 400, {
      en: 'The body is not valid JSON.',
      fr: 'Le corps n’est pas du JSON valide.',
    });
  }
}

/** A body as its fields; one that is no object has none. */
export function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null && !Array.isArray(body) ? { ...body } : {};
}

/** Fields of a body that nobody reads, as problems. */
export const unknownIn = (body: Readonly<Record<string, unknown>>, known: readonly string[]): Problem[] =>
  Object.keys(body)
    .filter((field) => !known.includes(field))
    .map((field) => ({ path: field.slice(0, LONGEST_NAME), code: 'unknown-field', values: {} }));
const LONGEST_NAME = 60;
