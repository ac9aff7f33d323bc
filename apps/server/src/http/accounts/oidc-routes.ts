import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { Accounts } from '../../accounts/accounts.ts';
import { secure } from '../../accounts/caller.ts';
import { beginOidc, completeOidc, requireOidc } from '../../accounts/oidc/sign-in.ts';
import { commands, leavesNoTrace } from '../audit/declare.ts';
import { problemResponse } from '../problem.ts';
import { refusals } from './bodies.ts';
import { replaceSession } from './cookie.ts';
import { originOf, requestOrigin } from './origin.ts';
import { language } from './schemas.ts';

const tags = ['Signing in'];
const CALLBACK = '/auth/oidc/callback';
const MINUTES_10 = 600;
/** Pages of the site; a test holds that it has them. */
const PAGES = {
  account: { en: '/en/account', fr: '/fr/compte' },
  signIn: { en: '/en/sign-in', fr: '/fr/ouvrir-une-session' },
} as const;

const startRoute = createRoute({
  method: 'get',
  path: '/auth/oidc/start',
  ...leavesNoTrace('Leads to the organisation; the return from there leaves the entry.'),
  tags,
  summary: 'Sign in by the organisation, for staff: leads the browser there',
  request: {
    query: z.object({
      language: language.default('en'),
      again: z
        .enum(['true', 'false'])
        .default('false')
        .openapi({ description: 'Whether it asks anew who it is.' }),
    }),
  },
  responses: {
    303: { description: 'To the organisation' },
    ...refusals(404, 422, 429),
    503: problemResponse('The organisation does not answer'),
  },
});

const callbackRoute = createRoute({
  method: 'get',
  path: CALLBACK,
  ...commands('account.signIn', 'account/unknown'),
  tags,
  summary: 'Where the organisation leads the browser back to',
  // Whatever a provider adds to what the protocol has is passed by (OpenID Connect Core, s. 3.1.2.5).
  request: { query: z.looseObject({}) },
  responses: {
    303: { description: 'To the account, or to the sign-in page with #oidc=refused' },
    ...refusals(404, 429),
    503: problemResponse('The organisation does not answer'),
  },
});

/** Routes of the sign-in by an organisation (OpenID Connect). */
export function oidcRoutes(api: OpenAPIHono, accounts: Accounts): void {
  const cookie = secure(accounts) ? '__Host-openentry-oidc' : 'openentry-oidc';
  const keep = (context: Context, state: string, maxAge: number): void =>
    setCookie(context, cookie, state, {
      path: '/',
      httpOnly: true,
      sameSite: 'Lax',
      secure: secure(accounts),
      maxAge,
    });
  const callbackUrl = (context: Context): string => `${originOf(accounts, context)}/api/v1${CALLBACK}`;

  api.openapi(startRoute, async (context) => {
    const provider = requireOidc(accounts);
    const { language: spoken, again } = context.req.valid('query');
    const asked = { language: spoken, again: again === 'true' };
    const { address } = requestOrigin(accounts, context);
    const { url, state } = await beginOidc(accounts, provider, callbackUrl(context), asked, address);
    keep(context, state, MINUTES_10);
    return context.redirect(url, 303);
  });

  api.openapi(callbackRoute, async (context) => {
    const provider = requireOidc(accounts);
    const url = new URL(callbackUrl(context));
    url.search = new URL(context.req.url).search;
    const kept = getCookie(context, cookie);
    const ended = await completeOidc(accounts, provider, { url, kept }, requestOrigin(accounts, context));
    keep(context, '', 0);
    if (ended.result?.status !== 'signedIn') {
      return context.redirect(`${PAGES.signIn[ended.language]}#oidc=refused`, 303);
    }
    await replaceSession(accounts, context, ended.result.token);
    return context.redirect(PAGES.account[ended.language], 303);
  });
}
