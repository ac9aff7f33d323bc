import type { Bilingual } from '../../errors.ts';

/** Who sees something, besides the person it is about. */
export type SeenBy =
  | 'self'
  | 'representative'
  | 'officer'
  | 'programOffice'
  | 'auditor'
  | 'administrator'
  | 'public'
  | 'nobody';

/** Why personal fields of one kind are kept, on what authority, how long, and who sees them. */
export interface Kind {
  readonly name: Bilingual;
  readonly purpose: Bilingual;
  readonly authority: Bilingual;
  readonly retention: Bilingual;
  readonly seenBy: readonly SeenBy[];
  /** What becoming known would do: little, injury, serious injury, or let somebody in. */
  readonly sensitivity: 'low' | 'medium' | 'high' | 'secret';
  /** Whether a person is given it with their data; secrets and keyed hashes are withheld, and named. */
  readonly given: boolean;
}

const TWO_YEARS: Bilingual = {
  en: 'Until two years after the last thing that was done with the profile (Privacy Act, s. 6), then erased; an application keeps it as long as the application lasts',
  fr: 'Jusqu’à deux ans après le dernier acte posé sur le profil (Loi sur la protection des renseignements personnels, art. 6), puis effacé ; une demande le conserve tant qu’elle dure',
};
const SKELETON: Bilingual = {
  en: 'Kept without the facts: numbers of cases, scores, states and times, so that a round can be explained and the audit verified',
  fr: 'Conservé sans les faits : numéros de dossier, notes, états et heures, pour qu’une ronde puisse être expliquée et le journal vérifié',
};
const ACCOUNT: Bilingual = {
  en: 'As long as the account: erased 30 days after a sign-up that was never confirmed, or two years after an account was last used',
  fr: 'Aussi longtemps que le compte : effacé 30 jours après une inscription jamais confirmée, ou deux ans après la dernière utilisation',
};
const DOCUMENTS: Bilingual = {
  en: 'As long as the application, and until two years after the document was last used for a decision (Privacy Regulations, s. 4); then its key is destroyed, and its content after it. That it was there, its hash, and when, by whom and under which rule it was deleted stays',
  fr: 'Aussi longtemps que la demande, et jusqu’à deux ans après la dernière utilisation du document pour une décision (Règlement sur la protection des renseignements personnels, art. 4) ; sa clé est alors détruite, puis son contenu. Restent le fait qu’il existait, son empreinte, et quand, par qui et en vertu de quelle règle il a été supprimé',
};
const RELATES: Bilingual = {
  en: 'Privacy Act, s. 4 (relates directly to the program)',
  fr: 'Loi sur la protection des renseignements personnels, art. 4 (lien direct avec le programme)',
};

