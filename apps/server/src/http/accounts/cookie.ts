import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import { type Accounts, SECOND } from '../../accounts/accounts.ts';
import { callerOf, cookieName, secure } from '../../accounts/caller.ts';
import { SESSION_LASTS } from '../../accounts/sessions.ts';
import { type SignedIn, signOut } from '../../accounts/sign-in.ts';

function set(accounts: Accounts, context: Context, token: string, seconds: number): void {
  setCookie(context, cookieName(accounts), token, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: secure(accounts),
    maxAge: seconds,
  });
}

/** Gives the browser its session. Scripts cannot read it, and other sites cannot send it along. */
function setSession(accounts: Accounts, context: Context, token: string): void {
  set(accounts, context, token, SESSION_LASTS / SECOND);
}

/** Takes the session out of the browser. */
export function clearSession(accounts: Accounts, context: Context): void {
  set(accounts, context, '', 0);
}

/** What is answered to a sign-in; the session itself goes into the cookie alone, in the place of one that was there. */
export async function answerSignIn(accounts: Accounts, context: Context, result: SignedIn) {
  if (result.status === 'secondFactor') return result;
  await replaceSession(accounts, context, result.token);
  return { status: 'signedIn' as const, accountId: result.accountId };
}

/** Gives the browser a new session, and ends the one it had: nobody would find that one again. */
export async function replaceSession(accounts: Accounts, context: Context, token: string): Promise<void> {
  const before = await callerOf(accounts, context);
  if (before !== null) await signOut(accounts, before);
  setSession(accounts, context, token);
}
