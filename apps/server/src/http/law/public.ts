import type { OpenAPIHono } from '@hono/zod-openapi';
import type { PlainDate } from '@openentry/law';
import { etag } from 'hono/etag';
import { describeFacts } from '../assessments/facts.ts';
import { assessmentRoutes } from '../assessments/routes.ts';
import { categoryRoutes } from '../categories/routes.ts';
import { feeRoutes } from '../fees/routes.ts';
import { fundRoutes } from '../funds/routes.ts';
import { languageRoutes } from '../languages/routes.ts';
import { nocRoutes } from '../noc/routes.ts';
import { describeReform } from './reform.ts';
import { lawRoutes } from './routes.ts';

/** Answers that are the same for everybody until the software or what is published changes. */
const CACHED = ['/law', '/categories', '/noc', '/languages', '/fees', '/funds'];

/** Everything that the law says without knowing who asks. */
export function publicLawRoutes(api: OpenAPIHono, today: () => PlainDate): void {
  for (const path of CACHED) {
    api.get(path, etag());
    api.get(`${path}/*`, etag());
  }
  describeFacts(api);
  describeReform(api);
  assessmentRoutes(api, today);
  lawRoutes(api, today);
  categoryRoutes(api, today);
  nocRoutes(api, today);
  languageRoutes(api, today);
  feeRoutes(api, today);
  fundRoutes(api, today);
}
