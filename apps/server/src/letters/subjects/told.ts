import {
  foldProfile,
  type Outage,
  type ProfileAction,
  type ProfileActionType,
  type ProfileState,
  type Recorded,
} from '@openentry/cases';
import type { PlainDate } from '@openentry/law';
import type { Pool } from 'pg';
import type { LoadedProfile } from '../../profiles/load.ts';
import type { LetterTo, ProfileAfter } from '../letter.ts';

/** What somebody was told, with everything that a letter about it may need. */
export interface Told {
  readonly db: Pool;
  readonly loaded: LoadedProfile;
  readonly outages: readonly Recorded<Outage>[];
  /** The profile as it stood when the notice was given. */
  readonly state: ProfileState;
  /** When the notice was given, in microseconds since 1970-01-01 UTC, and the legal day of that. */
  readonly at: number;
  readonly on: PlainDate;
  readonly values: Readonly<Record<string, unknown>>;
  readonly to: LetterTo;
}

type Of<T extends ProfileActionType> = Recorded<Extract<ProfileAction, { readonly type: T }>>;

/** The last action of a kind that had been recorded by the time of the notice. */
export function lastOf<T extends ProfileActionType>({ loaded, at }: Told, type: T): Of<T> | null {
  const found = loaded.history.findLast((recorded) => recorded.action.type === type && recorded.at <= at);
  return (found as Of<T> | undefined) ?? null;
}

/** The profile right after one of its actions. */
export function stateAfter({ loaded, outages }: Told, { id }: Recorded<ProfileAction>): ProfileState | null {
  const place = loaded.history.findIndex((recorded) => recorded.id === id);
  return foldProfile(loaded.history.slice(0, place + 1), outages);
}

/** What became of the profile, as a letter says it. */
export function afterwards({ state }: Told): ProfileAfter {
  return state.status === 'ineligible' || state.status === 'expired' ? state.status : 'inPool';
}
