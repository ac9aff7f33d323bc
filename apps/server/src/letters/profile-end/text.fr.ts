import type { ProfileEndTexts } from './text.en.ts';

/** French words of the letters that end a profile's time in the pool. */
export const fr = {
  received: 'Profil soumis le',
  expired: {
    title: 'Votre profil a expiré',
    lead: (day) =>
      `Votre profil est resté douze mois dans le bassin. Il a expiré le ${day} et a quitté le bassin.`,
    on: 'Expiré le',
    why: 'Ce qui s’ensuit',
    effect:
      'Les rondes ne tiennent plus compte de ce profil. Ce n’est pas un rejet, et cela n’est pas retenu contre vous.',
    steps: [
      'Soumettez un nouveau profil si vous souhaitez toujours participer aux rondes. Rien n’est repris de l’ancien, et le nouveau reçoit une nouvelle place à note égale.',
      'Auparavant, vérifiez la date de vos tests de langue et de l’évaluation de vos études : eux aussi expirent.',
    ],
  },
  lapsed: {
    title: 'Votre brouillon est fermé',
    lead: (lastDay) =>
      `Vous avez commencé un profil sans le soumettre au plus tard le ${lastDay}, dernier jour pour le faire. Le brouillon est fermé.`,
    started: 'Brouillon commencé le',
    lastDay: 'Dernier jour pour le soumettre',
    why: 'Ce qui s’ensuit',
    effect:
      'Le brouillon n’a jamais été dans le bassin. Ce n’est pas un rejet, et cela n’est pas retenu contre vous.',
    steps: [
      'Commencez un nouveau profil si vous souhaitez toujours participer aux rondes. Sa place à note égale suivra le moment où vous le soumettrez.',
    ],
  },
  ineligible: {
    title: 'Votre profil n’est plus admissible',
    lead: (day) =>
      `Selon les règles du ${day}, votre profil ne remplit les exigences d’aucun programme, et il a quitté le bassin. Toutes les raisons figurent ci-dessous.`,
    pool: 'Pourquoi le profil a quitté le bassin',
    met: 'Toutes les exigences de ce programme sont remplies.',
    unknown:
      'Impossible de dire si les exigences de ce programme sont remplies : un élément déterminant n’est pas déclaré.',
    notMet: (label) => `Non rempli : ${label}`,
    notKnown: (label) => `Indéterminé : ${label}`,
    missing: (paths) => `Non déclaré : ${paths}.`,
    remedy: (text) => `Ce qui changerait le résultat : ${text}`,
    provision: (text) => `Disposition : ${text}.`,
    facts: {
      heading: 'Ce qui n’a pas été compté',
      lead: 'Ces éléments de votre profil n’ont pas été comptés, ou pas en entier :',
    },
    steps: [
      'Comparez les raisons avec votre profil. Une date ou un résultat mal saisi peut en être la cause.',
      'Un profil non admissible ne peut pas être modifié. Soumettez-en un nouveau dès que vous remplirez les exigences d’un programme ; il recevra une nouvelle place à note égale.',
    ],
  },
} satisfies ProfileEndTexts;
