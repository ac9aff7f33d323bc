import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { distributionOn, poolDistributions } from '@openentry/data';
import { isPlainDate } from '@openentry/law';
import { bandsOf } from '@openentry/pool';
import type { Pool } from 'pg';
import { RequestError } from '../../errors.ts';
import { poolFit } from '../../rounds/replay.ts';
import { assumptions } from '../../rounds/texts.ts';
import { latestPool } from '../../store/pools.ts';
import { leavesNoTrace } from '../audit/declare.ts';
import { problemResponse } from '../problem.ts';
import { distributionSchema } from '../schemas.ts';

const route = createRoute({
  method: 'get',
  path: '/pool/distribution',
  ...leavesNoTrace('Published numbers: nothing personal.'),
  tags: ['Pool'],
  summary:
    'How many people the pool held by score band: as published, and as simulated where a pool is loaded',
  request: {
    query: z.object({
      asOf: z
        .string()
        .refine(isPlainDate, { params: { problem: 'not-a-day' } })
        .optional()
        .openapi({
          format: 'date',
          example: '2024-04-09',
          description:
            'Day of a published distribution. Without it: the pool loaded last, or the newest published.',
        }),
    }),
  },
  responses: {
    200: { description: 'The distribution', content: { 'application/json': { schema: distributionSchema } } },
    404: problemResponse('No distribution was published for this day'),
    422: problemResponse('The day is not valid'),
  },
});

/** Routes of the pool's statistics. */
export function poolRoutes(api: OpenAPIHono, db: Pool): void {
  api.openapi(route, async (context) => {
    const { asOf } = context.req.valid('query');
    const pool = await latestPool(db, asOf ?? null);
    if (pool) {
      const fit = poolFit(pool);
      return context.json(
        {
          asOf: fit.asOf,
          total: fit.total,
          bands: [...fit.bands],
          seed: pool.seed,
          assumptions: [...assumptions],
        },
        200,
      );
    }
    const distribution = asOf === undefined ? poolDistributions.at(-1) : distributionOn(asOf);
    if (!distribution) {
      throw new RequestError('pool.not-published', 404, {
        en: `No distribution of the pool was published for ${asOf}.`,
        fr: `Aucune répartition du bassin n’a été publiée pour le ${asOf}.`,
      });
    }
    const bands = bandsOf(distribution.bands);
    return context.json(
      {
        asOf: distribution.asOf,
        total: { published: distribution.bands.total ?? 0, simulated: null },
        bands: bands.map(({ band, from, to, part, count }) => ({
          band,
          from,
          to,
          part,
          published: count,
          simulated: null,
        })),
        seed: null,
        assumptions: [],
      },
      200,
    );
  });
}
