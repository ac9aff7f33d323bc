import {
  type Role as CaseRole,
  deadlinesOf,
  legalDay,
  type Outage,
  type Period,
  type ProfileActionType,
  type ProfileState,
  permittedProfile,
  type Recorded,
} from '@openentry/cases';
import { codeFacts, rulesetOn } from '@openentry/law';
import type { ClientBase, Pool } from 'pg';
import { type ProfileField, seesField, visible } from '../../access/fields.ts';
import { isOwn, type Reached } from '../../access/profile.ts';
import type { Role } from '../../accounts/roles.ts';
import { isoMicroseconds } from '../../database/instants.ts';
import { loadProfile } from '../../profiles/load.ts';
import { outagesOf } from '../../profiles/outages.ts';
import { asTold } from '../../profiles/told.ts';
import { profileRefused } from './refusals.ts';

/** What this API offers to do with a profile; the rest is done by rounds, by time, or in the application. */
const OFFERED: readonly ProfileActionType[] = [
  'edit',
  'submit',
  'update',
  'acceptNomination',
  'rejectNomination',
  'decline',
  'withdraw',
  'offerNomination',
  'withdrawNomination',
];

/** As whom the roles of an account act on a profile: for provinces it is the program office that records. */
const ACTS_AS: Readonly<Partial<Record<Role, CaseRole>>> = {
  candidate: 'candidate',
  representative: 'representative',
  programOffice: 'province',
};

function permitted(
  roles: readonly Role[],
  state: ProfileState,
  at: number,
  outages: readonly Recorded<Outage>[],
): ProfileActionType[] {
  const may = roles.flatMap((role) => {
    const as = ACTS_AS[role];
    return as === undefined ? [] : permittedProfile(state, as, at, outages);
  });
  return OFFERED.filter((action) => may.includes(action));
}

const instant = (at: number | null | undefined): string | null => (at == null ? null : isoMicroseconds(at));

/** The end of a period as it is answered. */
export const deadline = (found: Period | null) =>
  found && {
    until: isoMicroseconds(found.until),
    lastDay: found.lastDay as string,
    extendedByDays: found.days,
  };

function deadlines(state: ProfileState, at: number, outages: readonly Recorded<Outage>[]) {
  const { draft, life, nomination, invitation } = deadlinesOf(state, at, outages);
  return {
    draft: deadline(draft),
    life: deadline(life),
    nomination: deadline(nomination),
    invitation: deadline(invitation),
  };
}

function standing(state: ProfileState) {
  if (!('standing' in state) || state.standing === null) return null;
  const { on, crs, programs, eligible } = state.standing;
  const toReassess = 'toReassess' in state && state.toReassess;
  return { on: on as string, crs, programs: [...programs], eligible, toReassess };
}

/** What a draft still lacks before it can be handed in, under the law of the day. */
function readiness(state: ProfileState, at: number) {
  if (state.status !== 'draft') return null;
  const { unknown } = codeFacts(state.facts, rulesetOn(legalDay(at)));
  const missing = [...new Set(Object.values(unknown).flat())];
  return { ready: missing.length === 0, missing };
}

const nomination = (state: ProfileState) => {
  const held = 'nomination' in state ? state.nomination : null;
  return (
    held && {
      province: held.province,
      offeredAt: isoMicroseconds(held.offeredAt),
      acceptedAt: instant(held.acceptedAt),
    }
  );
};

/** The invitation of a profile as it is answered. */
export const invitation = (state: ProfileState) => {
  if (!('invitation' in state)) return null;
  const { program, category, crs, issuedAt } = state.invitation;
  return { program, category, crs, issuedAt: isoMicroseconds(issuedAt) };
};

async function assignedTo(
  db: Pool | ClientBase,
  { candidateId, profileId }: Reached,
): Promise<string | null> {
  const { rows } = await db.query<{ officer_id: string }>(
    'SELECT officer_id FROM assignments WHERE candidate_id = $1 AND profile_id = $2 AND ended_at IS NULL',
    [candidateId, profileId],
  );
  return rows[0]?.officer_id ?? null;
}

/** A profile as the roles that reach it see it, with its version. */
export interface Seen {
  readonly version: number;
  readonly state: ProfileState;
  /** The fields that these roles see. */
  readonly shown: Partial<Record<ProfileField, unknown>>;
}

/**
 * Looks at a profile as of an instant; whoever it is the profile of, or acts for them, sees of rounds what is published.
 * @throws RequestError `profile.not-found`
 */
export async function lookAt(db: Pool | ClientBase, reached: Reached, at: number): Promise<Seen> {
  const outages = await outagesOf(db);
  const loaded = await loadProfile(db, reached, outages);
  const { roles } = reached;
  const told = loaded !== null && isOwn(roles) ? await asTold(db, loaded, outages) : loaded;
  if (told?.state == null) throw profileRefused('profile.not-found');
  const { state, version } = told;
  const everything = {
    id: reached.profileId,
    version,
    status: state.status,
    startedAt: instant(state.startedAt),
    receivedAt: instant('receivedAt' in state ? state.receivedAt : null),
    person: reached.candidateId,
    deadlines: deadlines(state, at, outages),
    standing: standing(state),
    nomination: nomination(state),
    invitation: invitation(state),
    facts: state.facts,
    readiness: seesField(roles, 'readiness') ? readiness(state, at) : null,
    permitted: permitted(roles, state, at, outages),
    assignedTo: seesField(roles, 'assignedTo') ? await assignedTo(db, reached) : null,
  } satisfies Record<ProfileField, unknown>;
  return { version, state, shown: visible(roles, everything) };
}
