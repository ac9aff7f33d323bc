import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Accounts } from '../../accounts/accounts.ts';
import { requireRecent } from '../../accounts/caller.ts';
import { beginEmailChange, confirmEmailChange } from '../../accounts/change-email.ts';
import { changePassword, choosePassword, sendReset } from '../../accounts/change-password.ts';
import { demoAccounts } from '../../accounts/demo.ts';
import { createFirstAdministrator } from '../../accounts/first-administrator.ts';
import { beginTotp, confirmTotp, removeTotp, renewRecoveryCodes } from '../../accounts/second-factor.ts';
import { sendVerification, signUp, verifyEmail } from '../../accounts/sign-up.ts';
import { commands, leavesNoTrace } from '../audit/declare.ts';
import { DONE, json, jsonBody, refusals, SIGNED_IN } from './bodies.ts';
import { answerSignIn } from './cookie.ts';
import { requestOrigin } from './origin.ts';
import {
  code,
  email,
  language,
  newPassword,
  password,
  recoveryCodesSchema,
  role,
  signInSchema,
  token,
} from './schemas.ts';

const tags = ['One’s own account'];
/** The same answer whatever becomes of it: whether an address has an account is nobody else’s business. */
const TAKEN = { description: 'Taken. If there is something to say, it is sent to the address.' } as const;

const optionsRoute = createRoute({
  method: 'get',
  path: '/auth/options',
  ...leavesNoTrace('The same for everybody: ways to sign in.'),
  tags,
  summary: 'How one can sign in here; in a demonstration also with which accounts',
  responses: {
    200: json(
      'Ways to sign in',
      z
        .object({
          organisation: z.string().nullable().openapi({
            description:
              'Name of the organisation whose staff sign in at /auth/oidc/start; null where there is none.',
          }),
          demoAccounts: z
            .array(z.object({ role, email: z.string(), password: z.string() }))
            .nullable()
            .openapi({ description: 'Null on a server that is no demonstration.' }),
        })
        .openapi('SignInOptions'),
    ),
  },
});

const signUpRoute = createRoute({
  method: 'post',
  path: '/auth/sign-up',
  ...commands('account.signUp', 'account/unknown'),
  tags,
  summary: 'Open an account, that of a candidate; the address is then confirmed by mail',
  request: jsonBody(z.object({ email, password: newPassword, language })),
  responses: { 202: TAKEN, ...refusals(403, 422, 429) },
});

const verifyRoute = createRoute({
  method: 'post',
  path: '/auth/verify-email',
  ...commands('account.email.verify', 'account/unknown'),
  tags,
  summary: 'Confirm the address of a new account, by the link and the password chosen with it, and sign in',
  request: jsonBody(z.object({ token, password })),
  responses: { 200: json('Signed in', signInSchema), ...refusals(401, 403, 422, 429) },
});

const sendVerificationRoute = createRoute({
  method: 'post',
  path: '/auth/verify-email/send',
  ...commands('account.email.verify.send', 'account/unknown'),
  tags,
  summary: 'Send the link to confirm an address again',
  request: jsonBody(z.object({ email })),
  responses: { 202: TAKEN, ...refusals(403, 422, 429) },
});

const sendResetRoute = createRoute({
  method: 'post',
  path: '/auth/reset-password/send',
  ...commands('account.reset.send', 'account/unknown'),
  tags,
  summary: 'Send a link to choose a new password',
  request: jsonBody(z.object({ email })),
  responses: { 202: TAKEN, ...refusals(403, 422, 429) },
});

const chosen = jsonBody(z.object({ token, password: newPassword }));

const resetRoute = createRoute({
  method: 'post',
  path: '/auth/reset-password',
  ...commands('account.password', 'account/unknown'),
  tags,
  summary: 'Choose a new password by a link; all sessions end',
  request: chosen,
  responses: { 204: DONE, ...refusals(403, 422, 429) },
});

const invitationRoute = createRoute({
  method: 'post',
  path: '/auth/invitation',
  ...commands('account.password', 'account/unknown'),
  tags,
  summary: 'Take an invitation up: choose the password of the account',
  request: chosen,
  responses: { 204: DONE, ...refusals(403, 422, 429) },
});

const firstRoute = createRoute({
  method: 'post',
  path: '/auth/first-administrator',
  ...commands('account.signUp', 'account/unknown'),
  tags,
  summary: 'Make the first administrator, by the link that the server printed',
  request: jsonBody(z.object({ token, email, password: newPassword, language })),
  responses: { 204: DONE, ...refusals(403, 409, 422, 429) },
});

const passwordRoute = createRoute({
  method: 'put',
  path: '/auth/password',
  ...commands('account.password'),
  tags,
  security: SIGNED_IN,
  summary: 'Change the password; other sessions end. Needs a confirmation of less than ten minutes ago',
  request: jsonBody(z.object({ password: newPassword })),
  responses: { 204: DONE, ...refusals(401, 403, 409, 422) },
});

const emailRoute = createRoute({
  method: 'put',
  path: '/auth/email',
  ...commands('account.email.begin'),
  tags,
  security: SIGNED_IN,
  summary:
    'Change the address; the new one is then confirmed. Needs a confirmation of less than ten minutes ago',
  request: jsonBody(z.object({ email })),
  responses: { 202: TAKEN, ...refusals(401, 403, 409, 422, 429) },
});

