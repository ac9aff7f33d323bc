import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Confirmez que c’est bien vous',
  why: 'Cela change votre façon d’ouvrir une session ; il faut donc une confirmation de moins de dix minutes.',
  password: 'Votre mot de passe',
  code: 'Code de votre application d’authentification',
  codeHint: 'Ou un code de récupération. Chaque code sert une seule fois.',
  confirm: 'Confirmer',
  passkey: 'Utiliser une clé d’accès',
  cancel: 'Annuler',
  failed: 'La clé d’accès n’a pas servi. Réessayez, ou utilisez votre mot de passe.',
} satisfies Texts;
