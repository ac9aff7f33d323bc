import type { HttpBindings } from '@hono/node-server';
import type { Context, MiddlewareHandler } from 'hono';
import { getCookie } from 'hono/cookie';
import type { Accounts } from '../../accounts/accounts.ts';
import { cookieName } from '../../accounts/caller.ts';
import { refused } from '../../accounts/refusals.ts';
import type { Origin } from '../../accounts/sign-in.ts';
import { agentOf } from './agent.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * What changes something must come from this site when a browser vouches for it with a cookie: a page of another site
 * cannot make somebody do what they did not mean to. Programs that bring no cookie and say of no site are let through.
 */
export function sameOrigin(accounts: Accounts): MiddlewareHandler {
  return async (context, next) => {
    if (!SAFE.has(context.req.method)) {
      const origin = context.req.header('origin');
      const bound = getCookie(context, cookieName(accounts)) !== undefined;
      if (origin === undefined ? bound : origin !== originOf(accounts, context))
        throw refused('request.origin');
    }
    await next();
  };
}

/** The origin of this site, as the browser that asks sees it. */
export function originOf({ site }: Accounts, context: Context): string {
  return site.publicUrl ?? `http://${context.req.header('host') ?? ''}`;
}

/**
 * From where a request comes. Behind a proxy that is what the proxy says last; otherwise whoever asks could say anything.
 */
export function requestOrigin({ site }: Accounts, context: Context): Origin {
  const agent = agentOf(context.req.header('user-agent') ?? '');
  const socket =
    (context.env as Partial<HttpBindings> | undefined)?.incoming?.socket.remoteAddress ?? 'unknown';
  const forwarded = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return { address: (site.publicUrl === null ? undefined : forwarded) ?? socket, agent };
}
