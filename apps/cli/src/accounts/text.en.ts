/** English words of accounts. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  badRole: (given: string, roles: string) => `"${given}" is no role. Roles are: ${roles}.`,
  badEmail: (given: string) => `"${given}" is no email address.`,
  nobody: 'Nobody.',
  noRole: 'no role',
  invited: 'A mail was written. Whoever opens this link chooses the password (good for 7 days, once):',
  resetLink: 'Whoever opens this link chooses the password. Hand it to nobody but the owner of the account:',
  noToken: 'No token.',
  badToken: (given: string) =>
    `"${given}" is no id of a token. “openentry accounts tokens ACCOUNT” lists them.`,
  until: (day: string) => `until ${day}`,
  used: (day: string) => `last used ${day}`,
  neverUsed: 'not used yet',
  states: { active: 'active', unverified: 'address not confirmed', invited: 'invited', disabled: 'closed' },
  roles: {
    candidate: 'candidate',
    representative: 'representative',
    officer: 'officer',
    programOffice: 'program office',
    approver: 'approver',
    auditor: 'auditor',
    administrator: 'administrator',
  },
};

export type AccountsText = typeof en;
