import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { doerOf, requireCaller, requireRecent } from '../../accounts/caller.ts';
import { SCOPES, scopesFor } from '../../accounts/tokens/scopes.ts';
import {
  type ListedToken,
  LONGEST_DAYS,
  listTokens,
  makeToken,
  revokeToken,
} from '../../accounts/tokens/tokens.ts';
import { commands, reads } from '../audit/declare.ts';
import { DONE, json, jsonBody, refusals, SIGNED_IN } from './bodies.ts';
import { accountId } from './schemas.ts';

const tags = ['API tokens'];
const LONGEST_NAME = 60;
const USUAL_DAYS = 90;

const instant = z.string().openapi({ format: 'date-time' });
const scope = z.enum(SCOPES).openapi({ example: 'profiles:read' });
const tokenFields = {
  id: z.uuid(),
  name: z.string(),
  hint: z.string().openapi({ example: 'oe_x7Qp', description: 'How the token begins.' }),
  scopes: z.array(scope),
  createdAt: instant,
  expiresAt: instant,
  lastUsedAt: instant.nullable(),
};
const tokenSchema = z.object(tokenFields).openapi('ApiToken');
const tokensSchema = z
  .object({
    items: z.array(tokenSchema),
    scopes: z.array(scope).openapi({ description: 'Those that the caller may give to a token.' }),
  })
  .openapi('ApiTokens');
const madeSchema = z
  .object({
    ...tokenFields,
    token: z.string().openapi({ description: 'The token itself: shown this once.', example: 'oe_…' }),
  })
  .openapi('NewApiToken');

const listRoute = createRoute({
  method: 'get',
  path: '/auth/tokens',
  ...reads('account.tokens.read'),
  tags,
  security: SIGNED_IN,
  summary: 'One’s own API tokens that hold, and the scopes that a new one may have',
  responses: { 200: json('The tokens', tokensSchema), ...refusals(401, 403) },
});

const makeRoute = createRoute({
  method: 'post',
  path: '/auth/tokens',
  ...commands('account.token.make'),
  tags,
  security: SIGNED_IN,
  summary: 'Make an API token. Needs a confirmation of less than ten minutes ago',
  request: jsonBody(
    z.object({
      name: z.string().trim().min(1).max(LONGEST_NAME).openapi({ example: 'Case system of the office' }),
      scopes: z.array(scope).min(1).max(SCOPES.length),
      days: z
        .int()
        .min(1)
        .max(LONGEST_DAYS)
        .default(USUAL_DAYS)
        .openapi({ description: 'How long it holds.' }),
    }),
  ),
  responses: { 201: json('The token, shown this once', madeSchema), ...refusals(401, 403, 409, 422) },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/auth/tokens/{id}',
  ...commands('account.token.revoke'),
  tags,
  security: SIGNED_IN,
  summary: 'Revoke one of one’s own API tokens, at once',
  request: { params: accountId },
  responses: { 204: DONE, ...refusals(401, 403, 404, 422) },
});

const shown = (token: ListedToken) => ({ ...token, scopes: [...token.scopes] });

/** Routes by which people make tokens for programs and take them back; no token is good for them. */
export function tokenRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(listRoute, async (context) => {
    const { accountId: id, roles } = await requireCaller(accounts, context);
    const items = (await listTokens(accounts, id)).map(shown);
    return context.json({ items, scopes: [...scopesFor(roles)] }, 200);
  });
  api.openapi(makeRoute, async (context) => {
    const caller = await requireRecent(accounts, context);
    const made = await makeToken(accounts, caller, context.req.valid('json'));
    return context.json({ ...shown(made), token: made.token }, 201);
  });
  api.openapi(revokeRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    await revokeToken(accounts, doerOf(caller), caller.accountId, context.req.valid('param').id);
    return context.body(null, 204);
  });
}
