import type { Context } from 'hono';
import { type ReachedApplication, reachApplication } from '../../access/application.ts';
import type { Act } from '../../access/rules.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import type { Doer } from '../../accounts/recorded.ts';
import { leadingRole } from '../../accounts/roles.ts';
import { applicationNotFound } from '../../applications/command.ts';
import { auditAbout } from '../../audit/scope.ts';
import { evidenceOf } from '../conventions/evidence.ts';
import { type Admitted, admit } from '../conventions/guard.ts';

/** How an application is named in the audit. */
export const applicationSubject = (applicationId: string): string => `application/${applicationId}`;

/** An application that may be reached, by whom. */
export interface ApplicationAccess {
  readonly admitted: Admitted;
  readonly reached: ReachedApplication;
  readonly by: Doer;
}

/**
 * Lets a caller through to an application. One that is not theirs to reach is answered as one that is not there, and
 * both go into the audit alike.
 * @throws RequestError 401, 403, 404
 */
export async function accessToApplication(
  accounts: Accounts,
  context: Context,
  act: Act,
  applicationId: string,
): Promise<ApplicationAccess> {
  const subject = applicationSubject(applicationId);
  const admitted = await admit(accounts, context, act, subject);
  const reached = await reachApplication(accounts.db, act, admitted, applicationId, accounts.now());
  if (reached === null) {
    const code = 'application.not-found';
    await evidenceOf(accounts, { by: admitted.by, action: act, subject, outcome: 'denied', code });
    throw applicationNotFound();
  }
  const role = leadingRole(reached.roles);
  auditAbout({
    caseRef: `profile/${reached.profileId}`,
    ...(role === 'representative' ? { onBehalfOf: `person/${reached.candidateId}` } : {}),
  });
  return { admitted, reached, by: { account: admitted.accountId, role } };
}

/** The same of something of an application that is read, and says so in the audit. */
export async function readingOfApplication<T>(
  accounts: Accounts,
  context: Context,
  { act, applicationId }: { readonly act: Act; readonly applicationId: string },
  read: (access: ApplicationAccess) => Promise<T>,
): Promise<T> {
  const access = await accessToApplication(accounts, context, act, applicationId);
  const found = await read(access);
  await evidenceOf(accounts, { by: access.by, action: act, subject: applicationSubject(applicationId) });
  return found;
}
