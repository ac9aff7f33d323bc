import type { Texts } from './text.en.ts';

export const fr = {
  loading: 'Chargement…',
  title: 'Les données n’ont pas pu être chargées',
  noAnswer: 'Le serveur OpenEntry n’a pas répondu. La connexion est peut-être coupée.',
  refused: (status) => `Le serveur OpenEntry a répondu par une erreur (${status}).`,
  kept: 'Rien de ce que vous avez saisi n’est perdu.',
  retry: 'Réessayer',
} satisfies Texts;
