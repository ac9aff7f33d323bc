/** English words of the letters to somebody in the pool. `text.fr.ts` must have the same shape. */
export const en = {
  received: 'Profile submitted on',
  lastDay: 'In the pool until',
  inPool: {
    title: 'Your profile is in the pool',
    lead: (day: string) =>
      `Your profile was assessed under the rules of ${day}. It is eligible, and it is in the pool: rounds can invite you.`,
    programs: 'Programs whose requirements you meet',
    effect: 'What that means',
    place:
      'Among equal scores, profiles rank by the moment at which they were first submitted. Updating the profile does not change that place.',
    rounds:
      'A round invites the highest scores of the group it addresses. Being in the pool is no invitation.',
    steps: (lastDay: string) => [
      'Keep your profile up to date: a new test, a new job, a change in your family. It is assessed again at once.',
      'Watch the dates of your language tests and of the assessment of your education: when they expire, points go, and sometimes eligibility.',
      `After ${lastDay}, submit a new profile if you still want to be considered.`,
    ],
  },
  changed: {
    title: 'Your score or your eligibility has changed',
    lead: (day: string) =>
      `You changed nothing, but the rules of ${day} make something else of your profile than those of the days before. It stays in the pool, with the same place among equal scores.`,
    before: 'Before',
    why: 'Why it changed',
    cause: (day: string, what: string) => `${day}: ${what}`,
    programs: {
      heading: 'Programs',
      entered: (name: string) => `You now meet the requirements: ${name}.`,
      left: (name: string) => `You no longer meet the requirements: ${name}.`,
    },
    categories: {
      heading: 'Categories of rounds',
      entered: (name: string) => `You are now in this category: ${name}.`,
      left: (name: string) => `You are no longer in this category: ${name}.`,
    },
    category: (name: string, version: string) => `${name} (${version})`,
    steps: [
      'Compare the reasons with your profile. If something in it is no longer so, update it: it is assessed again at once.',
      'If a test or an assessment has expired, a new one counts from the day on which you enter it.',
    ],
  },
};

export type StandingTexts = typeof en;
