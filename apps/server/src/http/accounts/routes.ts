import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { administrationRoutes } from './administration-routes.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { sameOrigin } from './origin.ts';
import { ownRoutes } from './own-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { sessionRoutes } from './session-routes.ts';

/** Everything about accounts. What changes anything, here or elsewhere, must come from this site. */
export function accountRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.use(sameOrigin(accounts));
  sessionRoutes(api, accounts);
  passkeyRoutes(api, accounts);
  oidcRoutes(api, accounts);
  ownRoutes(api, accounts);
  administrationRoutes(api, accounts);
}
