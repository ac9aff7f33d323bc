/** What people may be. What each may do is decided elsewhere, once. */
export const ROLES = [
  'candidate',
  'representative',
  'officer',
  'programOffice',
  'approver',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** Roles that an administrator gives. */
export const STAFF_ROLES = ['officer', 'programOffice', 'approver', 'auditor', 'administrator'] as const;

/** Sides that one account cannot stand on at once. */
const SIDE = {
  candidate: 'public',
  representative: 'public',
  officer: 'cases',
  programOffice: 'cases',
  approver: 'cases',
  auditor: 'cases',
  administrator: 'accounts',
} as const satisfies Record<Role, string>;

/**
 * The first role held that cannot be held beside another: who gives roles has no cases, and whoever decides on cases has
 * none of their own in the same account.
 */
export function roleBarredBy(held: readonly Role[], role: Role): Role | null {
  return held.find((other) => SIDE[other] !== SIDE[role]) ?? null;
}

/** Whether somebody works here, and does not only come as a member of the public. */
export function isStaff(roles: readonly Role[]): boolean {
  return roles.some((role) => SIDE[role] !== 'public');
}

/** In whose name the audit says that something was done: the role that weighs most. */
export function leadingRole(roles: readonly Role[]): Role | 'none' {
  return ROLES.findLast((role) => roles.includes(role)) ?? 'none';
}
