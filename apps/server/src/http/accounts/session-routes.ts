import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { accountById } from '../../accounts/account.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { callerOf, doerOf, requireCaller } from '../../accounts/caller.ts';
import { audited, recorded, subjectOf } from '../../accounts/recorded.ts';
import { refused } from '../../accounts/refusals.ts';
import { recoveryCodesLeft } from '../../accounts/second-factor.ts';
import { endSessions, listSessions } from '../../accounts/sessions.ts';
import { reauthenticate, signIn, signInWithCode, signOut } from '../../accounts/sign-in.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { commands, leavesNoTrace, reads } from '../audit/declare.ts';
import { DONE, json, jsonBody, refusals, SIGNED_IN } from './bodies.ts';
import { answerSignIn, clearSession } from './cookie.ts';
import { requestOrigin } from './origin.ts';
import {
  accountId,
  callerSchema,
  code,
  email,
  password,
  sessionsSchema,
  signInSchema,
  token,
} from './schemas.ts';

const tags = ['Signing in'];

const signInRoute = createRoute({
  method: 'post',
  path: '/auth/sign-in',
  ...commands('account.signIn', 'account/unknown'),
  tags,
  summary: 'Sign in with an email address and a password',
  request: jsonBody(z.object({ email, password })),
  responses: {
    200: json('Signed in, or a code is needed too', signInSchema),
    ...refusals(401, 403, 422, 429),
  },
});

const codeRoute = createRoute({
  method: 'post',
  path: '/auth/sign-in/second-factor',
  ...commands('account.signIn', 'account/unknown'),
  tags,
  summary: 'Complete a sign-in with a code of the authenticator application or a recovery code',
  request: jsonBody(z.object({ challenge: token, code })),
  responses: { 200: json('Signed in', signInSchema), ...refusals(401, 403, 422, 429) },
});

const signOutRoute = createRoute({
  method: 'post',
  path: '/auth/sign-out',
  ...commands('account.signOut'),
  tags,
  security: SIGNED_IN,
  summary: 'End this session',
  responses: { 204: DONE, ...refusals(401, 403) },
});

const callerRoute = createRoute({
  method: 'get',
  path: '/auth/session',
  ...leavesNoTrace('Tells callers who they are signed in as, on every page.'),
  tags,
  summary: 'Who the caller is, with which roles',
  responses: { 200: json('The caller', callerSchema), ...refusals(401) },
});

const listRoute = createRoute({
  method: 'get',
  path: '/auth/sessions',
  ...reads('account.sessions.read'),
  tags,
  security: SIGNED_IN,
  summary: 'The caller’s sessions that still hold',
  responses: { 200: json('Sessions, newest first', sessionsSchema), ...refusals(401) },
});

const endRoute = createRoute({
  method: 'delete',
  path: '/auth/sessions/{id}',
  ...commands('account.session.end'),
  tags,
  security: SIGNED_IN,
  summary: 'End one of the caller’s sessions',
  request: { params: accountId },
  responses: { 204: DONE, ...refusals(401, 403, 404, 422) },
});

const endOthersRoute = createRoute({
  method: 'delete',
  path: '/auth/sessions',
  ...commands('account.session.end'),
  tags,
  security: SIGNED_IN,
  summary: 'End the caller’s other sessions',
  responses: { 204: DONE, ...refusals(401, 403) },
});

const reauthenticateRoute = createRoute({
  method: 'post',
  path: '/auth/reauthenticate',
  ...commands('account.reauthenticate'),
  tags,
  security: SIGNED_IN,
  summary:
    'Confirm with the password that it is the same person, before something sensitive; good for ten minutes',
  request: jsonBody(
    z.object({
      password,
      code: code.optional().openapi({ description: 'Needed where an authenticator application is set up.' }),
    }),
  ),
  responses: { 204: DONE, ...refusals(401, 403, 409, 422, 429) },
});

/** Routes of signing in and out, and of sessions. */
export function sessionRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(signInRoute, async (context) => {
    const result = await signIn(accounts, context.req.valid('json'), requestOrigin(accounts, context));
    return context.json(await answerSignIn(accounts, context, result), 200);
  });

  api.openapi(codeRoute, async (context) => {
    const result = await signInWithCode(
      accounts,
      context.req.valid('json'),
      requestOrigin(accounts, context),
    );
    return context.json(await answerSignIn(accounts, context, result), 200);
  });

  api.openapi(signOutRoute, async (context) => {
    await signOut(accounts, await requireCaller(accounts, context));
    clearSession(accounts, context);
    return context.body(null, 204);
  });

  api.openapi(callerRoute, async (context) => {
    const caller = await callerOf(accounts, context);
    const account = caller === null ? null : await accountById(accounts.db, caller.accountId);
    if (caller === null || account === null) return context.json({ account: null, session: null }, 200);
    return context.json(
      {
        account: {
          id: account.id,
          email: account.email,
          language: account.language,
          roles: [...caller.roles],
          rolesWithheld: [...caller.withheld],
          demo: account.demo,
          hasPassword: account.passwordHash !== null,
          totp: account.totp,
          recoveryCodesLeft: await recoveryCodesLeft(accounts, account.id),
        },
        session: {
          id: caller.sessionId,
          secondFactor: caller.secondFactor,
          reauthenticatedAt: isoMicroseconds(caller.reauthenticatedAt),
        },
      },
      200,
    );
  });

  api.openapi(listRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    const sessions = await listSessions(accounts, caller.accountId);
    const items = sessions.map((session) => ({ ...session, current: session.id === caller.sessionId }));
    return context.json({ items }, 200);
  });

  api.openapi(endRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    const { id } = context.req.valid('param');
    await recorded(accounts, async (client) => {
      if ((await endSessions(accounts, client, caller.accountId, { only: id })) === 0) {
        return refused('session.unknown');
      }
      await audited(accounts, client, {
        by: doerOf(caller),
        action: 'account.session.end',
        subject: subjectOf(caller.accountId),
        details: { session: id },
      });
      return undefined;
    });
    if (id === caller.sessionId) clearSession(accounts, context);
    return context.body(null, 204);
  });

  api.openapi(endOthersRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    await recorded(accounts, async (client) => {
      const ended = await endSessions(accounts, client, caller.accountId, { except: caller.sessionId });
      await audited(accounts, client, {
        by: doerOf(caller),
        action: 'account.session.end',
        subject: subjectOf(caller.accountId),
        details: { others: ended },
      });
    });
    return context.body(null, 204);
  });

  api.openapi(reauthenticateRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    await reauthenticate(accounts, caller, context.req.valid('json'));
    return context.body(null, 204);
  });
}
