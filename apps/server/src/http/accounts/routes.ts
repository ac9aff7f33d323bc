import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { cookieName } from '../../accounts/caller.ts';
import { administrationRoutes } from './administration-routes.ts';
import { SESSION_SCHEME, TOKEN_SCHEME } from './bodies.ts';
import { oidcRoutes } from './oidc-routes.ts';
import { sameOrigin } from './origin.ts';
import { ownRoutes } from './own-routes.ts';
import { passkeyRoutes } from './passkey-routes.ts';
import { sessionRoutes } from './session-routes.ts';
import { tokenRoutes } from './token-routes.ts';

/** Everything about accounts. What changes anything, here or elsewhere, must come from this site. */
export function accountRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openAPIRegistry.registerComponent('securitySchemes', SESSION_SCHEME, {
    type: 'apiKey',
    in: 'cookie',
    name: cookieName(accounts),
    description:
      'Set by signing in. What changes anything must also say by Origin that it comes from this site.',
  });
  api.openAPIRegistry.registerComponent('securitySchemes', TOKEN_SCHEME, {
    type: 'http',
    scheme: 'bearer',
    description:
      'An API token (oe_…), made on the page of an account. It acts for that account within its scopes.',
  });
  api.use(sameOrigin(accounts));
  sessionRoutes(api, accounts);
  passkeyRoutes(api, accounts);
  oidcRoutes(api, accounts);
  ownRoutes(api, accounts);
  tokenRoutes(api, accounts);
  administrationRoutes(api, accounts);
}
