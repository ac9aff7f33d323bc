import type { Role } from '../accounts/roles.ts';

const OFFICE = { programOffice: 'any' } as const;
/** Whoever has to do with rounds, or looks at what was done. */
const READERS = { programOffice: 'any', approver: 'any', auditor: 'any' } as const;

/**
 * Who may do what with pools and rounds. That what cannot be undone takes two people is a rule of the rounds themselves,
 * whatever roles an account has: see the package of cases.
 */
export const ROUND_RULES = {
  'pool.read': READERS,
  'round.read': READERS,
  'round.preview': { programOffice: 'any', approver: 'any' },
  'round.plan': OFFICE,
  'round.revise': OFFICE,
  'round.schedule': OFFICE,
  'round.approve': { approver: 'any' },
  'round.execute': OFFICE,
  'round.publish': { programOffice: 'any', approver: 'any' },
  'round.cancel': OFFICE,
  'round.correct': { programOffice: 'any', officer: 'assigned' },
  'shadow.run': OFFICE,
  'shadow.sign': { programOffice: 'any', approver: 'any' },
  /** The proof of one’s own place in a round. */
  'proof.own': { candidate: 'own' },
} as const satisfies Readonly<Record<string, Readonly<Partial<Record<Role, 'own' | 'assigned' | 'any'>>>>>;
