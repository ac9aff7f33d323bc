import {
  daysToGiveBiometrics,
  daysToSeekReview,
  historyYears,
  misrepresentationYears,
} from '../../application/periods.ts';
import { serviceStandard } from '../../application/standard.ts';
import {
  FILE_KINDS,
  fileRule,
  medicalMonths,
  medicalTiming,
  policeRule,
  workYears,
} from '../../documents/parameters.ts';
import {
  adjustedEveryYears,
  biometricsAges,
  biometricsFamilyMaximum,
  biometricsFee,
  biometricsOfEveryRegion,
  childFee,
  principalFee,
  residenceFee,
  spouseFee,
} from '../../fees/fees.ts';
import { fundsUpdatedBy } from '../../funds/editions.ts';
import { settlementFunds } from '../../funds/settlementFunds.ts';
import { a11Exceptions } from '../../invitation/exceptions.ts';
import { daysToApply } from '../../invitation/validity.ts';
import { daysToAnswerNomination, daysToComplete, lifeMonths } from '../../profile/periods.ts';
import { FAMILY } from '../axis.ts';
import type { Declared } from '../registered.ts';

/** Settlement funds. */
export const fundsParameters: readonly Declared[] = [
  {
    parameter: settlementFunds,
    unit: 'dollars',
    title: { en: 'Settlement funds', fr: 'Fonds d’établissement' },
    axes: { bySize: FAMILY },
    labels: {
      bySize: { en: 'Family', fr: 'Famille' },
      eachAdditional: { en: 'Each additional person', fr: 'Chaque personne de plus' },
    },
  },
  {
    parameter: fundsUpdatedBy,
    unit: 'rule',
    title: {
      en: 'Day of the year by which the table of the year is expected',
      fr: 'Jour de l’année auquel le tableau de l’année est attendu',
    },
  },
];

/** Fees of the application. */
export const feeParameters: readonly Declared[] = [
  {
    parameter: principalFee,
    unit: 'dollars',
    title: {
      en: 'Processing fee: principal applicant',
      fr: 'Frais de traitement : demandeur principal ou demandeuse principale',
    },
  },
  {
    parameter: spouseFee,
    unit: 'dollars',
    title: {
      en: 'Processing fee: spouse or common-law partner',
      fr: 'Frais de traitement : époux ou conjoint de fait',
    },
  },
  {
    parameter: childFee,
    unit: 'dollars',
    title: { en: 'Processing fee: dependent child', fr: 'Frais de traitement : enfant à charge' },
  },
  {
    parameter: residenceFee,
    unit: 'dollars',
    title: {
      en: 'Right of permanent residence fee, each adult',
      fr: 'Frais relatifs au droit de résidence permanente, par adulte',
    },
  },
  {
    parameter: biometricsFee,
    unit: 'dollars',
    title: {
      en: 'Biometrics fee: one person',
      fr: 'Frais de collecte des données biométriques : une personne',
    },
  },
  {
    parameter: biometricsFamilyMaximum,
    unit: 'dollars',
    title: {
      en: 'Biometrics fee: most that a family pays',
      fr: 'Frais de collecte des données biométriques : maximum pour une famille',
    },
  },
  {
    parameter: biometricsAges,
    unit: 'age',
    title: {
      en: 'Ages at which biometrics are given',
      fr: 'Âges auxquels les données biométriques sont exigées',
    },
    labels: { from: { en: 'From', fr: 'De' }, to: { en: 'To', fr: 'À' } },
  },
  {
    parameter: biometricsOfEveryRegion,
    unit: 'rule',
    title: {
      en: 'Biometrics asked of nationals of every region',
      fr: 'Données biométriques exigées des ressortissants de toutes les régions',
    },
  },
  {
    parameter: adjustedEveryYears,
    unit: 'years',
    title: {
      en: 'Years between two adjustments of the fees',
      fr: 'Années entre deux rajustements des frais',
    },
  },
];

/** Applications for permanent residence: periods of their processing. */
export const applicationParameters: readonly Declared[] = [
  {
    parameter: daysToGiveBiometrics,
    unit: 'days',
    title: {
      en: 'Days to give biometrics after the letter that asks for them',
      fr: 'Jours pour fournir les données biométriques après la lettre qui les demande',
    },
  },
  {
    parameter: misrepresentationYears,
    unit: 'years',
    title: {
      en: 'Years for which a finding of misrepresentation keeps a person out',
      fr: 'Années d’interdiction de territoire pour fausses déclarations',
    },
  },
  {
    parameter: historyYears,
    unit: 'years',
    title: {
      en: 'Years that the personal history covers',
      fr: 'Années que couvrent les antécédents personnels',
    },
  },
  {
    parameter: daysToSeekReview,
    unit: 'days',
    title: {
      en: 'Days to apply for leave for judicial review of a decision',
      fr: 'Jours pour demander l’autorisation de contrôle judiciaire d’une décision',
    },
    labels: {
      inCanada: { en: 'Matter arising in Canada', fr: 'Mesure prise au Canada' },
      outside: { en: 'Matter arising outside Canada', fr: 'Mesure prise hors du Canada' },
    },
  },
  {
    parameter: serviceStandard,
    unit: 'mixed',
    title: {
      en: 'Service standard: applications decided within a time',
      fr: 'Norme de service : demandes tranchées dans un délai',
    },
    labels: {
      months: {
        en: 'Calendar months from the start of the clock',
        fr: 'Mois civils depuis le début du délai',
      },
      percent: {
        en: 'Applications decided within them, of a hundred',
        fr: 'Demandes tranchées dans ce délai, sur cent',
      },
    },
  },
];

