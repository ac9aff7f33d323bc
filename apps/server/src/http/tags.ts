/** Subjects of the contract, in the order in which somebody new to it reads; others follow. */
export const TAGS = [
  { name: 'Assessments', description: 'What the law makes of facts that a caller brings. Nothing is kept.' },
  { name: 'CRS', description: 'The score of a candidate whose levels and years are known already.' },
  {
    name: 'Law',
    description: 'Values, contested points, instruments and provisions, on any day since 2015-01-01.',
  },
  { name: 'Categories', description: 'Category-based selection.' },
  { name: 'NOC', description: 'Occupations and what work in them opens.' },
  { name: 'Languages', description: 'Language tests and their levels.' },
  { name: 'Fees and funds', description: 'What an application costs, and what a family must hold.' },
  { name: 'History', description: 'Rounds and distributions of the pool as they were published.' },
  { name: 'Rounds', description: 'Published rounds with the replays of this server beside them.' },
  { name: 'Pool', description: 'The pool in numbers.' },
  { name: 'Proofs', description: 'What makes the rounds of this server verifiable by anybody.' },
  { name: 'Profiles', description: 'Profiles of people, for whoever may see them.' },
  {
    name: 'Round files',
    description: 'Running rounds: planned by one person, approved and published by another.',
  },
  { name: 'Signing in', description: '' },
  { name: 'One’s own account', description: '' },
  { name: 'Passkeys', description: '' },
  { name: 'Accounts', description: 'For administrators.' },
] as const;
