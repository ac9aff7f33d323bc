import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { VERIFIED_THROUGH } from '@openentry/law';
import type { Database } from '../../database/open.ts';
import { ENGINE } from '../../engine.ts';
import { RequestError } from '../../errors.ts';
import { leavesNoTrace } from '../audit/declare.ts';
import { problemResponse } from '../problem.ts';

const route = createRoute({
  method: 'get',
  path: '/health',
  ...leavesNoTrace('Nothing personal.'),
  tags: ['Service'],
  summary: 'Whether the service and its database answer, and which versions they are',
  responses: {
    200: {
      description: 'In order',
      content: {
        'application/json': {
          schema: z
            .object({
              status: z.literal('ok'),
              engine: z.string(),
              runtime: z.string(),
              database: z.object({
                kind: z.enum(['embedded', 'server']),
                version: z.string(),
                fsync: z.boolean(),
              }),
              lawVerifiedThrough: z.string(),
            })
            .openapi('Health'),
        },
      },
    },
    503: problemResponse('The database does not answer'),
  },
});

/** Route that says whether the service is in order. */
export function healthRoutes(api: OpenAPIHono, database: Database): void {
  api.openapi(route, async (context) => {
    try {
      await database.app.query('SELECT 1');
    } catch {
      throw new RequestError('database.unreachable', 503, {
        en: 'The database does not answer. Try again shortly.',
        fr: 'La base de données ne répond pas. Réessayez sous peu.',
      });
    }
    return context.json(
      {
        status: 'ok' as const,
        engine: ENGINE,
        runtime: `Node.js ${process.versions.node}`,
        database: { kind: database.kind, version: database.version, fsync: database.fsync },
        lawVerifiedThrough: VERIFIED_THROUGH,
      },
      200,
    );
  });
}
