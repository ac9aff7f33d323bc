import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { Context } from 'hono';
import type { JSONValue } from 'hono/utils/types';
import type { Accounts } from '../../accounts/accounts.ts';
import { requireCaller, requireRecent } from '../../accounts/caller.ts';
import {
  addPasskey,
  askForPasskey,
  beginPasskey,
  type Ceremony,
  listPasskeys,
  type PasskeySite,
  reauthenticateWithPasskey,
  removePasskey,
  signInWithPasskey,
} from '../../accounts/passkeys.ts';
import { commands, leavesNoTrace, reads } from '../audit/declare.ts';
import { DONE, json, jsonBody, refusals, SIGNED_IN } from './bodies.ts';
import { answerSignIn } from './cookie.ts';
import { originOf, requestOrigin } from './origin.ts';
import { signInSchema, token } from './schemas.ts';

const tags = ['Passkeys'];
const LONGEST_ID = 1400;
const LONGEST_NAME = 60;

/** Options for the browser, as Web Authentication writes them in JSON. */
const options = z.looseObject({ challenge: z.string() });
const ceremonySchema = z
  .object({
    ceremony: z.string().openapi({ description: 'To be sent back with the answer, within five minutes.' }),
    options: options.openapi({
      description: 'For parseCreationOptionsFromJSON or parseRequestOptionsFromJSON of the browser.',
    }),
  })
  .openapi('PasskeyCeremony');

/** What a browser answers, as Web Authentication writes it in JSON; the library looks into it. */
const credential = z
  .looseObject({
    id: z.string().min(1).max(LONGEST_ID),
    rawId: z.string().min(1).max(LONGEST_ID),
    type: z.literal('public-key'),
    response: z.looseObject({ clientDataJSON: z.string() }),
    clientExtensionResults: z.looseObject({}),
  })
  .openapi('PasskeyCredential');

const shown = jsonBody(z.object({ ceremony: token, response: credential }));

const passkeysSchema = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        createdAt: z.string().openapi({ format: 'date-time' }),
        lastUsedAt: z.string().openapi({ format: 'date-time' }).nullable(),
      }),
    ),
  })
  .openapi('Passkeys');

const listRoute = createRoute({
  method: 'get',
  path: '/auth/passkeys',
  ...reads('account.passkeys.read'),
  tags,
  security: SIGNED_IN,
  summary: 'The caller’s passkeys',
  responses: { 200: json('Passkeys, oldest first', passkeysSchema), ...refusals(401) },
});

const beginRoute = createRoute({
  method: 'post',
  path: '/auth/passkeys/options',
  ...commands('account.passkey.begin'),
  tags,
  security: SIGNED_IN,
  summary: 'Begin to add a passkey. Needs a confirmation of less than ten minutes ago',
  responses: { 200: json('What to ask the browser', ceremonySchema), ...refusals(401, 403, 409) },
});

const addRoute = createRoute({
  method: 'post',
  path: '/auth/passkeys',
  ...commands('account.passkey.add'),
  tags,
  security: SIGNED_IN,
  summary: 'Add the passkey that the browser made',
  request: jsonBody(
    z.object({ ceremony: token, name: z.string().trim().min(1).max(LONGEST_NAME), response: credential }),
  ),
  responses: { 204: DONE, ...refusals(401, 403, 409, 422) },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/auth/passkeys/{id}',
  ...commands('account.passkey.remove'),
  tags,
  security: SIGNED_IN,
  summary: 'Remove a passkey. Needs a confirmation of less than ten minutes ago',
  request: { params: z.object({ id: z.string().max(LONGEST_ID) }) },
  responses: { 204: DONE, ...refusals(401, 403, 404, 409, 422) },
});

const askRoute = createRoute({
  method: 'post',
  path: '/auth/sign-in/passkey/options',
  ...leavesNoTrace('A challenge for whoever asks; the sign-in with it leaves the entry.'),
  tags,
  summary: 'Begin to sign in with a passkey',
  responses: { 200: json('What to ask the browser', ceremonySchema), ...refusals(403, 429) },
});

