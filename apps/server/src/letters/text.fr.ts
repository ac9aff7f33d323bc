import type { LetterTexts } from './text.en.ts';

/** French words that letters share. */
export const fr = {
  to: 'Destinataire',
  unnamed: 'la personne à qui appartient ce profil',
  profile: 'Numéro de profil',
  date: 'Date',
  round: 'Ronde',
  held: 'Tenue le',
  score: 'Votre note',
  points: (points) => `${points} points`,
  next: 'Ce que vous pouvez faire maintenant',
  after: {
    inPool:
      'Votre profil est de retour dans le bassin. Il garde sa place : à note égale, il reste classé selon le moment où il a été soumis la première fois.',
    ineligible:
      'Votre profil n’est pas de retour dans le bassin : selon les règles d’aujourd’hui, il n’est admissible à aucun programme. Une autre lettre en donne les raisons.',
    expired:
      'Votre profil n’est pas de retour dans le bassin : ses douze mois sont écoulés. Vous pouvez soumettre un nouveau profil ; il recevra une nouvelle place.',
  },
  notice: {
    title: 'Cette lettre ne vient pas du gouvernement du Canada',
    text: 'OpenEntry, un projet indépendant, l’a rédigée par ordinateur. Seul Immigration, Réfugiés et Citoyenneté Canada (IRCC) peut envoyer une invitation, et seul IRCC statue sur une demande. Si quelque chose n’est pas exact dans cette lettre, répondez par l’intermédiaire de votre compte.',
  },
} satisfies LetterTexts;
