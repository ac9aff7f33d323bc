/** English words that letters share. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  to: 'To',
  unnamed: 'the person whose profile this is',
  profile: 'Profile number',
  date: 'Date',
  round: 'Round',
  held: 'Held on',
  score: 'Your score',
  points: (points: string) => `${points} points`,
  next: 'What you can do now',
  after: {
    inPool:
      'Your profile is back in the pool. It keeps the place it had: among equal scores, it still ranks by the moment at which it was first submitted.',
    ineligible:
      'Your profile is not back in the pool: under the rules of today it is not eligible for any program. A separate letter gives the reasons.',
    expired:
      'Your profile is not back in the pool: its twelve months are over. You can submit a new profile; it gets a new place.',
  },
  notice: {
    title: 'This letter does not come from the Government of Canada',
    text: 'OpenEntry, an independent project, wrote it by computer. Only Immigration, Refugees and Citizenship Canada (IRCC) can issue an invitation, and only IRCC decides on an application. If something in this letter is not right, answer through your account.',
  },
};

export type LetterTexts = typeof en;
