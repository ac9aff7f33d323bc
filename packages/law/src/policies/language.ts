import { policy } from './policy.ts';

export const disabilityAverage = policy({
  id: 'language.disability-average',
  provision: 'mi.languageEvidence',
  grade: 'I',
  question: {
    en: 'Which level counts for an ability that a disability kept from being tested?',
    fr: 'Quel niveau compte pour une habileté qu’un handicap a empêché d’évaluer ?',
  },
  choices: {
    'floor-of-levels': {
      en: 'The average of the levels of the tested abilities, rounded down (IRCC averages with a tool that is not public).',
      fr: 'La moyenne des niveaux des habiletés évaluées, arrondie vers le bas (IRCC la calcule avec un outil non public).',
    },
    'lowest-level': {
      en: 'The lowest level of the tested abilities.',
      fr: 'Le niveau le plus bas des habiletés évaluées.',
    },
  },
  default: 'floor-of-levels',
});

export const bestResult = policy({
  id: 'language.which-result',
  provision: 'mi.languageEvidence',
  grade: 'I',
  question: {
    en: 'Which of several valid results in one language counts?',
    fr: 'Lequel de plusieurs résultats valides dans une même langue compte ?',
  },
  choices: {
    best: {
      en: 'The one that the person enters, taken to be the best: the highest lowest ability, then the highest sum of levels (IRCC’s tool lets the candidate choose the test).',
      fr: 'Celui que la personne inscrit, présumé le meilleur : l’habileté la plus faible la plus élevée, puis la somme la plus élevée (l’outil d’IRCC laisse choisir le test).',
    },
    latest: {
      en: 'The latest; of two of one day, the better.',
      fr: 'Le plus récent ; de deux du même jour, le meilleur.',
    },
  },
  default: 'best',
});

export const resultAge = policy({
  id: 'language.validity-cec-fst',
  provision: 'mi.eligibility',
  grade: 'L',
  question: {
    en: 'Must results be less than two years old for the Canadian experience and skilled trades classes too?',
    fr: 'Les résultats doivent-ils dater de moins de deux ans aussi pour la catégorie de l’expérience canadienne et celle des métiers spécialisés ?',
  },
  choices: {
    'two-years': {
      en: 'Yes: the Ministerial Instructions and IRCC’s page say so; sections 87.1 and 87.2 name no age.',
      fr: 'Oui : les instructions ministérielles et la page d’IRCC le disent ; les articles 87.1 et 87.2 ne fixent aucun âge.',
    },
    'any-age': {
      en: 'No: the Regulations ask it of skilled workers only.',
      fr: 'Non : le Règlement ne l’exige que des travailleurs qualifiés.',
    },
  },
  default: 'two-years',
});

export const mixedEnglish = policy({
  id: 'crs.french-mixed-english',
  provision: 'mi.french',
  grade: 'T',
  question: {
    en: 'How much does French earn when English reaches CLB 5 in some abilities only?',
    fr: 'Combien vaut le français quand l’anglais atteint le NCLC 5 dans certaines habiletés seulement ?',
  },
  choices: {
    lower: {
      en: 'The lower points: the higher ones need CLB 5 in all four (as a copy of IRCC’s tool).',
      fr: 'Le moins de points : il faut le NCLC 5 dans les quatre pour en avoir plus (comme une copie de l’outil d’IRCC).',
    },
    none: { en: 'None: the page names no row for it.', fr: 'Rien : la page ne prévoit pas ce cas.' },
  },
  default: 'lower',
});
