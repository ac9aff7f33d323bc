import type { AmendmentFile, Cause, PlainDate } from '@openentry/law';

/** What each thread is told when it starts. */
export interface AssessTask {
  readonly on: PlainDate;
  readonly reforms: readonly AmendmentFile[];
  /** Days to look ahead for the next change; 0 for none. */
  readonly horizonDays: number;
  /** Whether what is found is kept: then every change is explained. */
  readonly writes: boolean;
}

/** What is kept of a profile: points, and bits of programs and categories. */
export interface Standing {
  readonly crs: number;
  readonly core: number;
  readonly spouse: number;
  readonly transferability: number;
  readonly additional: number;
  readonly programs: number;
  readonly categories: number;
}

/** A cause of a change with the day on which it turned, as it is kept. */
export type Why = Pick<Cause, 'code' | 'values' | 'paths'> & { readonly on: PlainDate };

/** A profile of which something else was found than is kept. */
export interface Assessed {
  readonly candidateId: number;
  readonly profileId: number;
  /** Actions recorded on it. */
  readonly version: number;
  /** Microseconds since 1970-01-01 UTC. */
  readonly receivedAt: number;
  /** Null where nothing was kept. */
  readonly before: Pick<Standing, 'crs' | 'programs' | 'categories'> | null;
  /** No programs: the profile may not stay in the pool. */
  readonly after: Standing;
  /** What brought the change, day by day; the law's catalogues have the words. */
  readonly why: readonly Why[];
}

/** What a thread makes of a batch. */
export interface AssessedBatch {
  readonly people: number;
  /** Of them, those of whom nothing was kept before. */
  readonly first: number;
  /** Rows of `standings` in binary COPY, of everybody who may stay. */
  readonly standings: Uint8Array<ArrayBuffer>;
  readonly changed: readonly Assessed[];
}
