import type { Word } from './words.en.ts';

/** French names of the keys and choices that values of law are made of. */
export const words = {
  withSpouse: 'Avec époux ou conjoint de fait',
  withoutSpouse: 'Sans époux ni conjoint de fait',

  listening: 'Compréhension de l’oral',
  reading: 'Compréhension de l’écrit',
  writing: 'Expression écrite',
  speaking: 'Expression orale',
  clb: 'NCLC',
  points: 'Points',

  none: 'Moins que le diplôme d’études secondaires',
  secondary: 'Diplôme d’études secondaires',
  oneYear: 'Programme postsecondaire d’un an',
  twoYear: 'Programme postsecondaire de deux ans',
  threeYear: 'Baccalauréat, ou programme postsecondaire de trois ans ou plus',
  twoOrMore: 'Deux titres postsecondaires ou plus, dont un d’un programme de trois ans ou plus',
  masters: 'Maîtrise, ou grade professionnel exigé pour exercer',
  phd: 'Doctorat',

  years: 'Années de travail',
  windowYears: 'Années pendant lesquelles le travail compte, en remontant depuis le jour',
  education: 'Études',
  age: 'Âge',

  ielts: 'IELTS, volet General Training',
  celpip: 'CELPIP, volet General',
  pte: 'PTE Core',
  tef: 'TEF Canada',
  tcf: 'TCF Canada',

  wes: 'World Education Services (WES)',
  ces: 'Comparative Education Service, Université de Toronto (CES)',
  icas: 'International Credential Assessment Service of Canada (ICAS)',
  iqas: 'International Qualifications Assessment Service (IQAS)',
  ices: 'International Credential Evaluation Service, BCIT (ICES)',
  mcc: 'Conseil médical du Canada',
  pebc: 'Bureau des examinateurs en pharmacie du Canada',
  cacb: 'Conseil canadien de certification en architecture',
} satisfies Record<Word, string>;
