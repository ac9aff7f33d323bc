/** English words of privacy. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  whose: 'Say whose data: --account (id or email address) or --profile (number), one of them.',
  notWritten: (file: string, code: string) =>
    `${file} cannot be written (${code}). Name a file that is not there yet, in a folder that is.`,
  exported: (file: string) =>
    `Written to ${file}, for its owner alone to read. It is personal: hand it over safely, and delete it.`,
  would: 'Would be erased',
  erased: 'Erased',
  profiles: 'Profiles: what was declared, letters',
  accounts: 'Accounts: address, password, keys',
  contacts: 'Names and addresses for letters',
  which: 'Profiles:',
  kept: 'What was done, when and by whom is kept without it, and the audit still verifies: openentry audit verify',
};

export type PrivacyText = typeof en;
