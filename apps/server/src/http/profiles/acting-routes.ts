import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ProfileAction } from '@openentry/cases';
import type { Accounts } from '../../accounts/accounts.ts';
import { json, jsonBody, SIGNED_IN } from '../accounts/bodies.ts';
import { commands } from '../audit/declare.ts';
import { commandHeaders, conditionalHeaders, versionedHeaders } from '../conventions/command.ts';
import { rolesFor } from '../conventions/guard.ts';
import { commandRefusals } from '../conventions/responses.ts';
import { actOn } from './acting.ts';
import { expectFacts } from './facts.ts';
import { factsBody, profileId, profileSchema } from './schemas.ts';
import { startProfileOf } from './starting.ts';

const tags = ['Profiles'];
const WHO = `(${rolesFor('profile.act')})`;
const answered = { 200: json('The profile as it is now', profileSchema), ...commandRefusals };

const startRoute = createRoute({
  method: 'post',
  path: '/profiles',
  ...commands('profile.start', 'profiles'),
  tags,
  security: SIGNED_IN,
  summary: `Start a profile as a draft, which may be incomplete; one at a time for each person (${rolesFor('profile.start')})`,
  request: {
    headers: commandHeaders,
    ...jsonBody(
      factsBody.extend({
        person: z
          .int()
          .min(1)
          .max(Number.MAX_SAFE_INTEGER)
          .optional()
          .openapi({ description: 'The client, by a representative; left out by a candidate.' }),
      }),
    ),
  },
  responses: { 201: json('The draft', profileSchema), ...commandRefusals },
});

const saveRoute = createRoute({
  method: 'put',
  path: '/profiles/{id}/facts',
  ...commands('profile.save', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `Save a draft, or update a profile in the pool, which keeps its place and is assessed again at once ${WHO}`,
  request: { params: profileId, headers: versionedHeaders, ...jsonBody(factsBody) },
  responses: answered,
});

/** What is done without anything to say. */
const plain = <P extends string>(
  path: P,
  action: ProfileAction['type'],
  summary: string,
  headers: typeof conditionalHeaders = conditionalHeaders,
) =>
  createRoute({
    method: 'post',
    path: `/profiles/{id}/${path}` as const,
    ...commands(`profile.${action}`, 'profile/{id}'),
    tags,
    security: SIGNED_IN,
    summary: `${summary} ${WHO}`,
    request: { params: profileId, headers },
    responses: answered,
  });

const submitRoute = plain(
  'submit',
  'submit',
  'Hand in a draft: it is assessed at once, and in the pool where it is eligible',
  versionedHeaders,
);
const withdrawRoute = plain(
  'withdraw',
  'withdraw',
  'Withdraw a profile, or a draft; an invitation falls with it',
);
const declineRoute = plain(
  'invitation/decline',
  'decline',
  'Decline an invitation: back into the pool, in the same place',
);
const acceptRoute = plain(
  'nomination/accept',
  'acceptNomination',
  'Accept a nomination: from then on it counts',
);
const rejectRoute = plain('nomination/reject', 'rejectNomination', 'Reject a nomination');

/** Routes by which candidates, and whoever acts for them, do something to profiles. */
export function profileActingRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(startRoute, (context) => startProfileOf(accounts, context, context.req.valid('json')));

  api.openapi(saveRoute, (context) => {
    const facts = (): ReturnType<typeof expectFacts> =>
      expectFacts(context.req.valid('json').facts, accounts.now());
    return actOn(accounts, context, {
      act: 'profile.act',
      profileId: context.req.valid('param').id,
      action: (status): ProfileAction => ({ type: status === 'draft' ? 'edit' : 'update', facts: facts() }),
      conditional: true,
    });
  });

  const act = (action: ProfileAction, conditional: boolean) =>
    ({ act: 'profile.act', action, conditional }) as const;
  api.openapi(submitRoute, (context) =>
    actOn(accounts, context, { ...act({ type: 'submit' }, true), profileId: context.req.valid('param').id }),
  );
  api.openapi(withdrawRoute, (context) =>
    actOn(accounts, context, {
      ...act({ type: 'withdraw' }, false),
      profileId: context.req.valid('param').id,
    }),
  );
  api.openapi(declineRoute, (context) =>
    actOn(accounts, context, {
      ...act({ type: 'decline' }, false),
      profileId: context.req.valid('param').id,
    }),
  );
  api.openapi(acceptRoute, (context) =>
    actOn(accounts, context, {
      ...act({ type: 'acceptNomination' }, false),
      profileId: context.req.valid('param').id,
    }),
  );
  api.openapi(rejectRoute, (context) =>
    actOn(accounts, context, {
      ...act({ type: 'rejectNomination' }, false),
      profileId: context.req.valid('param').id,
    }),
  );
}