/** Profiles: how long each step may take. */
export const profileParameters: readonly Declared[] = [
  {
    parameter: lifeMonths,
    unit: 'months',
    title: {
      en: 'Life of a profile from the instant it was received',
      fr: 'Durée de vie d’un profil à compter de l’instant de sa réception',
    },
  },
  {
    parameter: daysToComplete,
    unit: 'days',
    title: {
      en: 'Days to complete and submit a profile',
      fr: 'Jours pour remplir et présenter un profil',
    },
  },
  {
    parameter: daysToAnswerNomination,
    unit: 'days',
    title: {
      en: 'Days to accept or reject a nomination',
      fr: 'Jours pour accepter ou refuser une désignation',
    },
  },
];

/** Documents of the application. */
export const documentParameters: readonly Declared[] = [
  {
    parameter: policeRule,
    unit: 'mixed',
    title: { en: 'When a police certificate is owed', fr: 'Quand un certificat de police est exigé' },
    labels: {
      months: { en: 'Months lived in a country', fr: 'Mois passés dans un pays' },
      counted: { en: 'Counted', fr: 'Comptés' },
      'in-a-row': { en: 'in one stay', fr: 'en un seul séjour' },
      'in-total': { en: 'in all stays together', fr: 'dans tous les séjours ensemble' },
      windowYears: {
        en: 'Years back from submission (none: without limit)',
        fr: 'Années avant la présentation (néant : sans limite)',
      },
      fromAge: { en: 'Only for the time from this age', fr: 'Seulement pour la période à partir de cet âge' },
      currentWithinMonths: {
        en: 'Country lived in now: certificate at most so many months old',
        fr: 'Pays de résidence actuel : âge maximal du certificat, en mois',
      },
    },
  },
  {
    parameter: medicalTiming,
    unit: 'rule',
    title: { en: 'When the medical examination is done', fr: 'Moment de l’examen médical' },
    labels: {
      upfront: { en: 'before submission', fr: 'avant la présentation' },
      onRequest: { en: 'when IRCC asks for it', fr: 'à la demande d’IRCC' },
    },
  },
  {
    parameter: medicalMonths,
    unit: 'months',
    title: { en: 'Validity of the medical examination', fr: 'Validité de l’examen médical' },
  },
  {
    parameter: workYears,
    unit: 'years',
    title: {
      en: 'Years before submission in which claimed jobs are proved',
      fr: 'Années avant la présentation pendant lesquelles les emplois invoqués sont prouvés',
    },
  },
  {
    parameter: fileRule,
    unit: 'mixed',
    title: { en: 'Files that an application takes', fr: 'Fichiers qu’une demande accepte' },
    texts: FILE_KINDS,
    labels: {
      kinds: { en: 'Kinds of files', fr: 'Types de fichiers' },
      megabytes: { en: 'Largest file, in megabytes', fr: 'Taille maximale d’un fichier, en mégaoctets' },
      perPlace: { en: 'Files for each document asked for', fr: 'Fichiers par document demandé' },
      tiff: { en: 'TIFF', fr: 'TIFF' },
      jpg: { en: 'JPEG', fr: 'JPEG' },
      doc: { en: 'Word (.doc)', fr: 'Word (.doc)' },
      docx: { en: 'Word (.docx)', fr: 'Word (.docx)' },
      pdf: { en: 'PDF', fr: 'PDF' },
    },
  },
];

/** Invitations. */
export const invitationParameters: readonly Declared[] = [
  {
    parameter: daysToApply,
    unit: 'days',
    title: {
      en: 'Days to apply after an invitation',
      fr: 'Jours pour présenter la demande après une invitation',
    },
  },
  {
    parameter: a11Exceptions,
    unit: 'rule',
    title: {
      en: 'Losses after an invitation that do not count against the applicant',
      fr: 'Pertes après une invitation qui ne nuisent pas à la demande',
    },
    labels: {
      birthday: { en: 'Points lost by a birthday', fr: 'Points perdus par un anniversaire' },
      rank: {
        en: 'Score lower, but still high enough for the round',
        fr: 'Note plus basse, mais encore suffisante pour la ronde',
      },
    },
  },
];
