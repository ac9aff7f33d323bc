import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { deadlinesOf } from '@openentry/cases';
import type { Accounts } from '../../accounts/accounts.ts';
import { outagesOf } from '../../profiles/outages.ts';
import { json, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { reads } from '../audit/declare.ts';
import { rolesFor } from '../conventions/guard.ts';
import { deadline, invitation, lookAt } from './look.ts';
import { readingOf } from './reach.ts';
import { profileRefused } from './refusals.ts';
import { invitationDetailSchema, profileId } from './schemas.ts';

const route = createRoute({
  method: 'get',
  path: '/profiles/{id}/invitation',
  ...reads('invitation.read', 'profile/{id}'),
  tags: ['Profiles'],
  security: SIGNED_IN,
  summary: `The invitation of a profile, and until when it can be answered (${rolesFor('invitation.read')})`,
  request: { params: profileId },
  responses: { 200: json('The invitation', invitationDetailSchema), ...refusals(401, 403, 404, 422) },
});

/** Route of invitations; declining one is among what is done to profiles. */
export function invitationRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(route, async (context) => {
    const { id } = context.req.valid('param');
    const asked = { act: 'invitation.read', profileId: id } as const;
    const found = await readingOf(accounts, context, asked, async ({ reached }) => {
      const now = accounts.now();
      const { state } = await lookAt(accounts.db, reached, now);
      const issued = invitation(state);
      if (issued === null) return null;
      const runs = deadlinesOf(state, now, await outagesOf(accounts.db)).invitation;
      return { ...issued, status: state.status, deadline: deadline(runs) };
    });
    if (found === null) throw profileRefused('invitation.none');
    return context.json(found, 200);
  });
}
