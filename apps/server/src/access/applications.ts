import type { Role } from '../accounts/roles.ts';

const OWN = { candidate: 'own', representative: 'clients' } as const;
/** Whoever sees what is in a file: of officers the one who has it. */
const CASE = { ...OWN, officer: 'assigned', auditor: 'any' } as const;

/** Who may do what with applications. From which states, and on whose file, is a rule of the package of cases. */
export const APPLICATION_RULES = {
  'application.start': OWN,
  'application.list': { ...CASE, programOffice: 'any' },
  'application.read': { ...CASE, programOffice: 'any' },
  /** What is owed, what is lacking, and what it costs: it tells the facts. */
  'application.checklist': CASE,
  /** Files that were given, and what is in them. */
  'application.files': CASE,
  'application.act': OWN,
  /** Files that nobody has are anybody’s to claim among officers. */
  'application.claim': { officer: 'any' },
  'application.examine': { officer: 'assigned' },
  'application.decide': { officer: 'assigned' },
  /** After the decision: done by whichever officer is at the counter. */
  'application.conclude': { officer: 'any' },
  'application.release': { officer: 'assigned', programOffice: 'any' },
  'application.assign': { programOffice: 'any' },
  /** Under an order of the Governor in Council. */
  'application.order': { programOffice: 'any' },
  'queue.read': { officer: 'any', programOffice: 'any', auditor: 'any' },
  'queue.claim': { officer: 'any' },
} as const satisfies Readonly<
  Record<string, Readonly<Partial<Record<Role, 'own' | 'clients' | 'assigned' | 'any'>>>>
>;
