import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Bienvenue à OpenEntry',
  invitedWhy:
    'Un compte a été créé pour vous. Choisissez le mot de passe avec lequel vous ouvrirez une session.',
  password: 'Choisissez un mot de passe',
  keep: 'Garder ce mot de passe',
  firstHeading: 'Créer le premier compte d’administration',
  firstWhy:
    'L’administration invite toutes les autres personnes qui travaillent ici et leur donne leurs rôles. Elle ne voit aucun dossier.',
  email: 'Adresse électronique',
  first: 'Créer le compte',
  done: 'Votre compte est prêt. Ouvrez une session, puis configurez une deuxième étape sur la page de votre compte.',
  signIn: 'Ouvrir une session',
  noLinkTitle: 'Le lien est incomplet',
  noLink:
    'Ouvrez de nouveau le lien reçu, ou copiez-le en entier. S’il est trop ancien, demandez-en un autre.',
} satisfies Texts;
