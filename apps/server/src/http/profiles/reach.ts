import type { Context } from 'hono';
import { type Reached, reachProfile } from '../../access/profile.ts';
import type { Act } from '../../access/rules.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Doer } from '../../accounts/recorded.ts';
import { leadingRole } from '../../accounts/roles.ts';
import { auditAbout } from '../../audit/scope.ts';
import { evidenceOf } from '../conventions/evidence.ts';
import { type Admitted, admit } from '../conventions/guard.ts';
import { profileRefused } from './refusals.ts';

/** How a profile is named in the audit. */
export const profileSubject = (profileId: number): string => `profile/${profileId}`;

/** A profile that may be reached, by whom. */
export interface Access {
  readonly admitted: Admitted;
  readonly reached: Reached;
  readonly by: Doer;
}

/**
 * Lets a caller through to a profile. One that is not theirs to reach is answered as one that is not there, and both go
 * into the audit alike.
 * @throws RequestError 401, 403, 404
 */
export async function accessTo(
  accounts: Accounts,
  context: Context,
  act: Act,
  profileId: number,
): Promise<Access> {
  const subject = profileSubject(profileId);
  const admitted = await admit(accounts, context, act, subject);
  const reached = await reachProfile(accounts.db, act, admitted, profileId, accounts.now());
  if (reached === null) {
    const code = 'profile.not-found';
    await evidenceOf(accounts, { by: admitted.by, action: act, subject, outcome: 'denied', code });
    throw profileRefused(code);
  }
  if (leadingRole(reached.roles) === 'representative') {
    auditAbout({ onBehalfOf: `person/${reached.candidateId}` });
  }
  return {
    admitted,
    reached,
    by: { account: admitted.accountId, role: leadingRole(reached.roles) },
  };
}

/** The same of something of a profile that is read, and says so in the audit. */
export async function readingOf<T>(
  accounts: Accounts,
  context: Context,
  {
    act,
    profileId,
    action = act,
  }: { readonly act: Act; readonly profileId: number; readonly action?: string },
  read: (access: Access) => Promise<T>,
): Promise<T> {
  const access = await accessTo(accounts, context, act, profileId);
  const found = await read(access);
  await evidenceOf(accounts, { by: access.by, action, subject: profileSubject(profileId) });
  return found;
}
