import type { Pool } from 'pg';
import type { Role } from '../accounts/roles.ts';

/** Something that happened, as far as it decides who may be told. */
export interface Told {
  readonly type: string;
  /** The profile it is about; null for what is about no person. */
  readonly profileId: number | null;
}

/** Who listens. */
export interface Listener {
  readonly accountId: string;
  /** Those of this moment. */
  readonly roles: readonly Role[];
}

/** Decides whether somebody may be told of something about a person. It is asked when a delivery is made, not before. */
export type MayHear = (db: Pool, listener: Listener, told: Told) => Promise<boolean>;

/** Published rounds are everybody's; what is about a person is decided by whoever decides who sees their profile. */
export function mayHear(ofPerson: MayHear): MayHear {
  return async (db, listener, told) => {
    if (listener.roles.length === 0) return false;
    return told.profileId === null || ofPerson(db, listener, told);
  };
}

/** Where it is not said who sees which profile, nobody is told of any. */
export const NOBODY_HEARS: MayHear = async () => false;
