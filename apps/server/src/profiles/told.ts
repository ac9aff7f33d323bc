import { foldProfile, type Outage, type Recorded, toldHistory } from '@openentry/cases';
import type { ClientBase, Pool } from 'pg';
import { RequestError } from '../errors.ts';
import type { LoadedProfile, ProfileKey } from './load.ts';

/** Of some rounds those with a file that was never published. */
export async function unpublishedOf(
  db: Pool | ClientBase,
  rounds: readonly number[],
): Promise<ReadonlySet<number>> {
  if (rounds.length === 0) return new Set();
  const { rows } = await db.query<{ round_id: number }>(
    `SELECT round_id FROM round_cases c WHERE round_id = ANY ($1::integer[]) AND NOT EXISTS (
       SELECT FROM round_actions a WHERE a.round_id = c.round_id AND a.action ->> 'type' = 'publish')`,
    [rounds],
  );
  return new Set(rows.map(({ round_id }) => round_id));
}

/** A profile as its person may know of it. */
export interface ToldProfile extends LoadedProfile {
  /** Versions of the profile that are kept back; empty where all is told. */
  readonly untold: ReadonlySet<number>;
  /** Whether there is an invitation that they may not know of. */
  readonly isInvited: boolean;
}

/**
 * A profile as its person, and whoever acts for them, may know of it: without what a round did that is executed and not
 * published, or was cancelled before it was. The version is that of before, so that what they read stands as long as
 * nothing they may know of has changed.
 */
export async function asTold(
  db: Pool | ClientBase,
  loaded: LoadedProfile,
  outages: readonly Recorded<Outage>[],
): Promise<ToldProfile> {
  const rounds = loaded.history.flatMap(({ action }) => (action.type === 'invite' ? [action.roundId] : []));
  const unpublished = await unpublishedOf(db, rounds);
  if (unpublished.size === 0) return { ...loaded, untold: new Set(), isInvited: false };
  const { history, untold } = toldHistory(loaded.history, (round) => unpublished.has(round), outages);
  const state = foldProfile(history, outages);
  return {
    ...loaded,
    history,
    version: loaded.version - untold.size,
    state,
    isInvited: loaded.state?.status === 'invited' && state?.status !== 'invited',
    untold: new Set([...untold].map((place) => place + 1)),
  };
}

/**
 * Whether a profile is in the group of a round that ran and is not published: whether or not it was invited.
 */
export async function isInRoundUnderWay(
  db: Pool | ClientBase,
  { candidateId, profileId, poolId }: ProfileKey & { readonly poolId: number },
): Promise<boolean> {
  const { rows } = await db.query<{ round_id: number }>(
    `SELECT round_id FROM round_cases WHERE pool_id = $1 AND state = 'executed'`,
    [poolId],
  );
  if (rows.length === 0) return false;
  const { rowCount } = await db.query(
    `SELECT FROM round_standings WHERE candidate_id = $1 AND profile_id = $2 AND in_group AND round_id = ANY ($3::integer[])`,
    [candidateId, profileId, rows.map(({ round_id }) => round_id)],
  );
  return (rowCount ?? 0) > 0;
}

/** Seconds after which it is worth asking again whether a round was published: that takes a second person. */
const ROUND_TAKES = 900;

/** Said alike to everybody in the group of a round, so that it does not tell who is invited. */
export const roundUnderWay = (): RequestError =>
  new RequestError(
    'profile.round-under-way',
    409,
    {
      en: 'A round is under way, and the profile is among those that it ranks. Nothing was changed; try again once the round is published.',
      fr: 'Une ronde est en cours, et le profil est parmi ceux qu’elle classe. Rien n’a été modifié ; réessayez une fois la ronde publiée.',
    },
    ROUND_TAKES,
  );
