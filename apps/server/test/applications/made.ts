import { randomUUID } from 'node:crypto';
import type { Actor, ApplicationAction, Recorded } from '@openentry/cases';
import { legalDay } from '@openentry/cases';
import type { Pool } from 'pg';
import { toComplete } from '../../../../packages/cases/test/support/applications.ts';
import {
  type ApplicationAnswer,
  actOnApplication,
  startApplication,
} from '../../src/applications/command.ts';
import { type ApplicationKey, loadApplication } from '../../src/applications/load.ts';
import type { ProfileKey } from '../../src/profiles/load.ts';
import { SYSTEM } from '../../src/standings/record.ts';
import { applicantFacts } from '../http/applications/walk.ts';
import { act, by, HOUR, keyOf, MORNING } from '../support/cases.ts';
import { people } from '../support/people.ts';
import { insertPool } from '../support/rounds.ts';

export const CANDIDATE = by('candidate');

/** An action with a new id. */
export const recorded = <A>(action: A, at: number, actor: Actor): Recorded<A> => ({
  id: randomUUID(),
  at,
  by: actor,
  action,
});

export const actOn = (
  db: Pool,
  key: ApplicationKey,
  action: ApplicationAction,
  at: number,
  actor: Actor = CANDIDATE,
): Promise<ApplicationAnswer> => actOnApplication(db, key, recorded(action, at, actor), { link: false });

/** A pool of so many people who can make a complete application. */
export const poolOfApplicants = (db: Pool, size: number): Promise<number> =>
  insertPool(db, people(...Array.from({ length: size }, () => applicantFacts())));

/** Invites somebody of a pool, by their number within it, on the morning of these tests. */
export async function invited(db: Pool, poolId: number, ordinal: number): Promise<ProfileKey> {
  const key = keyOf(poolId, ordinal);
  const assessed = {
    type: 'assess',
    on: legalDay(MORNING),
    crs: 472,
    programs: ['CEC'],
    eligible: true,
  } as const;
  await act(db, key, { ...assessed, programs: [...assessed.programs] }, MORNING, SYSTEM);
  const invite = { type: 'invite', roundId: 1, program: 'CEC', category: null, crs: 472 } as const;
  await act(db, key, invite, MORNING, SYSTEM);
  return key;
}

/** A person of a pool with an application of which nothing is lacking at an instant. */
export async function ready(
  db: Pool,
  poolId: number,
  ordinal: number,
  at = MORNING + HOUR,
): Promise<ApplicationKey & ProfileKey> {
  const profile = await invited(db, poolId, ordinal);
  const { applicationId } = await startApplication(db, poolId, profile, {
    id: randomUUID(),
    at,
    by: CANDIDATE,
  });
  const key = { ...profile, applicationId };
  const loaded = await loadApplication(db, key);
  if (loaded === null) throw new Error('Not started');
  for (const action of toComplete(loaded.state, at)) await actOn(db, key, action, at);
  return key;
}

/** The same, handed in. */
export async function handedIn(
  db: Pool,
  poolId: number,
  ordinal: number,
): Promise<ApplicationKey & ProfileKey> {
  const key = await ready(db, poolId, ordinal);
  await actOn(db, key, { type: 'submit', declaredTrue: true }, MORNING + 2 * HOUR);
  return key;
}
