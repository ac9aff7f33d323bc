import type { Texts } from './text.en.ts';

export const fr = {
  published: 'Publié',
  simulated: 'Simulé',
  measure: 'Chiffre',
  invited: 'Invitations',
  cutoff: 'Note minimale',
  cutoffUnit: 'note du SCG de la personne invitée la moins bien classée',
  tieBreak: 'Bris d’égalité',
  tieBreakUnit: 'date et heure UTC',
  none: 'non publié',
  nobody: 'aucune',
  same: 'identique au chiffre publié',
  points: (difference) => `${difference} points`,
  people: (difference) => `${difference} personnes`,
} satisfies Texts;
