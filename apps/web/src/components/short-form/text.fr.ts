import type { Texts } from './text.en.ts';

export const fr = {
  title: 'Il manque quelque chose',
  intro: 'Ce que vous avez saisi est gardé.',
  refused: 'Cela n’a pas été fait',
  noAnswer: 'Le serveur n’a pas répondu. Ce que vous avez saisi est gardé ; réessayez.',
  wait: (minutes) =>
    minutes === 1
      ? 'Trop d’essais. Réessayez dans une minute.'
      : `Trop d’essais. Réessayez dans ${minutes} minutes.`,
  busy: 'Un instant…',
  newPasswordHint: 'Au moins 12 caractères. Le plus facile : plusieurs mots que personne ne dirait ensemble.',
  problems: {
    email: 'Saisissez une adresse électronique, comme quelquun@example.ca',
    password: 'Saisissez votre mot de passe',
    newPassword: 'Choisissez un mot de passe d’au moins 12 caractères',
    code: 'Saisissez les six chiffres, ou un code de récupération',
    text: 'Saisissez un nom',
  },
} satisfies Texts;
