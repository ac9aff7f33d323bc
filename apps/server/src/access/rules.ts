import type { Role } from '../accounts/roles.ts';
import { APPLICATION_RULES } from './applications.ts';
import { ROUND_RULES } from './rounds.ts';

/**
 * How far a role reaches in an act. `own`: one's own person; `clients`: of those who authorised one; `assigned`: what
 * one was assigned; `any`: whatever there is.
 */
export type Reach = 'own' | 'clients' | 'assigned' | 'any';

type Reaches = Readonly<Partial<Record<Role, Reach>>>;

/**
 * Who may do what, in one place. A role that is not named may not at all. What the law adds, such as from which state a
 * profile can be withdrawn, is in the package of cases.
 */
export const RULES = {
  'profile.start': { candidate: 'own', representative: 'clients' },
  'profile.list': {
    candidate: 'own',
    representative: 'clients',
    officer: 'assigned',
    programOffice: 'any',
    auditor: 'any',
  },
  'profile.read': {
    candidate: 'own',
    representative: 'clients',
    officer: 'assigned',
    programOffice: 'any',
    auditor: 'any',
  },
  /** Why a profile stands as it does: it tells the facts. */
  'profile.explain': { candidate: 'own', representative: 'clients', officer: 'assigned', auditor: 'any' },
  'profile.act': { candidate: 'own', representative: 'clients' },
  'invitation.read': { candidate: 'own', representative: 'clients', officer: 'assigned', auditor: 'any' },
  /** What a person was told, and the letters about it. */
  'notice.read': { candidate: 'own', representative: 'clients', officer: 'assigned', auditor: 'any' },
  /** How one is written to about one’s profiles. */
  'contact.read': { candidate: 'own' },
  'contact.write': { candidate: 'own' },
  'profile.assign': { programOffice: 'any' },
  /** What a province does reaches this system through the program office. */
  'nomination.record': { programOffice: 'any' },
  'officer.list': { programOffice: 'any' },
  'representation.list': { candidate: 'own', auditor: 'any' },
  'representation.grant': { candidate: 'own' },
  /** A candidate takes an authorisation back; a representative lays it down. */
  'representation.end': { candidate: 'own', representative: 'clients' },
  'client.list': { representative: 'clients' },
  ...APPLICATION_RULES,
  ...ROUND_RULES,
} as const satisfies Readonly<Record<string, Reaches>>;

export type Act = keyof typeof RULES;

/** How far each role that somebody holds reaches in an act; empty where none does. */
export function reachesOf(act: Act, roles: readonly Role[]): ReadonlyMap<Role, Reach> {
  const rule: Reaches = RULES[act];
  return new Map(
    roles.flatMap((role) => {
      const reach = rule[role];
      return reach === undefined ? [] : [[role, reach] as const];
    }),
  );
}
