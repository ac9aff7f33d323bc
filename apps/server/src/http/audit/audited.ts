import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Accounts } from '../../accounts/accounts.ts';
import { type Caller, callerOf, doerOf } from '../../accounts/caller.ts';
import { NOBODY } from '../../accounts/recorded.ts';
import { linkAudit } from '../../audit/chain.ts';
import { type AuditOutcome, writeAudit } from '../../audit/entry.ts';
import { type AuditScope, withAuditScope } from '../../audit/scope.ts';
import { problemCodeOf } from '../problem.ts';
import { AUDIT, type RouteAudit } from './declare.ts';

/** Of a route that forgot to declare itself something is kept all the same; a test does not let it pass. */
const UNDECLARED: RouteAudit = { action: 'route.undeclared', of: 'command', subject: 'self' };
/** A parameter that can be part of a subject: an id or a code, of which nothing personal can be made. */
const PLAIN = /^[\w.@-]{1,64}$/;

/** What each route of an API declares, by method and path as the router has it. */
function declaredIn(api: OpenAPIHono): ReadonlyMap<string, RouteAudit> {
  const declared = new Map<string, RouteAudit>();
  for (const definition of api.openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, path, [AUDIT]: audit } = definition.route;
    const pattern = path.replaceAll(/\{(\w+)\}/g, ':$1');
    declared.set(`${method.toUpperCase()} ${pattern}`, (audit as RouteAudit | undefined) ?? UNDECLARED);
  }
  return declared;
}

/**
 * Leaves an entry in the audit for each request of a route that declares one: what its own work wrote, or, where that
 * wrote nothing or was undone, one of how the request ended. A read of what is personal is answered once that is written.
 */
export function auditRequests(api: OpenAPIHono, accounts: Accounts): MiddlewareHandler {
  let known: ReadonlyMap<string, RouteAudit> | null = null;
  const declarationOf = (context: Context): RouteAudit | undefined => {
    // Once all routes are there, which is after this is made.
    known ??= declaredIn(api);
    for (const { method, path, basePath } of matchedRoutes(context)) {
      const local = basePath === '/' || basePath === '' ? path : path.slice(basePath.length);
      const found = known.get(`${method} ${local}`);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return async (context, next) => {
    const declared = declarationOf(context);
    if (declared === undefined || 'none' in declared) return next();
    await withAuditScope(async (scope) => {
      await next();
      await complete(accounts, context, declared, scope);
    });
  };
}

const DENIED = [401, 403, 404];

function outcomeOf(status: number): AuditOutcome {
  if (status < 400) return 'done';
  if (status >= 500) return 'failed';
  return DENIED.includes(status) ? 'denied' : 'refused';
}

/** Writes how a request ended, unless its own work did. */
async function complete(
  accounts: Accounts,
  context: Context,
  { action, subject }: Exclude<RouteAudit, { readonly none: string }>,
  { about, kept }: Readonly<AuditScope>,
): Promise<void> {
  const { status } = context.res;
  const outcome = outcomeOf(status);
  const told = outcome === 'done' ? kept.size > 0 : [...kept].some((each) => each !== 'done');
  if (told) return;
  // A token that nobody was given says nothing of who shows it.
  const caller = await callerOf(accounts, context).catch(() => null);
  // Whoever floods the door without a name would flood the audit: those are counted where they are limited.
  if (status === 429 && caller === null) return;
  const { subject: said, details = {}, ...rest } = about;
  const code = problemCodeOf(context);
  const written = writeAudit(accounts.db, {
    ...rest,
    at: accounts.now(),
    ...(caller === null ? NOBODY : doerOf(caller)),
    action,
    subject: said ?? subjectOf(subject, context, caller),
    outcome,
    details: outcome === 'done' ? details : { ...details, status, ...(code === undefined ? {} : { code }) },
  }).then(() => linkAudit(accounts.db));
  // What is not answered for want of a database cannot be written to it either.
  await (outcome === 'failed' ? written.catch(() => {}) : written);
}

function subjectOf(template: string, context: Context, caller: Caller | null): string {
  if (template === 'self') return caller === null ? 'account/unknown' : `account/${caller.accountId}`;
  return template.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const given = context.req.param(name) ?? '';
    return PLAIN.test(given) ? given : 'unknown';
  });
}
