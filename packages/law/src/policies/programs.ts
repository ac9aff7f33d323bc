import { policy } from './policy.ts';

export const equalOccupations = policy({
  id: 'cec.equal-occupations',
  provision: 'irpr.87.1',
  grade: 'I',
  question: {
    en: 'Which language level is asked when two occupations have the same amount of work?',
    fr: 'Quel niveau de langue est exigé quand deux professions comptent autant de travail ?',
  },
  choices: {
    higher: { en: 'The higher of the two.', fr: 'Le plus élevé des deux.' },
    lower: { en: 'The lower of the two.', fr: 'Le plus bas des deux.' },
  },
  default: 'higher',
});

export const partTimeCanadianWork = policy({
  id: 'fsw.canadian-work-part-time',
  provision: 'irpr.83',
  grade: 'L',
  question: {
    en: 'Does part-time work in Canada add up to the year that earns adaptability points?',
    fr: 'Le travail à temps partiel au Canada peut-il former l’année qui donne des points d’adaptation ?',
  },
  choices: {
    'full-time-only': {
      en: 'No: the text asks for full-time work and names no equivalent.',
      fr: 'Non : le texte exige du travail à temps plein et ne prévoit aucun équivalent.',
    },
    'equivalent-counts': { en: 'Yes.', fr: 'Oui.' },
  },
  default: 'full-time-only',
});

export const spouseWorkDuration = policy({
  id: 'fsw.spouse-work-duration',
  provision: 'irpr.83',
  grade: 'L',
  question: {
    en: 'How long must the spouse or partner have worked in Canada? The French text of s. 83(1)(c.1) names no duration.',
    fr: 'Combien de temps le conjoint doit-il avoir travaillé au Canada ? Le texte français de l’al. 83(1)c.1) ne le dit pas.',
  },
  choices: {
    'one-year': {
      en: 'At least one year, as the English text and IRCC’s pages in both languages say.',
      fr: 'Au moins un an, comme le disent le texte anglais et les pages d’IRCC dans les deux langues.',
    },
    any: { en: 'Any time.', fr: 'N’importe quelle durée.' },
  },
  default: 'one-year',
});

export const tradeStudentWork = policy({
  id: 'fst.student-work',
  provision: 'irpr.87.2',
  grade: 'P',
  question: {
    en: 'Does work in a trade during full-time study count?',
    fr: 'Le travail dans un métier pendant des études à temps plein compte-t-il ?',
  },
  choices: {
    'not-counted': {
      en: 'No: IRCC’s page says so; section 87.2 does not.',
      fr: 'Non : la page d’IRCC le dit ; l’article 87.2 ne le dit pas.',
    },
    counted: { en: 'Yes.', fr: 'Oui.' },
  },
  default: 'not-counted',
});

export const tradeQualifiedWhere = policy({
  id: 'fst.qualified-where-worked',
  provision: 'irpr.87.2',
  grade: 'P',
  question: {
    en: 'Must one be qualified to practise the trade in the country where the work was done?',
    fr: 'Faut-il être qualifié pour exercer le métier dans le pays où le travail a été fait ?',
  },
  choices: {
    'where-worked': {
      en: 'Yes: IRCC’s page says so; section 87.2 asks to be qualified and names no country.',
      fr: 'Oui : la page d’IRCC le dit ; l’article 87.2 exige la qualification sans nommer de pays.',
    },
    anywhere: { en: 'No.', fr: 'Non.' },
  },
  default: 'where-worked',
});

export const tradeOneOccupation = policy({
  id: 'fst.one-occupation',
  provision: 'irpr.87.2',
  grade: 'P',
  question: {
    en: 'Must the two years of work be in one unit group of the NOC?',
    fr: 'Les deux années de travail doivent-elles relever d’un seul groupe de base de la CNP ?',
  },
  choices: {
    one: {
      en: 'Yes: IRCC’s page asks for one occupation; section 87.2 says the trade named in the application.',
      fr: 'Oui : la page d’IRCC exige une seule profession ; l’article 87.2 dit le métier précisé dans la demande.',
    },
    several: {
      en: 'No: work in several skilled trades adds up.',
      fr: 'Non : le travail dans plusieurs métiers spécialisés s’additionne.',
    },
  },
  default: 'one',
});

export const tradeOfferGroup = policy({
  id: 'fst.offer-group',
  provision: 'irpr.87.2.3',
  grade: 'L',
  question: {
    en: 'How close must the trade offered be to the occupation of the work permit?',
    fr: 'À quel point le métier offert doit-il être proche de la profession du permis de travail ?',
  },
  choices: {
    'minor-group': {
      en: 'Same minor group, the first four digits of NOC 2021, as the Regulations say.',
      fr: 'Même sous-groupe, soit les quatre premiers chiffres de la CNP 2021, comme le dit le Règlement.',
    },
    'three-digits': {
      en: 'Same first three digits, as IRCC’s page says: a left-over of NOC 2016.',
      fr: 'Mêmes trois premiers chiffres, comme le dit la page d’IRCC : un reste de la CNP 2016.',
    },
  },
  default: 'minor-group',
});

export const fundsExemption = policy({
  id: 'funds.exemption',
  provision: 'irpr.76',
  grade: 'L',
  question: {
    en: 'Which offer exempts from settlement funds somebody who is authorised to work in Canada?',
    fr: 'Quelle offre dispense des fonds d’établissement une personne autorisée à travailler au Canada ?',
  },
  choices: {
    regulations: {
      en: 'One by the routes that the Regulations name: an assessment, or a permit of those routes.',
      fr: 'Une offre selon les cas que nomme le Règlement : une étude d’impact, ou un permis de ces cas.',
    },
    page: {
      en: 'Any valid offer: IRCC’s pages say no more than authorised to work and a valid job offer.',
      fr: 'Toute offre valide : les pages d’IRCC ne parlent que d’une autorisation de travailler et d’une offre valide.',
    },
  },
  default: 'regulations',
});
