import type { Texts } from './text.en.ts';

export const fr = {
  heading: 'Créer un compte',
  why: 'Un compte garde un profil pour vous sur ce serveur. La calculatrice fonctionne sans compte. OpenEntry est indépendant : un compte ici n’est pas un compte auprès d’IRCC.',
  email: 'Adresse électronique',
  password: 'Choisissez un mot de passe',
  action: 'Créer le compte',
  have: 'Vous avez un compte ?',
  signIn: 'Ouvrir une session',
  sentHeading: 'Ouvrez le lien reçu par courriel',
  sent: (email) => `Un courriel est en route vers ${email}, avec un lien valable 24 heures.`,
  next: 'Ouvrez-le pour confirmer que l’adresse est la vôtre. Si rien n’arrive, regardez dans le dossier du courrier indésirable, ou ouvrez une session pour recevoir le lien de nouveau.',
} satisfies Texts;
