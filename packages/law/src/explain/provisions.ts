import type { Grade } from '../instruments/instruments.ts';

/** A place in the law that a rule implements, as it is cited in both languages. */
export interface Provision {
  readonly en: string;
  readonly fr: string;
  /** How certain the place is; the value it holds has its own grade through its instrument. */
  readonly grade: Grade;
}

const mi = (section: string, sujet: string, subject: string, grade: Grade): Provision => ({
  en: `Ministerial Instructions, ${section === '' ? `${subject} (section number not verified)` : `s. ${section} (${subject})`}`,
  fr: `Instructions ministérielles, ${section === '' ? `${sujet} (numéro d’article non vérifié)` : `art. ${section} (${sujet})`}`,
  grade,
});

export const provisions = {
  'mi.totals': mi('8', 'composantes et totaux', 'components and totals', 'L'),
  'mi.age': mi('', 'âge', 'age', 'I'),
  'mi.education': mi('11', 'études', 'education', 'S'),
  'mi.languageEvidence': mi('12', 'preuve de compétence linguistique', 'language evidence', 'S'),
  'mi.firstLanguage': mi('13', 'première langue officielle', 'first official language', 'S'),
  'mi.secondLanguage': mi('14', 'deuxième langue officielle', 'second official language', 'S'),
  'mi.canadianWork': mi('15', 'expérience de travail au Canada', 'Canadian work experience', 'S'),
  'mi.spouse': mi(
    '16–18',
    'époux ou conjoint de fait : études et langue',
    'spouse or partner: education and language',
    'I',
  ),
  'mi.spouseWork': mi(
    '19',
    'époux ou conjoint de fait : travail au Canada',
    'spouse or partner: Canadian work',
    'L',
  ),
  'mi.educationLanguage': mi('21', 'études et langue', 'education and language', 'S'),
  'mi.educationWork': mi('22', 'études et travail au Canada', 'education and Canadian work', 'S'),
  'mi.foreignLanguage': mi('23', 'travail à l’étranger et langue', 'foreign work and language', 'S'),
  'mi.foreignCanadian': mi('24', 'travail à l’étranger et au Canada', 'foreign and Canadian work', 'S'),
  'mi.certificate': mi('26', 'certificat de compétence', 'certificate of qualification', 'I'),
  'mi.transferabilityMaximum': mi(
    '27',
    'maximums du transfert des compétences',
    'maxima of skill transferability',
    'I',
  ),
  'mi.nomination': mi('28', 'désignation', 'nomination', 'S'),
  'mi.jobOffer': mi('29', 'emploi réservé', 'arranged employment', 'S'),
  'mi.canadianStudy': mi('30', 'titre canadien', 'Canadian credential', 'S'),
  'mi.sibling': mi('31–32', 'frère ou sœur au Canada', 'sibling in Canada', 'I'),
  'mi.french': mi('31–32', 'connaissance du français', 'French-language ability', 'I'),
  'irpr.75': {
    en: 'IRPR, s. 75(2) (minimum requirements)',
    fr: 'RIPR, par. 75(2) (exigences minimales)',
    grade: 'L',
  },
  'irpr.76': {
    en: 'IRPR, s. 76(1) (selection criteria, funds)',
    fr: 'RIPR, par. 76(1) (critères de sélection, fonds)',
    grade: 'L',
  },
  'irpr.78': { en: 'IRPR, s. 78 (education)', fr: 'RIPR, art. 78 (études)', grade: 'L' },
  'irpr.79': {
    en: 'IRPR, s. 79 (official languages)',
    fr: 'RIPR, art. 79 (langues officielles)',
    grade: 'L',
  },
  'irpr.80': { en: 'IRPR, s. 80 (experience)', fr: 'RIPR, art. 80 (expérience)', grade: 'L' },
  'irpr.81': { en: 'IRPR, s. 81 (age)', fr: 'RIPR, art. 81 (âge)', grade: 'L' },
  'irpr.82': { en: 'IRPR, s. 82 (arranged employment)', fr: 'RIPR, art. 82 (emploi réservé)', grade: 'L' },
  'irpr.83': { en: 'IRPR, s. 83 (adaptability)', fr: 'RIPR, art. 83 (capacité d’adaptation)', grade: 'L' },
  'irpr.87.1': {
    en: 'IRPR, s. 87.1 (Canadian experience class)',
    fr: 'RIPR, art. 87.1 (catégorie de l’expérience canadienne)',
    grade: 'L',
  },
  'irpr.87.2': {
    en: 'IRPR, s. 87.2 (federal skilled trades class)',
    fr: 'RIPR, art. 87.2 (catégorie des travailleurs de métiers spécialisés)',
    grade: 'L',
  },
  'irpa.10.3': {
    en: 'IRPA, s. 10.3(1)(h.1), (h.2) (categories)',
    fr: 'LIPR, al. 10.3(1)h.1) et h.2) (catégories)',
    grade: 'L',
  },
} as const satisfies Record<string, Provision>;

export type ProvisionId = keyof typeof provisions;
