import type { Context } from 'hono';
import { RequestError } from '../errors.ts';

const JSON_TYPE = /^application\/(.+\+)?json\b/i;

/**
 * The body of a request, which a reader of the law looks at itself.
 * @throws RequestError 415 for another content type, 400 for what is no JSON
 */
export async function readJson(context: Context): Promise<unknown> {
  if (!JSON_TYPE.test(context.req.header('content-type') ?? '')) {
    throw new RequestError('request.not-json', 415, {
      en: 'Send the body as application/json.',
      fr: 'Envoyez le corps en application/json.',
    });
  }
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
