import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { fairnessOn } from '../../applications/fairness.ts';
import { claimNextWithin, listQueue, QUEUED } from '../../applications/queue.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { ActionRefused } from '../../refused.ts';
import { lockOf } from '../../standings/assess.ts';
import { peoplesPool } from '../../store/people.ts';
import { json, jsonBody, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { lookAtApplication } from '../applications/look.ts';
import { applicationRefused } from '../applications/refusals.ts';
import { applicationSchema, programSchema } from '../applications/schemas.ts';
import { commands, reads } from '../audit/declare.ts';
import { command, commandHeaders } from '../conventions/command.ts';
import { page, pageOf, pageQuery, placeOf } from '../conventions/cursor.ts';
import { etagOf } from '../conventions/etag.ts';
import { evidence, evidenceOf } from '../conventions/evidence.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { commandRefusals } from '../conventions/responses.ts';
import { day, instant } from '../profiles/schemas.ts';
import { sent } from '../sent.ts';

const tags = ['Queue'];
const QUEUE = 'queue';

const queueSchema = pageOf(
  z.object({
    id: z.uuid(),
    version: z.int(),
    status: z.enum(QUEUED),
    program: programSchema,
    receivedAt: instant,
    completeAt: instant.nullable(),
    officer: z.string().nullable(),
    held: z.boolean(),
    heldUntil: day.nullable(),
  }),
).openapi('Queue');

const fairnessSchema = z
  .object({
    at: instant,
    since: instant,
    finalised: z.int().openapi({ description: 'Files that became final since then.' }),
    outOfOrder: z.int().openapi({
      description: 'Of these, how many while one that was received before them was not final yet.',
    }),
    shareOutOfOrder: z.number().nullable().openapi({ description: 'Null where none became final.' }),
    waiting: z.int().openapi({ description: 'Files that are not final.' }),
    oldestReceivedAt: instant.nullable(),
    oldestDays: z.int().nullable().openapi({ description: 'Whole days since the oldest was received.' }),
  })
  .openapi('QueueFairness');

const listRoute = createRoute({
  method: 'get',
  path: '/queue',
  ...reads('queue.read', QUEUE),
  tags,
  security: SIGNED_IN,
  summary: `Files that are worked on, the oldest first: numbers and states (${rolesFor('queue.read')})`,
  request: {
    query: z.object({
      ...pageQuery,
      status: z.enum(QUEUED).optional(),
      program: programSchema.optional(),
      which: z.enum(['waiting', 'held', 'claimed']).optional(),
      officer: z.uuid().optional(),
    }),
  },
  responses: { 200: json('Files', queueSchema), ...refusals(401, 403, 422) },
});

const claimRoute = createRoute({
  method: 'post',
  path: '/queue/claim',
  ...commands('queue.claim', QUEUE),
  tags,
  security: SIGNED_IN,
  summary: `Claim the oldest file that waits; of officers who ask at the same moment each gets another (${rolesFor('queue.claim')})`,
  request: { headers: commandHeaders, ...jsonBody(z.object({ program: programSchema.optional() })) },
  responses: { 200: json('The file', applicationSchema), ...commandRefusals },
});

const fairnessRoute = createRoute({
  method: 'get',
  path: '/queue/fairness',
  ...reads('queue.read', QUEUE),
  tags,
  security: SIGNED_IN,
  summary: `How far the order of receipt is kept, and how old the oldest file is (${rolesFor('queue.read')})`,
  request: {
    query: z.object({
      days: z.coerce.number().int().min(1).max(3660).default(90).openapi({ description: 'How far back.' }),
    }),
  },
  responses: { 200: json('Fairness', fairnessSchema), ...refusals(401, 403, 422) },
});

const A_DAY = 86_400_000_000;

/** Routes of the queue of work. */
export function queueRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(listRoute, async (context) => {
    const { by } = await admit(accounts, context, 'queue.read', QUEUE);
    const { cursor, limit, ...filters } = context.req.valid('query');
    const after = placeOf(cursor, QUEUE, z.tuple([z.string().max(40), z.uuid()])) ?? undefined;
    const poolId = await peoplesPool(accounts.db, accounts.now());
    const found = await listQueue(accounts.db, { poolId, ...filters, after, limit: limit + 1 });
    const items = found.map(({ applicationId, candidateId: _, receivedAt, completeAt, ...file }) => ({
      id: applicationId,
      ...file,
      receivedAt: isoMicroseconds(receivedAt),
      completeAt: completeAt === null ? null : isoMicroseconds(completeAt),
    }));
    const answer = page(items, limit, QUEUE, ({ receivedAt, id }) => [receivedAt, id]);
    await evidenceOf(accounts, {
      by,
      action: 'queue.read',
      subject: QUEUE,
      details: { files: answer.items.length },
    });
    return context.json(sent<z.infer<typeof queueSchema>>(answer as never), 200);
  });

  api.openapi(fairnessRoute, async (context) => {
    const { by } = await admit(accounts, context, 'queue.read', QUEUE);
    const now = accounts.now();
    const since = now - context.req.valid('query').days * A_DAY;
    const poolId = await peoplesPool(accounts.db, now);
    const { oldestReceivedAt, ...numbers } = await fairnessOn(accounts.db, poolId, { since, at: now });
    await evidenceOf(accounts, { by, action: 'queue.read', subject: QUEUE });
    return context.json(
      {
        at: isoMicroseconds(now),
        since: isoMicroseconds(since),
        ...numbers,
        oldestReceivedAt: oldestReceivedAt === null ? null : isoMicroseconds(oldestReceivedAt),
      },
      200,
    );
  });

  api.openapi(claimRoute, async (context) => {
    const admitted = await admit(accounts, context, 'queue.claim', QUEUE);
    const { program } = context.req.valid('json');
    const poolId = await peoplesPool(accounts.db, accounts.now());
    const said = { by: admitted.by, action: 'queue.claim', subject: QUEUE } as const;
    return command(accounts, context, {
      accountId: admitted.accountId,
      evidence: said,
      after: lockOf(poolId),
      async work(client, id) {
        const now = accounts.now();
        const asked = { id, at: now, by: { role: 'officer', account: admitted.accountId } } as const;
        const outcome = await claimNextWithin(client, { poolId, program }, asked);
        // Not kept under its key: a file may come the next moment.
        if (outcome === null) throw applicationRefused('queue.empty');
        if ('refusal' in outcome) return new ActionRefused(outcome.refusal);
        const { candidateId, applicationId, state } = outcome.answer;
        await evidence(accounts, client, { ...said, details: { application: applicationId } });
        const reached = {
          candidateId,
          applicationId,
          profileId: state.invitation.profileId,
          poolId,
          roles: ['officer'],
        } as const;
        const seen = await lookAtApplication(client, reached, admitted.accountId, now);
        return { status: 200, body: seen.shown, etag: etagOf(seen.version) };
      },
    });
  });
}
