import type { Texts } from './text.en.ts';

export const fr = {
  published: 'Publié',
  simulated: 'Simulé',
  score: 'Note du SCG →',
  density: 'Personnes par point de note',
  scale:
    'Les tranches ont une largeur de 10 à 600 points. L’aire de chaque barre est son nombre de personnes ; sa hauteur, le nombre de personnes par point de note. De 401 à 500 points, ce sont les parties de dix points publiées qui sont tracées.',
} satisfies Texts;
