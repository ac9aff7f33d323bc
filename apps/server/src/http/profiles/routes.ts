import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { profileActingRoutes } from './acting-routes.ts';
import { assignmentRoutes } from './assignment-routes.ts';
import { invitationRoutes } from './invitation-routes.ts';
import { nominationRoutes } from './nomination-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { profileReadingRoutes } from './reading-routes.ts';

/** Everything about profiles. */
export function profileRoutes(api: OpenAPIHono, accounts: Accounts): void {
  profileReadingRoutes(api, accounts);
  profileActingRoutes(api, accounts);
  invitationRoutes(api, accounts);
  nominationRoutes(api, accounts);
  noticeRoutes(api, accounts);
  assignmentRoutes(api, accounts);
}
