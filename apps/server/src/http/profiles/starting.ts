import { legalDay } from '@openentry/cases';
import type { Context } from 'hono';
import type { ClientBase } from 'pg';
import { ensurePerson, type Person } from '../../access/persons.ts';
import { clientOf } from '../../access/representation.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { auditAbout } from '../../audit/scope.ts';
import { startWithin } from '../../profiles/command.ts';
import { ActionRefused } from '../../refused.ts';
import { lockOf } from '../../standings/assess.ts';
import { peoplesPool } from '../../store/people.ts';
import { type Answered, command } from '../conventions/command.ts';
import { etagOf } from '../conventions/etag.ts';
import { type Admitted, admit } from '../conventions/guard.ts';
import { expectFacts } from './facts.ts';
import { lookAt } from './look.ts';
import { profileRefused } from './refusals.ts';

/** For whom a profile is started: oneself, or a client who authorised the caller. */
async function personFor(
  client: ClientBase,
  { accountId, roles }: Admitted,
  person: number | undefined,
  poolId: number,
  now: number,
): Promise<Person & { readonly role: 'candidate' | 'representative' }> {
  if (person !== undefined) {
    const found = roles.includes('representative')
      ? await clientOf(client, accountId, person, legalDay(now))
      : null;
    if (found === null) throw profileRefused('person.unknown');
    return { ...found, role: 'representative' };
  }
  if (!roles.includes('candidate')) throw profileRefused('person.needed');
  return { ...(await ensurePerson(client, accountId, poolId, now)), role: 'candidate' };
}

/**
 * Starts a profile and answers its draft.
 * @throws RequestError
 */
export async function startProfileOf(
  accounts: Accounts,
  context: Context,
  { facts: given, person }: { readonly facts?: unknown; readonly person?: number | undefined },
): Promise<Answered> {
  const admitted = await admit(accounts, context, 'profile.start', 'profiles');
  const poolId = await peoplesPool(accounts.db, accounts.now());
  return command(accounts, context, {
    accountId: admitted.accountId,
    evidence: { by: admitted.by, action: 'profile.start', subject: 'profiles' },
    after: lockOf(poolId),
    async work(client, id) {
      const now = accounts.now();
      const facts = expectFacts(given, now);
      const { role, candidateId, poolId: theirs } = await personFor(client, admitted, person, poolId, now);
      if (role === 'representative') auditAbout({ onBehalfOf: `person/${candidateId}` });
      const outcome = await startWithin(client, theirs, candidateId, {
        id,
        at: now,
        by: { role, account: admitted.accountId },
        action: { type: 'start', facts },
      });
      if ('refusal' in outcome) {
        return outcome.refusal.code === 'profile.already-started'
          ? profileRefused('profile.already-started')
          : new ActionRefused(outcome.refusal);
      }
      const { profileId } = outcome.answer;
      const reached = { candidateId, profileId, poolId: theirs, version: 1, roles: [role] };
      const seen = await lookAt(client, reached, now);
      return {
        status: 201,
        body: seen.shown,
        etag: etagOf(seen.version),
        location: `/api/v1/profiles/${profileId}`,
      };
    },
  });
}
