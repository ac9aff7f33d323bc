import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { requireRecent } from '../../accounts/caller.ts';
import { auditAbout } from '../../audit/scope.ts';
import { exportPersonal } from '../../privacy/export.ts';
import { registerIn } from '../../privacy/page.ts';
import { json, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { leavesNoTrace, reads } from '../audit/declare.ts';
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

const rows = z.array(z.record(z.string(), z.unknown()));

const myData = z
  .object({
    format: z.literal('openentry/my-data/1'),
    at: z.string().openapi({ format: 'date-time' }),
    account: z.string().nullable(),
    people: z
      .array(z.int())
      .openapi({ description: 'Numbers of the caller in pools: cases are kept under them.' }),
    tables: z.record(z.string(), rows),
    audit: rows,
    withheld: z
      .record(z.string(), z.array(z.string()))
      .openapi({ description: 'Columns that are kept and not shown: secrets, or hashes of them.' }),
  })
  .openapi('MyData');

const exportRoute = createRoute({
  method: 'get',
  path: '/privacy/export',
  ...reads('privacy.export'),
  tags,
  security: SIGNED_IN,
  summary: 'Everything that is kept of the caller. Needs a confirmation of less than ten minutes ago',
  responses: {
    200: json('The caller’s data; the register explains each column', myData),
    ...refusals(401, 403),
  },
});

/** Routes about privacy. */
export function privacyRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(exportRoute, async (context) => {
    const { accountId } = await requireRecent(accounts, context);
    const data = await exportPersonal(accounts.db, accounts.fields, { account: accountId });
    auditAbout({ details: { tables: Object.keys(data.tables).length } });
    context.header('content-disposition', 'attachment; filename="openentry-my-data.json"');
    return context.json(data as z.infer<typeof myData>, 200);
  });

  api.openapi(registerRoute, (context) => {
    const items = registerIn(languageOf(context)).map((entry) => ({
      ...entry,
      seenBy: [...entry.seenBy],
      fields: [...entry.fields],
    }));
    return context.json({ items }, 200);
  });
}
