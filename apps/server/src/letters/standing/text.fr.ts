import type { StandingTexts } from './text.en.ts';

/** French words of the letters to somebody in the pool. */
export const fr = {
  received: 'Profil soumis le',
  lastDay: 'Dans le bassin jusqu’au',
  inPool: {
    title: 'Votre profil est dans le bassin',
    lead: (day) =>
      `Votre profil a été évalué selon les règles du ${day}. Il est admissible et se trouve dans le bassin : une ronde peut vous inviter.`,
    programs: 'Programmes dont vous remplissez les exigences',
    effect: 'Ce que cela signifie',
    place:
      'À note égale, les profils sont classés selon le moment où ils ont été soumis la première fois. Mettre le profil à jour ne change pas cette place.',
    rounds:
      'Une ronde invite les notes les plus élevées du groupe auquel elle s’adresse. Être dans le bassin n’est pas une invitation.',
    steps: (lastDay) => [
      'Tenez votre profil à jour : nouveau test, nouvel emploi, changement dans votre famille. Il est aussitôt réévalué.',
      'Surveillez la date de vos tests de langue et de l’évaluation de vos études : leur expiration fait perdre des points, et parfois l’admissibilité.',
      `Après le ${lastDay}, soumettez un nouveau profil si vous souhaitez toujours participer aux rondes.`,
    ],
  },
  changed: {
    title: 'Votre note ou votre admissibilité a changé',
    lead: (day) =>
      `Vous n’avez rien changé, mais les règles du ${day} donnent de votre profil un autre résultat que celles des jours précédents. Il reste dans le bassin et garde sa place à note égale.`,
    before: 'Auparavant',
    why: 'Pourquoi il y a un changement',
    cause: (day, what) => `${day} : ${what}`,
    programs: {
      heading: 'Programmes',
      entered: (name) => `Vous en remplissez maintenant les exigences : ${name}.`,
      left: (name) => `Vous n’en remplissez plus les exigences : ${name}.`,
    },
    categories: {
      heading: 'Catégories de rondes',
      entered: (name) => `Vous faites maintenant partie de cette catégorie : ${name}.`,
      left: (name) => `Vous ne faites plus partie de cette catégorie : ${name}.`,
    },
    category: (name, version) => `${name} (${version})`,
    steps: [
      'Comparez les raisons avec votre profil. Si quelque chose n’y est plus exact, mettez-le à jour : il est aussitôt réévalué.',
      'Si un test ou une évaluation a expiré, un nouveau compte dès le jour où vous l’inscrivez.',
    ],
  },
} satisfies StandingTexts;