const confirmEmailRoute = createRoute({
  method: 'post',
  path: '/auth/email/confirm',
  ...commands('account.email.change', 'account/unknown'),
  tags,
  summary: 'Confirm a new address by the link that was sent to it',
  request: jsonBody(z.object({ token })),
  responses: { 204: DONE, ...refusals(403, 409, 422, 429) },
});

const totpRoute = createRoute({
  method: 'post',
  path: '/auth/totp',
  ...commands('account.totp.begin'),
  tags,
  security: SIGNED_IN,
  summary: 'Begin to set up an authenticator application. Needs a confirmation of less than ten minutes ago',
  responses: {
    200: json(
      'What to set it up with',
      z.object({ secret: z.string(), uri: z.string().openapi({ format: 'uri' }) }).openapi('TotpSetUp'),
    ),
    ...refusals(401, 403, 409),
  },
});

const confirmTotpRoute = createRoute({
  method: 'post',
  path: '/auth/totp/confirm',
  ...commands('account.totp.on'),
  tags,
  security: SIGNED_IN,
  summary: 'Confirm the authenticator application with its first code',
  request: jsonBody(z.object({ code })),
  responses: { 200: json('Set up', recoveryCodesSchema), ...refusals(401, 403, 409, 422, 429) },
});

const removeTotpRoute = createRoute({
  method: 'delete',
  path: '/auth/totp',
  ...commands('account.totp.off'),
  tags,
  security: SIGNED_IN,
  summary: 'Remove the authenticator application and its recovery codes',
  responses: { 204: DONE, ...refusals(401, 403, 409) },
});

const recoveryRoute = createRoute({
  method: 'post',
  path: '/auth/recovery-codes',
  ...commands('account.recoveryCodes'),
  tags,
  security: SIGNED_IN,
  summary: 'Make new recovery codes; those from before are good no longer',
  responses: { 200: json('The new codes', recoveryCodesSchema), ...refusals(401, 403, 409) },
});

/** Routes by which people open accounts and look after their own. */
export function ownRoutes(api: OpenAPIHono, accounts: Accounts): void {
  api.openapi(optionsRoute, (context) =>
    context.json(
      {
        organisation: accounts.oidc?.name ?? null,
        demoAccounts: accounts.demo ? demoAccounts(accounts) : null,
      },
      200,
    ),
  );

  api.openapi(signUpRoute, async (context) => {
    await signUp(accounts, context.req.valid('json'), requestOrigin(accounts, context).address);
    return context.body(null, 202);
  });
  api.openapi(verifyRoute, async (context) => {
    const result = await verifyEmail(accounts, context.req.valid('json'), requestOrigin(accounts, context));
    return context.json(await answerSignIn(accounts, context, result), 200);
  });
  api.openapi(sendVerificationRoute, async (context) => {
    const { address } = requestOrigin(accounts, context);
    await sendVerification(accounts, context.req.valid('json').email, address);
    return context.body(null, 202);
  });
  api.openapi(sendResetRoute, async (context) => {
    await sendReset(accounts, context.req.valid('json').email, requestOrigin(accounts, context).address);
    return context.body(null, 202);
  });
  api.openapi(resetRoute, async (context) => {
    const { address } = requestOrigin(accounts, context);
    await choosePassword(accounts, 'resetPassword', context.req.valid('json'), address);
    return context.body(null, 204);
  });
  api.openapi(invitationRoute, async (context) => {
    const { address } = requestOrigin(accounts, context);
    await choosePassword(accounts, 'invitation', context.req.valid('json'), address);
    return context.body(null, 204);
  });
  api.openapi(firstRoute, async (context) => {
    const { address } = requestOrigin(accounts, context);
    await createFirstAdministrator(accounts, context.req.valid('json'), address);
    return context.body(null, 204);
  });

  api.openapi(passwordRoute, async (context) => {
    const caller = await requireRecent(accounts, context);
    await changePassword(accounts, caller, context.req.valid('json').password);
    return context.body(null, 204);
  });
  api.openapi(emailRoute, async (context) => {
    const caller = await requireRecent(accounts, context);
    await beginEmailChange(accounts, caller, context.req.valid('json').email);
    return context.body(null, 202);
  });
  api.openapi(confirmEmailRoute, async (context) => {
    const { address } = requestOrigin(accounts, context);
    await confirmEmailChange(accounts, context.req.valid('json').token, address);
    return context.body(null, 204);
  });

  api.openapi(totpRoute, async (context) => {
    const caller = await requireRecent(accounts, context);
    return context.json(await beginTotp(accounts, caller), 200);
  });
  api.openapi(confirmTotpRoute, async (context) => {
    const caller = await requireRecent(accounts, context);
    const recoveryCodes = await confirmTotp(accounts, caller, context.req.valid('json').code);
    return context.json({ recoveryCodes }, 200);
  });
  api.openapi(removeTotpRoute, async (context) => {
    await removeTotp(accounts, await requireRecent(accounts, context));
    return context.body(null, 204);
  });
  api.openapi(recoveryRoute, async (context) => {
    const recoveryCodes = await renewRecoveryCodes(accounts, await requireRecent(accounts, context));
    return context.json({ recoveryCodes }, 200);
  });
}
