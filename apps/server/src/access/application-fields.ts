import type { Role } from '../accounts/roles.ts';

const CASES = ['candidate', 'representative', 'officer', 'auditor'] as const;
const EVERYBODY = [...CASES, 'programOffice'] as const;
const STAFF = ['officer', 'auditor'] as const;

/** Which roles see which field of an application. The program office works with numbers and states, not with people. */
const APPLICATION_FIELDS = {
  id: EVERYBODY,
  version: EVERYBODY,
  status: EVERYBODY,
  profile: EVERYBODY,
  program: EVERYBODY,
  startedAt: EVERYBODY,
  receivedAt: EVERYBODY,
  completeAt: EVERYBODY,
  finalAt: EVERYBODY,
  permitted: EVERYBODY,
  person: ['representative', 'officer', 'auditor'],
  work: [...STAFF, 'programOffice'],
  invitation: CASES,
  deadlines: CASES,
  facts: CASES,
  form: CASES,
  attachments: CASES,
  tracks: CASES,
  requests: CASES,
  fairness: CASES,
  changes: CASES,
  qualifications: CASES,
  ledger: CASES,
  ending: CASES,
  /** What officers note for themselves, and propose. */
  notes: STAFF,
  proposal: STAFF,
} as const satisfies Readonly<Record<string, readonly Role[]>>;

export type ApplicationField = keyof typeof APPLICATION_FIELDS;

/** Of everything there is to say about an application what some roles see. */
export function visibleOfApplication<T extends Readonly<Partial<Record<ApplicationField, unknown>>>>(
  roles: readonly Role[],
  application: T,
): Partial<T> {
  const fields = Object.entries(application).filter(([field]) => {
    const seen: readonly Role[] = APPLICATION_FIELDS[field as ApplicationField];
    return roles.some((role) => seen.includes(role));
  });
  return Object.fromEntries(fields) as Partial<T>;
}
