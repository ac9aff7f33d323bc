import type { Facts, PlainDate, Program } from '@openentry/law';

export const PROFILE_STATUSES = [
  'draft',
  'submitted',
  'inPool',
  'nominationPending',
  'invited',
  'applied',
  'ineligible',
  'expired',
  'withdrawn',
  'draftLapsed',
] as const;
export type ProfileStatus = (typeof PROFILE_STATUSES)[number];

/** What the law of a day made of the facts. */
export interface Standing {
  readonly on: PlainDate;
  readonly crs: number;
  readonly programs: readonly Program[];
  readonly eligible: boolean;
}

/** A nomination that a province confirmed; it counts once the person has accepted it. Instants in microseconds. */
export interface Nomination {
  readonly province: NonNullable<Facts['nomination']>['province'];
  readonly offeredAt: number;
  readonly acceptedAt: number | null;
}

export interface Invitation {
  readonly roundId: number;
  readonly program: Program;
  readonly category: string | null;
  readonly crs: number;
  readonly issuedAt: number;
}

interface Started {
  /** As declared, but for the nomination, which is that of the province or none. */
  readonly facts: Facts;
  readonly startedAt: number;
  /** Instant of the last action recorded. */
  readonly lastAt: number;
}

interface Received extends Started {
  /** When the profile was received, which decides between equal scores; no later action changes it. */
  readonly receivedAt: number;
}

interface Assessed extends Received {
  /** Null for a profile that was loaded and is to be assessed. */
  readonly standing: Standing | null;
  /** The facts changed since, or time passed during an invitation: to be assessed before it can be invited. */
  readonly toReassess: boolean;
}

export interface Draft extends Started {
  readonly status: 'draft';
}

export interface Submitted extends Received {
  readonly status: 'submitted';
}

/** In the pool, with an accepted nomination or none. */
export interface InPool extends Assessed {
  readonly status: 'inPool';
  readonly nomination: Nomination | null;
}

/** In the pool, with a nomination that waits for an answer. */
export interface NominationPending extends Assessed {
  readonly status: 'nominationPending';
  readonly nomination: Nomination;
}

export interface Invited extends Assessed {
  readonly status: 'invited';
  /** Accepted, waiting for an answer, or none. */
  readonly nomination: Nomination | null;
  readonly invitation: Invitation;
}

/** An application was made: the profile has done its work. */
export interface Applied extends Assessed {
  readonly status: 'applied';
  readonly nomination: Nomination | null;
  readonly invitation: Invitation;
  readonly appliedAt: number;
}

/** Never to be changed again; the person may start a new profile. */
export interface Closed extends Started {
  readonly status: 'ineligible' | 'expired' | 'withdrawn' | 'draftLapsed';
  /** Null where the draft was never handed in. */
  readonly receivedAt: number | null;
  readonly closedAt: number;
  /** The last finding; null where there was none. */
  readonly standing: Standing | null;
}

/** A profile as it stands after the actions recorded on it. */
export type ProfileState = Draft | Submitted | InPool | NominationPending | Invited | Applied | Closed;

/** True while the profile keeps its person from starting another one (IRPA s. 10.1(5)). */
export function isLive({ status }: ProfileState): boolean {
  switch (status) {
    case 'draft':
    case 'submitted':
    case 'inPool':
    case 'nominationPending':
    case 'invited':
      return true;
    case 'applied':
    case 'ineligible':
    case 'expired':
    case 'withdrawn':
    case 'draftLapsed':
      return false;
  }
}

/** True for a profile that rounds rank: a nomination that waits for an answer takes nobody's place away. */
export function isInPool(state: ProfileState): state is InPool | NominationPending {
  return state.status === 'inPool' || state.status === 'nominationPending';
}

/** True in one of several states. */
export function isOneOf<S extends ProfileStatus>(
  state: ProfileState,
  statuses: readonly S[],
): state is Extract<ProfileState, { readonly status: S }> {
  return (statuses as readonly ProfileStatus[]).includes(state.status);
}
