import { policy } from '../policies/policy.ts';

export const qualificationsAtInvitation = policy({
  id: 'invitation.qualifications-at-invitation',
  provision: 'irpa.11.2',
  grade: 'P',
  question: {
    en: 'What must the true score at the invitation have been?',
    fr: 'Quelle devait être la note réelle au moment de l’invitation ?',
  },
  choices: {
    'rank-required': {
      en: 'High enough for the round: IRCC’s instructions look at whether the invitation would have been issued all the same.',
      fr: 'Suffisante pour la ronde : les instructions d’IRCC cherchent à savoir si l’invitation aurait été envoyée malgré tout.',
    },
    'score-ranked': {
      en: 'At least the score on which the person was ranked: the Act names the qualifications on the basis of which they were ranked, and its exceptions are for the day of receipt only.',
      fr: 'Au moins la note qui a servi au classement : la Loi vise les attributs sur la base desquels la personne a été classée, et ses exceptions ne valent que pour le jour de la réception.',
    },
  },
  default: 'rank-required',
});

export const equalScore = policy({
  id: 'invitation.equal-score',
  provision: 'irpa.11.2',
  grade: 'S',
  question: {
    en: 'Is a score equal to the lowest one invited a rank that suffices?',
    fr: 'Une note égale à la plus basse invitée est-elle un rang suffisant ?',
  },
  choices: {
    suffices: {
      en: 'Yes: copies of IRCC’s instructions say equal to or higher than the lowest score of the round.',
      fr: 'Oui : des copies des instructions d’IRCC disent égale ou supérieure à la note la plus basse de la ronde.',
    },
    'tie-break': {
      en: 'Only if the profile also came before the instant that broke the tie: that is the rank.',
      fr: 'Seulement si le profil précède aussi l’instant qui a départagé les égalités : c’est cela, le rang.',
    },
  },
  default: 'suffices',
});
