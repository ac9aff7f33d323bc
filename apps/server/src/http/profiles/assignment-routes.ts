import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import type { PoolClient } from 'pg';
import { type Assigning, assign, endAssignment, isOfficer, officers } from '../../access/assignment.ts';
import type { Reached } from '../../access/profile.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { RequestError } from '../../errors.ts';
import { json, jsonBody, refusals, SIGNED_IN } from '../accounts/bodies.ts';
import { commands, reads } from '../audit/declare.ts';
import { type Answered, command, commandHeaders } from '../conventions/command.ts';
import { etagOf } from '../conventions/etag.ts';
import { evidence, evidenceOf } from '../conventions/evidence.ts';
import { admit, rolesFor } from '../conventions/guard.ts';
import { commandRefusals } from '../conventions/responses.ts';
import { lookAt } from './look.ts';
import { accessTo, profileSubject } from './reach.ts';
import { profileRefused } from './refusals.ts';
import { officersSchema, profileId, profileSchema } from './schemas.ts';

const tags = ['Assignments'];
const responses = { 200: json('The profile as it is now', profileSchema), ...commandRefusals };

const officersRoute = createRoute({
  method: 'get',
  path: '/officers',
  ...reads('officer.list', 'officers'),
  tags,
  security: SIGNED_IN,
  summary: `Officers to whom profiles can be assigned, and how many each has (${rolesFor('officer.list')})`,
  responses: { 200: json('Officers', officersSchema), ...refusals(401, 403) },
});

const assignRoute = createRoute({
  method: 'put',
  path: '/profiles/{id}/assignment',
  ...commands('profile.assign', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `Assign a profile to an officer, who sees it from then on; it is taken from whoever had it (${rolesFor('profile.assign')})`,
  request: { params: profileId, headers: commandHeaders, ...jsonBody(z.object({ officer: z.uuid() })) },
  responses,
});

const endRoute = createRoute({
  method: 'delete',
  path: '/profiles/{id}/assignment',
  ...commands('profile.unassign', 'profile/{id}'),
  tags,
  security: SIGNED_IN,
  summary: `Take a profile from the officer it is assigned to (${rolesFor('profile.assign')})`,
  request: { params: profileId, headers: commandHeaders },
  responses,
});

type Change = (
  client: PoolClient,
  reached: Reached,
  by: Assigning,
) => Promise<RequestError | { readonly officer: string | null; readonly before: string | null }>;

/** Routes by which the program office says which officer works on what. */
export function assignmentRoutes(api: OpenAPIHono, accounts: Accounts): void {
  async function change(context: Context, id: number, action: string, work: Change): Promise<Answered> {
    const { admitted, reached, by } = await accessTo(accounts, context, 'profile.assign', id);
    const said = { by, action, subject: profileSubject(id) };
    return command(accounts, context, {
      accountId: admitted.accountId,
      evidence: said,
      async work(client) {
        const at = accounts.now();
        const changed = await work(client, reached, { accountId: admitted.accountId, at });
        if (changed instanceof Error) {
          await evidence(accounts, client, { ...said, outcome: 'refused', code: changed.code });
          return changed;
        }
        await evidence(accounts, client, { ...said, details: { ...changed } });
        const { shown, version } = await lookAt(client, reached, at);
        return { status: 200, body: shown, etag: etagOf(version) };
      },
    });
  }

  api.openapi(officersRoute, async (context) => {
    const { by } = await admit(accounts, context, 'officer.list', 'officers');
    const items = await officers(accounts.db);
    await evidenceOf(accounts, {
      by,
      action: 'officer.list',
      subject: 'officers',
      details: { officers: items.length },
    });
    return context.json({ items }, 200);
  });

  api.openapi(assignRoute, (context) => {
    const { officer } = context.req.valid('json');
    return change(context, context.req.valid('param').id, 'profile.assign', async (client, reached, by) => {
      if (!(await isOfficer(client, officer))) return profileRefused('officer.unknown');
      const before = await endAssignment(client, reached, by);
      // Thrown: what was ended is as it was.
      if (before === officer) throw profileRefused('assignment.same');
      await assign(client, reached, officer, by);
      return { officer, before };
    });
  });

  api.openapi(endRoute, (context) =>
    change(context, context.req.valid('param').id, 'profile.unassign', async (client, reached, by) => {
      const before = await endAssignment(client, reached, by);
      return before === null ? profileRefused('assignment.none') : { officer: null, before };
    }),
  );
}
