import type { VerifyText } from './text.en.ts';

/** French words of `rounds verify`. A text that is missing here fails the type check. */
export const fr: VerifyText = {
  holds: (round) => `Ronde ${round} : tout ce qui a été comparé concorde.`,
  fails: (round) => `Ronde ${round} : NE CONCORDE PAS.`,
  noBundle: 'Ceci n’est pas le dossier d’une ronde.',
  first: 'D’abord :',
  facts: {
    round: 'Ronde',
    day: 'Loi du',
    engine: 'Exécutée par',
    digest: 'Empreinte',
    signedBy: 'Signé par',
    nobody: 'personne',
    invited: 'Invitations',
    invitedOf: (invited, members, people) =>
      `${invited} sur ${members} membres du groupe, dans un bassin de ${people}`,
    cutoff: 'Note minimale (SCG)',
    tieBreak: 'Bris d’égalité',
    none: '–',
  },
  you: {
    title: 'La personne de la preuve',
    rank: 'Rang',
    place: (place, of) => `${place} sur ${of} dans le groupe`,
    outside: 'hors du groupe auquel la ronde s’adressait',
    score: 'Note (SCG)',
    received: 'Profil reçu',
    invited: 'Invitation',
    yes: 'oui',
    no: 'non',
  },
  groups: {
    bundle: 'Dossier',
    proof: 'Preuve',
    snapshot: 'Instantané',
    replay: 'Reprise',
  },
  marks: { holds: 'concorde', fails: 'ÉCHOUE', 'not-compared': 'non comparé' },
  decides:
    'Ceci vérifie une ronde exécutée par OpenEntry. Ce n’est pas un service du gouvernement du Canada ; IRCC décide.',
  progress: { reading: 'Instantané', ranking: 'Classement' },
  badKey: (name) =>
    `${name} ne contient pas de clé publique Ed25519. Donnez un fichier PEM (« BEGIN PUBLIC KEY ») ou les 32 octets de la clé en hexadécimal.`,
  brokenGzip: (name, why) =>
    `${name} est compressé (gzip) et ne peut pas être lu jusqu’à sa fin (${why}) : il a été coupé ou modifié.`,
  lineTooLong: (name, line, limit) =>
    `${name}, ligne ${line} : plus de ${limit} octets ; aucune ligne d’instantané n’est aussi longue.`,
};
