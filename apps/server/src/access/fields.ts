import type { Role } from '../accounts/roles.ts';

const SUBJECT = ['candidate', 'representative'] as const;
const CASES = [...SUBJECT, 'officer', 'auditor'] as const;
const EVERYBODY = [...CASES, 'programOffice'] as const;

/** Which roles see which field of a profile. The program office works with numbers and states, not with people. */
export const PROFILE_FIELDS = {
  id: EVERYBODY,
  version: EVERYBODY,
  status: EVERYBODY,
  startedAt: EVERYBODY,
  receivedAt: EVERYBODY,
  person: ['representative', 'officer', 'auditor'],
  deadlines: CASES,
  standing: CASES,
  nomination: EVERYBODY,
  invitation: CASES,
  facts: CASES,
  readiness: SUBJECT,
  permitted: EVERYBODY,
  assignedTo: ['officer', 'auditor', 'programOffice'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type ProfileField = keyof typeof PROFILE_FIELDS;

/** Whether one of the roles that reach a profile sees a field of it. */
export function seesField(roles: readonly Role[], field: ProfileField): boolean {
  const seen: readonly Role[] = PROFILE_FIELDS[field];
  return roles.some((role) => seen.includes(role));
}

/** Of everything there is to say about a profile what some roles see. */
export function visible<T extends Readonly<Partial<Record<ProfileField, unknown>>>>(
  roles: readonly Role[],
  profile: T,
): Partial<T> {
  const fields = Object.entries(profile).filter(([field]) => seesField(roles, field as ProfileField));
  return Object.fromEntries(fields) as Partial<T>;
}
