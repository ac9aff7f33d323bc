import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Il n’y a pas de page à cette adresse',
  why: 'L’adresse contient peut-être une erreur, ou la page a été déplacée. Rien de ce que vous avez saisi ailleurs n’est perdu.',
  next: 'D’ici, vous pouvez aller :',
  home: 'à la page d’accueil',
  calculator: 'à la calculatrice de note',
  rounds: 'à la liste des rondes, pour trouver une ronde par son numéro ou son année',
} satisfies Texts;
