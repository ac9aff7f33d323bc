import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { Accounts } from '../../accounts/accounts.ts';
import {
  grant,
  invite,
  listAccounts,
  MOST_LISTED,
  oneAccount,
  revoke,
  setDisabled,
} from '../../accounts/administration.ts';
import { doerOf, requireCaller, requireRecent } from '../../accounts/caller.ts';
import { audited, type Doer, recorded } from '../../accounts/recorded.ts';
import { refused } from '../../accounts/refusals.ts';
import { commands, reads } from '../audit/declare.ts';
import { json, jsonBody, refusals, SIGNED_IN } from './bodies.ts';
import { accountId, accountSchema, accountsSchema, email, language, role, staffRole } from './schemas.ts';

const tags = ['Accounts'];

const listRoute = createRoute({
  method: 'get',
  path: '/accounts',
  ...reads('account.list', 'accounts'),
  tags,
  security: SIGNED_IN,
  summary: 'Accounts, in the order in which they were made (administrator)',
  request: {
    query: z.object({
      role: role.optional(),
      cursor: z
        .uuid()
        .optional()
        .openapi({ description: '`next` of the page before, as it is; without it the list begins.' }),
      limit: z.coerce.number().int().min(1).max(MOST_LISTED).default(50),
    }),
  },
  responses: { 200: json('Accounts', accountsSchema), ...refusals(401, 403, 422) },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/accounts/{id}',
  ...reads('account.read', 'account/{id}'),
  tags,
  security: SIGNED_IN,
  summary: 'One account (administrator)',
  request: { params: accountId },
  responses: { 200: json('The account', accountSchema), ...refusals(401, 403, 404, 422) },
});

const inviteRoute = createRoute({
  method: 'post',
  path: '/accounts',
  ...commands('account.invite', 'accounts'),
  tags,
  security: SIGNED_IN,
  summary: 'Invite somebody to work here: a mail brings them the link to choose a password (administrator)',
  request: jsonBody(z.object({ email, language, roles: z.array(staffRole).min(1) })),
  responses: { 201: json('The account', accountSchema), ...refusals(401, 403, 409, 422) },
});

const grantRoute = createRoute({
  method: 'put',
  path: '/accounts/{id}/roles/{role}',
  ...commands('account.grant', 'account/{id}'),
  tags,
  security: SIGNED_IN,
  summary: 'Give an account a role (administrator)',
  request: { params: accountId.extend({ role: z.enum([...staffRole.options, 'representative']) }) },
  responses: { 200: json('The account', accountSchema), ...refusals(401, 403, 404, 409, 422) },
});

const revokeRoute = createRoute({
  method: 'delete',
  path: '/accounts/{id}/roles/{role}',
  ...commands('account.revoke', 'account/{id}'),
  tags,
  security: SIGNED_IN,
  summary: 'Take a role from an account, at once (administrator)',
  request: { params: accountId.extend({ role }) },
  responses: { 200: json('The account', accountSchema), ...refusals(401, 403, 404, 409, 422) },
});

const stateRoute = createRoute({
  method: 'put',
  path: '/accounts/{id}/state',
  ...commands('account.state', 'account/{id}'),
  tags,
  security: SIGNED_IN,
  summary: 'Close an account, which ends its sessions, or open it again (administrator)',
  request: { params: accountId, ...jsonBody(z.object({ disabled: z.boolean() })) },
  responses: { 200: json('The account', accountSchema), ...refusals(401, 403, 404, 409, 422) },
});

/** Routes of administrators. Whoever is none is told so, and the audit too. */
export function administrationRoutes(api: OpenAPIHono, accounts: Accounts): void {
  /** @throws RequestError for everybody but an administrator, who for a change proved themselves a moment ago */
  async function administrator(context: Context, { change }: { readonly change: boolean }): Promise<Doer> {
    const caller = await requireCaller(accounts, context);
    const by = doerOf(caller);
    if (!caller.roles.includes('administrator')) {
      const reason = caller.withheld.includes('administrator') ? 'auth.second-factor' : 'auth.role';
      await recorded(accounts, (client) =>
        audited(accounts, client, {
          by,
          action: 'account.administer',
          subject: 'accounts',
          outcome: 'refused',
          details: { reason },
        }),
      );
      throw refused(reason);
    }
    if (change) await requireRecent(accounts, context);
    return by;
  }

  const shown = async (id: string) => {
    const account = await oneAccount(accounts.db, id);
    return { ...account, roles: [...account.roles] };
  };

  api.openapi(listRoute, async (context) => {
    const by = await administrator(context, { change: false });
    const { role: having, cursor: after, limit } = context.req.valid('query');
    // One more than asked for tells whether there is a next page.
    const found = await listAccounts(accounts.db, { role: having, after, limit: limit + 1 });
    const items = found.slice(0, limit).map((account) => ({ ...account, roles: [...account.roles] }));
    await recorded(accounts, (client) =>
      audited(accounts, client, {
        by,
        action: 'account.list',
        subject: 'accounts',
        details: { accounts: items.length },
      }),
    );
    return context.json({ items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }, 200);
  });

  api.openapi(oneRoute, async (context) => {
    const by = await administrator(context, { change: false });
    const { id } = context.req.valid('param');
    const account = await shown(id);
    await recorded(accounts, (client) =>
      audited(accounts, client, { by, action: 'account.read', subject: `account/${id}` }),
    );
    return context.json(account, 200);
  });

  api.openapi(inviteRoute, async (context) => {
    const by = await administrator(context, { change: true });
    const { id } = await invite(accounts, by, context.req.valid('json'));
    return context.json(await shown(id), 201);
  });

  api.openapi(grantRoute, async (context) => {
    const by = await administrator(context, { change: true });
    const { id, role: given } = context.req.valid('param');
    await grant(accounts, by, id, given);
    return context.json(await shown(id), 200);
  });

  api.openapi(revokeRoute, async (context) => {
    const by = await administrator(context, { change: true });
    const { id, role: taken } = context.req.valid('param');
    await revoke(accounts, by, id, taken);
    return context.json(await shown(id), 200);
  });

  api.openapi(stateRoute, async (context) => {
    const by = await administrator(context, { change: true });
    const { id } = context.req.valid('param');
    await setDisabled(accounts, by, id, context.req.valid('json').disabled);
    return context.json(await shown(id), 200);
  });
}