export const KINDS = {
  facts: {
    name: { en: 'What a person declares', fr: 'Ce qu’une personne déclare' },
    purpose: {
      en: 'To determine eligibility and the score, and to invite',
      fr: 'Déterminer l’admissibilité et la note, et inviter',
    },
    authority: {
      en: 'IRPA, s. 10.1, 10.2 and 10.3; Privacy Act, s. 4',
      fr: 'LIPR, art. 10.1, 10.2 et 10.3 ; Loi sur la protection des renseignements personnels, art. 4',
    },
    retention: TWO_YEARS,
    seenBy: ['self', 'representative', 'officer', 'auditor'],
    sensitivity: 'high',
    given: true,
  },
  contact: {
    name: { en: 'How a person is written to', fr: 'Comment on écrit à une personne' },
    purpose: {
      en: 'To send invitations and other letters in the language the person chose',
      fr: 'Envoyer les invitations et autres lettres dans la langue choisie',
    },
    authority: RELATES,
    retention: TWO_YEARS,
    seenBy: ['self', 'representative', 'officer'],
    sensitivity: 'high',
    given: true,
  },
  case: {
    name: { en: 'The course of a case', fr: 'Le déroulement d’un dossier' },
    purpose: {
      en: 'To carry the case through, to explain each result, and to prove that a round followed its rules',
      fr: 'Mener le dossier, expliquer chaque résultat et prouver qu’une ronde a suivi ses règles',
    },
    authority: {
      en: 'IRPA, s. 10.1 to 10.3; Privacy Act, s. 6 (retention, accuracy)',
      fr: 'LIPR, art. 10.1 à 10.3 ; Loi sur la protection des renseignements personnels, art. 6 (conservation, exactitude)',
    },
    retention: SKELETON,
    seenBy: ['self', 'representative', 'officer', 'programOffice', 'auditor'],
    sensitivity: 'medium',
    given: true,
  },
  documents: {
    name: { en: 'Documents of an application', fr: 'Les documents d’une demande' },
    purpose: {
      en: 'To determine whether what a person declared is so, and whether the person is admissible',
      fr: 'Établir si ce qu’une personne a déclaré est exact, et si la personne est admissible',
    },
    authority: {
      en: 'IRPA, s. 16(1); IRPR, s. 10; Privacy Act, s. 4',
      fr: 'LIPR, art. 16(1) ; RIPR, art. 10 ; Loi sur la protection des renseignements personnels, art. 4',
    },
    retention: DOCUMENTS,
    seenBy: ['self', 'representative', 'officer'],
    sensitivity: 'high',
    given: true,
  },
  documentKeys: {
    name: { en: 'Keys of documents', fr: 'Les clés des documents' },
    purpose: {
      en: 'To read a document that lies encrypted in storage; destroyed first when the document is deleted',
      fr: 'Lire un document conservé chiffré ; détruite en premier lorsque le document est supprimé',
    },
    authority: RELATES,
    retention: DOCUMENTS,
    seenBy: ['nobody'],
    sensitivity: 'secret',
    given: false,
  },
  account: {
    name: { en: 'The account', fr: 'Le compte' },
    purpose: {
      en: 'To know who signs in, and to send what concerns the account',
      fr: 'Savoir qui ouvre une session, et envoyer ce qui concerne le compte',
    },
    authority: RELATES,
    retention: ACCOUNT,
    seenBy: ['self', 'administrator'],
    sensitivity: 'medium',
    given: true,
  },
  security: {
    name: { en: 'The security of an account', fr: 'La sécurité d’un compte' },
    purpose: {
      en: 'To let nobody else in, and to show a person where they are signed in',
      fr: 'Ne laisser entrer personne d’autre, et montrer à une personne où elle a des sessions',
    },
    authority: RELATES,
    retention: {
      en: 'Sessions: 30 days after their end. Links, attempts and counts: a day after they are of no use. Keys: until they are removed',
      fr: 'Sessions : 30 jours après leur fin. Liens, essais et décomptes : un jour après qu’ils ont cessé de servir. Clés : jusqu’à leur retrait',
    },
    seenBy: ['self'],
    sensitivity: 'medium',
    given: true,
  },
  secret: {
    name: { en: 'Secrets of an account', fr: 'Les secrets d’un compte' },
    purpose: {
      en: 'To verify a password, a code or a link; kept hashed or encrypted, so that whoever reads them cannot use them',
      fr: 'Vérifier un mot de passe, un code ou un lien ; hachés ou chiffrés, pour que qui les lit ne puisse s’en servir',
    },
    authority: RELATES,
    retention: ACCOUNT,
    seenBy: ['nobody'],
    sensitivity: 'secret',
    given: false,
  },
  staff: {
    name: { en: 'Who decided', fr: 'Qui a décidé' },
    purpose: {
      en: 'To show who did what in the name of the program',
      fr: 'Montrer qui a fait quoi au nom du programme',
    },
    authority: RELATES,
    retention: {
      en: 'As long as the record of the decision; an id of an account, never a name',
      fr: 'Aussi longtemps que la trace de la décision ; un identifiant de compte, jamais un nom',
    },
    seenBy: ['programOffice', 'auditor', 'administrator'],
    sensitivity: 'low',
    given: true,
  },
  audit: {
    name: { en: 'The audit', fr: 'Le journal de vérification' },
    purpose: {
      en: 'To prove who did or read what, for whom, and how it ended',
      fr: 'Prouver qui a fait ou lu quoi, pour qui, et avec quelle issue',
    },
    authority: {
      en: 'Privacy Act, s. 4 and 6; Directive on Automated Decision-Making (audit trail)',
      fr: 'Loi sur la protection des renseignements personnels, art. 4 et 6 ; Directive sur la prise de décisions automatisée (piste de vérification)',
    },
    retention: {
      en: 'For good: it holds ids and codes, and what they stand for is erased elsewhere',
      fr: 'Pour toujours : il contient des identifiants et des codes, et ce qu’ils désignent est effacé ailleurs',
    },
    seenBy: ['self', 'auditor'],
    sensitivity: 'medium',
    given: true,
  },
  published: {
    name: { en: 'What a round publishes', fr: 'Ce qu’une ronde publie' },
    purpose: {
      en: 'To let anybody check a round, under pseudonyms that only the person can find again',
      fr: 'Permettre à quiconque de vérifier une ronde, sous des pseudonymes que seule la personne peut retrouver',
    },
    authority: {
      en: 'IRPA, s. 10.3 (instructions); what is published says of nobody who they are',
      fr: 'LIPR, art. 10.3 (instructions) ; ce qui est publié ne dit de personne qui elle est',
    },
    retention: { en: 'For good', fr: 'Pour toujours' },
    seenBy: ['public'],
    sensitivity: 'low',
    given: false,
  },
} as const satisfies Record<string, Kind>;

export type KindId = keyof typeof KINDS;
