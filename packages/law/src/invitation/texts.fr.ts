import { dayInWords } from '../documents/words.ts';
import type { PlainDate } from '../time/plainDate.ts';
import type { InvitationTexts } from './texts.en.ts';

/** French words about invitations. */
export const fr = {
  nodes: {
    a11: 'Rien dans l’article 11.2 de la Loi n’empêche de délivrer un visa',
    'a11.at-invitation': 'Le jour de l’invitation',
    'a11.at-receipt': 'Le jour de la réception de la demande',
    'a11.criteria': 'Critères d’admissibilité à une invitation',
    'a11.qualifications': 'Attributs sur la base desquels la personne a été classée',
    'a11.category': 'Catégorie de la ronde',
  },
  reasons: {
    'score-suffices': (v) => `Une note de ${v.score} ; il fallait ${v.required}.`,
    'score-too-low': (v) => `Une note de ${v.score}, inférieure à la note de ${v.required} qu’il fallait.`,
    'score-kept': (v) =>
      `Une note de ${v.score}, qui n’est pas inférieure à celle de ${v.required} qui a servi au classement.`,
    birthday: (v) =>
      `Ce qu’un anniversaire après l’invitation, de ${v.before} à ${v.after} ans, a fait perdre n’est pas retenu contre la personne.`,
    'rank-suffices': (v) =>
      `Les attributs ont changé, mais les critères sont remplis et une note de ${v.score} n’est pas inférieure à celle de ${v.required} de la ronde.`,
    'qualifications-lost': (v) =>
      `Une note de ${v.score}, inférieure à celle de ${v.ranked} qui a servi au classement, et aucune exception ne s’applique : la ronde exigeait ${v.required}.`,
  },
  notes: {
    'day-not-known': (v) =>
      `Le délai est passé de ${v.before} à ${v.after} jours pendant le mois de cette invitation, un jour qui n’est pas connu ; le ${dayInWords(v.from as PlainDate, 'fr')} est retenu ici.`,
  },
} satisfies InvitationTexts;
