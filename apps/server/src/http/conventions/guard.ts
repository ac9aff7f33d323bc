import type { Context } from 'hono';
import type { Asker } from '../../access/profile.ts';
import { type Act, RULES, reachesOf } from '../../access/rules.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { type Caller, doerOf, requireCaller } from '../../accounts/caller.ts';
import type { Doer } from '../../accounts/recorded.ts';
import { refused } from '../../accounts/refusals.ts';
import { leadingRole } from '../../accounts/roles.ts';
import { evidenceOf } from './evidence.ts';

/** Somebody with a role that reaches something in an act. */
export interface Admitted extends Asker {
  readonly caller: Caller;
  readonly by: Doer;
}

/**
 * Lets in whoever has a role for an act. What it reaches is asked of the object.
 * @param subject what the audit says it was about
 * @throws RequestError 401 signed out, 403 for other roles, or for one that does not count without a second factor
 */
export async function admit(
  accounts: Accounts,
  context: Context,
  act: Act,
  subject: string,
): Promise<Admitted> {
  const caller = await requireCaller(accounts, context);
  const reaches = reachesOf(act, caller.roles);
  if (reaches.size === 0) {
    const code = reachesOf(act, caller.withheld).size === 0 ? 'auth.role' : 'auth.second-factor';
    await evidenceOf(accounts, { by: doerOf(caller), action: act, subject, outcome: 'denied', code });
    throw refused(code);
  }
  const roles = [...reaches.keys()];
  return {
    caller,
    accountId: caller.accountId,
    roles,
    by: { account: caller.accountId, role: leadingRole(roles) },
  };
}

/** Who may do something, for the summary of its route. */
export const rolesFor = (act: Act): string => Object.keys(RULES[act]).join(', ');
