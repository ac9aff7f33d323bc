import type { Role as CaseRole, ProfileAction } from '@openentry/cases';
import type { Context } from 'hono';
import type { ClientBase } from 'pg';
import { isOwn, type Reached, reachProfile } from '../../access/profile.ts';
import type { Act } from '../../access/rules.ts';
import type { Accounts } from '../../accounts/accounts.ts';
import { actWithin, type Outcome } from '../../profiles/command.ts';
import { ActionRefused } from '../../refused.ts';
import { lockOf } from '../../standings/assess.ts';
import { type Answered, command, type Done } from '../conventions/command.ts';
import { etagOf, preconditionOf } from '../conventions/etag.ts';
import { lookAt } from './look.ts';
import { accessTo, profileSubject } from './reach.ts';
import { profileRefused } from './refusals.ts';

/** What is done to a profile by a route. */
export interface Deed {
  readonly act: Act;
  readonly profileId: number;
  /** The action, or one by the state that is there. */
  readonly action: ProfileAction | ((status: string) => ProfileAction);
  /** Whether the version that it was decided upon must be named. */
  readonly conditional: boolean;
  /** As whom the case has it, where that is not the role itself. */
  readonly as?: CaseRole;
}

/** As whom a candidate, or whoever acts for one, does something. */
const ownRole = (roles: readonly string[]): CaseRole =>
  roles.includes('candidate') ? 'candidate' : 'representative';

async function statusOf(client: ClientBase, { candidateId, profileId }: Reached): Promise<string> {
  const { rows } = await client.query<{ state: string }>(
    'SELECT state FROM profiles WHERE candidate_id = $1 AND profile_id = $2',
    [candidateId, profileId],
  );
  return rows[0]?.state ?? '';
}

/**
 * Does something to a profile and answers it as it is then. The key of the command is the id of its action, which the
 * profile keeps for good: also when its answer is kept no longer, nothing is done twice.
 * @throws RequestError
 */
export async function actOn(accounts: Accounts, context: Context, deed: Deed): Promise<Answered> {
  const { act, profileId, conditional } = deed;
  const { admitted, reached, by } = await accessTo(accounts, context, act, profileId);
  const expect = preconditionOf(context, { required: conditional });
  const name = typeof deed.action === 'function' ? 'profile.save' : `profile.${deed.action.type}`;
  const as = deed.as ?? ownRole(reached.roles);
  return command(accounts, context, {
    accountId: admitted.accountId,
    evidence: { by: { ...by, role: as }, action: name, subject: profileSubject(profileId) },
    after: lockOf(reached.poolId),
    async work(client, id) {
      // Asked again: an authorisation may have been revoked meanwhile.
      const now = accounts.now();
      const still = await reachProfile(client, act, admitted, profileId, now);
      if (still === null) throw profileRefused('profile.not-found');
      const { action } = deed;
      const chosen = typeof action === 'function' ? action(await statusOf(client, still)) : action;
      const outcome: Outcome = await actWithin(
        client,
        still.poolId,
        still,
        { id, at: now, by: { role: as, account: admitted.accountId }, action: chosen },
        { expect, orLater: true, byPerson: isOwn(still.roles) },
      );
      if ('refusal' in outcome) return new ActionRefused(outcome.refusal);
      const seen = await lookAt(client, still, accounts.now());
      return { status: 200, body: seen.shown, etag: etagOf(seen.version) } satisfies Done;
    },
  });
}
