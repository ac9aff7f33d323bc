/** English names of the keys and choices that values of law are made of. `words.fr.ts` has the same ones. */
export const words = {
  withSpouse: 'With a spouse or partner',
  withoutSpouse: 'Without a spouse or partner',

  listening: 'Listening',
  reading: 'Reading',
  writing: 'Writing',
  speaking: 'Speaking',
  clb: 'CLB',
  points: 'Points',

  none: 'Less than secondary school',
  secondary: 'Secondary school',
  oneYear: 'One-year post-secondary program',
  twoYear: 'Two-year post-secondary program',
  threeYear: 'Bachelor’s degree, or post-secondary program of three years or longer',
  twoOrMore: 'Two or more post-secondary credentials, one of them of three years or longer',
  masters: 'Master’s degree, or entry-to-practice professional degree',
  phd: 'Doctoral degree',

  years: 'Years of work',
  windowYears: 'Years in which work counts, back from the day',
  education: 'Education',
  age: 'Age',

  ielts: 'IELTS General Training',
  celpip: 'CELPIP-General',
  pte: 'PTE Core',
  tef: 'TEF Canada',
  tcf: 'TCF Canada',

  wes: 'World Education Services (WES)',
  ces: 'Comparative Education Service, University of Toronto (CES)',
  icas: 'International Credential Assessment Service of Canada (ICAS)',
  iqas: 'International Qualifications Assessment Service (IQAS)',
  ices: 'International Credential Evaluation Service, BCIT (ICES)',
  mcc: 'Medical Council of Canada',
  pebc: 'Pharmacy Examining Board of Canada',
  cacb: 'Canadian Architectural Certification Board',
};

export type Word = keyof typeof words;
