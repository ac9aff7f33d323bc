import type { Pool } from 'pg';
import { type Asker, reachProfile } from '../access/profile.ts';

/** Something that happened, as far as it decides who may be told. */
export interface Told {
  /** The profile it is about; null for what is about no person. */
  readonly profileId: number | null;
}

/**
 * Decides whether somebody may be told of something at a time, in microseconds since 1970-01-01 UTC. It is asked when a
 * delivery is made, and again when it is sent: an authorisation may have ended in between.
 */
export type MayHear = (db: Pool, listener: Asker, told: Told, at: number) => Promise<boolean>;

/** Published rounds are told to everybody; what happens to a profile, to those who may read it at that moment. */
export const mayHear: MayHear = async (db, listener, { profileId }, at) => {
  if (listener.roles.length === 0) return false;
  return profileId === null || (await reachProfile(db, 'profile.read', listener, profileId, at)) !== null;
};
