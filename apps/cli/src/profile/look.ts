import {
  deadlinesOf,
  type Outage,
  type ProfileActionType,
  type ProfileState,
  permittedProfile,
  type Recorded,
  type Role,
} from '@openentry/cases';
import {
  isoMicroseconds,
  type KeptStanding,
  keptStanding,
  type LoadedProfile,
  loadProfile,
  outagesOf,
  type ProfileKey,
  profileNotFound,
} from '@openentry/server';
import type { Work } from '../office/database.ts';

/** Roles that do something to a profile. */
export const ROLES = ['candidate', 'province', 'programOffice', 'system'] as const satisfies readonly Role[];

/** A profile with everything that a look at it shows. */
export interface SeenProfile {
  readonly loaded: LoadedProfile & { readonly state: ProfileState };
  readonly standing: KeptStanding | null;
  readonly outages: readonly Recorded<Outage>[];
  readonly at: number;
  readonly next: Readonly<Record<(typeof ROLES)[number], readonly ProfileActionType[]>>;
}

/** Looks at a profile as of an instant. @throws RequestError `profile.not-found` */
export async function lookAt({ db }: Work, key: ProfileKey, at: number): Promise<SeenProfile> {
  const outages = await outagesOf(db);
  const loaded = await loadProfile(db, key, outages);
  const state = loaded?.state ?? null;
  if (loaded === null || state === null) throw profileNotFound();
  const may = (role: Role): readonly ProfileActionType[] => permittedProfile(state, role, at, outages);
  return {
    loaded: { ...loaded, state },
    standing: await keptStanding(db, key),
    outages,
    at,
    next: {
      candidate: may('candidate'),
      province: may('province'),
      programOffice: may('programOffice'),
      system: may('system'),
    },
  };
}

/** Members of a state that are instants. */
const INSTANTS = [
  'startedAt',
  'lastAt',
  'receivedAt',
  'closedAt',
  'appliedAt',
  'offeredAt',
  'acceptedAt',
  'issuedAt',
];

/** A value with its instants in ISO form, UTC. */
function withInstants(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [
      name,
      INSTANTS.includes(name) && typeof member === 'number' ? isoMicroseconds(member) : withInstants(member),
    ]),
  );
}

/** A profile for programs; facts, which are personal, only where they are asked for. */
export function profileJson(seen: SeenProfile, { facts = false }: { readonly facts?: boolean } = {}) {
  const { loaded, standing, outages, at, next } = seen;
  const { candidateId, profileId, poolId, history } = loaded;
  const { facts: declared, status, ...state } = loaded.state;
  const deadlines = Object.entries(deadlinesOf(loaded.state, at, outages)).map(([name, deadline]) => [
    name,
    deadline && { ...deadline, until: isoMicroseconds(deadline.until) },
  ]);
  return {
    candidateId,
    profileId,
    pool: poolId,
    state: status,
    ...(withInstants(state) as object),
    kept: standing,
    deadlines: Object.fromEntries(deadlines) as Record<string, unknown>,
    next,
    history: history.map(({ id, at: when, by, action }) => ({
      id,
      at: isoMicroseconds(when),
      ...by,
      action: action.type,
    })),
    ...(facts ? { facts: declared } : {}),
  };
}
