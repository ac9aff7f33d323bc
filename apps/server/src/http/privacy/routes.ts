import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { registerIn } from '../../privacy/page.ts';
import { json } from '../accounts/bodies.ts';
import { leavesNoTrace } from '../audit/declare.ts';
import { languageOf } from '../language.ts';

const tags = ['Privacy'];

const registerRoute = createRoute({
  method: 'get',
  path: '/privacy/register',
  ...leavesNoTrace('What is kept of people in general: nothing of anybody.'),
  tags,
  summary: 'Which personal fields are kept: why, on what authority, how long, and who sees them',
  responses: {
    200: json(
      'The register, in the language of Accept-Language',
      z
        .object({
          items: z.array(
            z.object({
              kind: z.string(),
              name: z.string(),
              purpose: z.string(),
              authority: z.string(),
              retention: z.string(),
              seenBy: z.array(z.string()),
              sensitivity: z.enum(['low', 'medium', 'high', 'secret']),
              given: z.boolean().openapi({ description: 'Whether a person is given it with their data.' }),
              fields: z.array(z.object({ table: z.string(), column: z.string(), what: z.string() })),
            }),
          ),
        })
        .openapi('PrivacyRegister'),
    ),
  },
});

/** Routes about privacy. */
export function privacyRoutes(api: OpenAPIHono): void {
  api.openapi(registerRoute, (context) => {
    const items = registerIn(languageOf(context)).map((entry) => ({
      ...entry,
      seenBy: [...entry.seenBy],
      fields: [...entry.fields],
    }));
    return context.json({ items }, 200);
  });
}
