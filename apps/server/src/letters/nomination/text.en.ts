/** English words of the letters on a nomination. `text.fr.ts` must have the same shape. */
export const en = {
  province: 'Province or territory',
  pending: {
    title: 'A nomination waits for your answer',
    lead: (province: string, lastDay: string) =>
      `Your nomination through Express Entry is confirmed (province or territory: ${province}). You can accept or reject it through ${lastDay}.`,
    confirmed: 'Confirmed on',
    lastDay: 'Last day to answer',
    accept: 'If you accept',
    acceptPoints: (points: string) =>
      `A nomination is worth ${points} points, within the maximum of additional points.`,
    acceptClass:
      'You can be invited as a provincial nominee only, no longer under another program (subsection 10.1(1.1) of the Immigration and Refugee Protection Act).',
    acceptFinal:
      'An accepted nomination cannot be undone within the profile: to be without it, you would have to withdraw the profile and submit a new one.',
    reject: 'If you reject it or do not answer',
    rejectEffect:
      'Your profile stays in the pool without the nomination, with the same score and the same place.',
    steps: (lastDay: string) => [
      `Accept or reject the nomination in your account by ${lastDay}.`,
      'If you did not ask for this nomination, reject it.',
    ],
  },
  accepted: {
    title: 'Your nomination is accepted',
    lead: (province: string) =>
      `You accepted your nomination (province or territory: ${province}). Your profile is in the pool as that of a provincial nominee.`,
    on: 'Accepted on',
    effect: 'What changes',
    points: (points: string) =>
      `The nomination is worth ${points} points, within the maximum of additional points.`,
    place:
      'Your place among equal scores stays the same: it goes by the moment at which the profile was first submitted.',
    rounds:
      'Rounds for provincial nominees and general rounds can invite you. An invitation can be in the provincial nominee class only (subsection 10.1(1.1) of the Immigration and Refugee Protection Act).',
    federal:
      'You must go on meeting the requirements of a federal program: a nomination alone does not keep a profile in the pool.',
    steps: [
      'Keep your profile up to date, and tell the province or territory what you change.',
      'If you no longer want the nomination, withdraw the profile and submit a new one.',
    ],
  },
  withdrawn: {
    title: 'Your nomination was withdrawn',
    lead: (province: string) =>
      `Your nomination was withdrawn (province or territory: ${province}). It no longer counts in your profile.`,
    on: 'Withdrawn on',
    effect: 'What changes',
    points: (points: string) => `The ${points} points of the nomination no longer count.`,
    stays:
      'Your profile stays in the pool, with the place it had among equal scores. You can again be invited under the programs that you meet.',
    leaves:
      'Your profile has left the pool: under the rules of today it is not eligible for any program. A separate letter gives the reasons.',
    over: 'Your profile has left the pool: its twelve months are over. You can submit a new profile; it gets a new place.',
    steps: [
      'Ask the province or territory why: it decides on its nominations, OpenEntry does not.',
      'If an application was made on this nomination, tell IRCC of the withdrawal.',
    ],
  },
  lapsed: {
    title: 'Your nomination was not answered in time',
    lead: (province: string, lastDay: string) =>
      `You could answer your nomination (province or territory: ${province}) through ${lastDay}. There was no answer, and it no longer waits for one.`,
    lastDay: 'Last day to answer',
    effect: 'What changes',
    effects: [
      'The nomination does not count in your profile, and it brings no points.',
      'Your score and your place among equal scores are what they were.',
    ],
    steps: [
      'If you want the nomination, ask the province or territory to confirm it again in Express Entry.',
      'If you do not want it, there is nothing to do.',
    ],
  },
};

export type NominationTexts = typeof en;
