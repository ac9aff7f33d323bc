import { dayInWords } from '../documents/words.ts';
import type { PlainDate } from '../time/plainDate.ts';

type Values = Readonly<Record<string, string | number | null>>;

/** English words about invitations. `texts.fr.ts` must have the same shape or it does not compile. */
export const en = {
  nodes: {
    a11: 'Nothing in section 11.2 of the Act prevents a visa',
    'a11.at-invitation': 'On the day of the invitation',
    'a11.at-receipt': 'On the day the application was received',
    'a11.criteria': 'Criteria to be invited',
    'a11.qualifications': 'Qualifications on which the person was ranked',
    'a11.category': 'Category of the round',
  },
  reasons: {
    'score-suffices': (v: Values) => `A score of ${v.score}; ${v.required} was needed.`,
    'score-too-low': (v: Values) => `A score of ${v.score} is below the ${v.required} that was needed.`,
    'score-kept': (v: Values) =>
      `A score of ${v.score}, not below the ${v.required} on which the person was ranked.`,
    birthday: (v: Values) =>
      `What a birthday after the invitation took away, from ${v.before} to ${v.after} years of age, does not count against the person.`,
    'rank-suffices': (v: Values) =>
      `Qualifications changed, but the criteria are met and a score of ${v.score} is not below the ${v.required} of the round.`,
    'qualifications-lost': (v: Values) =>
      `A score of ${v.score}, below the ${v.ranked} on which the person was ranked, and no exception applies: the round required ${v.required}.`,
  },
  notes: {
    'day-not-known': (v: Values) =>
      `The period went from ${v.before} to ${v.after} days in the month of this invitation, on a day that is not known; ${dayInWords(v.from as PlainDate, 'en')} is used here.`,
  },
};

export type InvitationTexts = typeof en;
export type A11NodeCode = keyof InvitationTexts['nodes'];
export type A11ReasonCode = keyof InvitationTexts['reasons'];
export type InvitationNoteCode = keyof InvitationTexts['notes'];