const signInRoute = createRoute({
  method: 'post',
  path: '/auth/sign-in/passkey',
  ...commands('account.signIn', 'account/unknown'),
  tags,
  summary: 'Sign in with a passkey',
  request: shown,
  responses: { 200: json('Signed in', signInSchema), ...refusals(401, 403, 422, 429) },
});

const askAgainRoute = createRoute({
  method: 'post',
  path: '/auth/reauthenticate/passkey/options',
  ...commands('account.reauthenticate.begin'),
  tags,
  security: SIGNED_IN,
  summary: 'Begin to confirm with a passkey that it is the same person',
  responses: { 200: json('What to ask the browser', ceremonySchema), ...refusals(401, 403, 429) },
});

const againRoute = createRoute({
  method: 'post',
  path: '/auth/reauthenticate/passkey',
  ...commands('account.reauthenticate'),
  tags,
  security: SIGNED_IN,
  summary: 'Confirm with a passkey that it is the same person; good for ten minutes',
  request: shown,
  responses: { 204: DONE, ...refusals(401, 403, 422) },
});

/** A ceremony as it is sent: what the library leaves undefined is left out. */
function wire<Options extends { readonly challenge: string }>({
  ceremony,
  options: asked,
}: Ceremony<Options>) {
  const left = JSON.parse(JSON.stringify(asked)) as { challenge: string; [name: string]: JSONValue };
  return { ceremony, options: left };
}

/** Routes of passkeys. */
export function passkeyRoutes(api: OpenAPIHono, accounts: Accounts): void {
  const siteOf = (context: Context): PasskeySite => {
    const origin = originOf(accounts, context);
    return { origin, id: URL.parse(origin)?.hostname ?? '' };
  };

  api.openapi(listRoute, async (context) => {
    const { accountId } = await requireCaller(accounts, context);
    return context.json({ items: await listPasskeys(accounts, accountId) }, 200);
  });
  api.openapi(beginRoute, async (context) => {
    const caller = await requireRecent(accounts, context);
    return context.json(wire(await beginPasskey(accounts, caller, siteOf(context))), 200);
  });
  api.openapi(addRoute, async (context) => {
    const caller = await requireRecent(accounts, context);
    const { response, ...given } = context.req.valid('json');
    const made = response as unknown as RegistrationResponseJSON;
    await addPasskey(accounts, caller, { ...given, response: made }, siteOf(context));
    return context.body(null, 204);
  });
  api.openapi(removeRoute, async (context) => {
    const caller = await requireRecent(accounts, context);
    await removePasskey(accounts, caller, context.req.valid('param').id);
    return context.body(null, 204);
  });
  api.openapi(askRoute, async (context) => {
    const { address } = requestOrigin(accounts, context);
    return context.json(wire(await askForPasskey(accounts, siteOf(context), address, null)), 200);
  });
  api.openapi(signInRoute, async (context) => {
    const { ceremony, response } = context.req.valid('json');
    const result = await signInWithPasskey(
      accounts,
      { ceremony, response: response as unknown as AuthenticationResponseJSON },
      siteOf(context),
      requestOrigin(accounts, context),
    );
    return context.json(await answerSignIn(accounts, context, result), 200);
  });
  api.openapi(askAgainRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    const { address } = requestOrigin(accounts, context);
    return context.json(wire(await askForPasskey(accounts, siteOf(context), address, caller)), 200);
  });
  api.openapi(againRoute, async (context) => {
    const caller = await requireCaller(accounts, context);
    const { ceremony, response } = context.req.valid('json');
    const made = response as unknown as AuthenticationResponseJSON;
    await reauthenticateWithPasskey(accounts, caller, { ceremony, response: made }, siteOf(context));
    return context.body(null, 204);
  });
}
