import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Accounts, MINUTE } from './accounts.ts';
import { audited, type Doer, recorded, subjectOf } from './recorded.ts';
import { refused } from './refusals.ts';
import { isStaff, leadingRole, type Role } from './roles.ts';
import { findSession } from './sessions.ts';
import { findToken } from './tokens/find.ts';
import { allows, scopeOf } from './tokens/scopes.ts';

/** How long somebody who proved themselves may do what is sensitive, in microseconds. */
const RECENT = 10 * MINUTE;
const COOKIE = 'openentry';

/** Who asks. */
export interface Caller {
  readonly accountId: string;
  readonly roles: readonly Role[];
  /** Roles of staff that do not count in this session, because no second factor was shown in it. */
  readonly withheld: readonly Role[];
  readonly how: 'session' | 'token';
  /** Of the session, or of the token. */
  readonly sessionId: string;
  /** Whether a second factor, or a key that is one by itself, was shown. */
  readonly secondFactor: boolean;
  /** When they last proved who they are: microseconds since 1970-01-01 UTC. */
  readonly reauthenticatedAt: number;
}

/** The cookie of a session. With TLS only this host may set it, which its name makes browsers enforce. */
export function cookieName(accounts: Accounts): string {
  return secure(accounts) ? `__Host-${COOKIE}` : COOKIE;
}

/** Whether people reach this server over TLS. */
export function secure({ site }: Accounts): boolean {
  return site.publicUrl?.startsWith('https:') === true;
}

const known = new WeakMap<Request, Promise<Caller | null>>();

/**
 * Who makes a request, or null for somebody who has not signed in. Asked once a request, however often it is called.
 * @throws RequestError 401 when a token is shown that nobody was given
 */
export function callerOf(accounts: Accounts, context: Context): Promise<Caller | null> {
  const request = context.req.raw;
  const found = known.get(request) ?? findCaller(accounts, context);
  known.set(request, found);
  return found;
}

async function findCaller(accounts: Accounts, context: Context): Promise<Caller | null> {
  // Other schemes are those of a proxy in front.
  const [, bearer] = /^bearer +(\S+)\s*$/i.exec(context.req.header('authorization') ?? '') ?? [];
  if (bearer !== undefined) return tokenCaller(accounts, context, bearer);
  const token = getCookie(context, cookieName(accounts));
  const session = token === undefined ? null : await findSession(accounts, token);
  if (session === null) return null;
  const { how, roles, ...who } = session;
  const counts = accounts.demo || !isStaff(roles) || session.secondFactor || how === 'oidc';
  return { ...who, how: 'session', roles: counts ? roles : [], withheld: counts ? [] : roles };
}

/**
 * Whoever a token acts for, with what its account may do at this moment and never more.
 * @throws RequestError 401 for a token that does not hold, 403 where its scopes do not allow the request
 */
async function tokenCaller(accounts: Accounts, context: Context, token: string): Promise<Caller> {
  const found = await findToken(accounts, token);
  if (found === null) throw refused('auth.token');
  const { tokenId, accountId, roles, secondFactor } = found;
  const counts = accounts.demo || !isStaff(roles) || secondFactor;
  const caller: Caller = {
    accountId,
    roles: counts ? roles : [],
    withheld: counts ? [] : roles,
    how: 'token',
    sessionId: tokenId,
    secondFactor,
    reauthenticatedAt: 0,
  };
  const needed = scopeOf(context.req.method, context.req.path);
  if (needed !== null && allows(found.scopes, needed)) return caller;
  const reason = needed === null ? 'auth.token-never' : 'auth.token-scope';
  await recorded(accounts, (client) =>
    audited(accounts, client, {
      by: doerOf(caller),
      action: 'account.token.use',
      subject: subjectOf(accountId),
      outcome: 'refused',
      details: { token: tokenId, reason, ...(needed === null ? {} : { scope: needed }) },
    }),
  );
  throw refused(reason);
}

/** @throws RequestError 401 for somebody who has not signed in */
export async function requireCaller(accounts: Accounts, context: Context): Promise<Caller> {
  const caller = await callerOf(accounts, context);
  if (caller === null) throw refused('auth.signed-out');
  return caller;
}

/**
 * For what is sensitive: the caller proved who they are a short while ago.
 * @throws RequestError 401 or 403
 */
export async function requireRecent(accounts: Accounts, context: Context): Promise<Caller> {
  const caller = await requireCaller(accounts, context);
  // Whatever its scopes come to be: no program proves who somebody is.
  if (caller.how === 'token') throw refused('auth.token-never');
  if (accounts.now() - caller.reauthenticatedAt > RECENT) throw refused('auth.reauthenticate');
  return caller;
}

/**
 * For what one role alone may do.
 * @throws RequestError 401, or 403 for other roles and for one that does not count without a second factor
 */
export async function requireRole(accounts: Accounts, context: Context, role: Role): Promise<Caller> {
  const caller = await requireCaller(accounts, context);
  if (caller.roles.includes(role)) return caller;
  throw refused(caller.withheld.includes(role) ? 'auth.second-factor' : 'auth.role');
}

/** In whose name a caller acts, for the audit. */
export function doerOf({ accountId, roles }: Caller): Doer {
  return { account: accountId, role: leadingRole(roles) };
}
