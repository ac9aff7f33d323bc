/** English words of the invitation. `text.fr.ts` must have the same shape or it does not compile. */
export const en = {
  title: 'Invitation to apply for permanent residence',
  lead: (number: string) =>
    `Round ${number} of OpenEntry invited you to apply for permanent residence. You can apply, decline, or let the invitation end; this letter says what follows from each.`,
  kind: 'Type of round',
  category: 'Category',
  class: 'Class of invitation',
  cutOff: 'Lowest score invited',
  lastDay: 'Last day to apply',
  classOf: {
    heading: 'The class in which you are invited',
    text: (theClass: string) =>
      `You may apply as a member of ${theClass}. The class of an invitation cannot be chosen or changed (paragraph 10.3(1)(j.1) of the Immigration and Refugee Protection Act).`,
    order:
      'Those who are eligible for several programs are invited in the first of these: Canadian Experience Class, Federal Skilled Worker Program, Federal Skilled Trades Program.',
    nominee:
      'You have accepted a nomination. A nominee may be invited only as a nominee (subsection 10.1(1.1) of the Act).',
  },
  deadline: {
    heading: 'Until when you can apply',
    period: 'Period to apply',
    days: (days: string, from: string) => `${days} days, counted from ${from}`,
    extended: (lastDay: string) =>
      `The law alone would give you until ${lastDay}. OpenEntry was not available on some days, and these are added.`,
    basis: 'Legal basis',
    basisValue: (provision: string, instrument: string) => `${provision}; ${instrument}`,
    endOfDay:
      'The application must be complete, with its documents and fees, before the end of that day in Ottawa.',
    lapses:
      'If you neither apply nor decline by then, the invitation ends and your profile leaves the pool (subsection 10.1(6) of the Act). You would need a new profile, with a new place.',
  },
  next: {
    compare:
      'Compare each line of the breakdown below with your documents. You must be able to prove each of them.',
    recalculate: (cutOff: string) =>
      `Calculate your score again with your situation of today. If it has fallen below ${cutOff}, the lowest score of the round, think of declining: an application can then be refused, and its processing fee is not given back.`,
    collect: 'Collect your documents. OpenEntry lists those that your situation asks for.',
    apply: (lastDay: string) => `Apply in your account by ${lastDay}, or decline there.`,
  },
  decline: {
    heading: 'If you decline',
    back: 'Your profile goes back to the pool, with the place it had among equal scores, if it is still eligible and its twelve months are not over.',
    again: 'Nothing is held against you: you can be invited again (subsection 10.1(7) of the Act).',
    same: 'A new invitation follows the same order of classes.',
  },
  visa: {
    heading: 'What must still be true when you apply',
    lead: 'An officer may not issue a visa if, on the day of the invitation or on the day the application is received, one of these was not so (section 11.2 of the Act):',
    criteria: 'you met the criteria to be invited',
    qualifications: 'you had the qualifications on which you were ranked: those in the breakdown below',
    category: 'you met the criteria of the category of the round',
    exceptions: 'On the day of receipt, this is not held against you:',
    birthday: 'a birthday after the invitation',
    rank: (cutOff: string) =>
      `other changes, as long as you meet the criteria and your rank is still high enough for the round: its lowest score was ${cutOff}`,
    truth:
      'What you declare must be true. A finding of misrepresentation bars a person from applying for five years (section 40 of the Act).',
  },
  breakdown: {
    heading: 'How your score was calculated',
    intro: (day: string) =>
      `Your score under the Comprehensive Ranking System on ${day}, the day of the round. Each line has the points you have, the most that the law gives there, and the provision.`,
    caption: 'Your score, line by line',
    factor: 'Factor',
    points: 'Points',
    maximum: 'Maximum',
    provision: 'Provision',
    notApplicable: 'n/a',
    range: (low: string, high: string) => `${low} to ${high}`,
    instruments: 'The values come from these texts:',
    grades:
      'The capital at the end says how the text was read: L the text itself, T a copy of IRCC’s own tool, P a page of IRCC, S a secondary source, I inferred.',
  },
};

export type InvitationTexts = typeof en;
