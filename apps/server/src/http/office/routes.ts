import type { OpenAPIHono } from '@hono/zod-openapi';
import { officeCommandRoutes } from './command-routes.ts';
import type { Office } from './context.ts';
import { officePoolRoutes } from './pool-routes.ts';
import { officeRoundRoutes } from './round-routes.ts';
import { officeWorkRoutes } from './work-routes.ts';

/** Everything about running rounds: what the command line does too, over the same code. */
export function officeRoutes(api: OpenAPIHono, office: Office): void {
  officePoolRoutes(api, office);
  officeRoundRoutes(api, office);
  officeCommandRoutes(api, office);
  officeWorkRoutes(api, office);
}
