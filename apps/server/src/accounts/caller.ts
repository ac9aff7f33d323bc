import type { Context } from 'hono';
import { getCookie } from 'hono/cookie';
import { type Accounts, MINUTE } from './accounts.ts';
import type { Doer } from './recorded.ts';
import { refused } from './refusals.ts';
import { isStaff, leadingRole, type Role } from './roles.ts';
import { findSession } from './sessions.ts';

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
  if (/^bearer /i.test(context.req.header('authorization') ?? '')) throw refused('auth.token');
  const token = getCookie(context, cookieName(accounts));
  const session = token === undefined ? null : await findSession(accounts, token);
  if (session === null) return null;
  const { how, roles, ...who } = session;
  const counts = accounts.demo || !isStaff(roles) || session.secondFactor || how === 'oidc';
  return { ...who, how: 'session', roles: counts ? roles : [], withheld: counts ? [] : roles };
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
