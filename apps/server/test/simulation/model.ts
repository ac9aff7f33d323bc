import type { ProfileStatus } from '@openentry/cases';
import type { ProfileKey } from '../../src/profiles/load.ts';

/** A profile as the simulation knows it from answers alone. */
export interface KnownProfile extends ProfileKey {
  /** Microseconds since 1970-01-01 UTC; null before it was handed in. */
  receivedAt: number | null;
  status: ProfileStatus;
  /** Ids of the commands that were acknowledged. */
  readonly done: string[];
  /** Actions on it when it was last folded. */
  version: number;
}

/** What the simulation was told, to be compared with what is kept. */
export class Model {
  readonly profiles = new Map<number, KnownProfile>();
  /** The latest profile of each person, in the order in which people came. */
  readonly latest = new Map<number, KnownProfile>();
  /** Acknowledged commands on profiles and rounds by kind, as the audit names them. */
  readonly acknowledged = new Map<string, number>();
  /** Ids of the acknowledged commands on rounds. */
  readonly onRounds: string[] = [];
  /** Numbers of the published rounds. */
  readonly published: string[] = [];

  add(profile: KnownProfile): void {
    this.profiles.set(profile.profileId, profile);
    this.latest.set(profile.candidateId, profile);
  }

  acknowledge(action: string): void {
    this.acknowledged.set(action, (this.acknowledged.get(action) ?? 0) + 1);
  }
}
