import type { Texts } from './text.en.ts';

export const fr = {
  skip: 'Passer au contenu principal',
  navigation: 'Principale',
  home: 'OpenEntry, page d’accueil',
  rounds: 'Rondes',
  pool: 'Bassin',
  calculator: 'Calculatrice',
  about: 'À propos',
  api: 'API',
  signIn: 'Ouvrir une session',
  account: 'Mon compte',
  switchTo: 'English',
  independent: 'OpenEntry est un projet indépendant. Ce n’est pas un service du gouvernement du Canada.',
  verified: (day) => `Règles vérifiées jusqu’au ${day}.`,
  licence: 'Code sous licence Apache 2.0.',
  loading: 'Chargement de la page…',
  crashTitle: 'Cette page a cessé de fonctionner',
  crashWhat: 'Une partie de la page a échoué ou n’a pas pu être chargée.',
  crashKept: 'Vos réponses dans la calculatrice sont gardées dans cet onglet du navigateur.',
  crashNext: 'Recharger la page',
} satisfies Texts;
