import type { ApplicationState, ProfileStatus } from '@openentry/cases';
import type { ClientBase } from 'pg';
import { isoMicroseconds } from '../database/instants.ts';
import type { ProfileKey } from '../profiles/load.ts';

/** What can be told. Each says ids and codes; whoever wants to know more asks the API, which decides what they may see. */
export const EVENT_TYPES = [
  'profile.changed',
  'invitation.issued',
  'application.changed',
  'round.published',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

const LISTENED = `EXISTS (SELECT FROM webhook_subscriptions
  WHERE ended_at IS NULL AND disabled_at IS NULL AND $1 = ANY (events))`;

/**
 * Notes that something was done to a profile, in the transaction of it; where nobody listens, nothing is written.
 * @param status as it may be told to whoever listens: of a round that is not published nothing is
 */
export async function tellProfileChanged(
  client: ClientBase,
  { profileId }: Pick<ProfileKey, 'profileId'>,
  at: number,
  action: string,
  status: ProfileStatus,
): Promise<void> {
  await client.query(
    `INSERT INTO webhook_events (type, at, profile_id, data) SELECT $1, $2, $3, $4 WHERE ${LISTENED}`,
    [
      'profile.changed' satisfies EventType,
      isoMicroseconds(at),
      profileId,
      JSON.stringify({ profile: profileId, action, state: status }),
    ],
  );
}

/** Notes that something was done to an application, in the transaction of it. */
export async function tellApplicationChanged(
  client: ClientBase,
  { profileId, applicationId }: { readonly profileId: number; readonly applicationId: string },
  at: number,
  action: string,
  { status }: ApplicationState,
): Promise<void> {
  await client.query(
    `INSERT INTO webhook_events (type, at, profile_id, data) SELECT $1, $2, $3, $4 WHERE ${LISTENED}`,
    [
      'application.changed' satisfies EventType,
      isoMicroseconds(at),
      profileId,
      JSON.stringify({ application: applicationId, profile: profileId, action, state: status }),
    ],
  );
}

/** Notes that a round was published, and each invitation that it told, in the transaction of the publication. */
export async function tellRoundPublished(
  client: ClientBase,
  {
    roundId,
    poolId,
    number,
    at,
  }: { readonly roundId: number; readonly poolId: number; readonly number: string; readonly at: number },
): Promise<void> {
  await client.query(`INSERT INTO webhook_events (type, at, data) SELECT $1, $2, $3 WHERE ${LISTENED}`, [
    'round.published' satisfies EventType,
    isoMicroseconds(at),
    JSON.stringify({ round: number, pool: poolId }),
  ]);
  await client.query(
    `INSERT INTO webhook_events (type, at, profile_id, data)
     SELECT $1, $2, profile_id, jsonb_build_object('profile', profile_id, 'round', $4::text)
     FROM invitations WHERE round_id = $3 AND state = 'live' AND ${LISTENED}`,
    ['invitation.issued' satisfies EventType, isoMicroseconds(at), roundId, number],
  );
}
