import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { requireRole } from '../../accounts/caller.ts';
import { OUTCOMES } from '../../audit/entry.ts';
import { listAudit, MOST_ENTRIES } from '../../audit/list.ts';
import { auditAbout } from '../../audit/scope.ts';
import { json, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { page, pageOf, pageQuery, placeOf } from '../conventions/cursor.ts';
import { reads } from './declare.ts';

const USUAL = 50;
const LONGEST = 100;
const LIST = 'audit';
const word = z.string().min(1).max(LONGEST).optional();
const instant = z.iso.datetime({ offset: true }).optional();
const nullable = z.string().nullable();

const entrySchema = z
  .object({
    id: z.int(),
    link: z
      .int()
      .nullable()
      .openapi({ description: 'Its place in the chain; null for the moment until it is linked.' }),
    at: z.string().openapi({ format: 'date-time' }),
    role: z.string().openapi({ example: 'representative' }),
    account: z.string(),
    onBehalfOf: nullable.openapi({ description: 'For whom somebody else acted.' }),
    action: z.string().openapi({ example: 'profile.submit' }),
    subject: z.string(),
    case: nullable.openapi({ example: 'profile/12' }),
    provision: nullable,
    ruleset: nullable.openapi({ description: 'Fingerprint of the law that was applied.' }),
    engine: z.string(),
    outcome: z.enum(OUTCOMES),
    reason: nullable.openapi({ description: 'Stable code of why it was not done.' }),
    details: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })
  .openapi('AuditEntry');

const listRoute = createRoute({
  method: 'get',
  path: '/audit',
  ...reads('audit.read', 'audit'),
  tags: ['Audit'],
  security: SIGNED_IN,
  summary: 'The audit, newest first: who did what, for whom, and how it ended (auditor)',
  request: {
    query: z.object({
      action: word.openapi({ description: 'An action, such as profile.submit, or a kind, such as profile.' }),
      account: word.openapi({ description: 'Who acted.' }),
      onBehalfOf: word,
      case: word.openapi({ example: 'profile/12' }),
      subject: word,
      outcome: z.enum(OUTCOMES).optional(),
      from: instant.openapi({ description: 'From this instant on.' }),
      to: instant.openapi({ description: 'Before this instant.' }),
      cursor: pageQuery.cursor,
      limit: z.coerce.number().int().min(1).max(MOST_ENTRIES).default(USUAL),
    }),
  },
  responses: {
    200: json('Entries', pageOf(entrySchema).openapi('AuditEntries')),
    ...refusals(401, 403, 422),
  },
});

/** Routes by which auditors read the audit. That they did is in it. */
export function auditRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(listRoute, async (context) => {
    await requireRole(accounts, context, 'auditor');
    const { case: caseRef, cursor, limit, ...filter } = context.req.valid('query');
    const [after] = placeOf(cursor, LIST, z.tuple([z.int().positive()])) ?? [];
    const found = await listAudit(accounts.db, { ...filter, caseRef, after, limit: limit + 1 });
    const { items, next } = page(found, limit, LIST, ({ id }) => [id]);
    auditAbout({ details: { entries: items.length } });
    return context.json(
      { items: items.map((entry) => ({ ...entry, details: { ...entry.details } })), next },
      200,
    );
  });
}
