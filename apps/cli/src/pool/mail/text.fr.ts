import type { MailText } from './text.en.ts';

/** French words of letters and mail. */
export const fr: MailText = {
  notices: {
    'invitation.issued': 'invitation',
    'invitation.cancelled': 'invitation annulée',
    'invitation.expired': 'invitation expirée',
    'standing.changed': 'changement de la note ou de l’admissibilité',
    'profile.in-pool': 'profil dans le bassin',
    'profile.ineligible': 'profil qui n’est plus admissible',
    'profile.expired': 'profil expiré',
    'draft.lapsed': 'brouillon fermé',
    'nomination.offered': 'désignation en attente d’une réponse',
    'nomination.lapsed': 'désignation restée sans réponse',
    'nomination.withdrawn': 'désignation retirée',
  },
  letters: {
    progress: 'Lettres',
    title: (pool) => `Ce qui a été dit aux personnes du bassin ${pool}`,
    none: 'Rien n’a encore été dit à personne.',
    line: (notice, what, profile) => `${notice} : ${what}, profil ${profile}`,
    mailed: (at, sentAt) => `${at} ; envoyé le ${sentAt}`,
    notMailed: (at) => `${at} ; non envoyé`,
    more: (count) => `… et ${count} de plus ; --json les énumère tous.`,
    how: 'Avec --out DOSSIER, les lettres sont écrites en PDF balisé et en texte.',
    written: (letters, folder) => `Lettres écrites dans ${folder}, en PDF et en texte : ${letters}.`,
    personal: 'ATTENTION : les lettres sont personnelles. Elles sont destinées à qui elles s’adressent.',
    folder: (folder, why) => `${folder} n’a pas pu être créé : ${why}.`,
    impossible: (count) => `Avis pour lesquels il n’y a plus de lettre : ${count}.`,
  },
  mail: {
    progress: 'Courrier',
    title: (place) => `Courrier vers ${place}`,
    sent: 'Lettres envoyées',
    failed: 'Non acceptées, à réessayer',
    waiting: 'En attente',
    noAddress: 'À des personnes dont l’adresse est inconnue',
    stopped: (code) =>
      `Arrêt : le serveur de courrier n’accepte rien (${code}). La prochaine exécution enverra ce qui attend.`,
    failure: (notice, profile, code) => `Avis ${notice}, profil ${profile} : ${code}`,
    more: (count) => `… et ${count} de plus`,
    addresses: '« openentry profile contact NUMÉRO FICHIER » dit comment écrire à une personne.',
  },
};
