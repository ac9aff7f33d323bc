import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { json, jsonBody, SIGNED_IN } from '../accounts/bodies.ts';
import { commands } from '../audit/declare.ts';
import { conditionalHeaders } from '../conventions/command.ts';
import { rolesFor } from '../conventions/guard.ts';
import { commandRefusals } from '../conventions/responses.ts';
import { actOn } from './acting.ts';
import { profileId, profileSchema, provinceBody } from './schemas.ts';

const tags = ['Nominations'];
const WHO = `(${rolesFor('nomination.record')})`;
const responses = { 200: json('The profile as it is now', profileSchema), ...commandRefusals };

const offerRoute = createRoute({
  method: 'put',
  path: '/profiles/{id}/nomination',
  ...commands('profile.offerNomination', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `Record that a province confirms a nomination; the person then has 30 days to answer ${WHO}`,
  request: { params: profileId, headers: conditionalHeaders, ...jsonBody(provinceBody) },
  responses,
});

const withdrawRoute = createRoute({
  method: 'delete',
  path: '/profiles/{id}/nomination',
  ...commands('profile.withdrawNomination', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `Record that a province takes its nomination back, answered or not ${WHO}`,
  request: { params: profileId, headers: conditionalHeaders },
  responses,
});

/**
 * Routes of what provinces do. They have no accounts here: the program office records what reaches it, and the case has
 * it as an act of the province, by the account that recorded it.
 */
export function nominationRoutes(api: OpenAPIHono, accounts: Accounts): void {
  const asProvince = { act: 'nomination.record', as: 'province', conditional: false } as const;

  api.openapi(offerRoute, (context) => {
    const { province } = context.req.valid('json');
    return actOn(accounts, context, {
      ...asProvince,
      profileId: context.req.valid('param').id,
      action: { type: 'offerNomination', province },
    });
  });

  api.openapi(withdrawRoute, (context) =>
    actOn(accounts, context, {
      ...asProvince,
      profileId: context.req.valid('param').id,
      action: { type: 'withdrawNomination' },
    }),
  );
}
