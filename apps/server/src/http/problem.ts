import { z } from '@hono/zod-openapi';
import { type Problem as FieldProblem, type Language, problemText } from '@openentry/law';
import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Bilingual, FieldError } from '../errors.ts';
import type { BodyProblem } from './body-problems.ts';
import { languageOf } from './language.ts';

/** An error as every route answers it (RFC 9457), with a stable code and words in the caller's language. */
export const problemSchema = z
  .object({
    type: z.literal('about:blank'),
    title: z.string(),
    status: z.int(),
    code: z.string().openapi({ description: 'Stable code of the error, for programs.' }),
    detail: z.string(),
    errors: z
      .array(
        z.object({
          path: z.string(),
          pointer: z.string().optional().openapi({
            description: 'JSON pointer into the body, where it says more.',
            example: '#/facts/jobs/0',
          }),
          code: z.string(),
          message: z.string(),
        }),
      )
      .optional()
      .openapi({ description: 'What is wrong with each field.' }),
  })
  .openapi('Problem');

const TITLES: Readonly<Record<number, Bilingual>> = {
  400: { en: 'The request cannot be read', fr: 'La requête ne peut pas être lue' },
  401: { en: 'Not signed in', fr: 'Session non ouverte' },
  403: { en: 'Not allowed', fr: 'Non permis' },
  404: { en: 'Not found', fr: 'Introuvable' },
  405: { en: 'Method not allowed', fr: 'Méthode non permise' },
  409: { en: 'Conflict', fr: 'Conflit' },
  412: { en: 'Changed meanwhile', fr: 'Modifié entre-temps' },
  413: { en: 'Too large', fr: 'Trop volumineux' },
  415: { en: 'Unsupported media type', fr: 'Type de contenu non pris en charge' },
  422: { en: 'The request is not valid', fr: 'La requête n’est pas valide' },
  428: { en: 'A precondition is needed', fr: 'Condition préalable requise' },
  429: { en: 'Too many requests', fr: 'Trop de requêtes' },
  500: { en: 'Something failed here', fr: 'Une défaillance s’est produite' },
  503: { en: 'Not available now', fr: 'Indisponible pour le moment' },
};

const FALLBACK: Bilingual = { en: 'The request failed', fr: 'La requête a échoué' };

const CODE = 'problemCode';

/** The code of the problem that was answered; undefined where it was none. */
export const problemCodeOf = (context: Context): string | undefined =>
  context.get(CODE) as string | undefined;

/** Answers with a problem in the language the caller asked for. */
export function problem(
  context: Context,
  status: ContentfulStatusCode,
  code: string,
  detail: Bilingual,
  fields: readonly (FieldProblem | BodyProblem | FieldError | Omit<FieldError, 'pointer'>)[] = [],
  retryAfter?: number,
): Response {
  const language: Language = languageOf(context);
  context.set(CODE, code);
  const body = {
    type: 'about:blank',
    title: (TITLES[status] ?? FALLBACK)[language],
    status,
    code,
    detail: detail[language],
    ...(fields.length === 0
      ? {}
      : {
          errors: fields.map((field) => ({
            path: field.path,
            ...('pointer' in field ? { pointer: field.pointer } : {}),
            code: field.code,
            message: 'text' in field ? field.text[language] : problemText(field, language),
          })),
        }),
  };
  return context.body(JSON.stringify(body), status, {
    'content-type': 'application/problem+json; charset=utf-8',
    'content-language': language,
    // A session by cookie has no scheme of its own; a token is shown as RFC 6750 says.
    ...(status === 401 ? { 'www-authenticate': 'Bearer realm="OpenEntry"' } : {}),
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  });
}

/** The error answers that routes declare. */
export function problemResponse(description: string) {
  return { description, content: { 'application/problem+json': { schema: problemSchema } } };
}
