/** How the parts of the register are called in English. `words.fr.ts` must have the same shape or it does not compile. */
export const en = {
  title: 'Register of personal fields',
  made: 'Made from the code (`npm run docs:privacy`); a test holds that every column of the database is in it or is not personal, and the schema itself says the same in the comments of its columns.',
  purpose: 'Purpose',
  authority: 'Authority',
  retention: 'Retention',
  seenBy: 'Seen by',
  sensitivity: 'Sensitivity',
  given: 'Given with one’s data',
  field: 'Field',
  what: 'What',
  yes: 'yes',
  no: 'no: named, not shown',
  colon: ':',
  sensitivities: { low: 'low', medium: 'medium', high: 'high', secret: 'secret' },
  who: {
    self: 'the person',
    representative: 'their representative',
    officer: 'the officer of the case',
    programOffice: 'the program office',
    auditor: 'auditors',
    administrator: 'administrators',
    public: 'everybody',
    nobody: 'nobody',
  },
};

export type RegisterWords = typeof en;
