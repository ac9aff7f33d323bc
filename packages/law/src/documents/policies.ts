import { policy } from '../policies/policy.ts';

export const passportNonAccompanying = policy({
  id: 'documents.passport-non-accompanying',
  provision: 'irpr.50',
  grade: 'P',
  question: {
    en: 'Does a family member who does not come along owe a passport or travel document?',
    fr: 'Un membre de la famille qui n’accompagne pas doit-il fournir un passeport ou un titre de voyage ?',
  },
  choices: {
    owed: {
      en: 'Yes: IRCC asks it of each person in the application.',
      fr: 'Oui : IRCC le demande pour chaque personne de la demande.',
    },
    'not-owed': {
      en: 'No: only people who become permanent residents need one.',
      fr: 'Non : seules les personnes qui deviennent résidentes permanentes en ont besoin.',
    },
  },
  default: 'owed',
});

export const policePartOfStay = policy({
  id: 'documents.police-part-of-stay',
  provision: 'ircc.police',
  grade: 'I',
  question: {
    en: 'Which part of a stay counts toward the six months of a police certificate?',
    fr: 'Quelle partie d’un séjour compte dans les six mois d’un certificat de police ?',
  },
  choices: {
    within: {
      en: 'The part within the last ten years and after the eighteenth birthday: IRCC asks for nothing before either.',
      fr: 'La partie comprise dans les dix dernières années et après le dix-huitième anniversaire : IRCC ne demande rien pour ce qui précède.',
    },
    whole: {
      en: 'The whole stay, if any day of it lies within: the careful reading.',
      fr: 'Le séjour entier, dès qu’un de ses jours y est compris : la lecture prudente.',
    },
  },
  default: 'within',
});

export const jobsWithLetters = policy({
  id: 'documents.jobs-with-letters',
  provision: 'ircc.documents',
  grade: 'I',
  question: {
    en: 'For which jobs of the last ten years is a letter of the employer owed?',
    fr: 'Pour quels emplois des dix dernières années une lettre de l’employeur est-elle exigée ?',
  },
  choices: {
    counting: {
      en: 'For those that count for the program or for points: they are the ones claimed.',
      fr: 'Pour ceux qui comptent pour le programme ou pour des points : ce sont eux qui sont invoqués.',
    },
    declared: { en: 'For every job declared.', fr: 'Pour chaque emploi déclaré.' },
  },
  default: 'counting',
});

export const fileMegabyte = policy({
  id: 'documents.file-megabyte',
  provision: 'ircc.documents',
  grade: 'I',
  question: {
    en: 'How many bytes is a megabyte in the largest size of a file?',
    fr: 'Combien d’octets compte un mégaoctet dans la taille maximale d’un fichier ?',
  },
  choices: {
    binary: {
      en: '1,048,576, as computers show sizes: what one reading takes is not refused by the other.',
      fr: '1 048 576, comme les ordinateurs affichent les tailles : ce qu’une lecture accepte n’est pas refusé par l’autre.',
    },
    decimal: { en: '1,000,000, as the unit is defined.', fr: '1 000 000, selon la définition de l’unité.' },
  },
  default: 'binary',
});
