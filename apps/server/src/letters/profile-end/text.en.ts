/** English words of the letters that end a profile's time in the pool. `text.fr.ts` must have the same shape. */
export const en = {
  received: 'Profile submitted on',
  expired: {
    title: 'Your profile has expired',
    lead: (day: string) =>
      `Your profile was in the pool for twelve months. It expired on ${day} and has left the pool.`,
    on: 'Expired on',
    why: 'What follows from that',
    effect: 'Rounds no longer consider this profile. This is not a refusal, and it is not held against you.',
    steps: [
      'Submit a new profile if you still want to be considered. Nothing is copied from the old one, and the new one gets a new place among equal scores.',
      'Before you do, check the dates of your language tests and of the assessment of your education: they expire too.',
    ],
  },
  lapsed: {
    title: 'Your draft is closed',
    lead: (lastDay: string) =>
      `You started a profile and did not submit it by ${lastDay}, the last day to do so. The draft is closed.`,
    started: 'Draft started on',
    lastDay: 'Last day to submit it',
    why: 'What follows from that',
    effect: 'The draft was never in the pool. This is not a refusal, and it is not held against you.',
    steps: [
      'Start a new profile if you still want to be considered. Its place among equal scores goes by the moment at which you submit it.',
    ],
  },
  ineligible: {
    title: 'Your profile is no longer eligible',
    lead: (day: string) =>
      `Under the rules of ${day}, your profile does not meet the requirements of any program, and it has left the pool. All the reasons are below.`,
    pool: 'Why the profile has left the pool',
    met: 'Every requirement of this program is met.',
    unknown: 'Whether this program is met cannot be said: something that decides it is not declared.',
    notMet: (label: string) => `Not met: ${label}`,
    notKnown: (label: string) => `Not known: ${label}`,
    missing: (paths: string) => `Not declared: ${paths}.`,
    remedy: (text: string) => `What would change it: ${text}`,
    provision: (text: string) => `Provision: ${text}.`,
    facts: {
      heading: 'What was not counted',
      lead: 'These parts of your profile were not counted, or not in full:',
    },
    steps: [
      'Compare the reasons with your profile. A date or a score that was entered wrongly can be the cause.',
      'An ineligible profile cannot be changed. Submit a new one once you meet the requirements of a program; it gets a new place among equal scores.',
    ],
  },
};

export type ProfileEndTexts = typeof en;
