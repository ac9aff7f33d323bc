import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Choisir un nouveau mot de passe',
  sendWhy: 'Un lien est envoyé à l’adresse de votre compte. Il est valable une heure.',
  email: 'Adresse électronique',
  send: 'Envoyer le lien',
  sent: 'S’il existe un compte à cette adresse, un lien est en route. Regardez aussi dans le dossier du courrier indésirable.',
  chooseWhy:
    'Vos sessions prennent fin sur tous vos appareils. L’application d’authentification reste configurée.',
  password: 'Nouveau mot de passe',
  choose: 'Garder ce mot de passe',
  chosen: 'Le nouveau mot de passe est enregistré. Ouvrez une session avec celui-ci.',
  signIn: 'Ouvrir une session',
} satisfies Texts;
