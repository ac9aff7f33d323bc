import type { Role } from '../roles.ts';

/**
 * What a token may do, by subject: to read, or to change as well. Reading what everybody may read (the law, published
 * rounds, the calculator) needs no token. Accounts, passwords, roles and
 * tokens are no subject, nor is everything that is kept of somebody (export): no program touches them.
 */
const SUBJECTS = ['profiles', 'applications', 'clients', 'rounds', 'pool', 'audit', 'webhooks'] as const;
type Subject = (typeof SUBJECTS)[number];

/** Of these, nothing can be changed through the API. */
const READ_ONLY = ['pool', 'audit'] as const satisfies readonly Subject[];
type ReadOnly = (typeof READ_ONLY)[number];

export type Scope = `${Subject}:read` | `${Exclude<Subject, ReadOnly>}:write`;

const isReadOnly = (subject: Subject): subject is ReadOnly =>
  (READ_ONLY as readonly string[]).includes(subject);

/** Every scope there is. */
export const SCOPES: readonly Scope[] = SUBJECTS.flatMap((subject): Scope[] =>
  isReadOnly(subject) ? [`${subject}:read`] : [`${subject}:read`, `${subject}:write`],
);

/** The subject of each route that asks who calls, by its address; the first that fits counts. A route of none takes no token. */
const SUBJECT_OF: readonly (readonly [RegExp, Subject])[] = [
  [/^\/profiles\/[^/]+\/application$/, 'applications'],
  [/^\/(?:applications|queue)(?:\/|$)/, 'applications'],
  [/^\/(?:profiles|contact|officers)(?:\/|$)/, 'profiles'],
  [/^\/proofs\/[^/]+\/[^/]+\/own$/, 'profiles'],
  [/^\/(?:clients|representations)(?:\/|$)/, 'clients'],
  [/^\/(?:rounds|shadow-rounds|proofs|work)(?:\/|$)/, 'rounds'],
  [/^\/pools\/[^/]+\/(?:rounds|shadow-rounds|preview)(?:\/|$)/, 'rounds'],
  [/^\/pools?(?:\/|$)/, 'pool'],
  [/^\/audit(?:\/|$)/, 'audit'],
  [/^\/webhooks(?:\/|$)/, 'webhooks'],
];

/**
 * What stands for somebody's word, or cannot be undone, is done by a person who just proved who they are: no token is good
 * for it, whatever its scopes.
 */
const BY_A_PERSON =
  /^\/(?:pools\/[^/]+\/rounds\/[^/]+\/(?:approval|execution|publication|cancellation)|shadow-rounds\/[^/]+\/signatures|applications\/[^/]+\/(?:submission|approval|refusal|suspension|resumption|termination))$/;

const READING = new Set(['GET', 'HEAD']);

/** The scope that a request of a token must have; null where no token is taken at all. */
export function scopeOf(method: string, path: string): Scope | null {
  const address = path.replace(/^\/api\/v1(?=\/)/, '');
  const subject = SUBJECT_OF.find(([pattern]) => pattern.test(address))?.[1];
  if (subject === undefined) return null;
  if (READING.has(method)) return `${subject}:read`;
  if (BY_A_PERSON.test(address)) return null;
  return isReadOnly(subject) ? null : `${subject}:write`;
}

/** Whether scopes allow what needs this one: who may change something may read it. */
export function allows(held: readonly string[], needed: Scope): boolean {
  return held.includes(needed) || held.includes(needed.replace(/:read$/, ':write'));
}

const CASES: readonly Scope[] = [
  'profiles:read',
  'profiles:write',
  'applications:read',
  'applications:write',
];
const WEBHOOKS: readonly Scope[] = ['webhooks:read', 'webhooks:write'];

/**
 * Scopes that the tokens of a role may have; what the role itself may do is decided elsewhere and holds for its tokens
 * too. Nobody approves by a program: the second person is a person.
 */
const SCOPES_OF: Readonly<Record<Role, readonly Scope[]>> = {
  candidate: [...CASES, 'clients:read', 'clients:write', ...WEBHOOKS],
  representative: [...CASES, 'clients:read', 'clients:write', ...WEBHOOKS],
  officer: [...CASES, 'rounds:read', 'pool:read', ...WEBHOOKS],
  programOffice: [...CASES, 'rounds:read', 'rounds:write', 'pool:read', ...WEBHOOKS],
  approver: ['rounds:read', 'pool:read', ...WEBHOOKS],
  auditor: ['profiles:read', 'applications:read', 'rounds:read', 'pool:read', 'audit:read'],
  administrator: [],
};

/** Scopes that somebody with these roles may give to a token, in the order of all. */
export function scopesFor(roles: readonly Role[]): readonly Scope[] {
  return SCOPES.filter((scope) => roles.some((role) => SCOPES_OF[role].includes(scope)));
}
