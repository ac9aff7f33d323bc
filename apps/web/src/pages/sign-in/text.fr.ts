import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Ouvrir une session',
  email: 'Adresse électronique',
  password: 'Mot de passe',
  signIn: 'Ouvrir une session',
  already: 'Vous avez déjà ouvert une session.',
  toAccount: 'Aller à votre compte',
  forgotten: 'Mot de passe oublié',
  signUp: 'Créer un compte',
  passkey: 'Ouvrir une session avec une clé d’accès',
  passkeyNotUsed: 'La clé d’accès n’a pas servi. Réessayez, ou utilisez votre mot de passe.',
  organisation: (name) => `Ouvrir une session par ${name}`,
  organisationRefused:
    'L’ouverture de session par l’organisation n’a pas été acceptée. Elle s’adresse au personnel invité ici ; demandez une invitation à l’administration.',
  sendAgain: 'Envoyer le lien de nouveau',
  sentAgain: 'Si cette adresse reste à confirmer, un nouveau lien est en route.',
  codeHeading: 'Saisissez le code',
  codeWhy: 'Votre mot de passe est le bon. Votre compte demande aussi un code.',
  code: 'Code de votre application d’authentification',
  codeHint: 'Six chiffres, ou l’un de vos codes de récupération. Chacun sert une seule fois.',
  begin: 'Recommencer',
  demo: {
    heading: 'Une démonstration : ouvrez une session comme n’importe qui',
    why: 'Les personnes sont fictives, et ces mots de passe sont montrés parce qu’il s’agit d’une démonstration. N’y saisissez pas de vraies données.',
    signInAs: (role) => `Ouvrir une session : ${role}`,
  },
} satisfies Texts;
