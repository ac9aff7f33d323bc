/** English words of the letters that end an invitation. `text.fr.ts` must have the same shape. */
export const en = {
  issued: 'Invitation issued on',
  cancelled: {
    title: 'Your invitation is cancelled',
    lead: (number: string) =>
      `The invitation to apply that round ${number} of OpenEntry issued to you is cancelled: it was issued in error. It can no longer be used to apply.`,
    why: 'Why',
    reason: 'The reason that was recorded:',
    basis:
      'An invitation that was issued in error can be cancelled (subsection 10.2(5) of the Immigration and Refugee Protection Act).',
    profile: 'What becomes of your profile',
    notHeld: 'The cancellation is not held against you.',
    steps: {
      inPool: [
        'Read your profile and correct it where it is not right.',
        'You need do nothing else: later rounds consider your profile.',
      ],
      ineligible: [
        'Read the letter on your eligibility.',
        'You can submit a new profile once you meet the requirements of a program.',
      ],
      expired: ['Submit a new profile if you still want to be considered.'],
    },
    disagree: 'If you think the invitation was right, answer through your account and say why.',
  },
  expired: {
    title: 'Your invitation has ended',
    lead: (number: string, lastDay: string) =>
      `The invitation to apply that round ${number} of OpenEntry issued to you ended on ${lastDay}. No complete application was received by then, and the invitation was not declined.`,
    lastDay: 'Last day to apply',
    why: 'What follows from that',
    effect:
      'Your profile has left the pool: an expression of interest whose invitation was not used in time cannot be invited again (subsection 10.1(6) of the Immigration and Refugee Protection Act).',
    notHeld: 'It does not keep you from submitting a new profile.',
    steps: [
      'Submit a new profile if you still want to be considered. Nothing is copied from the old one, and the new one gets a new place among equal scores.',
      'If you did apply or decline in time, answer through your account and say when.',
    ],
  },
};

export type InvitationEndTexts = typeof en;
