import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { composeLetter } from '../../letters/compose.ts';
import { noticesOf } from '../../letters/own.ts';
import { contactOf } from '../../mail/contact.ts';
import { json, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { language } from '../accounts/schemas.ts';
import { reads } from '../audit/declare.ts';
import { page, pageQuery, placeOf } from '../conventions/cursor.ts';
import { rolesFor } from '../conventions/guard.ts';
import { readingOf } from './reach.ts';
import { profileRefused } from './refusals.ts';
import { noticeId, noticesSchema, profileId } from './schemas.ts';

const tags = ['Profiles'];
const WHO = `(${rolesFor('notice.read')})`;

const listRoute = createRoute({
  method: 'get',
  path: '/profiles/{id}/notices',
  ...reads('notice.list', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `What the person was told about a profile, newest first ${WHO}`,
  request: { params: profileId, query: z.object(pageQuery) },
  responses: { 200: json('Notices', noticesSchema), ...refusals(401, 403, 404, 422) },
});

const letterRoute = createRoute({
  method: 'get',
  path: '/profiles/{id}/notices/{notice}/letter',
  ...reads('letter.read', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `The letter of a notice as a tagged PDF ${WHO}`,
  request: {
    params: noticeId,
    query: z.object({
      language: language
        .optional()
        .openapi({ description: 'Instead of the language that the person is written to in.' }),
    }),
  },
  responses: {
    200: {
      description: 'The letter',
      content: { 'application/pdf': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...refusals(401, 403, 404, 422),
  },
});

/** Routes of notices and letters. */
export function noticeRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(listRoute, async (context) => {
    const { id } = context.req.valid('param');
    const { cursor, limit } = context.req.valid('query');
    const list = `notices/${id}`;
    const asked = { act: 'notice.read', action: 'notice.list', profileId: id } as const;
    const answer = await readingOf(accounts, context, asked, async ({ reached }) => {
      const [before = null] = placeOf(cursor, list, z.tuple([z.int()])) ?? [];
      const found = await noticesOf(accounts.db, reached, { before, limit: limit + 1 });
      return page(found, limit, list, ({ noticeId: last }) => [last]);
    });
    const items = answer.items.map(({ noticeId: notice, code, at, sentAt }) => ({
      id: notice,
      code,
      at: isoMicroseconds(at),
      sentAt: sentAt === null ? null : isoMicroseconds(sentAt),
      letter: `/api/v1/profiles/${id}/notices/${notice}/letter`,
    }));
    return context.json({ items, next: answer.next }, 200);
  });

  api.openapi(letterRoute, async (context) => {
    const { id, notice } = context.req.valid('param');
    const asked = { act: 'notice.read', action: 'letter.read', profileId: id } as const;
    const { pdf, letter } = await readingOf(accounts, context, asked, async ({ reached }) => {
      const [found] = await noticesOf(accounts.db, reached, { before: notice + 1, limit: 1 });
      if (found?.noticeId !== notice) throw profileRefused('notice.not-found');
      const contact = await contactOf(accounts.db, reached.candidateId, accounts.fields);
      const { language: chosen } = context.req.valid('query');
      return composeLetter(accounts.db, found, { contact, language: chosen });
    });
    context.header('content-language', letter.language);
    context.header('content-disposition', `attachment; filename="letter-${id}-${notice}.pdf"`);
    context.header('content-type', 'application/pdf');
    return context.body(new Uint8Array(pdf), 200);
  });
}
