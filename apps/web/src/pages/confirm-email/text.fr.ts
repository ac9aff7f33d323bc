import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Confirmez votre adresse électronique',
  verifyWhy:
    'Saisissez le mot de passe que vous avez choisi en créant le compte : il montre que c’était vous.',
  password: 'Mot de passe',
  verify: 'Confirmer et ouvrir une session',
  notYours: 'Vous n’avez pas créé le compte, ou vous avez oublié le mot de passe ?',
  forgotten: 'Choisissez-en un nouveau',
  change: 'En faire l’adresse de mon compte',
  changed: 'L’adresse est confirmée. C’est désormais avec elle que vous ouvrez une session.',
  noLinkTitle: 'Le lien est incomplet',
  noLink:
    'Ouvrez de nouveau le lien reçu par courriel, ou copiez-le en entier. L’ouverture de session propose d’en envoyer un autre.',
  signIn: 'Ouvrir une session',
} satisfies Texts;
