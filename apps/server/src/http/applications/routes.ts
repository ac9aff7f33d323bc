import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { startApplicationWithin } from '../../applications/command.ts';
import { ActionRefused } from '../../refused.ts';
import { lockOf } from '../../standings/assess.ts';
import { json, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { commands, reads } from '../audit/declare.ts';
import { command, commandHeaders } from '../conventions/command.ts';
import { page, pageQuery, placeOf } from '../conventions/cursor.ts';
import { etagOf } from '../conventions/etag.ts';
import { evidenceOf } from '../conventions/evidence.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { commandRefusals } from '../conventions/responses.ts';
import { languageOf } from '../language.ts';
import { accessTo, profileSubject } from '../profiles/reach.ts';
import { profileId } from '../profiles/schemas.ts';
import { checklistOf } from './checklist.ts';
import { listApplications } from './list.ts';
import { lookAtApplication } from './look.ts';
import { officerRoutes } from './officer-routes.ts';
import { ownApplicationRoutes } from './own-routes.ts';
import { readingOfApplication } from './reach.ts';
import {
  applicationId,
  applicationSchema,
  applicationStatus,
  applicationsSchema,
  checklistSchema,
} from './schemas.ts';

const tags = ['Applications'];
const LIST = 'applications';

const startRoute = createRoute({
  method: 'post',
  path: '/profiles/{id}/application',
  ...commands('application.start', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `Start the application that an invitation allows, with the facts of the profile (${rolesFor('application.start')})`,
  request: { params: profileId, headers: commandHeaders },
  responses: { 201: json('The application', applicationSchema), ...commandRefusals },
});

const listRoute = createRoute({
  method: 'get',
  path: '/applications',
  ...reads('application.list', LIST),
  tags,
  security: SIGNED_IN,
  summary: `Applications that the caller reaches, in the order of their start (${rolesFor('application.list')})`,
  request: { query: z.object({ ...pageQuery, status: applicationStatus.optional() }) },
  responses: { 200: json('Applications', applicationsSchema), ...refusals(401, 403, 422) },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/applications/{application}',
  ...reads('application.read', 'application/{application}'),
  tags,
  security: SIGNED_IN,
  summary: `One application; each role sees its fields (${rolesFor('application.read')})`,
  request: { params: applicationId },
  responses: { 200: json('The application', applicationSchema), ...refusals(401, 403, 404, 422) },
});

const checklistRoute = createRoute({
  method: 'get',
  path: '/applications/{application}/checklist',
  ...reads('application.checklist', 'application/{application}'),
  tags,
  security: SIGNED_IN,
  summary: `What is owed, what is lacking and what it costs, in words: the check that candidate and officer share (${rolesFor('application.checklist')})`,
  request: { params: applicationId },
  responses: { 200: json('The checklist', checklistSchema), ...refusals(401, 403, 404, 422) },
});

/** Everything about applications. */
export function applicationRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(listRoute, async (context) => {
    const admitted = await admit(accounts, context, 'application.list', LIST);
    const { cursor, limit, status } = context.req.valid('query');
    const after = placeOf(cursor, LIST, z.tuple([z.string().max(40), z.uuid()]));
    const found = await listApplications(accounts.db, admitted, {
      status,
      after,
      limit: limit + 1,
      at: accounts.now(),
    });
    const answer = page(found, limit, LIST, ({ startedAt, id }) => [startedAt, id]);
    await evidenceOf(accounts, {
      by: admitted.by,
      action: 'application.list',
      subject: LIST,
      details: { applications: answer.items.length },
    });
    return context.json(answer, 200);
  });

  api.openapi(oneRoute, async (context) => {
    const asked = { act: 'application.read', applicationId: context.req.valid('param').application } as const;
    const seen = await readingOfApplication(accounts, context, asked, ({ reached, admitted }) =>
      lookAtApplication(accounts.db, reached, admitted.accountId, accounts.now()),
    );
    context.header('etag', etagOf(seen.version));
    return context.json(seen.shown as z.infer<typeof applicationSchema>, 200);
  });

  api.openapi(checklistRoute, async (context) => {
    const asked = {
      act: 'application.checklist',
      applicationId: context.req.valid('param').application,
    } as const;
    const language = languageOf(context);
    const now = accounts.now();
    const { state } = await readingOfApplication(accounts, context, asked, ({ reached, admitted }) =>
      lookAtApplication(accounts.db, reached, admitted.accountId, now),
    );
    context.header('content-language', language);
    return context.json(checklistOf(state, now, language), 200);
  });

  api.openapi(startRoute, async (context) => {
    const { id: profile } = context.req.valid('param');
    const { admitted, reached, by } = await accessTo(accounts, context, 'application.start', profile);
    const role = reached.roles.includes('candidate') ? 'candidate' : 'representative';
    return command(accounts, context, {
      accountId: admitted.accountId,
      evidence: { by: { ...by, role }, action: 'application.start', subject: profileSubject(profile) },
      after: lockOf(reached.poolId),
      async work(client, id) {
        const now = accounts.now();
        const asked = { id, at: now, by: { role, account: admitted.accountId } } as const;
        const outcome = await startApplicationWithin(client, reached.poolId, reached, asked);
        if ('refusal' in outcome) return new ActionRefused(outcome.refusal);
        const { applicationId } = outcome.answer;
        const seen = await lookAtApplication(client, { ...reached, applicationId }, admitted.accountId, now);
        return {
          status: 201,
          body: seen.shown,
          etag: etagOf(seen.version),
          location: `/api/v1/applications/${applicationId}`,
        };
      },
    });
  });

  ownApplicationRoutes(api, accounts);
  officerRoutes(api, accounts);
}
