import type { ProfileText } from './text.en.ts';

/** French words of single profiles. */
export const fr: ProfileText = {
  title: (id, state) => `Profil ${id} : ${state}`,
  candidate: 'Candidat ou candidate',
  pool: 'Bassin',
  received: 'Reçu',
  standing: 'Note',
  standingOf: (crs, programs, on) => `${crs} points, ${programs}, selon la loi du ${on}`,
  noProgram: 'aucun programme',
  categories: 'Catégories',
  nextLook: 'Prochain examen',
  nomination: 'Désignation',
  accepted: (province) => `${province}, acceptée`,
  waiting: (province) => `${province}, en attente d’une réponse`,
  invitation: 'Invitation',
  invited: (program, crs, when) => `${program}, ${crs} points, ${when}`,
  deadlines: {
    draft: 'Brouillon ouvert jusqu’au',
    life: 'Dans le bassin jusqu’au',
    nomination: 'Répondre à la désignation jusqu’au',
    invitation: 'Répondre à l’invitation jusqu’au',
  },
  more: (day, days) => `${day} (${days} jours ajoutés par des pannes)`,
  history: 'Ce qui a été fait',
  done: (what, who, role, when) => `${what} : ${who} (${role}), ${when}`,
  next: 'Ce qui peut être fait maintenant',
  nothing: 'rien',
  contact: {
    asked: 'Donnez un fichier qui contient le contact (- lit l’entrée standard), ou --remove.',
    kept: {
      en: 'Contact conservé. Dès maintenant, les lettres sont envoyées à cette personne, en anglais.',
      fr: 'Contact conservé. Dès maintenant, les lettres sont envoyées à cette personne, en français.',
    },
    removed:
      'Contact supprimé. Les lettres ne sont plus envoyées à cette personne ; elles restent consultables.',
    already: 'Il en était déjà ainsi ; rien n’a changé.',
  },
};
