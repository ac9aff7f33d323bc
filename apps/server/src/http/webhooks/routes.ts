import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { requireCaller } from '../../accounts/caller.ts';
import type { TargetRules } from '../../webhooks/address.ts';
import { EVENT_TYPES } from '../../webhooks/events.ts';
import {
  changeSubscription,
  listDeliveries,
  listSubscriptions,
  MOST_DELIVERIES,
  oneSubscription,
  redeliver,
  renewSecret,
  type Subscription,
  subscribe,
  tryOut,
  unsubscribe,
} from '../../webhooks/subscriptions.ts';
import { DONE, json, jsonBody, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { commands, reads } from '../audit/declare.ts';

const tags = ['Webhooks'];
const security = SIGNED_IN;
const LONGEST_URL = 500;

const instant = z.string().openapi({ format: 'date-time' });
const url = z.string().min(8).max(LONGEST_URL).openapi({ example: 'https://cases.example.ca/openentry' });
const events = z.array(z.enum(EVENT_TYPES)).min(1).max(EVENT_TYPES.length);
const subscriptionFields = {
  id: z.uuid(),
  url: z.string(),
  events: z.array(z.enum(EVENT_TYPES)),
  state: z.enum(['active', 'disabled']),
  disabledReason: z.enum(['failures', 'gone', 'owner']).nullable(),
  failures: z.int().openapi({ description: 'Failures in a row; at 20 the subscription is disabled.' }),
  createdAt: instant,
};
const subscriptionSchema = z.object(subscriptionFields).openapi('WebhookSubscription');
const secret = z
  .string()
  .openapi({ description: 'Signs what is sent. Shown this once.', example: 'whsec_…' });
const deliverySchema = z
  .object({
    id: z.uuid(),
    event: z.uuid().openapi({ description: 'The webhook-id of the message: the same each time it is sent.' }),
    type: z.string(),
    at: instant,
    state: z.enum(['pending', 'delivered', 'failed']),
    tries: z.int(),
    nextTryAt: instant.nullable(),
    lastTryAt: instant.nullable(),
    lastStatus: z.int().nullable().openapi({ description: 'What the other side answered.' }),
    lastCode: z.string().nullable().openapi({ description: 'Why there was no answer.' }),
  })
  .openapi('WebhookDelivery');

const subscriptionId = z.object({ id: z.uuid() });

const listRoute = createRoute({
  method: 'get',
  path: '/webhooks',
  ...reads('webhook.list'),
  tags,
  security,
  summary: 'One’s own subscriptions',
  responses: {
    200: json(
      'The subscriptions',
      z.object({ items: z.array(subscriptionSchema) }).openapi('WebhookSubscriptions'),
    ),
    ...refusals(401, 403),
  },
});

const subscribeRoute = createRoute({
  method: 'post',
  path: '/webhooks',
  ...commands('webhook.subscribe'),
  tags,
  security,
  summary: 'Subscribe an address to events; what is sent is signed',
  request: jsonBody(z.object({ url, events })),
  responses: {
    201: json(
      'The subscription, and its secret',
      z.object({ ...subscriptionFields, secret }).openapi('NewWebhookSubscription'),
    ),
    ...refusals(401, 403, 409, 422),
  },
});

const oneRoute = createRoute({
  method: 'get',
  path: '/webhooks/{id}',
  ...reads('webhook.read', 'webhook/{id}'),
  tags,
  security,
  summary: 'One subscription',
  request: { params: subscriptionId },
  responses: { 200: json('The subscription', subscriptionSchema), ...refusals(401, 403, 404, 422) },
});

const changeRoute = createRoute({
  method: 'patch',
  path: '/webhooks/{id}',
  ...commands('webhook.change', 'webhook/{id}'),
  tags,
  security,
  summary: 'Change a subscription, or set one that was disabled going again',
  request: {
    params: subscriptionId,
    ...jsonBody(z.object({ url: url.optional(), events: events.optional(), active: z.boolean().optional() })),
  },
  responses: { 200: json('The subscription', subscriptionSchema), ...refusals(401, 403, 404, 422) },
});

const endRoute = createRoute({
  method: 'delete',
  path: '/webhooks/{id}',
  ...commands('webhook.end', 'webhook/{id}'),
  tags,
  security,
  summary: 'End a subscription',
  request: { params: subscriptionId },
  responses: { 204: DONE, ...refusals(401, 403, 404, 422) },
});

const secretRoute = createRoute({
  method: 'post',
  path: '/webhooks/{id}/secret',
  ...commands('webhook.secret', 'webhook/{id}'),
  tags,
  security,
  summary: 'Give a subscription a new secret',
  request: { params: subscriptionId },
  responses: {
    200: json('The new secret', z.object({ secret }).openapi('WebhookSecret')),
    ...refusals(401, 403, 404, 422),
  },
});

const trialRoute = createRoute({
  method: 'post',
  path: '/webhooks/{id}/trial',
  ...commands('webhook.trial', 'webhook/{id}'),
  tags,
  security,
  summary: 'Have a trial (webhook.trial) sent',
  request: { params: subscriptionId },
  responses: { 202: { description: 'It will be sent' }, ...refusals(401, 403, 404, 422) },
});

const deliveriesRoute = createRoute({
  method: 'get',
  path: '/webhooks/{id}/deliveries',
  ...reads('webhook.deliveries.read', 'webhook/{id}'),
  tags,
  security,
  summary: 'What was and is to be sent, newest first',
  request: {
    params: subscriptionId,
    query: z.object({
      cursor: z
        .uuid()
        .optional()
        .openapi({ description: '`next` of the page before, as it is; without it the list begins.' }),
      limit: z.coerce.number().int().min(1).max(MOST_DELIVERIES).default(50),
    }),
  },
  responses: {
    200: json(
      'The deliveries',
      z
        .object({
          items: z.array(deliverySchema),
          next: z
            .string()
            .nullable()
            .openapi({ description: 'The cursor of the next page; null on the last one.' }),
        })
        .openapi('WebhookDeliveries'),
    ),
    ...refusals(401, 403, 404, 422),
  },
});

const redeliverRoute = createRoute({
  method: 'post',
  path: '/webhooks/{id}/deliveries/{delivery}/redeliver',
  ...commands('webhook.redeliver', 'webhook/{id}'),
  tags,
  security,
  summary: 'Have a message sent again, whatever became of it',
  request: { params: subscriptionId.extend({ delivery: z.uuid() }) },
  responses: { 202: json('The delivery', deliverySchema), ...refusals(401, 403, 404, 422) },
});

const shown = (subscription: Subscription) => ({ ...subscription, events: [...subscription.events] });

/** Routes of webhooks: everybody has their own, and hears of what they may see. */
export function webhookRoutes(api: OpenAPIHono, accounts: Accounts, rules: TargetRules): void {
  const { db } = accounts;
  api.openapi(listRoute, async (context) => {
    const { accountId } = await requireCaller(accounts, context);
    return context.json({ items: (await listSubscriptions(db, accountId)).map(shown) }, 200);
  });
  api.openapi(subscribeRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    const made = await subscribe(accounts, rules, caller, context.req.valid('json'));
    return context.json({ ...shown(made), secret: made.secret }, 201);
  });
  api.openapi(oneRoute, async (context) => {
    const { accountId } = await requireCaller(accounts, context);
    return context.json(shown(await oneSubscription(db, accountId, context.req.valid('param').id)), 200);
  });
  api.openapi(changeRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    const { id } = context.req.valid('param');
    return context.json(
      shown(await changeSubscription(accounts, rules, caller, id, context.req.valid('json'))),
      200,
    );
  });
  api.openapi(endRoute, async (context) => {
    await unsubscribe(accounts, await requireCaller(accounts, context), context.req.valid('param').id);
    return context.body(null, 204);
  });
  api.openapi(secretRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    return context.json({ secret: await renewSecret(accounts, caller, context.req.valid('param').id) }, 200);
  });
  api.openapi(trialRoute, async (context) => {
    await tryOut(accounts, await requireCaller(accounts, context), context.req.valid('param').id);
    return context.body(null, 202);
  });
  api.openapi(deliveriesRoute, async (context) => {
    const { accountId } = await requireCaller(accounts, context);
    const { cursor: before, limit } = context.req.valid('query');
    const { id } = context.req.valid('param');
    // One more than asked for tells whether there is a next page.
    const found = await listDeliveries(db, accountId, id, { before, limit: limit + 1 });
    const items = found.slice(0, limit);
    return context.json({ items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null }, 200);
  });
  api.openapi(redeliverRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    const { id, delivery } = context.req.valid('param');
    return context.json(await redeliver(accounts, caller, id, delivery), 202);
  });
}
