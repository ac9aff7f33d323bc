import type { Grade } from '../instruments/instruments.ts';

/** A place in the law that a rule implements, as it is cited in both languages. */
export interface Provision {
  readonly en: string;
  readonly fr: string;
  /** How certain the place is; the value it holds has its own grade through its instrument. */
  readonly grade: Grade;
}

const mi = (section: string, sujet: string, subject: string, grade: Grade): Provision => ({
  en: `Ministerial Instructions, ${section === '' ? `${subject} (section number not verified)` : `${section.includes('–') ? 'ss.' : 's.'} ${section} (${subject})`}`,
  fr: `Instructions ministérielles, ${section === '' ? `${sujet} (numéro d’article non vérifié)` : `art. ${section.replace('–', ' à ')} (${sujet})`}`,
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
  'mi.foreignWork': mi('25', 'expérience de travail à l’étranger', 'foreign work experience', 'S'),
  'mi.eligibility': mi('5', 'admissibilité à une invitation', 'eligibility to be invited', 'S'),
  'mi.profile': mi('4(1)', 'durée de vie d’un profil', 'life of a profile', 'L'),
  'irpr.2': { en: 'IRPR, s. 2 (definitions)', fr: 'RIPR, art. 2 (définitions)', grade: 'L' },
  'irpr.73': {
    en: 'IRPR, s. 73 (full-time work, work, language abilities)',
    fr: 'RIPR, art. 73 (travail à temps plein, travail, habiletés)',
    grade: 'L',
  },
  'irpr.74': {
    en: 'IRPR, s. 74 (language thresholds and designated tests)',
    fr: 'RIPR, art. 74 (niveaux de compétence et tests désignés)',
    grade: 'L',
  },
  'irpr.75.4': {
    en: 'IRPR, s. 75(2.1), (4)–(8) (equivalency assessments)',
    fr: 'RIPR, par. 75(2.1), (4) à (8) (attestations d’équivalence)',
    grade: 'L',
  },
  'irpr.75.1': {
    en: 'IRPR, ss. 75(1), 87.1(1), 87.2(2) (outside Quebec)',
    fr: 'RIPR, par. 75(1), 87.1(1), 87.2(2) (hors du Québec)',
    grade: 'L',
  },
  'irpr.87': {
    en: 'IRPR, s. 87 (provincial nominee class)',
    fr: 'RIPR, art. 87 (catégorie des candidats des provinces)',
    grade: 'L',
  },
  'irpr.87.2.3': {
    en: 'IRPR, s. 87.2(3)(d) (certificate or offer)',
    fr: 'RIPR, al. 87.2(3)d) (certificat ou offre)',
    grade: 'L',
  },
  'irpr.87.2.5': {
    en: 'IRPR, s. 87.2(5) (funds)',
    fr: 'RIPR, par. 87.2(5) (fonds)',
    grade: 'L',
  },
  'irpa.10.1': {
    en: 'IRPA, s. 10.1(1.1), (4) (nominees, misrepresentation)',
    fr: 'LIPR, par. 10.1(1.1) et (4) (candidats désignés, fausses déclarations)',
    grade: 'L',
  },
  amendment: {
    en: 'The instrument named with the values',
    fr: 'Le texte nommé avec les valeurs',
    grade: 'I',
  },
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
  'irpa.10.3.k': {
    en: 'IRPA, s. 10.3(1)(k) (period to apply)',
    fr: 'LIPR, al. 10.3(1)k) (délai pour présenter la demande)',
    grade: 'L',
  },
  'irpa.11.2': {
    en: 'IRPA, s. 11.2 (visa not to be issued)',
    fr: 'LIPR, art. 11.2 (visa ne pouvant être délivré)',
    grade: 'L',
  },
  'irpa.40': {
    en: 'IRPA, s. 40(1)(a), (2)(a), (3) (misrepresentation)',
    fr: 'LIPR, al. 40(1)a) et (2)a), par. 40(3) (fausses déclarations)',
    grade: 'L',
  },
  'irpa.72': {
    en: 'IRPA, s. 72(2)(b) (time to apply for leave for judicial review)',
    fr: 'LIPR, al. 72(2)b) (délai pour demander l’autorisation de contrôle judiciaire)',
    grade: 'L',
  },
  'irpr.10': {
    en: 'IRPR, s. 10 (form and content of an application)',
    fr: 'RIPR, art. 10 (forme et contenu de la demande)',
    grade: 'L',
  },
  'irpr.12.2': {
    en: 'IRPR, s. 12.2 (biometrics: who is exempt)',
    fr: 'RIPR, art. 12.2 (données biométriques : exemptions)',
    grade: 'L',
  },
  'irpr.30': {
    en: 'IRPR, s. 30 (medical examination)',
    fr: 'RIPR, art. 30 (examen médical)',
    grade: 'L',
  },
  'irpr.50': {
    en: 'IRPR, s. 50(1) (passport or travel document)',
    fr: 'RIPR, par. 50(1) (passeport ou titre de voyage)',
    grade: 'L',
  },
  'irpr.294': {
    en: 'IRPR, s. 294(d) (adjustment of fees)',
    fr: 'RIPR, al. 294d) (rajustement des frais)',
    grade: 'L',
  },
  'irpr.295': {
    en: 'IRPR, s. 295(1) (processing fees)',
    fr: 'RIPR, par. 295(1) (frais d’examen de la demande)',
    grade: 'L',
  },
  'irpr.303': {
    en: 'IRPR, s. 303 (right of permanent residence fee)',
    fr: 'RIPR, art. 303 (frais relatifs au droit de résidence permanente)',
    grade: 'L',
  },
  'irpr.315.1': {
    en: 'IRPR, s. 315.1 (biometrics fees)',
    fr: 'RIPR, art. 315.1 (frais de collecte des données biométriques)',
    grade: 'L',
  },
  'ircc.profile': {
    en: 'IRCC, page on creating a profile',
    fr: 'IRCC, page sur la création d’un profil',
    grade: 'P',
  },
  'ircc.nomination': {
    en: 'IRCC, page on a nomination linked to Express Entry',
    fr: 'IRCC, page sur la désignation liée à Entrée express',
    grade: 'P',
  },
  'ircc.after': {
    en: 'IRCC, pages on what follows an application',
    fr: 'IRCC, pages sur ce qui suit une demande',
    grade: 'P',
  },
  'ircc.standard': {
    en: 'IRCC, instructions and pages on the service standard',
    fr: 'IRCC, instructions et pages sur la norme de service',
    grade: 'S',
  },
  'ircc.documents': {
    en: 'IRCC, instructions and pages on documents',
    fr: 'IRCC, instructions et pages sur les documents',
    grade: 'P',
  },
  'ircc.police': {
    en: 'IRCC, instructions and page on police certificates',
    fr: 'IRCC, instructions et page sur les certificats de police',
    grade: 'P',
  },
} as const satisfies Record<string, Provision>;

export type ProvisionId = keyof typeof provisions;
