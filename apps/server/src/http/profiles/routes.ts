import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { profileActingRoutes } from './acting-routes.ts';
import { profileReadingRoutes } from './reading-routes.ts';

/** Everything about profiles. */
export function profileRoutes(api: OpenAPIHono, accounts: Accounts): void {
  profileReadingRoutes(api, accounts);
  profileActingRoutes(api, accounts);
}
