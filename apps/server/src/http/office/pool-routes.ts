import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { poolStats } from '../../standings/stats.ts';
import { listPools } from '../../store/list.ts';
import { json, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { leavesNoTrace } from '../audit/declare.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { sent } from '../sent.ts';
import { expectPool, type Office } from './context.ts';
import { poolParam, poolSchema, statisticsSchema } from './schemas.ts';

const tags = ['Pool'];

const listRoute = createRoute({
  method: 'get',
  path: '/pools',
  ...leavesNoTrace('Which pools there are: nothing of people.'),
  tags,
  security: SIGNED_IN,
  summary: `The pools, the newest last (${rolesFor('pool.read')})`,
  responses: {
    200: json('Pools', z.object({ items: z.array(poolSchema) }).openapi('Pools')),
    ...refusals(401, 403),
  },
});

const statisticsRoute = createRoute({
  method: 'get',
  path: '/pools/{pool}/statistics',
  ...leavesNoTrace('Counts alone, for whoever runs rounds: nothing of anybody.'),
  tags,
  security: SIGNED_IN,
  summary: `A pool in numbers: states, bands of points, programs, categories, traits (${rolesFor('pool.read')})`,
  request: { params: poolParam },
  responses: { 200: json('Statistics', statisticsSchema), ...refusals(401, 403, 404, 422) },
});

/** Routes of pools, for whoever runs rounds on them. */
export function officePoolRoutes(api: OpenAPIHono, office: Office): void {
  const { db, accounts } = office;
  api.openapi(listRoute, async (context) => {
    await admit(accounts, context, 'pool.read', 'pools');
    const items = (await listPools(db)).map(({ poolId: id, kind, name, asOf, size, engine, loadedAt }) => ({
      id,
      kind,
      name,
      asOf,
      size,
      engine,
      loadedAt,
    }));
    return context.json({ items }, 200);
  });
  api.openapi(statisticsRoute, async (context) => {
    const { pool } = context.req.valid('param');
    await admit(accounts, context, 'pool.read', `pool/${pool}`);
    await expectPool(db, pool);
    const stats = await poolStats(db, pool);
    return context.json(sent<z.infer<typeof statisticsSchema>>({ pool, ...stats }), 200);
  });
}
